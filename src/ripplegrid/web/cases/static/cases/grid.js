// Choosing several cards: says how many are chosen. An entry that stands in more than one cell is
// chosen in all of them. Without this script the form works just the same.

const form = document.getElementById("together");
const told = form?.querySelector("[data-count]");
const boxes = [...document.querySelectorAll('input[name="id"][form="together"]')];

const count = () => {
  const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.value)).size;
  const words = chosen === 1 ? told.dataset.one : told.dataset.many;
  told.textContent = chosen ? words.replace("{number}", chosen) : "";
};

if (form) {
  document.addEventListener("change", ({ target }) => {
    if (!boxes.includes(target)) return;
    boxes.forEach((box) => { if (box.value === target.value) box.checked = target.checked; });
    count();
  });
  count();
}
