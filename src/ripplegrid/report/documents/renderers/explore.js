// Explores one account in one file: filters by level, kind and voice, traces along the links.
// Nothing is fetched; without this script the file is read as it stands.
const form = document.getElementById("rx");
const { entries, links } = JSON.parse(document.getElementById("rx-data").textContent);
const found = document.getElementById("rx-found");
const map = document.querySelector("#map svg");
const numberOf = (link) => Number(/^#told-(\d+)$/.exec(link.getAttribute("href"))?.[1] ?? 0);
const lines = map ? [...map.querySelectorAll("g.rx-l")] : [];
const boxes = map ? [...map.querySelectorAll("[data-entry]")] : [];
const read = document.getElementById("rx-read");

// Every number that is reached from one along the links, in one direction.
function reached(start, next) {
  const seen = new Set([start]);
  const open = [start];
  while (open.length) for (const one of next.get(open.pop()) ?? []) if (!seen.has(one)) { seen.add(one); open.push(one); }
  return seen;
}

function along(pairs) {
  const next = new Map();
  for (const [from, to] of pairs) next.set(from, [...(next.get(from) ?? []), to]);
  return next;
}
const down = along(links);
const up = along(links.map(([from, to]) => [to, from]));

function asked() {
  const wish = Object.fromEntries(new FormData(form));
  const start = Number(wish.from);
  const traced = new Set();
  if (start && wish.way !== "down") for (const one of reached(start, up)) traced.add(one);
  if (start && wish.way !== "up") for (const one of reached(start, down)) traced.add(one);
  const fits = (one, of) => !wish[of] || one[of].includes(wish[of]);
  const shown = entries.filter((one) => ["levels", "kinds", "voices"].every((of) => fits(one, of)) && (!start || traced.has(one.n)));
  return { start, shown: new Set(shown.map((one) => one.n)) };
}

function show() {
  const { start, shown } = asked();
  for (const { n } of entries) {
    const away = !shown.has(n);
    for (const name of [`told-${n}`, `entry-${n}`]) {
      const place = document.getElementById(name);
      (place?.closest("tr") ?? place)?.toggleAttribute("hidden", away);
    }
  }
  for (const box of boxes) {
    const n = Number(box.dataset.entry);
    box.classList.toggle("rx-away", !shown.has(n));
    box.classList.toggle("rx-start", n === start);
  }
  read.hidden = !start;
  read.href = `#told-${start}`;
  for (const line of lines) {
    const ends = [Number(line.dataset.s), Number(line.dataset.t)];
    line.classList.toggle("rx-away", ends.some((n) => !shown.has(n)));
  }
  found.textContent = found.dataset.found.replace("{shown}", shown.size).replace("{all}", entries.length);
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", show);
form.addEventListener("reset", () => setTimeout(show));
map?.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#told-']");
  if (!link || !numberOf(link)) return;
  event.preventDefault();
  form.elements.from.value = String(numberOf(link));
  show();
});
form.hidden = false;
show();
