import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const folder = process.env.PARLEY_PAGES;
const axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const reports = readdirSync(folder).filter((name) => name.endsWith(".html"));
/** Pages of explain and deals, which have a map of packages and a list of numbers. */
const maps = reports.filter((name) => readFileSync(join(folder, name), "utf8").includes('data-chart="map"'));
const timelines = reports.filter((name) => readFileSync(join(folder, name), "utf8").includes('data-chart="moments"'));
let browser;

before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.PARLEY_CHROMIUM,
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
});
after(() => browser.close());

/** Opens a report offline, and fails on anything it prints to the console or tries to fetch. */
async function open(name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  const trouble = [];
  page.on("console", (m) => ["error", "warning"].includes(m.type()) && trouble.push(m.text()));
  page.on("pageerror", (e) => trouble.push(e.message));
  page.on("request", (r) => /^https?:/.test(r.url()) && trouble.push(`fetches ${r.url()}`));
  await page.goto(pathToFileURL(join(folder, name)).href);
  await page.waitForSelector("html.drawn");
  await page.waitForFunction(() => [...document.querySelectorAll("[data-chart]")].every((c) => c.querySelector("svg") || c.dataset.chart === "timeline"));
  return { page, trouble, close: () => context.close() };
}

/** What axe finds that bars people from reading: the rule and the first place of each. */
async function serious(page, within = "html") {
  await page.addScriptTag({ content: axe });
  const found = await page.evaluate((where) => window.axe.run(where, { resultTypes: ["violations"] }), within);
  return found.violations
    .filter((v) => ["serious", "critical"].includes(v.impact))
    .map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 200)}`);
}

/** What the script of a page says. */
function words(page) {
  return page.$eval("#words", (s) => JSON.parse(s.textContent));
}

for (const name of reports) {
  describe(name, { concurrency: 2 }, () => {
    for (const width of [360, 1400]) {
      for (const colorScheme of ["light", "dark"]) {
        test(`${width} px, ${colorScheme}: no console error, no sideways scrolling, no serious axe finding`, async () => {
          const { page, trouble, close } = await open(name, { viewport: { width, height: 900 }, colorScheme });
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          assert.ok(overflow <= 0, `${overflow} px too wide`);
          // Axe takes its time over long tables: once everything, else what is not folded, of tables the first rows.
          if (width === 1400 && colorScheme === "light") {
            await page.$$eval("details", (all) => all.forEach((d) => (d.open = true)));
          } else {
            await page.$$eval("tbody tr:nth-child(n + 13)", (rows) => rows.forEach((r) => r.remove()));
          }
          assert.deepEqual(await serious(page), []);
          assert.deepEqual(trouble, []);
          await close();
        });
      }
    }

    if (name.includes("-sensitivity")) {
      test("a section for each question, and drawings that keep their size on a narrow page", async () => {
        const { page, close } = await open(name, { viewport: { width: 360, height: 900 } });
        for (const id of ["influences", "tornado", "tree", "nash", "convergence"]) {
          assert.equal(await page.locator(`#${id}`).count(), 1, id);
        }
        const widths = await page.$$eval("#tornado svg, #convergence svg", (all) => all.map((s) => s.getBoundingClientRect().width));
        assert.equal(widths.length, 2);
        assert.ok(widths.every((w) => w > 500), `${widths}`);
        await close();
      });
      return;
    }

    // A page of stability has a drawing that needs no script, and no map of packages.
    if (name.includes("-stability")) {
      test("a section for each question, and names for the drawing", async () => {
        const { page, close } = await open(name);
        for (const id of ["deal", "inverse", "draws", "coalitions", "lookahead", "strength", "unknown", "graph"]) {
          assert.equal(await page.locator(`#${id}`).count(), 1, id);
        }
        assert.ok((await page.locator("#graph svg").count()) >= 1);
        await close();
      });
      return;
    }

    test("every picture has a name for those who do not see it", async () => {
      const { page, close } = await open(name);
      const names = await page.$$eval("[data-chart] svg[role=img]", (all) => all.map((s) => s.getAttribute("aria-label")));
      assert.ok(names.length >= 1);
      assert.ok(names.every((n) => n.length > 20));
      await close();
    });

    test("the button turns light to dark", async () => {
      const { page, close } = await open(name, { colorScheme: "light" });
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const before = await paper();
      await page.click("#theme");
      assert.notEqual(await paper(), before);
      await close();
    });

    test("prints on A4", async () => {
      const { page, trouble, close } = await open(name);
      const pdf = await page.pdf({ format: "A4" });
      assert.ok(pdf.length > 20_000);
      assert.deepEqual(trouble, []);
      await close();
    });

    test("reads without a script", async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(folder, name)).href);
      assert.ok((await page.textContent("main")).length > 1000);
      await context.close();
    });
  });
}

