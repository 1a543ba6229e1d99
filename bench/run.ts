import {writeFileSync} from "node:fs";
import type {Browser} from "playwright-core";
import {options, run} from "../scripts/command.js";
import {realStores} from "../test/support/fixtures.js";
import {launch, wide, withColdPage} from "./browse.js";
import {firstRows} from "./firstNumber.js";
import {interactionRows} from "./interactions.js";
import {largeRows} from "./large.js";
import {lighthouseRows} from "./lighthouse.js";
import {siteFolder} from "./peers/sizes.js";
import {queryRows} from "./queries.js";
import {withBenchSite} from "./site.js";
import type {BenchSite} from "./site.js";
import {snapshotRows} from "./snapshots.js";
import {benchStore, demoFirm, largeFirm, millionFirm, wideFirm} from "./store.js";
import {formatTable} from "./table.js";
import type {Row} from "./table.js";
import {transferRows} from "./transfer.js";

const help = `Measures the product against references taken in the same run, and prints one table.

  npm run bench -- [options]

  --quick        fewer runs, and no stores of 1 M missions
  --large        10 M missions too, their snapshot and their page: 15 GB of disk, some minutes
  --lighthouse   Lighthouse's scores too: first npm ci --prefix bench
  --only PART    snapshot, browser, large (the page at 10 M missions) or all (all)
  --json FILE    the rows to FILE as well
  --help         this text`;

await run(async () => {
  const values = options({
    quick: {type: "boolean", default: false},
    large: {type: "boolean", default: false},
    lighthouse: {type: "boolean", default: false},
    only: {type: "string", default: "all"},
    json: {type: "string"},
    help: {type: "boolean"}
  });
  if (values.help) return console.log(help);
  const {quick, only} = values;
  if (!["snapshot", "browser", "large", "all"].includes(only))
    throw new Error(`--only: neither snapshot, browser, large nor all: "${only}"`);
  const asked = (part: string) => only === "all" || only === part;
  const rows: Row[] = [];
  if (asked("snapshot")) {
    rows.push(...(await snapshotRows(demoFirm, {runs: quick ? 3 : 5, numbers: 2000})));
    if (!quick) rows.push(...(await snapshotRows(millionFirm, {runs: 5, target: 12})));
    if (!quick) rows.push(...(await snapshotRows(wideFirm, {runs: 1, numbers: 60_000})));
    if (values.large) rows.push(...(await snapshotRows(largeFirm, {runs: 1})));
  }
  if (asked("browser")) rows.push(...(await browserRows(values)));
  if (only === "large" || (values.large && asked("browser"))) rows.push(...(await pageRows(quick)));
  console.log(formatTable(rows));
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(rows, null, 1));
});

async function browserRows({
  quick,
  lighthouse
}: Record<"quick" | "lighthouse", boolean>): Promise<Row[]> {
  const samples = quick ? 20 : 80;
  const rows = await withBenchSite(benchStore(demoFirm), async ({url, snapshot}) => {
    const found: Row[] = [];
    await withBrowser(async (browser) => {
      found.push(...(await firstRows(browser, url, quick ? 5 : 15)));
      found.push(...(await transferRows(browser, url)));
      found.push(...(await queryRows(snapshot, quick ? 3 : 10)));
      found.push(...(await reactionRows(browser, url, "demo", samples)));
    });
    if (lighthouse) found.push(...(await lighthouseRows(url, quick ? 1 : 5)));
    return found;
  });
  if (realStores.large === undefined)
    console.warn("CONSULTATOR_FIXTURES is not set: the real store is left out");
  else
    await withBenchSite(realStores.large, ({url}) =>
      withBrowser(async (browser) => {
        for (const row of await firstRows(browser, url, quick ? 5 : 15))
          rows.push({...row, name: `${row.name}, real store`});
        rows.push(...(await reactionRows(browser, url, "real store", samples)));
      })
    );
  return rows;
}

/** The site that the peers are measured against as well: it is published once. */
function pageRows(quick: boolean): Promise<Row[]> {
  const measure = ({url}: BenchSite) => withBrowser((browser) => largeRows(browser, url, quick));
  return withBenchSite(benchStore(largeFirm), measure, siteFolder("10M"));
}

async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launch();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

function reactionRows(browser: Browser, url: string, of: string, samples: number): Promise<Row[]> {
  return withColdPage(browser, wide, (page) => interactionRows(page, url, {of, samples}));
}
