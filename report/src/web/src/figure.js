import * as Plot from "@observablehq/plot";
import { language, local, say } from "./words.js";

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
  return (number < 0 ? "−" : "") + local(Math.abs(number).toFixed(1));
}

export function percent(share) {
  return say("percent", local((100 * share).toFixed(1)));
}

/** A number of an axis, without what floating point adds. */
export function tick(number) {
  return local(String(Number(number.toFixed(6)))).replace("-", "−");
}

/** Dates of an axis: years, and months or days where it is short; English is what Plot writes itself. */
export function dates(first, last) {
  if (language === "en") {
    return {};
  }
  const days = (last - first) / 86_400_000;
  const form = days > 1000 ? { year: "numeric" } : days > 60 ? { month: "short", year: "numeric" } : { day: "numeric", month: "short" };
  const written = new Intl.DateTimeFormat(language, { ...form, timeZone: "UTC" });
  return { tickFormat: (date) => written.format(date) };
}

/** Shortens a text at a word so that a label fits. */
export function shortened(text, letters) {
  if (text.length <= letters) {
    return text;
  }
  const cut = text.slice(0, letters - 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), letters / 2)).trimEnd() + "…";
}
