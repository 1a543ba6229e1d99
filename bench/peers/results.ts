import {existsSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {cpus, totalmem} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {projectFolder} from "../store.js";
import {median, quantile} from "../table.js";
import type {Operation} from "./drivers/driver.js";
import {peerNames, peers} from "./peers.js";
import type {Peer} from "./peers.js";
import type {Size} from "./sizes.js";

/** Times of one operation in milliseconds. */
export interface Times {
  median: number;
  /** Nine of ten are not above. */
  p90: number;
  samples: number;
  /** The first one, which the others do not count. */
  first: number;
}

/** What one peer did at one size; a text says why there is no figure. */
export interface Cell {
  rows: Times | string;
  ready: Times | string;
  /** Bytes over the wire until it is ready. */
  bytes: number | string;
  /** Resident bytes of the renderer once it is ready, and the most it had in the whole run. */
  memory: number | string;
  peak: number | string;
  operations: Partial<Record<Operation, Times | string>>;
}

export interface Results {
  machine: Record<string, string | number>;
  versions: Record<string, string>;
  cells: Partial<Record<Size, Partial<Record<Peer, Cell>>>>;
}

const file = join(import.meta.dirname, "results.json");

const tenth = (value: number) => Math.round(value * 10) / 10;

/** `times` with their first one apart; a single one counts itself. */
export function summed(times: readonly number[]): Times {
  const [first = NaN, ...rest] = times;
  const counted = rest.length > 0 ? rest : [first];
  return {
    median: tenth(median(counted)),
    p90: tenth(quantile(counted, 0.9)),
    samples: counted.length,
    first: tenth(first)
  };
}

export function readResults(): Results {
  if (!existsSync(file)) return {machine: {}, versions: {}, cells: {}};
  return JSON.parse(readFileSync(file, "utf8")) as Results;
}

export function writeResults(results: Results): void {
  writeFileSync(`${file}.draft`, `${JSON.stringify(results, null, 1)}\n`);
  renameSync(`${file}.draft`, file);
}

/** Facts that belong to the figures of a run. */
export function describeRun(results: Results, browser: Browser, date: string): void {
  const [processor] = cpus();
  results.machine = {
    date,
    cores: cpus().length,
    processor: processor?.model ?? "",
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    browser: `Chromium ${browser.version()}`,
    node: process.version
  };
  for (const name of peerNames)
    for (const library of peers[name].packages) results.versions[library] = versionOf(library);
}

function versionOf(library: string): string {
  for (const folder of [import.meta.dirname, projectFolder]) {
    const path = join(folder, "node_modules", library, "package.json");
    if (existsSync(path))
      return (JSON.parse(readFileSync(path, "utf8")) as {version: string}).version;
  }
  throw new Error(`not installed: ${library}: run npm ci in ${import.meta.dirname}`);
}
