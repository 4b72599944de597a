import { bars } from "./bars.js";
import { settled, worth } from "./drafts.js";
import { map } from "./map.js";
import { moments } from "./moments.js";
import { credibility, density, tree } from "./promise.js";
import { watchDots } from "./dots.js";
import { timeline } from "./timeline.js";
import { waterfall } from "./waterfall.js";
import { watchCards } from "./cards.js";
import { watchNumbers } from "./numbers.js";
import { watchTheme } from "./theme.js";

const data = JSON.parse(document.getElementById("data").textContent);

const painters = {
  map,
  timeline,
  consents: (place, data, room) =>
    bars(place, data.consents.filter((c) => c.given !== null).map((c) => ({ name: c.name, share: c.given })), room),
  robustness: (place, data, room) => bars(place, data.verdicts.map((v) => ({ ...v, strong: v.central })), room),
  waterfall,
  moments,
  settled,
  worth,
  reached: (place, data, room) => bars(place, data.processes[room.which], room),
  credibility,
  density,
  tree,
};

/** Draws every picture anew: at the start, when the width changes, and before printing. */
function draw(width) {
  for (const place of document.querySelectorAll("[data-chart]")) {
    const [kind, which] = place.dataset.chart.split(":");
    place.replaceChildren();
    const room = Math.max(260, Math.min(width ?? place.clientWidth, 860));
    painters[kind](place, data, { width: room, which, label: place.dataset.label });
  }
}

let drawn = 0;
const main = document.querySelector("main");
new ResizeObserver(() => {
  if (main.clientWidth !== drawn) {
    drawn = main.clientWidth;
    draw();
  }
}).observe(main);
window.addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details")) {
    fold.open = true;
  }
  draw(640);
});
window.addEventListener("afterprint", () => draw());
watchCards();
watchDots(data);
watchNumbers();
watchTheme();
document.documentElement.classList.add("drawn");
