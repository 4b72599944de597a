import * as Plot from "@observablehq/plot";
import { picture, points, shortened } from "./figure.js";

/** A ledger's rows, each bar beginning where the last one ended, and their sum. */
export function waterfall(place, data, { width, which, label }) {
  const rows = data.ledgers[which];
  let level = 0;
  const steps = rows.map((row, i) => {
    const from = level;
    level += row.points;
    return { ...row, i, from, to: level, kind: row.points < 0 ? "gives" : "gets" };
  });
  steps.push({ what: "sum", points: level, because: "", i: steps.length, from: 0, to: level, kind: "sum" });
  const letters = width < 480 ? 22 : 58;
  const left = Math.min(width * 0.52, 6.4 * Math.max(...steps.map((s) => shortened(s.what, letters).length)) + 10);
  const ends = steps.flatMap((s) => [s.from, s.to]);
  const extent = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const pad = (extent[1] - extent[0] || 1) * 0.16;
  picture(place, `${label}: ${steps.map((s) => `${s.what} ${points(s.points)}`).join("; ")}`, {
    width,
    height: 32 * steps.length + 42,
    marginLeft: left,
    marginRight: 12,
    marginTop: 6,
    marginBottom: 36,
    x: { domain: [extent[0] - pad, extent[1] + pad], label: "points", labelArrow: "none", labelAnchor: "center", ticks: width < 480 ? 4 : 8, tickFormat: (t) => String(t).replace("-", "−") },
    y: { label: null, domain: steps.map((s) => s.i), tickSize: 0, tickFormat: (i) => shortened(steps[i].what, letters) },
    color: { domain: ["gives", "gets", "sum"], range: ["var(--gives)", "var(--gets)", "var(--soft)"] },
    marks: [
      Plot.ruleX([0], { stroke: "var(--line)" }),
      Plot.barX(steps, {
        y: "i",
        x1: "from",
        x2: "to",
        fill: "kind",
        insetTop: 6,
        insetBottom: 6,
        title: (s) => `${s.what}: ${points(s.points)} points${s.because ? `\nbecause: ${s.because}` : ""}`,
      }),
      Plot.text(steps, {
        y: "i",
        x: (s) => Math.max(s.from, s.to),
        text: (s) => (s.points > 0 ? "+" : "") + points(s.points),
        textAnchor: "start",
        dx: 5,
        fontWeight: (s) => (s.kind === "sum" ? 600 : 400),
      }),
    ],
  });
}
