// When a page or an answer brings a list of problems, put the reader there.
//
// Contract: <div id="problems" tabindex="-1"> holds the list. It is focused once, when the page
// opens or when an answer that holds it is swapped in.

const goToProblems = (root) => {
  const problems = root.querySelector("#problems");
  if (problems) problems.focus();
};

goToProblems(document);
document.addEventListener("htmx:afterSettle", (event) => goToProblems(event.target));
