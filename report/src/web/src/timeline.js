import * as Plot from "@observablehq/plot";
import { dates, picture, shortened } from "./figure.js";

/** Events on a line; a bar joins dates that sources dispute. */
export function timeline(place, data, { width, label }) {
  const events = data.events
    .map((e, i) => ({ ...e, i, date: new Date(e.from), others: e.disputed.map((d) => new Date(d)) }))
    .sort((a, b) => a.date - b.date)
    .map((e, i) => ({ ...e, row: i }));
  if (events.length === 0) {
    return;
  }
  const days = events.flatMap((e) => [e.date, ...e.others]);
  const [first, last] = [new Date(Math.min(...days)), new Date(Math.max(...days))];
  const middle = (first.getTime() + last.getTime()) / 2;
  const disputed = events.flatMap((e) => e.others.map((o) => ({ row: e.row, a: new Date(Math.min(o, e.date)), b: new Date(Math.max(o, e.date)), o })));
  const pad = (last - first || 1) * 0.03;
  const letters = Math.floor(width / 13);
  picture(place, `${label}: ${events.map((e) => `${e.from.slice(0, 4)} ${e.text}`).join("; ")}`, {
    width,
    height: 22 * events.length + 40,
    marginLeft: 12,
    marginRight: 12,
    x: { type: "utc", domain: [new Date(first - pad), new Date(+last + pad)], label: null, ticks: width < 480 ? 4 : 8, ...dates(first, last) },
    y: { domain: events.map((e) => e.row), axis: null },
    marks: [
      Plot.ruleY(events, { y: "row", x1: new Date(first - pad), x2: "date", stroke: "var(--faint)" }),
      Plot.ruleY(disputed, { y: "row", x1: "a", x2: "b", stroke: "var(--gives)", strokeWidth: 3 }),
      Plot.dot(disputed, { y: "row", x: "o", r: 4, stroke: "var(--gives)", fill: "var(--paper)" }),
      Plot.dot(events, { y: "row", x: "date", r: 4.5, fill: "var(--accent)" }),
      ...[true, false].map((early) =>
        Plot.text(events.filter((e) => e.date < middle === early), {
          y: "row",
          x: (e) => new Date(early ? Math.max(e.date, ...e.others) : Math.min(e.date, ...e.others)),
          text: (e) => `${e.from.slice(0, 4)}  ${shortened(e.text, letters)}`,
          textAnchor: early ? "start" : "end",
          dx: early ? 10 : -10,
          stroke: "var(--paper)",
          strokeWidth: 3,
          fill: "currentColor",
          title: "text",
        }),
      ),
    ],
  });
}
