/* Lets the browser make or use a passkey, and sends what it says with the form. Without a script
   the button stays hidden, and the codes of an app are there. */
(() => {
  "use strict";
  const keys = window.webauthnJSON;
  const form = document.querySelector("form[data-passkey]");
  if (!form || !keys || !keys.supported()) return;
  const button = form.querySelector("button");
  const said = form.querySelector("[data-said]");
  const box = form.elements.credential;

  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    said.textContent = "";
    try {
      const options = JSON.parse(form.dataset.options);
      const answer = await keys[form.dataset.passkey](options);
      box.value = JSON.stringify(answer);
      form.submit();
    } catch {
      said.textContent = form.dataset.notRead;
      button.disabled = false;
    }
  });
})();
