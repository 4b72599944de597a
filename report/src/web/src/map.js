import * as Plot from "@observablehq/plot";
import { picture, tick } from "./figure.js";
import { placed } from "./labels.js";
import { legend } from "./legend.js";
import { describe } from "./package.js";
import { say } from "./words.js";

const NAMED = {
  chosen: ["star", "var(--gives)"],
  repair: ["square", "var(--third)"],
  nash: ["diamond", "var(--accent)"],
  "kalai-smorodinsky": ["triangle", "var(--accent)"],
  egalitarian: ["wye", "var(--accent)"],
  utilitarian: ["cross", "var(--accent)"],
};
const SIGNABLE = { r: 3.5, fill: "var(--accent)", fillOpacity: 0.75 };
const FEASIBLE = { r: 2.5, stroke: "var(--soft)", strokeWidth: 1 };
const PARETO = { r: 5, stroke: "currentColor", strokeWidth: 1.2 };
const TODAY = { r: 6.5, stroke: "currentColor", strokeWidth: 2 };
const MARGIN = { left: 44, right: 16, top: 24, bottom: 42 };

/** Below this width names would cover the marks; the legend has them all. */
const ROOM_FOR_NAMES = 520;

/** Feasible packages by the points of two parties, the walk-aways, and the quadrant both accept. */
export function map(place, data, { width, label }) {
  const across = document.getElementById("map-x");
  const up = document.getElementById("map-y");
  const redraw = () => {
    place.replaceChildren();
    paint(place, data, width, label, index(data, across.value), index(data, up.value));
  };
  // One party on both axes would show nothing: the other axis takes the party that has to go.
  const chosen = new Map([across, up].map((axis) => [axis, axis.value]));
  const choose = (axis, other) => () => {
    if (axis.value === other.value) {
      other.value = chosen.get(axis);
    }
    chosen.set(axis, axis.value).set(other, other.value);
    redraw();
  };
  across.onchange = choose(across, up);
  up.onchange = choose(up, across);
  redraw();
}

function index(data, id) {
  return data.parties.findIndex((p) => p.id === id);
}