for (const name of maps) {
  describe(`${name}, map and numbers`, () => {
    test("the choice of parties changes the map", async () => {
      const { page, close } = await open(name);
      const before = await page.$eval("[data-chart=map] svg", (s) => s.getAttribute("aria-label"));
      const other = await page.$eval("#map-x", (s) => [...s.options].at(-1).value);
      await page.selectOption("#map-x", other);
      const after = await page.$eval("[data-chart=map] svg", (s) => s.getAttribute("aria-label"));
      assert.notEqual(before, after);
      await close();
    });

    test("one party is never on both axes, and the pointer leaves no name that axe minds", async () => {
      const { page, close } = await open(name);
      const up = await page.$eval("#map-y", (s) => s.value);
      await page.selectOption("#map-x", up);
      assert.notEqual(await page.$eval("#map-y", (s) => s.value), up);
      await page.hover("[data-chart=map] svg");
      await page.focus("[data-chart=map] svg");
      await page.keyboard.press("ArrowRight");
      assert.deepEqual(await serious(page, "#map"), []);
      await close();
    });

    test("the table of all marks has a row for each", async () => {
      const { page, close } = await open(name);
      await page.click("#map details.scripted > summary");
      // The table is filled when the browser tells of the opening, a moment after the click.
      await page.waitForSelector("#dots tbody tr", { state: "attached" });
      const rows = await page.locator("#dots tbody tr").count();
      const marks = await page.$eval("#data", (s) => JSON.parse(s.textContent).dots.length);
      assert.equal(rows, marks);
      await close();
    });

    test("the arrow keys walk through the packages and mark their options", async () => {
      const { page, close } = await open(name);
      await page.focus("[data-chart=map] svg");
      await page.keyboard.press("ArrowRight");
      assert.ok((await page.textContent("#package")).startsWith((await words(page))["can-sentence"]));
      assert.ok((await page.$$("#packages td.linked")).length > 0);
      await close();
    });

    test("what the arrow keys have reached is ringed on the map", async () => {
      const { page, close } = await open(name);
      await page.focus("[data-chart=map] svg");
      await page.keyboard.press("ArrowRight");
      assert.equal(await page.locator("[data-chart=map] .here").count(), 1);
      await close();
    });

    for (const width of [360, 700, 1400]) {
      test(`no name covers another on the map, none leaves its picture, and the legend has them all, at ${width} px`, async () => {
        const { page, close } = await open(name, { viewport: { width, height: 900 } });
        const covered = await page.evaluate(() => {
          const texts = [...document.querySelectorAll("[data-chart=map] svg text")]
            .filter((t) => getComputedStyle(t).fontWeight === "600")
            .map((t) => ({ name: t.textContent, ...t.getBoundingClientRect().toJSON() }));
          return texts.filter((a, i) =>
            texts.some((b, j) => i < j && a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom),
          );
        });
        assert.deepEqual(covered, []);
        assert.match(await page.textContent("#map .legend"), /Nash/);
        const outside = await page.$$eval("[data-chart^=waterfall] svg, [data-chart=consents] svg", (all) =>
          all.flatMap((svg) => {
            const box = svg.getBoundingClientRect();
            return [...svg.querySelectorAll("text")]
              .filter((t) => t.getBoundingClientRect().left < box.left - 1 || t.getBoundingClientRect().right > box.right + 1)
              .map((t) => t.textContent);
          }),
        );
        assert.deepEqual(outside, []);
        await close();
      });
    }

    test("a place without width makes no trouble", async () => {
      const { page, trouble, close } = await open(name);
      await page.addStyleTag({ content: ".plot { width: 0 }" });
      await page.setViewportSize({ width: 800, height: 900 });
      await page.waitForTimeout(300);
      assert.deepEqual(trouble, []);
      await close();
    });

    test("the numbers can be searched and sorted, and a link to a hidden one still arrives", async () => {
      const { page, close } = await open(name);
      const shown = () => page.locator("#assumptions tbody tr:visible").count();
      const every = await shown();
      await page.fill("#assumptions input[type=search]", (await page.getAttribute("html", "lang")) === "fr" ? "absence" : "walk-away");
      const some = await shown();
      assert.ok(some > 0 && some < every, `${some} of ${every}`);
      assert.equal(await page.textContent("#assumptions [role=status]"), (await words(page)).shown.replace("{0}", some));
      const hidden = await page.$eval("#assumptions tbody tr[hidden] th", (th) => th.id);
      await page.evaluate((id) => (location.hash = id), hidden);
      await page.waitForFunction((id) => document.getElementById(id).offsetHeight > 0, hidden);
      assert.equal(await shown(), every);
      const central = () =>
        page.$eval("#assumptions table", (t) => [...t.tBodies[0].rows].map((r) => Number.parseFloat(r.cells[2].textContent.replace("−", "-").replace(",", "."))));
      const before = await central();
      const head = page.locator("#assumptions thead tr").first().locator("button").nth(2);
      await head.focus();
      await page.keyboard.press("Enter");
      assert.deepEqual(await central(), [...before].sort((a, b) => a - b));
      assert.equal(await page.locator("#assumptions th[aria-sort=ascending]").count(), 1);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      assert.deepEqual(await central(), before);
      await close();
    });
  });
}

