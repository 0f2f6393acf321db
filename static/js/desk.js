/* Keys of the queue: j and k go from case to case, r reviews the case that has the focus. Each case is
   a link that Tab reaches as well, so that nothing needs them. */
(() => {
  "use strict";
  const rows = [...document.querySelectorAll("main tbody tr")];
  const links = (row) => [...row.querySelectorAll("th a")];
  const at = () => rows.findIndex((row) => row.contains(document.activeElement));

  const step = (by) => {
    if (!rows.length) return;
    const here = at();
    const next = here < 0 ? 0 : Math.min(Math.max(here + by, 0), rows.length - 1);
    links(rows[next])[0].focus();
  };

  const review = () => { const row = rows[at()]; if (row && links(row)[1]) links(row)[1].click(); };
  const keys = { j: () => step(1), k: () => step(-1), r: review };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
})();
