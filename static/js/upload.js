/* Send files in pieces (tus 1.0), so that a broken line loses at most one of them, then send their
   form with the names of the uploads in the place of the files. Without this script the form sends the
   file whole. What the browser keeps is where an upload lies, under the size and age of its file, so
   that it goes on after a cut or on another day; leaving the site or signing out forgets it. A large
   photo is made smaller first, where the person agrees. */
(() => {
  "use strict";
  const PIECE = 256 * 1024, TRIES = 3, WAIT = 1500, VERSION = { "Tus-Resumable": "1.0.0" };
  const store = window.localStorage;
  const LARGE = 2 * 1024 * 1024, LONG_SIDE = 3300, QUALITY = 0.85; /* 3300 dots: 11 inches at 300 dpi */
  let underWay = 0;

  class Refused extends Error {}
  const pause = (time) => new Promise((done) => { window.setTimeout(done, time); });
  const remember = (key, place) => { try { store.setItem(key, place); } catch { /* storage is off */ } };
  const remembered = (key) => { try { return store.getItem(key); } catch { return null; } };
  const forget = (key) => { try { store.removeItem(key); } catch { /* storage is off */ } };
  const base64 = (words) => btoa(String.fromCharCode(...new TextEncoder().encode(words)));

  const ask = (form, place, method, headers, body) => fetch(place, {
    method, body, redirect: "error",
    headers: { ...VERSION, "X-CSRFToken": form.elements.csrfmiddlewaretoken.value, ...headers },
  });

  const begin = async (form, file) => {
    const answer = await ask(form, form.dataset.upload, "POST", {
      "Upload-Length": String(file.size), "Upload-Metadata": "filename " + base64(file.name),
    });
    if (answer.status === 413) throw new Refused(await answer.text());
    if (answer.status !== 201) throw new Error(answer.status);
    return answer.headers.get("Location");
  };

  /* Where the upload stands: how much has arrived, or null when there is no such upload any more. */
  const arrived = async (form, place) => {
    const answer = await ask(form, place, "HEAD");
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(answer.status);
    return Number(answer.headers.get("Upload-Offset"));
  };

  const sendPiece = async (form, place, file, offset) => {
    const answer = await ask(form, place, "PATCH",
      { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(offset) },
      file.slice(offset, offset + PIECE));
    if (answer.status !== 204 && answer.status !== 409) throw new Error(answer.status);
    return Number(answer.headers.get("Upload-Offset"));
  };

  const keyOf = (form, file) => ["upload", form.dataset.upload, file.size, file.lastModified].join(" ");

  /* Send one file, and return the name of its upload. `sent` are the names of those before it: two
     photos may have the same size and age. */
  const sendAll = async (form, file, sent, show) => {
    const key = keyOf(form, file), nameOf = (where) => where.split("/").filter(Boolean).pop();
    let place = remembered(key);
    if (place && sent.includes(nameOf(place))) place = null;
    let offset = place ? await arrived(form, place) : null;
    if (offset === null) {
      place = await begin(form, file);
      offset = 0;
      remember(key, place);
    }
    let failures = 0;
    while (offset < file.size) {
      show(offset);
      try {
        offset = await sendPiece(form, place, file, offset);
        failures = 0;
      } catch (trouble) {
        failures += 1;
        if (failures === TRIES) throw trouble;
        await pause(WAIT * failures);
      }
    }
    show(offset);
    return nameOf(place);
  };

  const sha256 = async (file) => {
    if (!window.crypto || !window.crypto.subtle) return ""; /* only pages that came safely have it */
    const digest = await window.crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  const isLargePhoto = (file) => file && file.size > LARGE && ["image/jpeg", "image/png", "image/webp"].includes(file.type);

  /* The same photo, upright and with fewer dots; the file itself where that does not help. */
  const smaller = async (file) => {
    let picture;
    try { picture = await createImageBitmap(file, { imageOrientation: "from-image" }); } catch { return file; }
    const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const paper = canvas.getContext("2d");
    paper.fillStyle = "#fff";
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise((done) => { canvas.toBlob(done, "image/jpeg", QUALITY); });
    if (!made || made.size > file.size * 0.8) return file;
    const name = file.name.replace(/\.[^.]*$/, "") + ".jpg";
    return new File([made], name, { type: "image/jpeg", lastModified: file.lastModified });
  };

  const hook = (form) => {
    const shrink = form.querySelector("[data-shrink]");
    const input = form.elements.file, button = form.querySelector("button");
    const bar = form.querySelector("[data-bar]"), said = form.querySelector("[data-said]");
    const part = form.closest(".doc"), tag = part && part.querySelector("[data-tag]");
    const said_before = tag && tag.textContent;
    let busy = false, safe = 0, total = 1;

    const say = (words) => { if (said.textContent !== words) said.textContent = words; };
    const percent = () => String(Math.floor(safe * 100));

    const show = (offset) => {
      safe = offset / total;
      bar.hidden = false;
      bar.firstElementChild.value = safe * 100;
      if (tag) { tag.textContent = form.dataset.sending.replace("{percent}", percent()); tag.className = "tag wait"; }
    };

    const stop = (words) => {
      busy = false;
      underWay -= 1;
      say(words);
      if (tag) { tag.textContent = said_before; }
      button.removeAttribute("aria-disabled");
      button.textContent = form.dataset.again;
    };

    /* Send every file; one that is refused keeps no other one out. */
    const sendEach = async (files) => {
      const sent = [], names = [], leftOut = [], digests = [];
      let before = 0, refused = null;
      total = files.reduce((sum, file) => sum + file.size, 0);
      for (const file of files) {
        const done = before;
        try {
          names.push(await sendAll(form, file, names, (offset) => show(done + offset)));
          digests.push(await sha256(file));
          sent.push(file);
        } catch (trouble) {
          if (!(trouble instanceof Refused)) throw trouble;
          refused = trouble;
          leftOut.push(file.name);
        }
        before += file.size;
      }
      if (!sent.length) throw refused;
      return { sent, names, digests, leftOut };
    };

    const finish = async ({ sent, names, digests, leftOut }) => {
      const body = new FormData(form);
      body.delete("file");
      names.forEach((name, place) => { body.append("pieces", name); body.append("sha256", digests[place]); });
      for (const name of leftOut) body.append("left_out", name);
      const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Keeps-Words": "1" } });
      const next = answer.headers.get("X-Next"), id = form.dataset.part;
      if (answer.status === 422 || answer.status === 204) sent.forEach((file) => forget(keyOf(form, file)));
      if (answer.status === 422) {
        document.dispatchEvent(new CustomEvent("renew-page", { detail: { html: await answer.text(), id } }));
      } else if (answer.status !== 204 || !next) {
        throw new Error(answer.status);
      } else if (id && next.split(/[?#]/)[0] === window.location.pathname) {
        document.dispatchEvent(new CustomEvent("renew-page", { detail: { id } }));
      } else if (underWay === 1) {
        underWay = 0;
        window.location.assign(next);
        return;
      } else {
        document.dispatchEvent(new CustomEvent("renew-page", { detail: { id } }));
      }
      busy = false;
      underWay -= 1;
    };

    const together = form.querySelector("[data-together]");
    const offer = () => {
      if (shrink) shrink.hidden = ![...input.files].some(isLargePhoto);
      if (together) together.hidden = input.files.length < 2;
    };
    input.addEventListener("change", offer);
    offer();

    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (busy) return;
      if (!input.files.length) { say(form.dataset.none); input.focus(); return; }
      if (input.files.length > Number(form.dataset.most)) { say(form.dataset.many); input.focus(); return; }
      busy = true;
      underWay += 1;
      button.setAttribute("aria-disabled", "true");
      say(form.dataset.hint);
      try {
        const shrinks = shrink && !shrink.hidden && shrink.querySelector("input").checked, files = [];
        for (const file of input.files) files.push(shrinks && isLargePhoto(file) ? await smaller(file) : file);
        const arrivals = await sendEach(files);
        say(form.dataset.arrived);
        await finish(arrivals);
      } catch (trouble) {
        stop(trouble instanceof Refused ? trouble.message : form.dataset.cut.replace("{percent}", percent()));
      }
    });
  };

  window.addEventListener("beforeunload", (event) => { if (underWay) event.preventDefault(); });
  document.addEventListener("page-renewed", (event) => {
    for (const form of event.detail.querySelectorAll("form[data-upload]")) hook(form);
  });
  for (const form of document.querySelectorAll("form[data-upload]")) hook(form);
})();
