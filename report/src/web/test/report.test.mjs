import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const folder = process.env.PARLEY_PAGES;
const axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const reports = readdirSync(folder).filter((name) => name.endsWith(".html"));
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

for (const name of reports) {
  describe(name, () => {
    for (const width of [360, 1400]) {
      for (const colorScheme of ["light", "dark"]) {
        test(`${width} px, ${colorScheme}: no console error, no sideways scrolling, no serious axe finding`, async () => {
          const { page, trouble, close } = await open(name, { viewport: { width, height: 900 }, colorScheme });
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          assert.ok(overflow <= 0, `${overflow} px too wide`);
          await page.addScriptTag({ content: axe });
          const found = await page.evaluate(() => window.axe.run());
          const serious = found.violations.filter((v) => ["serious", "critical"].includes(v.impact));
          assert.deepEqual(serious.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 200)}`), []);
          assert.deepEqual(trouble, []);
          await close();
        });
      }
    }

    test("every picture has a name for those who do not see it", async () => {
      const { page, close } = await open(name);
      const names = await page.$$eval("[data-chart] svg[role=img]", (all) => all.map((s) => s.getAttribute("aria-label")));
      assert.ok(names.length >= 2);
      assert.ok(names.every((n) => n.length > 20));
      await close();
    });

    test("the choice of parties changes the map", async () => {
      const { page, close } = await open(name);
      const before = await page.$eval("[data-chart=map] svg", (s) => s.getAttribute("aria-label"));
      const other = await page.$eval("#map-x", (s) => [...s.options].at(-1).value);
      await page.selectOption("#map-x", other);
      const after = await page.$eval("[data-chart=map] svg", (s) => s.getAttribute("aria-label"));
      assert.notEqual(before, after);
      await close();
    });

    test("the arrow keys walk through the packages and mark their options", async () => {
      const { page, close } = await open(name);
      await page.focus("[data-chart=map] svg");
      await page.keyboard.press("ArrowRight");
      assert.match(await page.textContent("#package"), /Can be signed/);
      assert.ok((await page.$$("#packages td.linked")).length > 0);
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

test("a citation shows its card when it gets the focus, and Escape hides it", async () => {
  const { page, close } = await open(reports.find((r) => r.startsWith("berlin") && !r.includes("deals")));
  await page.focus("#ledger a[data-card]");
  assert.ok(await page.isVisible("#card"));
  assert.match(await page.textContent("#card"), /paragraph 6/);
  await page.keyboard.press("Escape");
  assert.ok(!(await page.isVisible("#card")));
  await close();
});
