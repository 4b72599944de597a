import { points } from "./figure.js";
import { say } from "./words.js";

/** Fills the table of all marks on the map when it is first opened: there may be thousands. */
export function watchDots(data) {
  const place = document.getElementById("dots");
  place?.parentElement.addEventListener("toggle", () => place.childElementCount || place.append(table(data)));
}

function table(data) {
  const made = document.createElement("table");
  const heads = ["", ...data.issues.map((i) => i.name), ...data.parties.map((p) => p.name)];
  const head = made.createTHead().insertRow();
  for (const name of heads) {
    const cell = document.createElement(name ? "th" : "td");
    cell.textContent = name;
    if (name) {
      cell.scope = "col";
    }
    head.append(cell);
  }
  const body = made.createTBody();
  for (const dot of data.dots) {
    const row = body.insertRow();
    row.insertCell().textContent = kinds(dot);
    data.issues.forEach((issue, i) => (row.insertCell().textContent = issue.options[dot.o[i]]));
    for (const worth of dot.u) {
      const cell = row.insertCell();
      cell.className = "number";
      cell.textContent = worth === null ? "" : points(worth);
    }
  }
  const box = document.createElement("div");
  box.className = "scroll";
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", say("dots"));
  box.append(made);
  return box;
}

function kinds(dot) {
  const kind = [say(dot.today ? "today" : dot.signable ? "can" : "cannot")];
  return (dot.pareto ? [...kind, say("pareto")] : kind).join(", ");
}
