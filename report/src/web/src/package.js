import { points } from "./figure.js";
import { say } from "./words.js";

let shown = null;

/** Says what a package is, and marks its options wherever the page shows them. */
export function describe(data, dot) {
  if (shown === dot) {
    return;
  }
  shown = dot;
  const worth = data.parties
    .map((p, i) => `${p.name} ${points(dot.u[i])}${dot.u[i] >= p.walkAway ? "" : ` ${say("below")}`}`)
    .join(", ");
  const options = document.createElement("dl");
  data.issues.forEach((issue, i) => options.append(element("dt", issue.name), element("dd", issue.options[dot.o[i]])));
  const line = document.createElement("p");
  line.append(element("strong", say(dot.signable ? "can-sentence" : "cannot-sentence")), ` ${worth}.`);
  document.getElementById("package").replaceChildren(line, options);
  const texts = new Set(data.issues.map((issue, i) => `${issue.id}\n${issue.options[dot.o[i]]}`));
  for (const cell of document.querySelectorAll("#packages td[data-issue]")) {
    cell.classList.toggle("linked", texts.has(`${cell.dataset.issue}\n${cell.textContent}`));
  }
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
