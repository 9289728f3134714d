// The matrix of stages and kinds of people, by touch and by keyboard.
//
// Contract: <form id="matrix"> holds a table[role=grid] with td[role=gridcell][data-cell]; within
// each, button[data-way] whose value says stage, kind and way. Without this script each press sends
// the form. With it the cell alone is sent and put back. Arrow keys, Home and End move between
// cells, 1 to 5 or the first letter of a way choose it, 0, Delete and Backspace empty the cell,
// Enter follows its link. #way-said says what stands in the cell now.

const form = document.getElementById("matrix");
const said = document.getElementById("way-said");
const cells = () => [...form.querySelectorAll("[role=gridcell]")];

const rove = (to) => {
  cells().forEach((cell) => {
    cell.tabIndex = cell === to ? 0 : -1;
    cell.querySelectorAll("button, a").forEach((inner) => { inner.tabIndex = -1; });
  });
};

const neighbour = (cell, key) => {
  const row = [...cell.parentElement.querySelectorAll("[role=gridcell]")];
  const at = row.indexOf(cell);
  const rows = [...form.querySelectorAll("tbody tr")];
  const line = rows.indexOf(cell.parentElement);
  const on = (n) => rows[n]?.querySelectorAll("[role=gridcell]")[at];
  const towards = {
    ArrowRight: row[at + 1], ArrowLeft: row[at - 1], ArrowDown: on(line + 1), ArrowUp: on(line - 1),
    Home: row[0], End: row.at(-1),
  };
  return towards[key];
};

// one press after another: each is sent when the one before has been answered
let waiting = Promise.resolve();

const send = async (cell, value) => {
  const key = cell.dataset.cell;
  const body = new FormData();
  body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  body.set("change_id", crypto.randomUUID?.() ?? fallbackId());
  body.set("at", value);
  const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Requested-With": "fetch" } });
  if (!answer.ok) throw new Error(String(answer.status));
  const holder = document.createElement("table");
  holder.innerHTML = `<tbody><tr>${await answer.text()}</tr></tbody>`;
  const fresh = holder.querySelector("td");
  const old = form.querySelector(`[data-cell="${CSS.escape(key)}"]`);
  const had = old.contains(document.activeElement);
  old.replaceWith(fresh);
  if (had) { rove(fresh); fresh.focus(); } else rove(form.querySelector("[role=gridcell][tabindex='0']") ?? fresh);
  said.textContent = fresh.getAttribute("aria-label");
};

// pages that are not served over TLS have no randomUUID
const fallbackId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};

const choose = (cell, value) => {
  waiting = waiting.then(() => send(cell, value)).catch(() => { said.textContent = said.dataset.failed; said.classList.remove("hidden-visually"); });
};

const wayOf = (cell, key) => {
  const buttons = [...cell.querySelectorAll("button[data-way]")];
  if (/^[1-5]$/.test(key)) return buttons[Number(key) - 1];
  if (/^\p{L}$/u.test(key)) return buttons.find((b) => b.title.toLowerCase().startsWith(key.toLowerCase()));
  return undefined;
};

const pressed = (event) => {
  const cell = event.target.closest("[role=gridcell]");
  if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = neighbour(cell, event.key);
  if (next) {
    event.preventDefault();
    rove(next);
    next.focus();
    return;
  }
  if (event.target !== cell) return;
  if (event.key === "Enter") { cell.querySelector("a.more")?.click(); return; }
  const empties = ["0", "Delete", "Backspace"].includes(event.key);
  const button = wayOf(cell, event.key);
  if (!empties && !button) return;
  event.preventDefault();
  if (empties) choose(cell, `${cell.dataset.cell}&way=`);
  else if (button.getAttribute("aria-pressed") !== "true") choose(cell, button.value);
  else said.textContent = cell.getAttribute("aria-label");
};

if (form) {
  const first = cells()[0];
  if (first) rove(first);
  form.addEventListener("keydown", pressed);
  form.addEventListener("focusin", (event) => {
    const cell = event.target.closest("[role=gridcell]");
    if (cell) rove(cell);
  });
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    const cell = button?.closest("[role=gridcell]");
    if (!cell) return;
    event.preventDefault();
    choose(cell, button.value);
  });
}
