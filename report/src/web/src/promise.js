import * as Plot from "@observablehq/plot";
import { picture, shortened } from "./figure.js";

const two = (chance) => chance.toFixed(2);

/** A rule at the break-even credibility, where there is one. */
function breakEven(promise) {
  return promise.breakEven === null
    ? []
    : [
        Plot.ruleX([promise.breakEven], { stroke: "currentColor", strokeDasharray: "4 3", strokeWidth: 1.5 }),
        Plot.text([promise.breakEven], { x: (p) => p, frameAnchor: "top", dy: -8, text: (p) => `p* ${two(p)}`, fontWeight: 600 }),
      ];
}

/** How likely each guarantor honours, with the line that an even chance of deterrence needs. */
export function credibility(place, data, { width, which, label }) {
  const promise = data.promises[which];
  const rows = promise.credibility;
  const letters = width < 480 ? 16 : 36;
  picture(place, `${label}: ${rows.map((r) => `${r.name} ${two(r.honours)}`).join(", ")}`, {
    width,
    height: 30 * rows.length + 52,
    marginLeft: Math.min(width / 2.6, 7.5 * Math.max(...rows.map((r) => shortened(r.name, letters).length)) + 10),
    marginRight: 42,
    marginTop: 22,
    marginBottom: 30,
    x: { domain: [0, 1], label: null, ticks: width < 480 ? 3 : 6 },
    y: { label: null, domain: rows.map((r) => r.name), tickSize: 0, tickFormat: (n) => shortened(n, letters) },
    marks: [
      Plot.barX(rows, { y: "name", x: 1, fill: "var(--faint)", insetTop: 5, insetBottom: 5 }),
      Plot.barX(rows, { y: "name", x: "honours", fill: "var(--accent)", insetTop: 5, insetBottom: 5 }),
      Plot.text(rows, { y: "name", x: 1, text: (r) => two(r.honours), textAnchor: "start", dx: 6 }),
      ...breakEven(promise),
    ],
  });
}

/** Densities over the draws, one strip each, with the break-even line. */
export function density(place, data, { width, which, label }) {
  const promise = data.promises[which];
  const names = promise.densities.map((d) => d.name);
  const letters = width < 480 ? 14 : 30;
  const bins = promise.densities.flatMap((d) => {
    const most = Math.max(1, ...d.histogram);
    return d.histogram.map((n, i) => ({ name: d.name, from: i / d.histogram.length, to: (i + 1) / d.histogram.length, height: n / most }));
  });
  picture(place, `${label}: ${promise.densities.map((d) => `${d.name} median ${two(d.median)}`).join(", ")}`, {
    width,
    height: 46 * names.length + 60,
    marginLeft: Math.min(width / 2.6, 7.5 * Math.max(...names.map((n) => shortened(n, letters).length)) + 10),
    marginRight: 16,
    marginTop: 22,
    marginBottom: 34,
    x: { domain: [0, 1], label: "probability", labelArrow: "none", labelAnchor: "center", ticks: width < 480 ? 3 : 6 },
    y: { axis: null, domain: [0, 1] },
    fy: { label: null, domain: names, tickFormat: (n) => shortened(n, letters), padding: 0.15 },
    facet: { marginLeft: 8 },
    marks: [
      Plot.axisFy({ anchor: "left", label: null, tickFormat: (n) => shortened(n, letters) }),
      Plot.rect(bins, { fy: "name", x1: "from", x2: "to", y1: 0, y2: "height", fill: "var(--accent)", inset: 0.5 }),
      Plot.ruleY([0], { stroke: "var(--line)" }),
      ...(promise.breakEven === null ? [] : [Plot.ruleX([promise.breakEven], { stroke: "currentColor", strokeDasharray: "4 3", strokeWidth: 1.5 })]),
    ],
  });
}

/** The three stages from left to right. */
export function tree(place, data, { width, which, label }) {
  const t = data.promises[which].tree;
  const nodes = [
    { x: 0, y: 3, text: t.challenger },
    { x: 1, y: 4, text: "no attack" },
    { x: 1, y: 2, text: t.protege },
    { x: 2, y: 3, text: "yields" },
    { x: 2, y: 1, text: "guarantors" },
    { x: 3, y: 2, text: `${t.nobody}; fails ${two(t.failsAlone)}` },
    { x: 3, y: 0, text: `${t.somebody}; fails ${two(t.failsHelped)}` },
  ];
  const links = [
    { from: 0, to: 1, share: t.deterred },
    { from: 0, to: 2, share: 1 - t.deterred },
    { from: 2, to: 3, share: 1 - t.resists },
    { from: 2, to: 4, share: t.resists },
    { from: 4, to: 5, share: t.nobodyComes },
    { from: 4, to: 6, share: 1 - t.nobodyComes },
  ].map((l) => ({ ...l, x1: nodes[l.from].x, y1: nodes[l.from].y, x2: nodes[l.to].x, y2: nodes[l.to].y }));
  const lines = width < 560 ? 9 : 14;
  picture(place, `${label}: ${links.map((l) => `${nodes[l.from].text} to ${nodes[l.to].text} ${two(l.share)}`).join("; ")}`, {
    width,
    height: 250,
    marginLeft: 12,
    marginRight: Math.min(150, width / 4),
    marginTop: 24,
    marginBottom: 24,
    x: { domain: [0, 3], axis: null },
    y: { domain: [0, 4], axis: null },
    marks: [
      Plot.link(links, { x1: "x1", y1: "y1", x2: "x2", y2: "y2", stroke: "var(--soft)", strokeWidth: (l) => 1 + 5 * l.share }),
      Plot.dot(nodes, { x: "x", y: "y", r: 4, fill: "currentColor" }),
      Plot.text(nodes, { x: "x", y: "y", text: "text", textAnchor: "start", lineAnchor: "bottom", dx: 2, dy: -8, lineWidth: lines, stroke: "var(--paper)", strokeWidth: 4, fill: "currentColor" }),
      Plot.text(links, { x: (l) => (l.x1 + l.x2) / 2, y: (l) => (l.y1 + l.y2) / 2, text: (l) => two(l.share), dy: 10, stroke: "var(--paper)", strokeWidth: 4, fill: "currentColor", fontWeight: 600 }),
    ],
  });
}
