import {mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {readSettings} from "../loaders/settings.js";
import {takeSnapshot} from "../loaders/snapshots/take.js";
import {scanStore} from "./scan.js";
import {benchFolder, projectFolder} from "./store.js";

/** One snapshot in a process of its own, so that the peak of its memory is its own too. */
export interface SnapshotRun {
  /** A bare scan of the same file just before, in milliseconds. */
  scan: number;
  /** The whole snapshot: copy, load, clean, marts, files. */
  snapshot: number;
  /** Peak resident memory of the process, in bytes; null where the system does not tell. */
  peak: number | null;
  steps: Record<string, number>;
}

/** VmHWM: what Linux saw the process use at most. */
function peakMemory(): number | null {
  if (process.platform !== "linux") return null;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  if (kilobytes === undefined) throw new Error("/proc/self/status has no VmHWM");
  return Number(kilobytes) * 1024;
}

const [store, asOf, only] = process.argv.slice(2);
if (store === undefined || asOf === undefined)
  throw new Error("usage: snapshotOnce STORE AS-OF [NAME,NAME]");
mkdirSync(benchFolder, {recursive: true});
const folder = mkdtempSync(join(benchFolder, "snapshot-"));
try {
  // Warms the file cache for both: what is compared is work, not the disk.
  scanStore(store);
  const scan = Math.min(scanStore(store), scanStore(store));
  const steps: Record<string, number> = {};
  const start = performance.now();
  await takeSnapshot({
    store,
    asOf,
    audience: "everyone",
    settings: readSettings(),
    folder,
    projectFolder,
    product: "bench",
    now: new Date(`${asOf}T12:00:00Z`),
    ...(only === undefined ? {} : {only: only.split(",")}),
    step: (name, _, milliseconds) => (steps[name] = milliseconds)
  });
  const run: SnapshotRun = {scan, snapshot: performance.now() - start, peak: peakMemory(), steps};
  console.log(JSON.stringify(run));
} finally {
  rmSync(folder, {recursive: true, force: true});
}
