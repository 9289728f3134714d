// Keeps what somebody writes on their phone until it is sent, and sends it when there is a
// connection again. Without this script the form is sent as forms are.
//
// Contract: form[data-draft] with a hidden input "ticket" (the same ticket sent twice is one post),
// data-after, the address of what was sent, and [data-state] for words. The draft is kept for this
// address alone and forgotten when sent.

const AGAIN = 5000;
let form = document.querySelector("form[data-draft]");
let sending = false;

const draft = {
  key: `ripplegrid:${location.pathname}`,
  read() {
    try { return JSON.parse(localStorage.getItem(this.key)); } catch { return null; }
  },
  keep(values) {
    try { localStorage.setItem(this.key, JSON.stringify(values)); } catch { /* private window */ }
  },
  forget() {
    try { localStorage.removeItem(this.key); } catch { /* private window */ }
  },
};

const say = (words, waits = false) => {
  const state = form.querySelector("[data-state]");
  state.textContent = words;
  state.classList.toggle("waits", waits);
};

const restore = () => {
  const kept = draft.read();
  if (!kept || document.getElementById("problems")) return;
  for (const field of form.elements) {
    const values = kept[field.name];
    if (!values) continue;
    if (["checkbox", "radio"].includes(field.type)) field.checked = values.includes(field.value);
    else [field.value] = values;
  }
  say(form.dataset.kept);
};

const remember = () => {
  if (!form.elements.text.value && !form.elements.led_text.value) {
    draft.forget();
    return;
  }
  const values = {};
  for (const [name, value] of new FormData(form)) (values[name] ??= []).push(value);
  draft.keep(values);
};

// The answer is the page again, with what has to be looked at.
const show = (html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  document.querySelector("main").replaceWith(page.querySelector("main"));
  form = document.querySelector("form[data-draft]");
  if (form) listen();
  document.getElementById("problems")?.focus();
};

const send = async () => {
  if (sending) return;
  sending = true;
  say(form.dataset.sending);
  try {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(location.pathname, { method: "POST", body, redirect: "manual" });
    if (answer.status >= 500) throw new Error(String(answer.status));
    if (answer.type === "opaqueredirect") { // it was sent; the page that says so is fetched once
      draft.forget();
      say("");
      location.assign(form.dataset.after);
    } else show(await answer.text());
  } catch {
    say(form.dataset.waiting, true);
    setTimeout(send, AGAIN);
  } finally {
    sending = false;
  }
};

function listen() {
  form.addEventListener("input", remember);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    remember();
    send();
  });
}

if (form) {
  restore();
  listen();
  addEventListener("online", () => form?.querySelector(".waits") && send());
  addEventListener("beforeunload", (event) => {
    if (form?.querySelector(".waits")) event.preventDefault();
  });
}
