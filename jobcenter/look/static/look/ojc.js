// Small helps; every page works without them.
(() => {
  const summary = document.querySelector("[data-fokus]");
  if (summary) summary.focus();

  // A menu closes when the person goes on elsewhere.
  const close = (event) => {
    for (const menu of document.querySelectorAll(".ojc-menue[open]")) {
      if (event.key === "Escape") {
        menu.open = false;
        menu.querySelector("summary").focus();
      } else if (event.type === "click" && !menu.contains(event.target)) menu.open = false;
    }
  };
  document.addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(event);
    const search = document.getElementById("suche");
    if (event.key === "/" && search && !event.target.closest("input, textarea, select")) {
      event.preventDefault();
      search.focus();
    }
  });

  // Reading aloud, by the device itself. Only where it has a voice for the language of the page.
  const voice = window.speechSynthesis;
  const reader = document.querySelector("[data-vorlesen]");
  if (voice && reader) {
    const start = reader.textContent;
    const primary = (code) => code.split(/[-_]/)[0].toLowerCase();
    const speaks = (code) => voice.getVoices().find((each) => primary(each.lang) === primary(code));
    const offer = () => {
      reader.hidden = !speaks(document.documentElement.lang);
    };
    const shown = (node) => {
      const box = node.closest("details:not([open])");
      return node.getClientRects().length && (!box || (node.matches("summary") && node.parentElement === box));
    };
    // Each piece once: a heading inside a legend belongs to the legend.
    const pieces = "h1, h2, h3, p, li, legend, label, summary, dt, dd, th, td, address, .kern-hint, button";
    const reading = () =>
      [...document.querySelectorAll("main :is(" + pieces + ")")].filter(
        (node) => shown(node) && !node.querySelector(pieces) && node.textContent.trim(),
      );
    const stop = () => {
      voice.cancel();
      reader.textContent = start;
    };
    let run = 0;
    reader.addEventListener("click", () => {
      const mine = (run += 1);
      if (reader.textContent !== start) return stop();
      voice.cancel();
      reader.textContent = reader.dataset.stopp;
      const texts = reading();
      const next = (at) => {
        if (mine !== run) return;
        if (at >= texts.length) return stop();
        const spoken = new SpeechSynthesisUtterance(texts[at].innerText.trim().replace(/\s+/g, " "));
        spoken.lang = texts[at].closest("[lang]").lang;
        spoken.voice = speaks(spoken.lang) || null;
        spoken.onend = () => next(at + 1);
        spoken.onerror = () => mine === run && stop();
        voice.speak(spoken);
      };
      next(0);
    });
    window.addEventListener("pagehide", () => voice.cancel());
    voice.addEventListener?.("voiceschanged", offer);
    offer();
  }

  // <form data-autosave>: what was typed is sent after each change; nothing is stored in the browser.
  const form = document.querySelector("form[data-autosave]");
  const line = document.getElementById("gespeichert");
  if (!form || !line) return;
  let running = Promise.resolve();
  const save = async () => {
    const data = new FormData(form);
    for (const field of form.querySelectorAll("[type=file]")) data.delete(field.name);
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: data,
        headers: { "X-Autosave": "1" },
        credentials: "same-origin",
        redirect: "error",
      });
      if (!answer.ok) throw new Error(answer.status);
      const { um } = await answer.json();
      line.textContent = `${line.dataset.text} ${um}`;
    } catch {
      line.textContent = line.dataset.fehler;
    }
  };
  form.addEventListener("change", () => {
    running = running.then(save);
  });
  // The form waits (not long) for the last save, so that an older answer never overtakes a newer one.
  form.addEventListener("submit", (event) => {
    if (form.dataset.sending) return;
    form.dataset.sending = "1";
    event.preventDefault();
    const button = event.submitter;
    const patience = new Promise((done) => setTimeout(done, 1500));
    // Only after this event has ended: a form ignores requestSubmit while it is being submitted.
    Promise.race([running, patience]).then(() => setTimeout(() => form.requestSubmit(button)));
  });
})();
