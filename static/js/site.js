/* Three helps that no page needs: words that were typed and not saved stay in this tab (never longer
   than the tab, never in a cookie), three presses of Shift leave the site, and a box that goes with
   no other unticks the others. */
(() => {
  "use strict";
  const store = window.sessionStorage;
  const leave = document.getElementById("leave");
  const form = document.querySelector("form[data-keep]");
  const net = document.getElementById("net");

  const forget = () => { try { store.clear(); window.localStorage.clear(); } catch { /* storage is off */ } };

  const go = () => {
    forget();
    document.title = "\u00a0";
    document.body.hidden = true;
    window.location.replace(leave.href);
  };

  if (leave) {
    let presses = 0, last = 0;
    leave.addEventListener("click", (event) => { event.preventDefault(); go(); });
    document.addEventListener("keyup", (event) => {
      if (event.key !== "Shift") { presses = 0; return; }
      presses = event.timeStamp - last < 1000 ? presses + 1 : 1;
      last = event.timeStamp;
      if (presses === 3) go();
    });
  }

  /* A box that cannot go with others, such as "None of these", takes their ticks, and they its own. */
  document.addEventListener("change", ({ target }) => {
    if (target.type !== "checkbox" || !target.checked || !target.form) return;
    const alone = target.hasAttribute("data-alone");
    for (const other of target.form.elements) {
      if (other === target || other.name !== target.name || other.type !== "checkbox") continue;
      if (alone || other.hasAttribute("data-alone")) other.checked = false;
    }
  });

  /* Pages that come after a save name what may be forgotten; signing out forgets all. */
  const done = document.body.dataset.forget;
  if (done === "all") forget();
  else if (done) { try { store.removeItem(done); } catch { /* storage is off */ } }
  if (!form) return;

  const key = form.dataset.keep;
  const version = form.elements.version ? form.elements.version.value : "";
  const boxes = () => [...form.elements].filter((e) => e.name && !["hidden", "file", "submit"].includes(e.type));
  const value = (e) => (e.type === "checkbox" || e.type === "radio" ? e.checked : e.value);
  const name = (e) => (e.type === "checkbox" || e.type === "radio" ? e.name + "=" + e.value : e.name);
  const say = (words) => { if (net) net.textContent = words; };

  /* Only what was typed is kept: a box that nobody touched may hold other words by then. */
  const typed = (e) => (e.type === "checkbox" || e.type === "radio" ? e.checked !== e.defaultChecked : e.value !== e.defaultValue);
  const keep = () => {
    const words = Object.fromEntries(boxes().filter(typed).map((e) => [name(e), value(e)]));
    try { store.setItem(key, JSON.stringify({ version, words })); } catch { /* storage is off */ }
  };

  const putBack = () => {
    let kept;
    try { kept = JSON.parse(store.getItem(key) || "null"); } catch { return; }
    if (!kept || kept.version !== version) return;
    let changed = false;
    for (const e of boxes()) {
      const word = kept.words[name(e)];
      if (word === undefined || word === value(e)) continue;
      if (typeof word === "boolean") e.checked = word; else e.value = word;
      changed = true;
    }
    if (changed) say(form.dataset.putBack);
  };

  let natively = false, busy = false;
  const send = async (event) => {
    if (natively) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    const button = event.submitter;
    const body = new URLSearchParams(new FormData(form, button));
    if (button) button.setAttribute("aria-disabled", "true");
    say(form.dataset.saving);
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Keeps-Words": "1" } });
      const next = answer.headers.get("X-Next");
      if (answer.status >= 500) throw new Error(answer.status);
      if (answer.status === 204 && next) {
        try { store.removeItem(key); } catch { /* storage is off */ }
        window.location.assign(next);
        return;
      }
      natively = true;
      form.requestSubmit(button);
    } catch {
      busy = false;
      if (button) button.removeAttribute("aria-disabled");
      say(form.dataset.cut);
    }
  };

  putBack();
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  form.addEventListener("submit", send);
})();
