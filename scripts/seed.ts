import {dayInParis} from "../loaders/asOf.js";
import {seedStore} from "../loaders/demo/seed.js";
import {options, run} from "./command.js";

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

await run(() => {
  const values = options({
    out: {type: "string", default: DEFAULT_OUT},
    consultants: {type: "string", default: "1000"},
    missions: {type: "string"},
    seed: {type: "string", default: "1"},
    "as-of": {type: "string"},
    journal: {type: "string", default: "delete"},
    force: {type: "boolean", default: false},
    help: {type: "boolean", default: false}
  });
  if (values.help) {
    console.log(HELP);
    return Promise.resolve();
  }
  if (values.out === "") throw new Error("--out: no file name");
  const started = performance.now();
  const report = seedStore({
    out: values.out,
    consultants: readInteger("consultants", values.consultants),
    missions: values.missions === undefined ? undefined : readInteger("missions", values.missions),
    seed: readInteger("seed", values.seed),
    asOf: values["as-of"] ?? dayInParis(new Date()),
    journal: readJournal(values.journal),
    force: values.force,
    progress: (table, rows) => console.warn(`${table}: ${rows} rows`)
  });
  for (const [table, rows] of Object.entries(report.tables)) console.log(`${table}\t${rows}`);
  const quirks = Object.values(report.quirks).reduce((sum, rows) => sum + rows, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.warn(`wrote ${values.out} in ${seconds} s, with ${quirks} quirks`);
  return Promise.resolve();
});
