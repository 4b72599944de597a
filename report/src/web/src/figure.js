import * as Plot from "@observablehq/plot";

/** A picture in the page's own colours and type, with a text for those who do not see it. */
export function picture(place, label, options) {
  const svg = Plot.plot({
    style: { background: "transparent", color: "currentColor", fontSize: "12px", overflow: "visible" },
    ...options,
  });
  const drawing = svg.tagName === "svg" ? svg : svg.querySelector("svg");
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", label);
  // The picture has one name; names of its groups would only be noise, and are not allowed there.
  const hush = () => drawing.querySelectorAll("g[aria-label]").forEach((g) => g.removeAttribute("aria-label"));
  hush();
  // What follows the pointer is drawn anew each time.
  new MutationObserver(hush).observe(drawing, { childList: true, subtree: true });
  place.append(svg);
  return svg;
}

/** One decimal, with a real minus sign. */
export function points(number) {
  return (number < 0 ? "−" : "") + Math.abs(number).toFixed(1);
}

export function percent(share) {
  return (100 * share).toFixed(1) + " %";
}

/** Shortens a text at a word so that a label fits. */
export function shortened(text, letters) {
  if (text.length <= letters) {
    return text;
  }
  const cut = text.slice(0, letters - 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), letters / 2)).trimEnd() + "…";
}
