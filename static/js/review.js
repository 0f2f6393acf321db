/* Helps of the review that no task needs: keys, the words that were selected as the quote, and a
   place that is drawn with the mouse. Each has a twin without it: links, and a box for the words. */
(() => {
  "use strict";
  const go = (rel) => { const link = document.querySelector(`.review-paper a[rel=${rel}]`); if (link) link.click(); };
  const form = document.getElementById("comment");
  const talk = () => [...document.querySelectorAll(".talk-one")];
  let at = -1;

  const step = (by) => {
    const all = talk();
    if (!all.length) return;
    at = (at + by + all.length) % all.length;
    all[at].scrollIntoView({ block: "center" });
    all[at].querySelector("h3 a").focus();
  };

  const keys = {
    n: () => go("next"),
    p: () => go("prev"),
    c: () => { if (form) form.elements.text.focus(); },
    "]": () => step(1),
    "[": () => step(-1),
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  const drawing = document.querySelector("svg[data-page]");
  if (!drawing || !form || !form.elements.quote) return;

  document.addEventListener("mouseup", () => {
    const chosen = window.getSelection();
    const words = String(chosen).replace(/\s+/g, " ").trim();
    if (!words || !drawing.contains(chosen.anchorNode)) return;
    form.elements.quote.value = words;
    form.elements.boxes.value = "";
  });

  const button = form.querySelector("[data-mark]");
  if (!button) return;
  button.hidden = false;
  let from = null, box = null;

  const place = (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse());
    const { width, height } = drawing.viewBox.baseVal;
    return [Math.min(Math.max(point.x, 0), width), Math.min(Math.max(point.y, 0), height)];
  };

  const between = ([x, y], [u, v]) => [Math.min(x, u), Math.min(y, v), Math.abs(x - u), Math.abs(y - v)];

  button.addEventListener("click", () => {
    const on = drawing.parentElement.classList.toggle("is-marking");
    button.setAttribute("aria-pressed", String(on));
  });

  drawing.addEventListener("pointerdown", (event) => {
    if (!drawing.parentElement.classList.contains("is-marking")) return;
    event.preventDefault();
    from = place(event);
    if (box) box.remove();
    box = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    box.setAttribute("class", "drawn");
    drawing.append(box);
    drawing.setPointerCapture(event.pointerId);
  });

  drawing.addEventListener("pointermove", (event) => {
    if (!from) return;
    const [x, y, width, height] = between(from, place(event));
    for (const [name, value] of Object.entries({ x, y, width, height })) box.setAttribute(name, value);
  });

  drawing.addEventListener("pointerup", (event) => {
    if (!from) return;
    const [x, y, width, height] = between(from, place(event));
    const { width: wide, height: high } = drawing.viewBox.baseVal;
    from = null;
    form.elements.boxes.value = [x / wide, y / high, width / wide, height / high].map((n) => n.toFixed(5)).join(",");
    form.elements.quote.value = "";
    form.elements.text.focus();
  });
})();
