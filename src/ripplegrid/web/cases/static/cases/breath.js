// Telling a chain in one breath: Enter keeps a step and goes on, Shift and Enter begins a new line.
//
// Contract: <textarea data-enter-sends> stands in a form whose first button keeps it; .enter-hint
// says so. Without this script the buttons do the same.

const tellHint = () => {
  document.querySelectorAll(".enter-hint").forEach((hint) => { hint.hidden = false; });
};

document.addEventListener("keydown", (event) => {
  const box = event.target.closest?.("textarea[data-enter-sends]");
  if (!box || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  if (box.value.trim()) box.form.requestSubmit(box.form.querySelector(".actions button"));
});
// What was said of the step before does not stand over the next one: #breath-said tells it anew.
const forget = (event) => {
  if (event.detail.requestConfig?.verb !== "post") return;
  document.querySelectorAll("main > .message").forEach((message) => message.remove());
};

document.addEventListener("htmx:afterSwap", forget);
document.addEventListener("htmx:afterSettle", tellHint);
tellHint();
