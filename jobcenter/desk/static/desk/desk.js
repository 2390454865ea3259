// Keys for the lists of the desk: j and k walk, Enter opens (the row's link has the focus). Every list works without them.
// In the viewer the keys follow links of the page: arrows to the next page, j and k to the next document, + and - the size.
(() => {
  const links = () => [...document.querySelectorAll("[data-tastatur] a[data-zeile]")];
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const rows = links();
    if (!rows.length) return;
    const here = rows.indexOf(document.activeElement);
    const next = here < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, here + step));
    event.preventDefault();
    rows[next].focus();
    rows[next].closest("tr")?.scrollIntoView({ block: "nearest" });
  });

  const follow = (link) => link?.click();
  const resize = (step) => {
    const sizes = [...document.querySelectorAll("[data-zoom]")];
    follow(sizes[sizes.findIndex((size) => size.hasAttribute("aria-current")) + step]);
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest("input, textarea, select")) return;
    // A large picture is scrolled with the arrows first.
    const frame = event.target.closest(".desk-bildrahmen");
    if (frame && event.key.startsWith("Arrow") && frame.scrollWidth > frame.clientWidth) return;
    if (event.key === "+" || event.key === "-") return resize(event.key === "+" ? 1 : -1);
    follow(document.querySelector(`[data-taste="${CSS.escape(event.key)}"]`));
  });

  // "Alle auswählen": the box appears only where it can work.
  for (const box of document.querySelectorAll("[data-alle]")) {
    box.closest("[hidden]")?.removeAttribute("hidden");
    box.addEventListener("change", () => {
      for (const other of document.querySelectorAll(`input[name="${box.dataset.alle}"]`)) other.checked = box.checked;
    });
  }
})();
