// Coding by single keys, and marking words of what was told.
//
// Contract: <form id="code"> holds input[data-key] in lists of choices, a "none" box, a memo and a
// button[data-key=s]; links a[data-step] lead on and back; p[data-account] holds what was told,
// with a form.mark-words[data-telling] of the same telling. Without this script everything works
// by boxes and forms. Keys work outside text fields, and only while #keys-on is ticked.

const form = document.getElementById("code");
const keysOn = document.getElementById("keys-on");
const said = document.getElementById("code-said");
const STORE = "ripplegrid-coding-keys";

const kept = () => { try { return localStorage.getItem(STORE); } catch { return null; } };
const keep = (value) => { try { localStorage.setItem(STORE, value); } catch { /* not kept, then */ } };

const show = () => form.classList.toggle("with-keys", keysOn.checked);

const tell = (box, how) => {
  said.textContent = `${box.closest("label").querySelector("span").textContent}: ${said.dataset[how]}`;
};

// for, then against, then neither
const turn = (box) => {
  const other = box.closest("li")?.querySelector("[name=against]");
  if (!other) {
    box.checked = !box.checked;
    tell(box, box.checked ? "for" : "neither");
    return;
  }
  if (box.checked) { box.checked = false; other.checked = true; tell(box, "against"); }
  else if (other.checked) { other.checked = false; tell(box, "neither"); }
  else { box.checked = true; tell(box, "for"); }
};

// a theme and "none fits" exclude each other, and so do for and against
const settle = (changed) => {
  const none = form.elements.none;
  if (changed === none && none.checked) {
    form.querySelectorAll("[name=themes], [name=against]").forEach((box) => { box.checked = false; });
  } else if (changed.checked && changed !== none) {
    none.checked = false;
    const li = changed.closest("li");
    const other = li?.querySelector(changed.name === "themes" ? "[name=against]" : "[name=themes]");
    if (other) other.checked = false;
  }
};

const writes = (target) => target.closest("textarea, select, input:not([type=checkbox], [type=radio]), [contenteditable]");

const pressed = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && event.target.name === "memo") { event.target.blur(); return; }
  if (!keysOn.checked || writes(event.target)) return;
  const key = event.key.toLowerCase();
  const step = { j: "on", k: "back" }[key];
  if (step) { document.querySelector(`a[data-step=${step}]`)?.click(); return; }
  if (key === "m") { event.preventDefault(); form.elements.memo.focus(); return; }
  const found = form.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!found) return;
  event.preventDefault();
  if (found.tagName === "BUTTON") found.click();
  else { turn(found); settle(found); }
};

// the place of marked words is counted in characters as the server counts them
const marked = () => {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  const start = range.startContainer.parentElement?.closest("[data-account]");
  if (!start || !start.contains(range.endContainer)) return;
  const words = range.toString();
  if (!words.trim()) return;
  const before = document.createRange();
  before.selectNodeContents(start);
  before.setEnd(range.startContainer, range.startOffset);
  const lead = words.length - words.trimStart().length;
  const mark = [...document.querySelectorAll(".mark-words")].find((one) => one.dataset.telling === start.dataset.account);
  if (!mark) return;
  mark.elements.words.value = words.trim();
  mark.elements.near.value = [...before.toString()].length + lead;
  mark.closest("details").open = true;
};

if (form && keysOn) {
  document.querySelector(".keys-only").hidden = false;
  keysOn.checked = kept() !== "off";
  keysOn.addEventListener("change", () => { keep(keysOn.checked ? "on" : "off"); show(); });
  show();
  form.addEventListener("change", (event) => { if (event.target.type === "checkbox") settle(event.target); });
  document.addEventListener("keydown", pressed);
  document.addEventListener("selectionchange", marked);
}
