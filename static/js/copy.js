/* A button that copies the words of a box. Without this script the box is there all the same, to be
   selected by hand; so the button is only shown where it can work. */
(() => {
  "use strict";
  for (const button of document.querySelectorAll("[data-copy]")) {
    const box = document.getElementById(button.dataset.copy);
    const said = document.getElementById(button.dataset.said);
    const byHand = () => {
      box.focus();
      box.select();
      return document.execCommand("copy");
    };
    button.hidden = false;
    button.addEventListener("click", async () => {
      let isCopied = true;
      try { await navigator.clipboard.writeText(box.value); } catch { isCopied = byHand(); }
      said.textContent = isCopied ? button.dataset.done : button.dataset.failed;
    });
  }
})();
