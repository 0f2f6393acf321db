/* Draw a part of a page with a mouse or a pen in one go. A finger scrolls, so it presses two corners,
   as everybody does without this script. */
(() => {
  "use strict";
  const SMALLEST = 6;

  const form = document.querySelector("[data-cover]");
  if (!form) return;
  const page = form.querySelector("[type=image]"), sheet = form.querySelector("svg");
  let from = null, mark = null, isDrawn = false;

  const place = (event) => {
    const box = page.getBoundingClientRect();
    const part = (at, first, size) => Math.min(Math.max((at - first) / size, 0), 1);
    return { x: part(event.clientX, box.left, box.width), y: part(event.clientY, box.top, box.height),
             across: event.clientX, down: event.clientY };
  };
  const box = (to) => ({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y),
                         width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) });
  const isFar = (to) => Math.abs(to.across - from.across) >= SMALLEST && Math.abs(to.down - from.down) >= SMALLEST;
  const forget = () => { if (mark) mark.remove(); from = mark = null; };

  page.addEventListener("dragstart", (event) => event.preventDefault());
  page.addEventListener("pointerdown", (event) => {
    isDrawn = false;
    if (event.pointerType === "touch" || event.button !== 0) return;
    from = place(event);
    page.setPointerCapture(event.pointerId);
  });
  page.addEventListener("pointermove", (event) => {
    if (!from) return;
    mark = mark || sheet.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "rect"));
    for (const [name, value] of Object.entries(box(place(event)))) mark.setAttribute(name, value);
  });
  page.addEventListener("pointercancel", forget);
  page.addEventListener("pointerup", (event) => {
    if (!from) return;
    const to = place(event);
    if (isFar(to)) {
      const { x, y, width, height } = box(to);
      isDrawn = true;
      form.elements.drawn.value = [form.dataset.cover, x, y, width, height].join(",");
      form.elements.do.value = "drawn";
      form.submit();
    } else forget();
  });
  page.addEventListener("click", (event) => { if (isDrawn) event.preventDefault(); });
})();
