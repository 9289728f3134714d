// Choosing an entry and walking from one to the next.
//
// Pressing an entry chooses it: its words come up beside the map (from data-panel), and the address
// says so. Arrow keys: right follows a link to what came of it, left to what led to it, to the
// nearest of several; pressed again at a branch, up and down go to the entry above and below,
// column by column, so that every entry is reached. Enter goes to the words beside it, Escape lets
// it go. The map is one stop for Tab, as a list of choices is.

let figure, view, say, here, waiting, last;

const item = (id) => figure.querySelector(`[data-entry="${CSS.escape(id)}"]`);
const link = (id) => item(id)?.querySelector("a") ?? item(id)?.closest("a");
const seen = (element) => element && !element.closest("[display=none]");
const words = (id) => item(id)?.querySelector("title")?.textContent ?? "";

export const chosen = () => here;

// boxes are read once for a walk: their places do not change while nothing is put in place anew
let boxes = null;
const places = () => {
  if (boxes) return boxes;
  boxes = new Map();
  figure.querySelectorAll("[data-entry]").forEach((one) => {
    if (!seen(one)) return;
    const box = one.getBBox();
    boxes.set(one.dataset.entry, { x: box.x + box.width / 2, y: box.y + box.height / 2, left: box.x, top: box.y });
  });
  return boxes;
};

const ends = (from, to, id) => [...figure.querySelectorAll(`[data-contribution][${from}="${CSS.escape(id)}"]`)]
  .filter(seen).map((one) => one.getAttribute(to)).filter((other) => places().has(other));

const nearest = (id, others) => {
  const at = places().get(id);
  const far = (other) => Math.hypot(places().get(other).x - at.x, places().get(other).y - at.y);
  return [...new Set(others)].sort((a, b) => far(a) - far(b))[0];
};

// column by column from the left, within a column from the top
const inOrder = () => [...places()].sort(([, a], [, b]) => (Math.abs(a.left - b.left) > 40 ? a.left - b.left : a.top - b.top)).map(([id]) => id);

const next = (key, id) => {
  if (!id) return inOrder()[0];
  if (key === "ArrowRight") return nearest(id, ends("data-source", "data-target", id));
  if (key === "ArrowLeft") {
    const before = ends("data-target", "data-source", id);
    return before.includes(last) ? last : nearest(id, before);
  }
  const order = inOrder();
  return order[order.indexOf(id) + (key === "ArrowDown" ? 1 : -1)];
};

const mark = (id) => {
  figure.querySelectorAll(".rg-here, .rg-near").forEach((one) => one.classList.remove("rg-here", "rg-near"));
  figure.toggleAttribute("data-has-here", Boolean(id));
  if (!id) return;
  item(id)?.classList.add("rg-here");
  item(id)?.closest("[data-group]")?.classList.add("rg-here");
  const name = CSS.escape(id);
  figure.querySelectorAll(`[data-source="${name}"], [data-target="${name}"]`).forEach((one) => one.classList.add("rg-near"));
};

const addressWith = (id) => {
  const address = new URL(location.href);
  address.hash = "";
  if (id) address.searchParams.set("at", id);
  else address.searchParams.delete("at");
  return address;
};

// bring it where it can be seen: within its frame, and clear of the words that lie over a small page
export const reveal = (id) => {
  const box = item(id)?.getBoundingClientRect();
  const beside = view.querySelector("[data-beside]").getBoundingClientRect();
  if (!box) return;
  const frame = figure.getBoundingClientRect();
  const shift = (low, high, from, to) => (low < from ? low - from : high > to ? Math.min(high - to, low - from) : 0);
  figure.scrollLeft += shift(box.left - 12, box.right + 12, frame.left, frame.right);
  figure.scrollTop += shift(box.top - 12, box.bottom + 12, frame.top, frame.bottom);
  const over = beside.width > innerWidth * 0.9 && beside.height ? beside.top : innerHeight;
  const now = item(id).getBoundingClientRect();
  scrollBy({ top: shift(now.top - 12, now.bottom + 12, 0, over), behavior: "instant" });
};

const bring = async (id, focus) => {
  const beside = view.querySelector("[data-beside]");
  const address = figure.dataset.panel.replace("ENTRY", encodeURIComponent(id)) + addressWith(id).search;
  const answer = await fetch(address).catch(() => null);
  if (id !== here || !answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  beside.replaceChildren(...page.body.childNodes);
  beside.hidden = false;
  beside.scrollTop = 0;
  reveal(id);
  if (focus) beside.focus({ preventScroll: true });
};

export const choose = (id, { focus = false, soon = 0 } = {}) => {
  if (here && here !== id) last = here;
  here = id;
  mark(id);
  history.replaceState({}, "", addressWith(id));
  say(words(id));
  figure.querySelectorAll("a[tabindex='0']").forEach((one) => one.setAttribute("tabindex", "-1"));
  link(id)?.setAttribute("tabindex", "0");
  clearTimeout(waiting);
  waiting = setTimeout(() => bring(id, focus), soon);
  reveal(id);
};

export const letGo = () => {
  if (!here) return;
  const was = here;
  here = "";
  clearTimeout(waiting);
  mark("");
  view.querySelector("[data-beside]").hidden = true;
  history.replaceState({}, "", addressWith(""));
  (link(was) ?? figure).focus({ preventScroll: true });
};

const pressed = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const at = event.target.closest?.("[data-entry], [data-group]");
  const id = at?.dataset.entry ?? (event.target === figure ? here : at?.querySelector("[data-entry]")?.dataset.entry);
  if (event.key === "Escape") letGo();
  if (event.key === "Enter" && id && id === here) {
    event.preventDefault();
    bring(id, true);
  }
  if (!event.key.startsWith("Arrow")) return;
  const to = next(event.key, id);
  event.preventDefault();
  if (!to) { say(figure.dataset.end ?? ""); return; }
  choose(to, { soon: 250 });
  const there = link(to);
  there?.focus({ preventScroll: true });
};

export const forget = () => { boxes = null; };

export const setUp = (region, drawing, tell) => {
  [view, figure, say] = [region, drawing, tell];
  forget();
  here = new URLSearchParams(location.search).get("at") ?? "";
  if (here && !item(here)) here = "";
  mark(here);
  figure.querySelectorAll("svg a").forEach((one) => one.setAttribute("tabindex", "-1"));
  figure.addEventListener("keydown", pressed);
  view.querySelector("[data-beside]").addEventListener("keydown", (event) => {
    if (event.key === "Escape") letGo();
  });
};
