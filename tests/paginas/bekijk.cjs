// Opens each page in chromium and lets axe-core look at it. The page that is wrong on purpose must be found wrong.
const path = require("node:path");
const fs = require("node:fs");
const { chromium } = require("playwright-core");

const map = path.resolve(process.argv[2]);
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const ARGUMENTEN = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

async function bekijk(browser, naam) {
  const context = await browser.newContext({ viewport: { width: 320, height: 900 }, bypassCSP: true });
  const blad = await context.newPage();
  const elders = [];
  blad.on("request", (v) => { if (!v.url().startsWith("file:")) elders.push(v.url()); });
  await blad.goto(`file://${map}/${naam}.html`);
  const te_breed = await blad.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  await blad.evaluate(axe);
  const gevonden = (await blad.evaluate(() => globalThis.axe.run())).violations.map((v) => v.id);
  await blad.setViewportSize({ width: 1000, height: 1200 });
  await blad.screenshot({ path: `${map}/${naam}.png`, fullPage: naam !== "lang" });
  await context.close();
  return { gevonden, elders, te_breed };
}

(async () => {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGUMENTEN });
  let fouten = 0;
  for (const naam of ["inzage", "lang", "brief", "matrix"]) {
    const { gevonden, elders, te_breed } = await bekijk(browser, naam);
    const goed = gevonden.length === 0 && elders.length === 0 && !te_breed;
    console.log(`${goed ? "ok   " : "wrong"} ${naam}: axe ${gevonden.join(", ") || "nothing"}; requests ${elders.length}; wider than 320 px: ${te_breed}`);
    fouten += goed ? 0 : 1;
  }
  const { gevonden } = await bekijk(browser, "fout");
  console.log(`${gevonden.length > 0 ? "ok   " : "wrong"} control: axe found ${gevonden.length} faults in the page that is wrong`);
  fouten += gevonden.length > 0 ? 0 : 1;
  await browser.close();
  process.exit(fouten === 0 ? 0 : 1);
})();
