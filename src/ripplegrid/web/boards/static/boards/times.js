// Tells times in the reader's own zone.
//
// Contract: <time datetime="…" data-local> holds a time in words that name their zone. Where the
// browser knows the reader's zone, the words become the reader's own.

for (const time of document.querySelectorAll("time[data-local]")) {
  const at = new Date(time.dateTime);
  if (Number.isNaN(at.getTime())) continue;
  time.textContent = new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
    weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit",
  }).format(at);
}
