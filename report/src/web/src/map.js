import * as Plot from "@observablehq/plot";
import { picture, points } from "./figure.js";

const NAMED = {
  chosen: ["star", "var(--gives)"],
  repair: ["square", "var(--third)"],
  nash: ["diamond", "var(--accent)"],
  "kalai-smorodinsky": ["triangle", "var(--accent)"],
  egalitarian: ["wye", "var(--accent)"],
  utilitarian: ["cross", "var(--accent)"],
};

const chosen = { x: null, y: null, dot: null };

/** Feasible packages by the points of two parties, the walk-aways, and the quadrant both accept. */
export function map(place, data, { width, label }) {
  const across = document.getElementById("map-x");
  const up = document.getElementById("map-y");
  const redraw = () => {
    place.replaceChildren();
    paint(place, data, width, label, index(data, across.value), index(data, up.value));
  };
  across.onchange = redraw;
  up.onchange = redraw;
  redraw();
}

function index(data, id) {
  return data.parties.findIndex((p) => p.id === id);
}

function paint(place, data, width, label, ix, iy) {
  const [px, py] = [data.parties[ix], data.parties[iy]];
  const dots = data.dots.map((d) => ({ ...d, x: d.u[ix], y: d.u[iy] }));
  const marks = data.marks.map((m) => ({ ...m, x: m.u[ix], y: m.u[iy] }));
  const xs = [...dots.map((d) => d.x), px.walkAway];
  const ys = [...dots.map((d) => d.y), py.walkAway];
  const domain = (v) => {
    const [least, most] = [Math.min(...v), Math.max(...v)];
    const pad = (most - least || 1) * 0.05;
    return [least - pad, most + pad];
  };
  const [dx, dy] = [domain(xs), domain(ys)];
  const both = dots.filter((d) => d.x >= px.walkAway && d.y >= py.walkAway).length;
  const seen = new Map();
  for (const m of marks) {
    const at = `${m.x} ${m.y}`;
    seen.set(at, seen.has(at) ? { ...seen.get(at), name: `${seen.get(at).name}, ${m.name}` } : m);
  }
  const named = [...seen.values()];
  const svg = picture(
    place,
    `${label}: ${px.name} across and ${py.name} up; ${dots.filter((d) => d.signable).length} of ${dots.length} shown are signable, ${both} are accepted by both.`,
    {
      width,
      height: Math.min(560, Math.max(320, width * 0.68)),
      marginLeft: 44,
      marginBottom: 42,
      x: { domain: dx, label: `${px.name}, points`, labelArrow: "none", labelAnchor: "center", nice: false },
      y: { domain: dy, label: `${py.name}, points`, labelArrow: "none", nice: false },
      marks: [
        Plot.rect([0], { x1: px.walkAway, x2: dx[1], y1: py.walkAway, y2: dy[1], fill: "var(--faint)" }),
        Plot.ruleX([px.walkAway], { stroke: "var(--line)", strokeDasharray: "4 3" }),
        Plot.ruleY([py.walkAway], { stroke: "var(--line)", strokeDasharray: "4 3" }),
        Plot.text(["both accept"], { x: dx[1], y: py.walkAway, textAnchor: "end", dy: -8, dx: -6, fill: "var(--quiet)" }),
        Plot.dot(dots.filter((d) => !d.signable), { x: "x", y: "y", r: 2.5, stroke: "var(--soft)", strokeWidth: 1 }),
        Plot.dot(dots.filter((d) => d.signable), { x: "x", y: "y", r: 3.5, fill: "var(--accent)", fillOpacity: 0.75 }),
        Plot.dot(dots.filter((d) => d.pareto), { x: "x", y: "y", r: 5, stroke: "currentColor", strokeWidth: 1.2 }),
        Plot.dot(dots.filter((d) => d.today), { x: "x", y: "y", r: 6, stroke: "currentColor", strokeWidth: 2 }),
        Plot.text(dots.filter((d) => d.today), { x: "x", y: "y", text: () => "today", dy: -12 }),
        Plot.dot(named, {
          x: "x",
          y: "y",
          r: 8,
          symbol: (m) => NAMED[m.kind][0],
          fill: (m) => NAMED[m.kind][1],
          stroke: "var(--paper)",
          strokeWidth: 1.5,
        }),
        ...sides(named, dx, dy).map(([group, textAnchor, shiftX, shiftY]) =>
          Plot.text(group, {
            x: "x",
            y: "y",
            text: "name",
            textAnchor,
            dx: shiftX,
            dy: shiftY,
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
  legend(place, dots);
  keyboard(place, data, dots, svg);
}

/** Labels go inward from the nearer side of the picture, above and below in turn. */
function sides(named, dx, dy) {
  const left = (m) => m.x < (dx[0] + dx[1]) / 2;
  const order = [...named].sort((a, b) => a.y - b.y);
  return [true, false].flatMap((isLeft) =>
    [0, 1].map((turn) => [
      order.filter((m, i) => left(m) === isLeft && i % 2 === turn),
      isLeft ? "start" : "end",
      isLeft ? 8 : -8,
      turn ? -15 : 17,
    ]),
  );
}

function legend(place, dots) {
  const text = document.createElement("p");
  text.className = "legend";
  text.innerHTML =
    '<span class="key full"></span> can be signed &nbsp; <span class="key full pareto"></span> of these, in the Pareto set over all voters &nbsp; <span class="key hollow"></span> feasible, not signable' +
    (dots.some((d) => d.today) ? ' &nbsp; <span class="key ring"></span> today' : "");
  place.append(text);
}

/** The arrow keys walk through the packages, so that no pointer is needed. */
function keyboard(place, data, dots, svg) {
  const order = dots.filter((d) => d.signable).sort((a, b) => a.x - b.x || a.y - b.y);
  const drawing = svg.tagName === "svg" ? svg : svg.querySelector("svg");
  drawing.setAttribute("tabindex", "0");
  drawing.setAttribute("aria-describedby", "package");
  let at = -1;
  drawing.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step && order.length) {
      event.preventDefault();
      at = (at + step + order.length) % order.length;
      describe(data, order[at]);
    }
  });
}

/** Says what a package is, and marks its options wherever the page shows them. */
function describe(data, dot) {
  if (chosen.dot === dot) {
    return;
  }
  chosen.dot = dot;
  const box = document.getElementById("package");
  const options = data.issues.map((issue, i) => `<dt>${escape(issue.name)}</dt><dd>${escape(issue.options[dot.o[i]])}</dd>`);
  const worth = data.parties
    .map((p, i) => `${escape(p.name)} ${points(dot.u[i])}${dot.u[i] >= p.walkAway ? "" : " (below its walk-away)"}`)
    .join(", ");
  box.innerHTML = `<p><strong>${dot.signable ? "Can be signed." : "Cannot be signed."}</strong> ${worth}.</p><dl>${options.join("")}</dl>`;
  const texts = new Set(data.issues.map((issue, i) => `${issue.id}\n${issue.options[dot.o[i]]}`));
  for (const cell of document.querySelectorAll("#packages td[data-issue]")) {
    cell.classList.toggle("linked", texts.has(`${cell.dataset.issue}\n${cell.textContent}`));
  }
}

function escape(text) {
  const place = document.createElement("span");
  place.textContent = text;
  return place.innerHTML;
}
