// The ripple map as a place to move about in: each part below works alone, and without any of
// them the page still works by links and one form.
//
// Contract: #view holds everything that belongs to one exact view; links with data-go and the form
// data-look lead to another one, which is fetched and put in its place. Its figure is
// <figure data-map data-here="address of the map" data-panel="address of the panel, with ENTRY">.

import { keep } from "./map_keep.js";
import { place, setUp as setUpSize } from "./map_size.js";
import { setUp as setUpTime } from "./map_time.js";
import { choose, chosen, letGo, reveal, setUp as setUpWalk } from "./map_walk.js";

const view = document.querySelector("[data-view]");
const says = document.querySelector("[data-map-says]");

const say = (words) => { says.textContent = words; };

const parts = () => {
  const figure = view.querySelector("[data-map]");
  view.querySelectorAll("[data-map-tools], [data-map-keys]").forEach((part) => { part.hidden = false; });
  keep(view, say);
  if (!figure) return;
  setUpSize(view, figure);
  setUpWalk(view, figure, say);
  setUpTime(view, figure, { say, go });
};

// put the same region of another address in the place of this one
let asked = 0;
const go = async (address, { push = true, focus = "", unfolded = "" } = {}) => {
  const mine = ++asked;
  view.setAttribute("aria-busy", "true");
  const answer = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => null);
  const text = answer?.ok ? await answer.text() : null;
  if (mine !== asked) return;
  view.removeAttribute("aria-busy");
  const fresh = text && new DOMParser().parseFromString(text, "text/html").querySelector("[data-view]");
  if (!fresh) { location.href = address; return; }
  const where = place(view);
  const open = view.querySelector(".map-look")?.open;
  view.replaceChildren(...fresh.childNodes);
  if (push) history.pushState({}, "", address);
  if (open) view.querySelector(".map-look").open = true;
  parts();
  place(view, where);
  if (unfolded) reveal(unfolded);
  say(view.querySelector("[data-map-about]")?.innerText.split("\n").filter(Boolean).slice(0, 2).join(" ") ?? "");
  const part = address.split("#")[1];
  if (part) view.querySelector(`#${CSS.escape(part)}`)?.scrollIntoView();
  const then = focus && view.querySelector(focus);
  if (then) then.focus({ preventScroll: focus !== "#asked" });
  else if (!view.contains(document.activeElement)) view.querySelector("#figure")?.focus({ preventScroll: true });
};

const clicked = (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest("a");
  if (!link || !view.contains(link)) return;
  const address = link.getAttribute("href") ?? link.href.baseVal;
  const entry = link.closest("[data-entry]")?.dataset.entry ?? link.dataset.choose;
  if (entry && (link.dataset.choose || link.closest("[data-map]"))) {
    event.preventDefault();
    choose(entry, { focus: Boolean(link.dataset.choose) });
  } else if (link.matches("[data-let-go]")) {
    event.preventDefault();
    letGo();
  } else if (link.closest("[data-group]")) {
    event.preventDefault();
    const unfolded = link.querySelector("[data-entry]")?.dataset.entry;
    go(address.split("#")[0], { unfolded, focus: `[data-entry="${CSS.escape(unfolded)}"] a` });
  } else if (link.matches("[data-go]")) {
    event.preventDefault();
    const at = chosen();
    const beside = at && link.closest(".beside-ways") ? "#beside" : "";
    const [, part = ""] = address.split("#");
    const focus = ["asked", "listed"].includes(part) ? `#${part}` : beside;
    go(["outline", "listed"].includes(part) ? address : address.split("#")[0], { focus });
  }
};

const looked = (event) => {
  const form = event.target.closest("[data-look]");
  if (!form) return;
  event.preventDefault();
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  go(`${form.getAttribute("action")}?${query}`);
};

if (view) {
  parts();
  document.addEventListener("click", clicked);
  view.addEventListener("submit", looked);
  addEventListener("popstate", () => { if (!location.hash) go(location.href, { push: false }); });
} else {
  // a figure of another page, such as the timeline, has only its size
  const figure = document.querySelector("[data-map]");
  document.querySelectorAll("[data-map-tools]").forEach((tools) => { tools.hidden = false; });
  if (figure?.querySelector("svg")) setUpSize(document.body, figure);
}
