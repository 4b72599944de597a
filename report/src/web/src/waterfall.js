import * as Plot from "@observablehq/plot";
import { picture, points, tick } from "./figure.js";
import { say } from "./words.js";

/** Pixels that Plot's measure of a line takes in the widest of the page's fonts. */
const EM = 14;

/** A ledger's rows, each bar beginning where the last one ended, and their sum. */
export function waterfall(place, data, { width, which, label }) {
  const rows = data.ledgers[which];
  let level = 0;
  const steps = rows.map((row, i) => {
    const from = level;
    level += row.points;
    return { ...row, i, from, to: level, kind: row.points < 0 ? "gives" : "gets" };
  });
  steps.push({ what: say("sum"), points: level, because: "", i: steps.length, from: 0, to: level, kind: "sum" });
  const narrow = width < 520;
  const longest = Math.max(...steps.map((s) => s.what.length));
  const left = narrow ? 4 : Math.min(width * 0.44, 6.6 * longest + 10);
  const lines = Math.ceil((longest * 7.4) / (narrow ? width : left));
  const row = narrow ? 34 + 14 * lines : Math.max(32, 12 + 14 * lines);
  const ends = steps.flatMap((s) => [s.from, s.to]);
  const extent = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const pad = (extent[1] - extent[0] || 1) * (narrow ? 0.22 : 0.16);
  picture(place, `${label}: ${steps.map((s) => `${s.what} ${points(s.points)}`).join("; ")}`, {
    width,
    height: row * steps.length + 42,
    marginLeft: left,
    marginRight: narrow ? 4 : 12,
    marginTop: 6,
    marginBottom: 36,
    x: { domain: [extent[0] - pad, extent[1] + pad], label: say("points"), labelArrow: "none", labelAnchor: "center", ticks: width < 480 ? 4 : 8, tickFormat: tick },
    y: { axis: null, domain: steps.map((s) => s.i) },
    color: { domain: ["gives", "gets", "sum"], range: ["var(--gives)", "var(--gets)", "var(--soft)"] },
    marks: [
      // Beside the bars only, not through the names above them.
      Plot.tickX(steps, { x: () => 0, y: "i", insetTop: narrow ? row - 26 : 0, stroke: "var(--line)" }),
      names(steps, narrow, width, left, row),
      Plot.barX(steps, {
        y: "i",
        x1: "from",
        x2: "to",
        fill: "kind",
        insetTop: narrow ? row - 26 : 7,
        insetBottom: narrow ? 4 : 7,
        title: (s) => say("name", s.what, `${points(s.points)} ${say("points")}`) + (s.because ? `\n${say("name", say("because"), s.because)}` : ""),
      }),
      Plot.text(steps, {
        y: "i",
        x: (s) => Math.max(s.from, s.to),
        text: (s) => (s.points > 0 ? "+" : "") + points(s.points),
        textAnchor: "start",
        dx: 5,
        dy: narrow ? row / 2 - 15 : 0,
        fontWeight: (s) => (s.kind === "sum" ? 600 : 400),
      }),
    ],
  });
}

/** What each bar stands for: left of it, or above it where the page is narrow; never cut off. */
function names(steps, narrow, width, left, row) {
  const text = { y: "i", text: "what", frameAnchor: "left", fill: "currentColor", lineHeight: 1.2 };
  return narrow
    ? Plot.text(steps, { ...text, textAnchor: "start", lineAnchor: "bottom", dy: row / 2 - 29, lineWidth: (width - 12) / EM, stroke: "var(--paper)", strokeWidth: 5 })
    : Plot.text(steps, { ...text, textAnchor: "end", dx: -8, lineWidth: (left - 8) / EM });
}