for (const name of timelines) {
  describe(`${name}, the line`, () => {
    const shown = (page) => page.locator("#moments-table tbody tr:visible").count();

    test("a filter hides rows of the picture and of the table alike", async () => {
      const { page, trouble, close } = await open(name);
      const every = await shown(page);
      const kinds = await page.$$eval("input[name=kind]", (all) => all.map((c) => c.value));
      await page.uncheck(`input[name=kind][value=${kinds[0]}]`);
      const some = await shown(page);
      assert.ok(some > 0 && some < every, `${some} of ${every}`);
      assert.equal(await page.textContent("#moments-shown"), `${some} of ${every} entries shown.`);
      const label = await page.$eval("[data-chart=moments] svg", (s) => s.getAttribute("aria-label"));
      assert.match(label, new RegExp(`, ${some} entries`));
      const party = await page.$eval("#moments-party", (s) => s.options[1].value);
      await page.selectOption("#moments-party", party);
      assert.ok((await shown(page)) < some);
      assert.deepEqual(trouble, []);
      await close();
    });

    test("keys zoom, move and show all again, and the picture keeps the focus", async () => {
      const { page, trouble, close } = await open(name);
      const every = await shown(page);
      await page.focus("[data-chart=moments] svg");
      for (let i = 0; i < 4; i++) {
        await page.keyboard.press("+");
      }
      const near = await shown(page);
      assert.ok(near < every, `${near} of ${every}`);
      for (let i = 0; i < 80; i++) {
        await page.keyboard.press("ArrowRight");
      }
      const late = await page.$$eval("#moments-table tbody tr", (rows) => rows.filter((r) => !r.hidden).map((r) => r.cells[0].textContent));
      assert.match(late.at(-1), /2025/);
      await page.keyboard.press("0");
      assert.equal(await shown(page), every);
      await page.click("[data-zoom=in]");
      assert.ok(await page.evaluate(() => document.querySelector("[data-chart=moments] svg")));
      assert.deepEqual(trouble, []);
      await close();
    });

    test("the oldest entry is a span where only its year is known", async () => {
      const { page, close } = await open(name);
      const bars = await page.locator("[data-chart=moments] svg rect").count();
      const spans = await page.$eval("#data", (s) => JSON.parse(s.textContent).moments.filter((m) => m.from !== m.to).length);
      const disputed = await page.$eval("#data", (s) => JSON.parse(s.textContent).moments.flatMap((m) => m.disputed).length);
      assert.ok(spans > 0);
      assert.equal(bars, spans + disputed);
      await close();
    });
  });
}

test("a citation shows its card when it gets the focus, and Escape hides it", async () => {
  const { page, close } = await open(reports.find((r) => r === "berlin-2025.html"));
  await page.focus("#ledger a[data-card]");
  await page.waitForTimeout(700); // Until the page has scrolled there.
  assert.ok(await page.isVisible("#card"));
  assert.match(await page.textContent("#card"), /paragraph 6/);
  await page.keyboard.press("Escape");
  assert.ok(!(await page.isVisible("#card")));
  await close();
});

test("the French page draws in French, digits and dates too", async () => {
  const { page, close } = await open("berlin-2025-fr.html");
  assert.equal(await page.getAttribute("html", "lang"), "fr");
  const drawn = await page.$$eval("[data-chart] svg text, .legend li, .finder", (all) => all.map((t) => t.textContent));
  assert.ok(drawn.some((t) => t.endsWith("peut être signée")));
  assert.ok(drawn.some((t) => /^\d+,\d\u202f%$/.test(t)));
  assert.ok(drawn.some((t) => /^[+−]\d+,\d$/.test(t)));
  assert.deepEqual(drawn.filter((t) => /^[+−]?\d+\.\d/.test(t)), []);
  assert.deepEqual(drawn.filter((t) => /\b(sum|points of|signed|shown|accept|Search)\b|^today$/.test(t)), []);
  await close();
});

test("each line of the short answer opens its part", async () => {
  const { page, close } = await open("berlin-2025.html");
  for (const href of await page.$$eval("#answer .brief a", (all) => all.map((a) => a.getAttribute("href")))) {
    assert.equal(await page.locator(`section${href} h2`).count(), 1, href);
  }
  assert.ok((await page.locator("#answer .brief a").count()) >= 6);
  await close();
});
