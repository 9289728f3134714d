// Keeps an open page up to date with what others do, without moving anybody.
//
// Contract: <div id="live" role="status" data-feed="address of the feed"> is on every page of a
// case study. data-cards="address" on it: changed entries are fetched from there as <template
// data-entry data-cells="a|b"> and put into the elements with data-cell. data-watch="id": the page
// shows that record. data-refresh="true": the page shows something made of everything.
// For the last two a link to load the page again is offered. data-one and data-many are what is
// said, at most every five seconds. [data-live-pause], a button within the hidden
// [data-live-tools], stops all this and shows [data-live-paused]. Focus never moves; a card that
// has the focus is left alone until it loses it.

const live = document.getElementById("live");
const PAUSE = 5000;
let waiting = new Set();
let spoken = 0;
let timer = null;

const announce = () => {
  timer = null;
  if (!waiting.size) return;
  spoken = Date.now();
  live.textContent = waiting.size === 1 ? live.dataset.one : live.dataset.many;
  waiting = new Set();
  setTimeout(() => { live.textContent = ""; }, PAUSE - 500);
};

// what one has just done oneself, here, needs no telling
let own = -Infinity;
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.requestConfig.verb === "post") own = Date.now();
});

// Escape leaves a form within a cell; who left it stands where they began
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") event.target.closest(".add-here")?.querySelector("[data-back]").click();
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (document.activeElement === document.body) event.detail.elt.querySelector?.(".add")?.focus();
});

const mention = (ids) => {
  if (Date.now() - own < 2500) return;
  ids.forEach((id) => waiting.add(id));
  if (!timer) timer = setTimeout(announce, Math.max(0, spoken + PAUSE - Date.now()));
};

const place = (template) => {
  const id = template.dataset.entry;
  const cells = new Set(template.dataset.cells.split("|"));
  document.querySelectorAll("[data-cell]").forEach((cell) => {
    const list = cell.querySelector(".cards");
    const old = list?.querySelector(`[data-entry="${CSS.escape(id)}"]`);
    if (!list || old?.contains(document.activeElement)) return;
    if (!cells.has(cell.dataset.cell)) return void old?.remove();
    const card = template.content.firstElementChild.cloneNode(true);
    if (!old) card.classList.add("arrived");
    if (old) old.replaceWith(card); else list.append(card);
    cell.querySelector(".asked")?.remove();
    cell.classList.remove("is-empty");
  });
};

const fetchCards = async (ids) => {
  const address = new URL(live.dataset.cards, location);
  ids.forEach((id) => address.searchParams.append("id", id));
  const answer = await fetch(address);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const templates = [...page.querySelectorAll("template[data-entry]")];
  templates.forEach(place);
  const there = new Set(templates.map((template) => template.dataset.entry));
  ids.forEach((id) => {
    if (there.has(id)) return;
    document.querySelectorAll(`[data-cell] [data-entry="${CSS.escape(id)}"]`).forEach((card) => {
      if (!card.contains(document.activeElement)) card.remove();
    });
  });
};

const offerReload = () => {
  if (document.getElementById("newer")) return;
  const offer = document.createElement("p");
  offer.id = "newer";
  offer.className = "message";
  const link = document.createElement("a");
  link.href = location.href.split("#")[0];
  link.textContent = live.dataset.newer;
  offer.append(link);
  document.getElementById("main").prepend(offer);
};

const heard = (event) => {
  const { tables } = JSON.parse(event.data);
  const ids = new Set(Object.values(tables).flat());
  const told = [...ids];
  if (live.dataset.cards) {
    const of = new Set([...(tables.entries ?? []), ...(tables.tellings ?? []), ...(tables.contributions ?? [])]);
    if (of.size) fetchCards(of);
  } else if (live.dataset.refresh || ids.has(live.dataset.watch)) {
    offerReload();
  }
  mention(told);
};

// Paused, nothing on the page moves and nothing is said; going on shows all that was missed.
let paused = sessionStorage.getItem("paused") === "yes";
let missed = [];

const take = (event) => {
  if (paused) missed.push(event);
  else if (event.type === "reload") offerReload();
  else heard(event);
};

const showPaused = (button) => {
  button.setAttribute("aria-pressed", String(paused));
  document.querySelector("[data-live-paused]").hidden = !paused;
};

const pauseOrGoOn = (event) => {
  paused = !paused;
  sessionStorage.setItem("paused", paused ? "yes" : "no");
  showPaused(event.currentTarget);
  if (paused) return;
  const waited = missed;
  missed = [];
  waited.forEach(take);
};

if (live?.dataset.feed) {
  const feed = new EventSource(live.dataset.feed);
  feed.addEventListener("change", take);
  feed.addEventListener("reload", take);
  addEventListener("pagehide", () => feed.close());
  const button = document.querySelector("[data-live-pause]");
  if (button) {
    document.querySelector("[data-live-tools]").hidden = false;
    button.addEventListener("click", pauseOrGoOn);
    showPaused(button);
  }
}