function paint(place, data, width, label, ix, iy) {
  const [px, py] = [data.parties[ix], data.parties[iy]];
  const height = Math.min(560, Math.max(320, width * 0.68));
  const dots = data.dots.map((d) => ({ ...d, x: d.u[ix], y: d.u[iy] }));
  const named = together(data.marks.map((m) => ({ ...m, x: m.u[ix], y: m.u[iy] })));
  const today = dots.filter((d) => d.today);
  const dx = domain([...dots.map((d) => d.x), px.walkAway]);
  const dy = domain([...dots.map((d) => d.y), py.walkAway]);
  const bounds = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const at = (d) => ({
    px: bounds.left + ((d.x - dx[0]) / (dx[1] - dx[0])) * (bounds.right - bounds.left),
    py: bounds.bottom - ((d.y - dy[0]) / (dy[1] - dy[0])) * (bounds.bottom - bounds.top),
  });
  const labels =
    width < ROOM_FOR_NAMES
      ? []
      : placed(
          [...named, ...today.map((d) => ({ ...d, name: say("today") }))].map((m) => ({ ...m, ...at(m) })),
          bounds,
        );
  const both = dots.filter((d) => d.x >= px.walkAway && d.y >= py.walkAway).length;
  const svg = picture(
    place,
    say("map", label, px.name, py.name, dots.filter((d) => d.signable).length, dots.length, both),
    {
      width,
      height,
      marginLeft: MARGIN.left,
      marginRight: MARGIN.right,
      marginTop: MARGIN.top,
      marginBottom: MARGIN.bottom,
      x: { domain: dx, label: say("points-of", px.name), tickFormat: tick, labelArrow: "none", labelAnchor: "center", nice: false },
      y: { domain: dy, label: say("points-of", py.name), tickFormat: tick, labelArrow: "none", nice: false },
      marks: [
        Plot.rect([0], { x1: px.walkAway, x2: dx[1], y1: py.walkAway, y2: dy[1], fill: "var(--faint)" }),
        Plot.ruleX([px.walkAway], { stroke: "var(--line)", strokeDasharray: "4 3" }),
        Plot.ruleY([py.walkAway], { stroke: "var(--line)", strokeDasharray: "4 3" }),
        Plot.text([say("both-accept")], { x: dx[1], y: dy[1], textAnchor: "end", dy: 11, dx: -8, fill: "var(--quiet)" }),
        Plot.dot(dots.filter((d) => !d.signable), { x: "x", y: "y", ...FEASIBLE }),
        Plot.dot(dots.filter((d) => d.signable), { x: "x", y: "y", ...SIGNABLE }),
        Plot.dot(dots.filter((d) => d.pareto), { x: "x", y: "y", ...PARETO }),
        Plot.dot(today, { x: "x", y: "y", ...TODAY }),
        ...named.map((m) => Plot.dot([m], { x: "x", y: "y", ...sign(m.kind) })),
        ...labels.map((l) =>
          Plot.text([l.mark], {
            x: "x",
            y: "y",
            text: "name",
            textAnchor: ["end", "middle", "start"][l.side + 1],
            dx: l.dx,
            dy: l.dy,
            fontWeight: 600,
            stroke: "var(--paper)",
            strokeWidth: 4,
            fill: "currentColor",
          }),
        ),
        Plot.dot(dots, Plot.pointer({ x: "x", y: "y", r: 7, stroke: "currentColor", strokeWidth: 2 })),
      ],
    },
  );
  svg.addEventListener("input", () => svg.value && describe(data, svg.value));
  place.append(
    legend([
      [[SIGNABLE], say("can")],
      ...(dots.some((d) => d.pareto) ? [[[SIGNABLE, PARETO], say("pareto-key")]] : []),
      [[FEASIBLE], say("feasible")],
      ...(today.length ? [[[TODAY], say("today")]] : []),
      ...named.map((m) => [[sign(m.kind)], m.name]),
    ]),
  );
  keyboard(svg, data, dots, at);
}

function sign(kind) {
  return { r: 7, symbol: NAMED[kind][0], fill: NAMED[kind][1], stroke: "var(--paper)", strokeWidth: 1.5 };
}

function domain(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const pad = (most - least || 1) * 0.05;
  return [least - pad, most + pad];
}

/** Packages at the same place have one mark with all their names. */
function together(marks) {
  const seen = new Map();
  for (const m of marks) {
    const at = `${m.x} ${m.y}`;
    seen.set(at, seen.has(at) ? { ...seen.get(at), name: `${seen.get(at).name}, ${m.name}` } : m);
  }
  return [...seen.values()];
}

/** The arrow keys walk through the packages, so that no pointer is needed. */
function keyboard(svg, data, dots, at) {
  const signable = dots.filter((d) => d.signable);
  const order = (signable.length ? signable : dots).toSorted((a, b) => a.x - b.x || a.y - b.y);
  const drawing = svg.tagName === "svg" ? svg : svg.querySelector("svg");
  drawing.setAttribute("tabindex", "0");
  drawing.setAttribute("aria-describedby", "package");
  const ring = document.createElementNS("http://www.w3.org/2000/svg", "circle");
  ring.setAttribute("class", "here");
  ring.setAttribute("r", "9");
  let now = -1;
  drawing.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step && order.length) {
      event.preventDefault();
      now = now < 0 && step < 0 ? order.length - 1 : (now + step + order.length) % order.length;
      const place = at(order[now]);
      ring.setAttribute("cx", place.px);
      ring.setAttribute("cy", place.py);
      drawing.append(ring);
      describe(data, order[now]);
    }
  });
  drawing.addEventListener("blur", () => ring.remove());
}
