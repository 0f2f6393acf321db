/* Ask every two seconds how far something is, and show it: a packet that is being made, a document
   that is being read. When it is over, its part of the page is fetched anew; other parts stay, since
   a file may be on its way there. Without this script a link "Check again" does the same. */
(() => {
  "use strict";
  const SECONDS = 2;

  /* A file that was chosen and not yet sent stays chosen, in sight, with what is ticked beside it. */
  const keepChosen = (mine, fresh) => [...mine.querySelectorAll("input[type=file]")].filter((input) => {
    const empty = input.files.length && fresh.querySelector(`#${CSS.escape(input.id)}`);
    if (!empty) return false;
    for (const box of empty.form.querySelectorAll("input[type=checkbox]")) {
      const old = mine.querySelector(`#${CSS.escape(box.id)}`);
      if (old) box.checked = old.checked;
    }
    const folded = empty.closest("details");
    if (folded) folded.open = true;
    empty.replaceWith(input);
    return true;
  });

  /* Put a part of a page in the place of ours. `html` is the page when it is known already. */
  const renew = async ({ id: named, html }) => {
    const id = named || (html && "main");
    const text = html || await (await fetch(window.location.href)).text();
    const page = new DOMParser().parseFromString(text, "text/html");
    const mine = id && document.getElementById(id), fresh = id && page.getElementById(id);
    if (!mine || !fresh) { window.location.reload(); return; }
    const kept = html ? [] : keepChosen(mine, fresh);
    for (const counted of page.querySelectorAll("[data-count]")) {
      const old = document.getElementById(counted.id);
      if (old) old.textContent = counted.textContent;
    }
    const told = page.querySelector(".told");
    if (told) document.getElementById("main").prepend(told);
    mine.replaceWith(fresh);
    const wrong = fresh.querySelector("[aria-invalid]");
    if (wrong) wrong.focus();
    for (const part of fresh.querySelectorAll("[data-watch]")) watch(part);
    document.dispatchEvent(new CustomEvent("page-renewed", { detail: fresh }));
    for (const input of kept) input.dispatchEvent(new Event("change"));
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
      try { if (over) { await renew({ id: part.dataset.part }); return; } } catch { /* it broke off: ask again */ }
      window.setTimeout(next, SECONDS * 1000);
    };
    window.setTimeout(next, SECONDS * 1000);
  };

  /* What an address points at may lie in a section that is closed. */
  const show = () => {
    const at = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    const folded = at && at.closest("details:not([open])");
    if (folded) { folded.open = true; at.scrollIntoView(); }
  };
  window.addEventListener("hashchange", show);
  show();

  document.addEventListener("renew-page", (event) => { renew(event.detail); });
  for (const part of document.querySelectorAll("[data-watch]")) watch(part);
})();
