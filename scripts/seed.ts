import {parseArgs} from "node:util";
import {seedStore} from "../loaders/demo/seed.js";

const DEFAULT_OUT = ".consultator/demo.db";

const HELP = `Writes a demo store: an invented firm in a Consultator SQLite file.

  npm run seed -- [options]

  --out FILE          the store to write (${DEFAULT_OUT})
  --consultants N     rows of consultants, departed ones included (1000)
  --missions N        about so many missions in all (11.5 a consultant)
  --seed N            another number, another firm (1)
  --as-of YYYY-MM-DD  the day on which the firm is described (today in Paris)
  --journal MODE      delete or wal (delete)
  --force             replaces a file that is not a demo store too
  --help              this text

Same options, same bytes. A demo store at FILE is replaced whole, once the new one is complete.`;

class UsageError extends Error {}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      strict: true,
      allowPositionals: false,
      options: {
        out: {type: "string", default: DEFAULT_OUT},
        consultants: {type: "string", default: "1000"},
        missions: {type: "string"},
        seed: {type: "string", default: "1"},
        "as-of": {type: "string"},
        journal: {type: "string", default: "delete"},
        force: {type: "boolean", default: false},
        help: {type: "boolean", default: false}
      }
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readInteger(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name}: not a whole number: "${text}"`);
  return Number(text);
}

function readJournal(text: string): "delete" | "wal" {
  if (text !== "delete" && text !== "wal") {
    throw new Error(`--journal: neither delete nor wal: "${text}"`);
  }
  return text;
}

/** ISO date of the day in Paris: the only place of the seed that reads the clock. */
function todayInParis(): string {
  return new Intl.DateTimeFormat("sv-SE", {timeZone: "Europe/Paris"}).format(new Date());
}

function main(): void {
  const values = readArguments(process.argv.slice(2));
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (values.out === "") throw new Error("--out: no file name");
  const started = performance.now();
  const report = seedStore({
    out: values.out,
    consultants: readInteger("consultants", values.consultants),
    missions: values.missions === undefined ? undefined : readInteger("missions", values.missions),
    seed: readInteger("seed", values.seed),
    asOf: values["as-of"] ?? todayInParis(),
    journal: readJournal(values.journal),
    force: values.force,
    progress: (table, rows) => console.warn(`${table}: ${rows} rows`)
  });
  for (const [table, rows] of Object.entries(report.tables)) console.log(`${table}\t${rows}`);
  const quirks = Object.values(report.quirks).reduce((sum, rows) => sum + rows, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.warn(`wrote ${values.out} in ${seconds} s, with ${quirks} quirks`);
}

try {
  main();
} catch (error) {
  // The first line is for the user; a stack would hide it.
  console.error(`seed: ${(error as Error).message}`);
  if (error instanceof UsageError) console.error("npm run seed -- --help lists the options");
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
