// Keeps the wall as it is now: new posts come in at any place, taken-off posts leave.
//
// Contract: [data-feed] names the address of the posts and holds ul[data-wall] with li[data-id].
// The answer is such a list again, or 304. Nothing that stands there moves; whoever comes later
// sees them in another order. data-over on the list says that nothing more will come.

const EVERY = 1000;
const SAY_EVERY = 5000;

const feed = document.querySelector("[data-feed]");
const list = feed.querySelector("[data-wall]");
const says = document.querySelector("[data-says]");
const tools = document.querySelector("[data-tools]");
let mark = "";
let paused = false;
let unsaid = 0;

const arrive = (post) => {
  const places = list.children.length + 1;
  const before = list.children[Math.floor(Math.random() * places)] ?? null;
  post.classList.add("fresh");
  list.insertBefore(post, before);
  unsaid += 1;
};

const take = (html) => {
  const now = new DOMParser().parseFromString(html, "text/html").querySelector("[data-wall]");
  const there = new Map([...now.children].map((post) => [post.dataset.id, post]));
  for (const post of [...list.children]) {
    const fresh = there.get(post.dataset.id);
    if (!fresh) post.remove();
    else if (fresh.innerHTML !== post.innerHTML) post.innerHTML = fresh.innerHTML;
    there.delete(post.dataset.id);
  }
  for (const post of there.values()) arrive(document.importNode(post, true));
  document.querySelector("[data-empty]").hidden = list.children.length > 0;
  return "over" in now.dataset;
};

const look = async () => {
  let over = false;
  if (!paused && !document.hidden) {
    try {
      const answer = await fetch(feed.dataset.feed, {
        cache: "no-store", headers: mark ? { "If-None-Match": mark } : {},
      });
      if (answer.ok && !paused) {
        over = take(await answer.text());
        mark = answer.headers.get("ETag") ?? "";
      }
      if (answer.status === 404) over = true;
    } catch {
      // no connection: the wall stays as it is until there is one again
    }
  }
  if (over) document.querySelector("[data-closed]").hidden = false;
  else setTimeout(look, EVERY);
};

setInterval(() => {
  if (!unsaid) return;
  says.textContent = unsaid === 1 ? says.dataset.one : `${says.dataset.many} ${unsaid}`;
  unsaid = 0;
}, SAY_EVERY);

tools.hidden = false;
tools.querySelector("[data-pause]").addEventListener("click", (event) => {
  paused = !paused;
  event.currentTarget.setAttribute("aria-pressed", String(paused));
  document.querySelector("[data-paused]").hidden = !paused;
});
tools.querySelector("[data-larger]").addEventListener("click", () => {
  const sizes = ["", "larger", "largest"];
  const now = sizes.findIndex((size) => size && document.body.classList.contains(size));
  document.body.classList.remove("larger", "largest");
  const next = sizes[(Math.max(now, 0) + 1) % sizes.length];
  if (next) document.body.classList.add(next);
});
const full = tools.querySelector("[data-full]");
full.hidden = !document.fullscreenEnabled;
full.addEventListener("click", () => {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen();
});

look();
