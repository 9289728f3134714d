// Time going by: what had happened by a day is drawn, what may have happened is drawn with a
// question mark, what came later waits. While it moves only the drawing changes; where it stops,
// the whole view is fetched as it stood then, words and all.
//
// Contract: [data-time] holds data-days, data-names and data-words of its stops, parted by |, a
// range input whose last place is “up to now”, an output, and the button [data-play].

const PACE = 900;
const still = matchMedia("(prefers-reduced-motion: reduce)");

export const setUp = (view, figure, { say, go }) => {
  const tools = view.querySelector("[data-time]");
  if (!tools) return;
  const [days, names, words] = ["days", "names", "words"].map((key) => tools.dataset[key].split("|"));
  const range = tools.querySelector("input");
  const output = tools.querySelector("output");
  const button = tools.querySelector("[data-play]");
  const begin = button.textContent;
  const items = [...figure.querySelectorAll("[data-entry], [data-echo]")];
  const links = [...figure.querySelectorAll("[data-contribution]")];
  const signs = [...figure.querySelectorAll("[data-of]")];
  let timer = null;

  const hide = (one, hidden) => (hidden ? one.setAttribute("display", "none") : one.removeAttribute("display"));

  const draw = (at) => {
    const day = days[at];
    const gone = new Set();
    items.forEach((one) => {
      const { first = "", last = "" } = one.dataset;
      const later = Boolean(day && first && first > day);
      const maybe = Boolean(day && (first || last) && !later && !(last && last <= day));
      if (later && one.dataset.entry) gone.add(one.dataset.entry);
      hide(one, later);
      one.classList.toggle("rg-maybe", maybe);
      const sign = one.querySelector(".rg-perhaps");
      if (sign) hide(sign, !maybe);
    });
    const drawn = new Map(links.map((one) => [one.dataset.contribution, gone.has(one.dataset.source) || gone.has(one.dataset.target)]));
    links.forEach((one) => hide(one, drawn.get(one.dataset.contribution)));
    signs.forEach((one) => hide(one, drawn.get(one.dataset.of) ?? false));
    figure.querySelectorAll("[data-group]").forEach((group) => {
      const inside = [...group.querySelectorAll("[data-entry]")];
      if (inside.length) hide(group, inside.every((one) => gone.has(one.dataset.entry)));
    });
  };

  const show = () => {
    const at = Number(range.value);
    const text = words[at] ?? tools.dataset.all;
    output.textContent = text;
    range.setAttribute("aria-valuetext", text);
    return text;
  };

  const settle = () => {
    const address = new URL(location.href);
    const name = names[Number(range.value)];
    if (name) address.searchParams.set("until", name);
    else address.searchParams.delete("until");
    go(`${address.pathname}${address.search}`, { focus: "[data-time] input" });
  };

  const halt = () => {
    clearInterval(timer);
    timer = null;
    button.textContent = still.matches ? button.dataset.step : begin;
  };

  const step = () => {
    range.value = Number(range.value) + 1;
    draw(Number(range.value));
    say(show());
    if (Number(range.value) >= days.length) { halt(); settle(); }
  };

  const play = () => {
    if (timer) { halt(); settle(); return; }
    if (Number(range.value) < days.length) step();
    else { range.value = 0; draw(0); say(show()); }
    if (still.matches) return;
    button.textContent = button.dataset.pause;
    timer = setInterval(() => { if (figure.isConnected) step(); else halt(); }, PACE);
  };

  show();
  if (still.matches) button.textContent = button.dataset.step;
  range.addEventListener("input", () => { halt(); draw(Number(range.value)); show(); });
  range.addEventListener("change", settle);
  button.addEventListener("click", play);
};
