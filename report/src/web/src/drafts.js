import * as Plot from "@observablehq/plot";
import { percent, picture, points, shortened } from "./figure.js";

const room = (width) => (width < 480 ? 12 : 30);

/** Share of the issues that successive drafts settle, and by agreed points. */
export function settled(place, data, { width, label }) {
  const drafts = data.drafts.map((d, i) => ({ ...d, nr: i }));
  picture(place, `${label}: ${drafts.map((d) => `${d.name} ${percent(d.settled)}, agreed ${percent(d.agreed)}`).join("; ")}`, {
    width,
    height: 190,
    marginLeft: 44,
    marginRight: 20,
    marginTop: 22,
    x: { type: "point", domain: drafts.map((d) => d.nr), label: null, padding: 0.5, tickFormat: (i) => shortened(drafts[i].date || drafts[i].name, Math.max(6, Math.floor(width / drafts.length / 8))) },
    y: { domain: [0, 1], label: null, ticks: 3, tickFormat: (v) => `${100 * v} %` },
    marks: [
      Plot.ruleY([0], { stroke: "var(--line)" }),
      Plot.lineY(drafts, { x: "nr", y: "settled", stroke: "var(--accent)", strokeWidth: 2 }),
      Plot.lineY(drafts, { x: "nr", y: "agreed", stroke: "var(--gets)", strokeWidth: 2, strokeDasharray: "5 4" }),
      Plot.dot(drafts, { x: "nr", y: "settled", r: 4.5, fill: "var(--accent)" }),
      Plot.dot(drafts, { x: "nr", y: "agreed", r: 4.5, stroke: "var(--gets)", fill: "var(--paper)", symbol: "square" }),
      Plot.text(drafts.slice(-1), { x: "nr", y: "settled", text: () => "settled", dy: -12 }),
      Plot.text(drafts.slice(-1), { x: "nr", y: "agreed", text: () => "agreed", dy: drafts.at(-1).settled - drafts.at(-1).agreed < 0.2 ? 14 : -12 }),
    ],
  });
}

/** What successive drafts are worth to each party, one strip per party. */
export function worth(place, data, { width, label }) {
  const rows = data.drafts.flatMap((d, i) => d.worth.map((w) => ({ ...w, draft: d.name, date: d.date || d.name, nr: i })));
  const names = [...new Set(rows.map((r) => r.name))];
  const letters = room(width);
  picture(place, `${label}: ${rows.map((r) => `${r.draft}, ${r.name} ${points(r.least)} to ${points(r.most)}`).join("; ")}`, {
    width,
    height: 26 * rows.length + 14 * names.length + 50,
    marginLeft: Math.min(width / 2.6, 7.5 * Math.max(...names.map((n) => shortened(n, letters).length)) + 10),
    marginRight: 90,
    marginBottom: 40,
    x: { domain: [0, 100], label: "points of the party's own", labelArrow: "none", labelAnchor: "center", ticks: width < 480 ? 3 : 6 },
    y: { axis: null, domain: data.drafts.map((_, i) => i) },
    fy: { label: null, domain: names, padding: 0.2 },
    marks: [
      Plot.axisFy({ anchor: "left", label: null, tickFormat: (n) => shortened(n, letters) }),
      Plot.ruleX([0], { stroke: "var(--line)" }),
      Plot.link(rows, { fy: "name", y: "nr", x1: "least", x2: "most", stroke: "var(--accent)", strokeWidth: 6, strokeLinecap: "round" }),
      Plot.dot(rows, { fy: "name", y: "nr", x: "least", r: 4.5, fill: "var(--accent)" }),
      Plot.text(rows, { fy: "name", y: "nr", x: "most", text: (r) => shortened(r.date, 14), textAnchor: "start", dx: 9 }),
    ],
  });
}
