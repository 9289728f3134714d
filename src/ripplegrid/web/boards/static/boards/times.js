// Tells times in the reader's own zone.
//
// Contract: <time datetime="…" data-local> holds a time in words that name their zone. Where the
// browser knows the reader's zone, the words become the reader's own.

const page = document.documentElement.lang || "en";
const own = navigator.languages.find((one) => one.split("-")[0] === page);

for (const time of document.querySelectorAll("time[data-local]")) {
  const at = new Date(time.dateTime);
  if (Number.isNaN(at.getTime())) continue;
  time.textContent = new Intl.DateTimeFormat(own ?? (page === "en" ? "en-GB" : page), {
    weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit",
  }).format(at);
}
