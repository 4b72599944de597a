/** Wider than most fonts need, so that an estimate is enough. */
const LETTER = 7.4;
const LINE = 15;

/**
 * Places names beside their marks so that none covers another name or another mark; a name that
 * finds no room is left to the legend. Marks and bounds are in pixels.
 */
export function placed(marks, bounds) {
  const taken = marks.map((m) => around(m.px, m.py, 9, 9));
  const labels = [];
  for (const mark of [...marks].sort((a, b) => a.py - b.py)) {
    const own = taken[marks.indexOf(mark)];
    for (const [side, lift] of [
      [1, 0],
      [-1, 0],
      [1, -1],
      [-1, -1],
      [1, 1],
      [-1, 1],
      [0, -1.2],
      [0, 1.2],
    ]) {
      const half = (mark.name.length * LETTER) / 2;
      const x = mark.px + side * (half + 12);
      const y = mark.py + lift * LINE;
      const box = around(x, y, half, LINE / 2);
      if (inside(box, bounds) && !taken.some((t) => t !== own && meet(t, box))) {
        taken.push(box);
        labels.push({ mark, side, dx: 12 * side, dy: y - mark.py });
        break;
      }
    }
  }
  return labels;
}

function around(x, y, halfWide, halfHigh) {
  return { left: x - halfWide, right: x + halfWide, top: y - halfHigh, bottom: y + halfHigh };
}

function inside(box, bounds) {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

function meet(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
