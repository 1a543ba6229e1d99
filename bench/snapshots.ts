import {execFile} from "node:child_process";
import {join} from "node:path";
import {promisify} from "node:util";
import type {SnapshotRun} from "./snapshotOnce.js";
import {asOf, benchStore} from "./store.js";
import type {Firm} from "./store.js";
import {median} from "./table.js";
import type {Row} from "./table.js";

const gigabyte = 2 ** 30;
/** What a snapshot of 10 M missions may take of memory. */
const memoryTarget = 4 * gigabyte;

/** The rows and the overview: what a snapshot was before the management pages and the cubes. */
const mainFiles = ["overview", "consultants", "missions"];

/** Takes one snapshot in a process of its own, of all files or of some. Throws with what the process wrote when it fails. */
async function runOnce(store: string, only: readonly string[] = []): Promise<SnapshotRun> {
  const script = join(import.meta.dirname, "snapshotOnce.ts");
  const {stdout} = await promisify(execFile)(process.execPath, [
    // As `npm run refresh` has it.
    "--max-semi-space-size=64",
    "--import=tsx",
    script,
    store,
    asOf,
    ...(only.length > 0 ? [only.join(",")] : [])
  ]);
  return JSON.parse(stdout) as SnapshotRun;
}

/** The steps of a snapshot that are not for the numbers: reading the store, writing its rows. */
const rowSteps = new Set(["copy", "load", "clean", "consultants", "missions"]);

/** Milliseconds that marts, metrics, cubes and the files of management pages take of a snapshot. */
function numbersTime({steps}: SnapshotRun): number {
  return Object.entries(steps)
    .filter(([step]) => !rowSteps.has(step))
    .reduce((total, [, time]) => total + time, 0);
}

/**
 * A whole snapshot against a bare scan of the same store, and the peak of memory against 4 GB.
 * Medians of `runs` processes; `target` bounds the ratio of times, `numbers` is how many
 * milliseconds of it everything that is computed may take.
 */
export async function snapshotRows(
  firm: Firm,
  {runs, target, numbers}: {runs: number; target?: number; numbers?: number}
): Promise<Row[]> {
  const store = benchStore(firm);
  const people = firm.consultants.toLocaleString("en");
  const size = `${firm.missions.toLocaleString("en")} missions of ${people}`;
  const taken: SnapshotRun[] = [];
  const main: SnapshotRun[] = [];
  for (let i = 0; i < runs; i++) {
    if (target !== undefined) main.push(await runOnce(store, mainFiles));
    taken.push(await runOnce(store));
    const {scan, snapshot, steps} = taken.at(-1)!;
    const parts = Object.entries(steps).map(([name, time]) => `${name} ${time}`);
    console.warn(
      `snapshot, ${size}: ${snapshot.toFixed(0)} ms, scan ${scan.toFixed(0)} ms (${parts.join(", ")})`
    );
  }
  const rows: Row[] = [timeRow(`snapshot of ${size}`, taken, target)];
  if (main.length > 0)
    rows.push(timeRow("the same without management pages and cubes", main, target));
  if (numbers !== undefined)
    rows.push({
      name: `its marts, cubes and pages`,
      value: median(taken.map(numbersTime)),
      reference: numbers,
      against: "allowed",
      unit: "ms",
      target: 1,
      note: `median of ${runs}`
    });
  const peaks = taken.flatMap(({peak}) => (peak === null ? [] : [peak]));
  if (peaks.length > 0)
    rows.push({
      name: `its peak memory`,
      value: median(peaks) / 2 ** 20,
      reference: memoryTarget / 2 ** 20,
      against: "allowed",
      unit: "MB",
      target: 1,
      note: `median of ${runs}`
    });
  return rows;
}

/** Times against the scan of the same moment. */
function timeRow(name: string, taken: readonly SnapshotRun[], target: number | undefined): Row {
  const ratios = taken.map(({scan, snapshot}) => snapshot / scan);
  // The run of the median ratio, so that both of its figures are of one moment.
  const ordered = [...taken].sort((a, b) => a.snapshot / a.scan - b.snapshot / b.scan);
  const middle = ordered[ordered.length >> 1]!;
  const spread = `${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}`;
  return {
    name,
    value: middle.snapshot,
    reference: middle.scan,
    against: "bare scan in SQLite",
    unit: "ms",
    target,
    note: `median of ${taken.length} (${spread})`
  };
}
