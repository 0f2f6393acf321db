/* Ask every two seconds how far something is, and show it: a packet that is being made, a document
   that is being read. When it is over, the part of the page is fetched anew. Without this script a
   link "Check again" does the same. */
(() => {
  "use strict";
  const SECONDS = 2;

  const renew = async (id) => {
    const answer = await fetch(window.location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const mine = document.getElementById(id), fresh = page.getElementById(id);
    if (!mine || !fresh) { window.location.reload(); return; }
    mine.replaceWith(fresh);
    for (const part of fresh.querySelectorAll("[data-watch]")) watch(part);
    document.dispatchEvent(new CustomEvent("part-renewed", { detail: fresh }));
  };

  const ask = async (part) => {
    const answer = await fetch(part.dataset.watch, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(answer.status);
    const state = await answer.json();
    const words = part.querySelector("[data-words]"), bar = part.querySelector("progress");
    if (words && words.textContent !== state.words) words.textContent = state.words;
    if (bar && "hundredths" in state) bar.value = state.hundredths;
    return state.is_over;
  };

  const watch = (part) => {
    const next = async () => {
      if (!part.isConnected) return;
      let over = false;
      try { over = await ask(part); } catch { /* no connection: ask again */ }
      if (!over) window.setTimeout(next, SECONDS * 1000);
      else if (part.dataset.part) renew(part.dataset.part);
      else window.location.reload();
    };
    window.setTimeout(next, SECONDS * 1000);
  };

  for (const part of document.querySelectorAll("[data-watch]")) watch(part);
})();
