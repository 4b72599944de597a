import { language, parsed, say } from "./words.js";

/** Lets readers search and sort the tables of all numbers; without a script they are simply long. */
export function watchNumbers() {
  const part = document.getElementById("assumptions");
  const tables = [...(part?.querySelectorAll("table") ?? [])];
  if (tables.length === 0) {
    return;
  }
  const bar = document.createElement("p");
  bar.className = "finder screen-only";
  const search = labelled(bar, `${say("search")} `, "search");
  const only = labelled(bar, ` ${say("only-assumptions")}`, "checkbox");
  const found = document.createElement("span");
  found.setAttribute("role", "status");
  bar.append(found);
  part.querySelector("p").after(bar);

  const narrow = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const table of tables) {
      const box = table.closest(".scroll");
      const heading = box.previousElementSibling;
      let left = 0;
      for (const row of table.tBodies[0].rows) {
        const text = `${heading.textContent} ${row.textContent}`.toLowerCase();
        const assumed = row.querySelector(".because").textContent === say("assumption");
        row.hidden = !(words.every((w) => text.includes(w)) && (assumed || !only.checked));
        left += row.hidden ? 0 : 1;
      }
      heading.hidden = box.hidden = left === 0;
      count += left;
    }
    found.textContent = words.length || only.checked ? say("shown", count) : "";
  };
  search.addEventListener("input", narrow);
  only.addEventListener("change", narrow);
  // A link to a number that the search has hidden must still arrive.
  const arrive = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.closest("[hidden]") && part.contains(target)) {
      search.value = "";
      only.checked = false;
      narrow();
      target.scrollIntoView();
    }
  };
  window.addEventListener("hashchange", arrive);
  tables.forEach(sortable);
}

function labelled(bar, text, type) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = type;
  label.append(...(type === "checkbox" ? [input, text] : [text, input]));
  bar.append(label);
  return input;
}

/** Every head becomes a button; the third press brings back the order of the case. */
function sortable(table) {
  const rows = [...table.tBodies[0].rows];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const next = { ascending: "descending", descending: "none" }[head.getAttribute("aria-sort")] ?? "ascending";
      heads.forEach((h) => h.removeAttribute("aria-sort"));
      if (next !== "none") {
        head.setAttribute("aria-sort", next);
      }
      const sign = { ascending: 1, descending: -1, none: 0 }[next];
      table.tBodies[0].append(...rows.toSorted((a, b) => sign * compare(a.cells[column], b.cells[column])));
    });
  });
}

/** Numbers by size, before all texts. */
function compare(a, b) {
  const [x, y] = [a, b].map((cell) => parsed(cell.textContent));
  if (Number.isNaN(x) && Number.isNaN(y)) {
    return a.textContent.localeCompare(b.textContent, language);
  }
  return Number.isNaN(x) ? 1 : Number.isNaN(y) ? -1 : x - y;
}
