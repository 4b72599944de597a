import * as Plot from "@observablehq/plot";
import { percent, picture, shortened } from "./figure.js";

/** Shares as bars, each with its number. */
export function bars(place, rows, { width, label }) {
  const letters = width < 480 ? 18 : 40;
  picture(place, `${label}: ${rows.map((r) => `${r.name} ${percent(r.share)}`).join(", ")}`, {
    width,
    height: 30 * rows.length + 12,
    marginLeft: Math.min(width / 2.2, 8 * Math.max(...rows.map((r) => shortened(r.name, letters).length)) + 8),
    marginRight: 58,
    marginTop: 4,
    marginBottom: 4,
    x: { domain: [0, 1], axis: null },
    y: { label: null, domain: rows.map((r) => r.name), tickSize: 0, tickFormat: (n) => shortened(n, letters) },
    marks: [
      Plot.barX(rows, { y: "name", x: 1, fill: "var(--faint)", insetTop: 5, insetBottom: 5 }),
      Plot.barX(rows, {
        y: "name",
        x: "share",
        fill: (r) => (r.strong === false ? "var(--soft)" : "var(--accent)"),
        insetTop: 5,
        insetBottom: 5,
      }),
      Plot.text(rows, { y: "name", x: 1, text: (r) => percent(r.share), textAnchor: "start", dx: 6 }),
    ],
  });
}
