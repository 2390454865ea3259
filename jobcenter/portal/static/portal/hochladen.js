// Sends files in pieces (tus 1.0) and goes on when the net comes back. Nothing is kept in the browser: whoever chooses the
// same file again is told by the server how much has arrived. Without this script the form sends whole files.
"use strict";
(() => {
  const base = document.getElementById("hochladen");
  if (!base) return;
  const { token, sendung, stand, stueck } = base.dataset;
  const PIECE = Number(stueck);
  const PATIENCE_MS = 90000;
  const text = (name) => base.dataset[`text${name}`];
  const say = (words) => {
    if (base.textContent !== words) base.textContent = words;
  };
  document.documentElement.classList.add("ojc-skript");

  // --- the parts of the page that change by themselves ---

  let dragged = null;
  const renew = (page) => {
    if (dragged) return;
    for (const fresh of page.querySelectorAll("[data-stand]")) {
      const old = document.getElementById(fresh.id);
      if (!old || old.dataset.stand === undefined) continue;
      old.toggleAttribute("data-laeuft", fresh.hasAttribute("data-laeuft"));
      if (old.dataset.stand === fresh.dataset.stand) continue;
      const focus = old.contains(document.activeElement) && (document.activeElement.id || document.activeElement.dataset.griffVon);
      old.replaceWith(document.adoptNode(fresh));
      liven(fresh);
      if (focus) (document.getElementById(focus) || fresh.querySelector(`[data-griff-von="${focus}"]`))?.focus();
    }
  };
  const page = async (answer) => {
    if (!answer.ok) throw new Error(answer.status);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };
  const look = async () => {
    try {
      renew(await page(await fetch(stand, { credentials: "same-origin", redirect: "error" })));
    } catch {
      // The next look may succeed.
    }
  };
  let pause = 2000;
  const again = async () => {
    if (document.querySelector("[data-laeuft]") && !document.hidden) {
      await look();
      pause = Math.min(pause * 1.2, 10000);
    } else pause = 2000;
    setTimeout(again, pause);
  };
  setTimeout(again, pause);

  const post = async (address, data) => {
    try {
      const found = await page(await fetch(address, { method: "POST", body: data, credentials: "same-origin" }));
      renew(found);
      const note = found.querySelector("main > .kern-alert");
      if (note) say(note.textContent.trim());
    } catch {
      say(text("Fehler"));
    }
  };

  // --- turning, deleting, ordering ---

  const order = (list, item) => {
    const data = new FormData();
    data.set("csrfmiddlewaretoken", token);
    data.set("aktion", "ordnen");
    data.set("nachweis", item.dataset.nachweis);
    for (const each of list.children) data.append("reihenfolge", each.dataset.nachweis);
    return post(list.dataset.ordnen, data);
  };
  const HOLD_MS = 300;
  const grip = (list, item, handle) => {
    Object.assign(handle, { tabIndex: 0, role: "button", ariaLabel: handle.dataset.griff });
    handle.dataset.griffVon = item.id;
    handle.addEventListener("keydown", (event) => {
      const rtl = document.documentElement.dir === "rtl";
      const by = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1 }[event.key];
      if (!by) return;
      event.preventDefault();
      const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
      if (!other) return;
      other[by < 0 ? "before" : "after"](item);
      handle.focus();
      order(list, item);
    });
    let hold;
    const start = () => {
      dragged = item;
      item.classList.add("ojc-seite--gezogen");
    };
    const move = (event) => {
      if (dragged !== item) return;
      const over = document.elementFromPoint(event.clientX, event.clientY)?.closest(".ojc-seite");
      if (!over || over === item || over.parentElement !== list) return;
      const places = [...list.children];
      over[places.indexOf(over) < places.indexOf(item) ? "before" : "after"](item);
    };
    const end = () => {
      clearTimeout(hold);
      document.removeEventListener("pointermove", move);
      for (const kind of ["pointerup", "pointercancel"]) document.removeEventListener(kind, end);
      if (dragged !== item) return;
      dragged = null;
      item.classList.remove("ojc-seite--gezogen");
      order(list, item);
    };
    handle.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      // A finger that only wants to scroll does not wait.
      hold = setTimeout(start, event.pointerType === "mouse" ? 0 : HOLD_MS);
      // At the document: a handle that is moved within the page loses the pointer.
      document.addEventListener("pointermove", move);
      for (const kind of ["pointerup", "pointercancel"]) document.addEventListener(kind, end);
    });
    handle.addEventListener("touchmove", (event) => dragged === item && event.preventDefault(), { passive: false });
    handle.addEventListener("contextmenu", (event) => event.preventDefault());
  };
  const liven = (part) => {
    for (const form of part.querySelectorAll("form[data-sofort]"))
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        post(form.action, new FormData(form, event.submitter));
      });
    for (const list of part.querySelectorAll("[data-ordnen]"))
      for (const item of list.children) {
        const handle = item.querySelector("[data-griff]");
        if (handle) grip(list, item, handle);
      }
  };
  liven(document);

  // --- sending ---

  const HEADERS = { "Tus-Resumable": "1.0.0", "X-CSRFToken": token };
  const encoded = (words) => btoa(String.fromCharCode(...new TextEncoder().encode(words)));
  // Recognises the same file when it is chosen again; says nothing about it.
  const mark = (file) => {
    let [a, b] = [0xdeadbeef, 0x41c6ce57];
    for (const sign of `${file.name}/${file.size}/${file.lastModified}`) {
      const code = sign.codePointAt(0);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
  };
  class Refused extends Error {}

  // One request; rejects when the net is gone. XMLHttpRequest tells how far a piece has come.
  const ask = (method, address, headers, body = null, progress = null) =>
    new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.open(method, address);
      for (const [name, value] of Object.entries({ ...HEADERS, ...headers })) request.setRequestHeader(name, value);
      request.timeout = PATIENCE_MS;
      request.onload = () => done(request);
      request.onerror = request.ontimeout = request.onabort = () => failed(new Error("net"));
      if (progress) request.upload.onprogress = (event) => progress(event.loaded);
      request.send(body);
    });
  const offset = (answer) => Number(answer.getResponseHeader("Upload-Offset"));
  const checked = (answer) => {
    if (answer.status === 429 || answer.status >= 500) throw new Error("later");
    if (answer.status === 413 || answer.status === 422) throw new Refused(answer.responseText);
    if (answer.status === 401 || answer.status === 403) throw new Refused(text("Sitzung"));
    return answer;
  };
  const waiting = (seconds) =>
    new Promise((done) => {
      const clock = setTimeout(done, seconds * 1000);
      const wake = () => {
        clearTimeout(clock);
        done();
      };
      window.addEventListener("online", wake, { once: true });
    });

  const announce = async (job) => {
    const about = { filename: job.file.name, beleg: job.beleg, kennung: mark(job.file) };
    const answer = checked(
      await ask("POST", sendung, {
        "Upload-Length": String(job.file.size),
        "Upload-Metadata": Object.entries(about).map(([name, value]) => `${name} ${encoded(value)}`).join(","),
      }),
    );
    if (answer.status !== 201) throw new Refused(text("Fehler"));
    job.address = answer.getResponseHeader("Location");
    job.sent = offset(answer);
    job.known = job.sent === job.file.size;
  };
  const sync = async (job) => {
    const answer = checked(await ask("HEAD", job.address, {}));
    if (answer.status === 404 || answer.status === 410) job.address = null;
    else job.sent = offset(answer);
  };
  const piece = async (job) => {
    let bytes;
    try {
      bytes = await job.file.slice(job.sent, job.sent + PIECE).arrayBuffer();
    } catch {
      throw new Refused(text("Weg"));
    }
    const headers = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(job.sent) };
    const answer = checked(await ask("PATCH", job.address, headers, bytes, (loaded) => job.show(job.sent + loaded)));
    if (answer.status === 204) job.sent = offset(answer);
    else job.unsure = true;
  };
  const send = async (job) => {
    let tries = 0;
    while (job.address === null || job.sent < job.file.size) {
      try {
        if (job.address === null) await announce(job);
        else if (job.unsure) {
          await sync(job);
          job.unsure = false;
        } else await piece(job);
        tries = 0;
        job.note("");
        job.show(job.sent);
      } catch (error) {
        if (error instanceof Refused) throw error;
        job.unsure = job.address !== null;
        tries += 1;
        job.note(text("Netz"));
        say(text("Netz"));
        await waiting(Math.min(2 ** (tries - 1), 30));
      }
    }
  };

  const queue = [];
  let running = false;
  let total = 0;
  const run = async () => {
    if (running) return;
    running = true;
    document.documentElement.classList.add("ojc-sendet");
    let refused = "";
    for (let at = 1; queue.length; at += 1) {
      const job = queue.shift();
      say(text("Laeuft").replace("%(nummer)s", at).replace("%(anzahl)s", total));
      try {
        await send(job);
        job.end(job.known ? text("Schon") : text("Da"));
        await look();
      } catch (error) {
        refused = error instanceof Refused ? error.message : text("Fehler");
        job.end(refused, true);
        say(`${job.file.name}: ${refused}`);
      }
    }
    running = false;
    document.documentElement.classList.remove("ojc-sendet");
    total = 0;
    if (!refused) say(text("Fertig"));
  };
  const line = (list, file) => {
    const item = document.createElement("li");
    const name = document.createElement("bdi");
    const words = document.createElement("span");
    const bar = document.createElement("progress");
    name.textContent = file.name;
    words.textContent = ` – ${text("Wartet")}`;
    bar.max = file.size || 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    item.append(name, words, bar);
    list.append(item);
    list.hidden = false;
    return {
      show: (bytes) => {
        bar.value = bytes;
        words.textContent = ` – ${Math.floor((100 * bytes) / bar.max)} %`;
      },
      note: (sentence) => {
        if (sentence) words.textContent = ` – ${sentence}`;
      },
      end: (sentence, stays = false) => {
        words.textContent = ` – ${sentence}`;
        bar.remove();
        // What arrived stands below as a page; only what did not is left in the list.
        if (!stays) setTimeout(() => item.remove(), 4000);
      },
    };
  };
  for (const form of document.querySelectorAll("form[data-beleg]")) {
    const list = form.querySelector("[data-laufend]");
    form.querySelector(".ojc-wahl").classList.add("ojc-wahl--knopf");
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const field of form.querySelectorAll("input[type=file]"))
      field.addEventListener("change", () => {
        for (const file of field.files) {
          queue.push({ file, beleg: form.dataset.beleg, address: null, sent: 0, unsure: false, ...line(list, file) });
          total += 1;
        }
        field.value = "";
        run();
      });
  }
  // Leaving now would lose nothing that has arrived, but the rest would not come.
  window.addEventListener("beforeunload", (event) => {
    if (running) event.preventDefault();
  });
})();
