// Counts the words of each section while somebody writes and ticks, by the server's own rule:
// what always stands there, what is written, and what is ticked. The server counts again when the
// form is sent, and its count is the one that holds.

const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2060\ufeff]/g;

const wordsIn = (text) => text.replace(UNSEEN, " ").split(/\s+/).filter(Boolean).length;

function say(part, what, name, value, most) {
  const count = part.querySelector(`[data-count="${what}"]`);
  const over = part.querySelector(`[data-over="${what}"]`);
  if (!count || !over) return;
  count.textContent = count.dataset.said.replace(`{${name}}`, String(value));
  const words = value > most ? over.dataset.said : "";
  if (over.textContent !== words) over.textContent = words;
}

function tell(part) {
  const { fixed, unwritten, some, mostWords, most } = part.dataset;
  const own = part.querySelector("[data-written]");
  const ticked = [...part.querySelectorAll("input[data-words]:checked")];
  const chosen = ticked.reduce((sum, one) => sum + Number(one.dataset.words), 0);
  const written = (own && wordsIn(own.value)) || Number(unwritten);
  const words = Number(fixed) + written + chosen + (ticked.length ? Number(some) : 0);
  say(part, "words", "words", words, Number(mostWords));
  say(part, "things", "taken", ticked.length, Number(most));
}

for (const form of document.querySelectorAll("[data-fill]")) {
  form.addEventListener("input", (event) => {
    const part = event.target.closest("[data-part]");
    if (part) tell(part);
  });
  for (const part of form.querySelectorAll("[data-part]")) tell(part);
  form.dataset.counts = "";
}
