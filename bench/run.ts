import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {options, run} from "../scripts/command.js";
import {launch} from "./browse.js";
import {firstRows} from "./firstNumber.js";
import {lighthouseRows} from "./lighthouse.js";
import {queryRows} from "./queries.js";
import {withBenchSite} from "./site.js";
import {snapshotRows} from "./snapshots.js";
import {benchStore, demoFirm, largeFirm, millionFirm, wideFirm} from "./store.js";
import {formatTable} from "./table.js";
import type {Row} from "./table.js";
import {transferRows} from "./transfer.js";

const help = `Measures the product against references taken in the same run, and prints one table.

  npm run bench -- [options]

  --quick        fewer runs, and no stores of 1 M missions
  --large        a snapshot of 10 M missions too: 10 GB of disk, some minutes
  --lighthouse   Lighthouse's scores too: first npm ci --prefix bench
  --only PART    snapshot, browser or all (all)
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
  if (!["snapshot", "browser", "all"].includes(only))
    throw new Error(`--only: neither snapshot, browser nor all: "${only}"`);
  const projectFolder = join(import.meta.dirname, "..");
  const folder = join(projectFolder, ".consultator/bench");
  mkdirSync(folder, {recursive: true});
  const rows: Row[] = [];
  if (only !== "browser") {
    rows.push(...(await snapshotRows(folder, demoFirm, {runs: quick ? 3 : 5, numbers: 2000})));
    if (!quick) rows.push(...(await snapshotRows(folder, millionFirm, {runs: 5, target: 12})));
    if (!quick) rows.push(...(await snapshotRows(folder, wideFirm, {runs: 1, numbers: 60_000})));
    if (values.large) rows.push(...(await snapshotRows(folder, largeFirm, {runs: 1})));
  }
  if (only !== "snapshot") rows.push(...(await browserRows(projectFolder, folder, values)));
  console.log(formatTable(rows));
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(rows, null, 1));
});

async function browserRows(
  projectFolder: string,
  folder: string,
  {quick, lighthouse}: {quick: boolean; lighthouse: boolean}
): Promise<Row[]> {
  return withBenchSite(
    projectFolder,
    benchStore(folder, demoFirm),
    async ({url}, snapshotFolder) => {
      const browser = await launch();
      const rows: Row[] = [];
      try {
        rows.push(...(await firstRows(browser, url, quick ? 5 : 15)));
        rows.push(...(await transferRows(browser, url)));
        rows.push(...(await queryRows(browser, url, snapshotFolder, quick ? 3 : 10)));
      } finally {
        await browser.close();
      }
      if (lighthouse) rows.push(...(await lighthouseRows(url, quick ? 1 : 5)));
      return rows;
    }
  );
}
