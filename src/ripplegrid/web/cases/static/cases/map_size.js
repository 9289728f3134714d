// Nearer, further, all of it: by buttons, keys, the wheel with Ctrl, and two fingers. Moving about
// is the frame's own scrolling, so that fingers, wheels, keys and a switch all can; a mouse may
// also drag the ground.
//
// Contract: [data-zoom="in|out|all"] are buttons within the view.

const STEP = 1.3;
const NEAREST = 3;

const sizeOf = (figure) => {
  const svg = figure.querySelector("svg");
  const box = svg.viewBox.baseVal;
  return { svg, full: box.width, high: box.height, scale: svg.getBoundingClientRect().width / box.width };
};

// the size at which all of it is in the frame, or as small as can still be made out
const whole = (figure) => {
  const { full, high } = sizeOf(figure);
  return Math.min(figure.clientWidth / full, figure.clientHeight / high);
};

// give the drawing a size while one point of it stays under the same point of the frame
const scaleTo = (figure, wanted, at) => {
  const { svg, full, scale } = sizeOf(figure);
  const least = Math.min(whole(figure), 1);
  const next = Math.max(least, Math.min(NEAREST, wanted));
  const frame = figure.getBoundingClientRect();
  const x = at ? at.x - frame.left : figure.clientWidth / 2;
  const y = at ? at.y - frame.top : figure.clientHeight / 2;
  const spot = { x: (figure.scrollLeft + x) / scale, y: (figure.scrollTop + y) / scale };
  svg.setAttribute("width", full * next);
  svg.removeAttribute("height");
  figure.scrollTo({ left: spot.x * next - x, top: spot.y * next - y, behavior: "instant" });
};

export const zoom = (figure, how, at) => {
  const { scale } = sizeOf(figure);
  if (how === "all") scaleTo(figure, whole(figure));
  else scaleTo(figure, how === "in" ? scale * STEP : scale / STEP, at);
};

// where one stands, to stand there again when the view has been put in place anew
export const place = (view, where) => {
  const figure = view.querySelector("[data-map]");
  if (!figure) return null;
  if (!where) {
    return { scale: sizeOf(figure).scale, left: figure.scrollLeft, top: figure.scrollTop, full: sizeOf(figure).full };
  }
  if (where.scale !== 1 && where.full === sizeOf(figure).full) scaleTo(figure, where.scale);
  figure.scrollTo({ left: where.left, top: where.top, behavior: "instant" });
  return where;
};

const drag = (figure) => (event) => {
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
  document.addEventListener("pointercancel", stop, { once: true });
};

const pinch = (figure) => {
  let began = null;
  const apart = ([a, b]) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  const middle = ([a, b]) => ({ x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 });
  figure.addEventListener("touchstart", (event) => {
    if (event.touches.length === 2) began = { apart: apart(event.touches), scale: sizeOf(figure).scale };
  }, { passive: true });
  figure.addEventListener("touchmove", (event) => {
    if (!began || event.touches.length !== 2) return;
    event.preventDefault();
    scaleTo(figure, began.scale * apart(event.touches) / began.apart, middle(event.touches));
  }, { passive: false });
  figure.addEventListener("touchend", () => { began = null; });
};

const KEYS = { "+": "in", "=": "in", "-": "out", "0": "all" };

export const setUp = (view, figure) => {
  figure.dataset.ready = "";
  figure.addEventListener("pointerdown", drag(figure));
  pinch(figure);
  figure.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoom(figure, event.deltaY < 0 ? "in" : "out", { x: event.clientX, y: event.clientY });
  }, { passive: false });
  figure.addEventListener("keydown", (event) => {
    const how = !event.ctrlKey && !event.metaKey && !event.altKey && KEYS[event.key];
    if (!how) return;
    event.preventDefault();
    zoom(figure, how);
  });
  view.querySelectorAll("[data-zoom]").forEach((button) => {
    button.addEventListener("click", () => zoom(figure, button.dataset.zoom));
  });
};
