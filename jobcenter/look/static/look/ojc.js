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
