import * as Plot from "@observablehq/plot";
import { picture, shortened } from "./figure.js";

const DAY = 86_400_000;

/** The part of the line that is shown; null shows all. */
let shown = null;

/** Everything dated on a line that can be zoomed and filtered; the table below follows. */
export function moments(place, data, { width, label }) {
  const all = data.moments.map((m, row) => ({ ...m, row, a: day(m.from), b: day(m.to) + DAY }));
  const ends = all.flatMap((m) => [m.a, m.b, ...m.disputed.flatMap((d) => [day(d.from), day(d.to) + DAY])]);
  const pad = Math.max(DAY, (Math.max(...ends) - Math.min(...ends)) * 0.02);
  const whole = [Math.min(...ends) - pad, Math.max(...ends) + pad];
  const redraw = () => {
    const focused = place.contains(document.activeElement);
    place.replaceChildren();
    paint(place, all, shown ?? whole, width, label);
    if (focused) {
      place.querySelector("svg")?.focus();
    }
  };
  const move = (what) => {
    shown = moved(shown ?? whole, whole, what);
    redraw();
  };
  for (const button of document.querySelectorAll("[data-zoom]")) {
    button.onclick = () => move(button.dataset.zoom);
  }
  for (const control of document.querySelectorAll("input[name=kind], #moments-party, #moments-issue")) {
    control.onchange = redraw;
  }
  const keys = { "+": "in", "=": "in", "-": "out", ArrowLeft: "back", ArrowRight: "on", 0: "all" };
  place.onkeydown = (event) => {
    if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      move(keys[event.key]);
    }
  };
  redraw();
}

function day(text) {
  return Date.parse(text);
}

/** Zooms about the middle, or moves by a quarter; never beyond the whole. */
function moved([from, to], whole, what) {
  const span = to - from;
  const middle = (from + to) / 2;
  const next = {
    in: [middle - span / 4, middle + span / 4],
    out: [middle - span, middle + span],
    back: [from - span / 4, to - span / 4],
    on: [from + span / 4, to + span / 4],
    all: whole,
  }[what];
  const wide = Math.min(Math.max(next[1] - next[0], 14 * DAY), whole[1] - whole[0]);
  const start = Math.min(Math.max(what === "in" && wide > next[1] - next[0] ? middle - wide / 2 : next[0], whole[0]), whole[1] - wide);
  return wide === whole[1] - whole[0] ? null : [start, start + wide];
}

function wanted() {
  const kinds = new Set([...document.querySelectorAll("input[name=kind]:checked")].map((c) => c.value));
  const [party, issue] = ["moments-party", "moments-issue"].map((id) => document.getElementById(id).value);
  return (m) => kinds.has(m.kind) && (!party || m.parties.includes(party)) && (!issue || m.issues.includes(issue));
}

function paint(place, all, [from, to], width, label) {
  const passes = wanted();
  const inside = (m) => m.b >= from && m.a <= to;
  const some = all.filter((m) => passes(m) && (inside(m) || m.disputed.some((d) => day(d.to) >= from && day(d.from) <= to)));
  fill(all, new Set(some.map((m) => m.row)));
  const rows = some.map((m, row) => ({ ...m, row, x1: Math.max(m.a, from), x2: Math.min(m.b, to), span: m.b - m.a > DAY }));
  const others = rows.flatMap((m) =>
    m.disputed.map((d) => ({ row: m.row, x1: Math.max(day(d.from), from), x2: Math.min(day(d.to) + DAY, to), title: `${d.date} according to ${d.source || "others"}` })).filter((d) => d.x1 <= d.x2),
  );
  const least = (to - from) / width;
  const letters = Math.floor(width / 13);
  // A disputed date shows who gives which.
  const dates = (m) => [m, ...m.disputed].map((d) => (m.disputed.length ? `${d.date} (${d.source || "no source"})` : d.date)).join(" or ");
  const words = (m) => shortened(`${dates(m)}  ${m.text}`, letters);
  const ends = (m) => [m.x1, m.x2, ...others.filter((o) => o.row === m.row).flatMap((o) => [o.x1, o.x2])];
  const early = (m) => to - Math.max(...ends(m)) >= Math.min(...ends(m)) - from;
  const svg = picture(place, `${label}, ${rows.length} entries: ${rows.map((m) => `${m.date} ${m.text}`).join("; ")}`, {
    width,
    height: 22 * Math.max(1, rows.length) + 40,
    marginLeft: 12,
    marginRight: 12,
    x: { type: "utc", domain: [new Date(from), new Date(to)], label: null, ticks: width < 480 ? 4 : 8 },
    y: { domain: rows.map((m) => m.row), axis: null },
    marks: [
      Plot.ruleY(rows, { y: "row", x1: from, x2: to, stroke: "var(--faint)" }),
      Plot.rect(others, { x1: "x1", x2: (d) => Math.max(d.x2, d.x1 + 6 * least), y: "row", insetTop: 6, insetBottom: 6, stroke: "var(--gives)", fill: "var(--paper)", strokeWidth: 1.5, title: "title" }),
      Plot.rect(rows.filter((m) => m.span), { x1: "x1", x2: (m) => Math.max(m.x2, m.x1 + 3 * least), y: "row", insetTop: 7, insetBottom: 7, fill: "var(--accent)" }),
      Plot.dot(rows.filter((m) => !m.span), { x: "x1", y: "row", r: 4.5, fill: "var(--accent)" }),
      ...[true, false].map((after) =>
        Plot.text(rows.filter((m) => early(m) === after), {
          y: "row",
          x: (m) => (after ? Math.max(...ends(m)) : Math.min(...ends(m))),
          text: words,
          textAnchor: after ? "start" : "end",
          dx: after ? 10 : -10,
          stroke: "var(--paper)",
          strokeWidth: 3,
          fill: "currentColor",
          title: "text",
        }),
      ),
    ],
  });
  svg.setAttribute("tabindex", "0");
  return svg;
}

/** Rows of the table that the picture does not show are hidden as well. */
function fill(all, visible) {
  const rows = document.querySelectorAll("#moments-table tbody tr");
  rows.forEach((row, i) => (row.hidden = !visible.has(i)));
  document.getElementById("moments-shown").textContent = `${visible.size} of ${all.length} entries shown.`;
}
