import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {withRemoved} from "../loaders/atExit.js";
import {metricsReport} from "../loaders/metrics/report.js";
import type {MetricsReport} from "../loaders/metrics/report.js";
import {stepList} from "../loaders/progress.js";
import {withStoreCopy} from "../loaders/store/copy.js";
import {inspectStore} from "../loaders/store/inspect.js";
import {withDatabase} from "../loaders/warehouse/database.js";
import {buildWarehouse} from "../loaders/warehouse/warehouse.js";
import {options, run} from "./command.js";
import {siteFlags, siteRequest} from "./site.js";
import type {SiteRequest} from "./site.js";

const help = `Prints the numbers of a store at an as-of date, without building the site. Margins are among them:
what it prints is for who may see the costs.

  npm run -s metrics -- --store FILE [options]

  --store FILE         the Consultator store (CONSULTATOR_STORE, the setting "store", or the demo)
  --as-of YYYY-MM-DD   the day the numbers are of (today in Paris)
  --settings FILE      another settings file (consultator.yaml)
  --json               as JSON: rates and shares are fractions, money is in euros
  --help               this text`;

async function report({store, asOf, settings}: SiteRequest): Promise<MetricsReport> {
  const workFolder = mkdtempSync(join(tmpdir(), "consultator-metrics-"));
  return withRemoved(workFolder, () =>
    withStoreCopy(store, {workFolder, timeout: settings.store_timeout}, (db, {bytes}) =>
      withDatabase(
        {workFolder, memoryLimit: settings.memory, storeBytes: bytes},
        async (warehouse) => {
          const tables = inspectStore(db, store);
          await buildWarehouse(warehouse, db, tables, {
            asOf,
            settings,
            sensitive: true,
            workFolder
          });
          return metricsReport(warehouse, asOf, settings);
        }
      )
    )
  );
}

/** One number a line, its name as the JSON has it: "windows.3m.revenue  260767". */
function* lines(value: unknown, name = ""): Generator<string> {
  if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* lines(inner, name ? `${name}.${key}` : key);
  else yield name.padEnd(44) + (typeof value === "string" ? value : JSON.stringify(value));
}

await run(async () => {
  const {store, settings, "as-of": asOf, help: asked} = siteFlags;
  const values = options({store, settings, "as-of": asOf, help: asked, json: {type: "boolean"}});
  if (values.help) return console.log(help);
  const request = siteRequest(values, stepList(process.stderr));
  const numbers = await report(request);
  if (values.json) console.log(JSON.stringify(numbers, null, 2));
  else for (const line of lines(numbers)) console.log(line);
});
