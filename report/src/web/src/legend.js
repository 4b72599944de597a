import * as Plot from "@observablehq/plot";

/** A list of the marks of a picture, drawn as in the picture, with what each means. */
export function legend(entries) {
  const list = document.createElement("ul");
  list.className = "legend";
  for (const [marks, meaning] of entries) {
    const item = document.createElement("li");
    const key = Plot.plot({
      width: 18,
      height: 18,
      margin: 0,
      axis: null,
      style: { background: "transparent", color: "currentColor" },
      marks: marks.map((options) => Plot.dot([0], { frameAnchor: "middle", ...options })),
    });
    key.setAttribute("aria-hidden", "true");
    for (const group of key.querySelectorAll("[aria-label]")) {
      group.removeAttribute("aria-label");
    }
    item.append(key, meaning);
    list.append(item);
  }
  return list;
}
