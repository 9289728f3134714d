// Makes a figure wider or smaller, moves it by dragging, and walks it with the arrow keys.
//
// Contract: <figure data-map tabindex="0"> holds an SVG whose entries are links
// within [data-entry="id"] and whose contributions carry data-source and data-target.
// [data-map-tools] holds buttons data-zoom="in|out|all"; it is shown once this module runs.
// Without it the figure scrolls and its links work.

const figure = document.querySelector("[data-map]");
const tools = document.querySelector("[data-map-tools]");
const svg = figure?.querySelector("svg");

const STEP = 1.25;

const zoom = (how) => {
  const full = Number(svg.getAttribute("width"));
  const now = svg.getBoundingClientRect().width;
  const fit = figure.clientWidth;
  let next = fit;
  if (how === "in") next = Math.min(now * STEP, full * 3);
  if (how === "out") next = Math.max(now / STEP, fit);
  const middle = (figure.scrollLeft + fit / 2) / now;
  svg.setAttribute("width", next);
  svg.removeAttribute("height");
  figure.scrollLeft = middle * next - fit / 2;
};

const node = (id) => figure.querySelector(`[data-entry="${CSS.escape(id)}"] > a`);
const ends = (from, to, id) =>
  [...figure.querySelectorAll(`[data-contribution][${from}="${CSS.escape(id)}"]`)]
    .map((link) => link.getAttribute(to))
    .filter((other) => node(other));

// the nearest entry in a direction among these; among all of them when there is no link that way
const nearest = (here, ids, along) => {
  const box = (element) => element.getBoundingClientRect();
  const start = box(here);
  const away = (element) => {
    const dx = box(element).left + box(element).width / 2 - start.left - start.width / 2;
    const dy = box(element).top + box(element).height / 2 - start.top - start.height / 2;
    return { ahead: along === "x" ? dx : dy, far: Math.hypot(dx, dy) };
  };
  return ids.map(node).map((element) => ({ element, ...away(element) }));
};

const pick = (here, key) => {
  const id = here.parentElement.dataset.entry;
  const linked = key === "ArrowRight" || key === "ArrowDown"
    ? ends("data-source", "data-target", id)
    : ends("data-target", "data-source", id);
  if ((key === "ArrowRight" || key === "ArrowLeft") && linked.length) {
    return nearest(here, linked, "x").sort((a, b) => a.far - b.far)[0].element;
  }
  const all = [...figure.querySelectorAll("[data-entry] > a")]
    .map((a) => a.parentElement.dataset.entry);
  const along = key === "ArrowRight" || key === "ArrowLeft" ? "x" : "y";
  const sign = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  const ahead = nearest(here, all, along).filter((one) => one.ahead * sign > 1);
  return ahead.sort((a, b) => a.far - b.far)[0]?.element;
};

const walk = (event) => {
  if (!event.key.startsWith("Arrow")) return;
  const here = document.activeElement.closest("[data-entry] > a");
  const next = here ? pick(here, event.key) : event.target === figure && figure.querySelector("[data-entry] > a");
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
};

const drag = (event) => {
  if (event.button !== 0 || event.pointerType === "touch" || event.target.closest("a")) return;
  const from = { x: event.clientX + figure.scrollLeft, y: event.clientY + figure.scrollTop };
  const move = (moved) => {
    figure.dataset.panning = "";
    figure.scrollLeft = from.x - moved.clientX;
    figure.scrollTop = from.y - moved.clientY;
  };
  const stop = () => {
    delete figure.dataset.panning;
    document.removeEventListener("pointermove", move);
  };
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", stop, { once: true });
};

if (svg) {
  figure.addEventListener("keydown", walk);
  figure.addEventListener("pointerdown", drag);
  if (tools) {
    tools.hidden = false;
    tools.addEventListener("click", (event) => {
      const button = event.target.closest("[data-zoom]");
      if (button) zoom(button.dataset.zoom);
    });
  }
}
