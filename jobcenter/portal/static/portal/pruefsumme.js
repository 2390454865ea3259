// Works the hash of the chosen file out here, so that the file itself never leaves this device. Without it, the form sends
// the file and the server does the same.
"use strict";
for (const form of document.querySelectorAll("form[data-pruefsumme]")) {
  const field = form.querySelector("input[type=file]");
  form.addEventListener("submit", async (event) => {
    const file = field.files[0];
    if (!file || !window.crypto || !crypto.subtle || form.elements.sha256.value) return;
    event.preventDefault();
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    form.elements.sha256.value = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    field.disabled = true;
    form.submit();
  });
}
