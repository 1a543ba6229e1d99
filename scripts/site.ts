import {mkdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {dayInParis, parseDay} from "../loaders/asOf.js";
import type {Audience} from "../loaders/contract.js";
import {seedStore} from "../loaders/demo/seed.js";
import type {Progress} from "../loaders/progress.js";
import {readSettings} from "../loaders/settings.js";
import type {Settings} from "../loaders/settings.js";
import {asUsage, audienceNamed} from "./command.js";

/** Flags of every command that takes a snapshot. */
export const siteFlags = {
  store: {type: "string"},
  "as-of": {type: "string"},
  audience: {type: "string"},
  out: {type: "string"},
  settings: {type: "string"},
  help: {type: "boolean"}
} as const;

/** Their part of a help text. */
export const siteHelp = `  --store FILE         the Consultator store (CONSULTATOR_STORE, the setting "store", or a
                       demo firm made on the spot)
  --as-of YYYY-MM-DD   the day the numbers are of (today in Paris)
  --audience WHO       everyone, or direction: with salaries, costs and margins, in a folder of
                       its own (the setting "audience")
  --out FOLDER         where releases are published (the setting "output")
  --settings FILE      another settings file (consultator.yaml)
  --help               this text`;

type SiteValues = Partial<Record<Exclude<keyof typeof siteFlags, "help">, string>>;

export interface SiteRequest {
  store: string;
  asOf: string;
  audience: Audience;
  settings: Settings;
  out: string;
  projectFolder: string;
  product: string;
  now: Date;
}

/** The project's folder: where the settings, the pages and the dependencies are. */
export const projectFolder = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * What flags, environment and settings ask for, in this order. This is where the clock is read.
 * Makes the demo store when no store is named anywhere.
 */
export function siteRequest(values: SiteValues, progress: Progress): SiteRequest {
  const now = new Date();
  const asked = values["as-of"];
  const asOf = asked === undefined ? dayInParis(now) : asUsage(() => parseDay(asked, "--as-of"));
  const named = values.audience === undefined ? undefined : audienceNamed(values.audience);
  const settings = readSettings(values.settings);
  const store = values.store ?? (process.env["CONSULTATOR_STORE"] || undefined) ?? settings.store;
  return {
    store: store ?? demoStore(asOf, progress),
    asOf,
    audience: named ?? settings.audience,
    settings,
    out: values.out ?? settings.output,
    projectFolder,
    product: product(),
    now
  };
}

function product(): string {
  const path = `${projectFolder}/package.json`;
  const {name, version} = JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
  return `${name} ${version}`;
}

/** The demo firm of an as-of date: the same bytes each time, so it changes only with the date. */
function demoStore(asOf: string, progress: Progress): string {
  const folder = `${projectFolder}/.consultator/start`;
  mkdirSync(folder, {recursive: true});
  const out = `${folder}/demo.db`;
  progress.begin("make a demo firm");
  const {tables} = seedStore({out, asOf});
  const rows = Object.values(tables).reduce((sum, value) => sum + value, 0);
  progress.done("make a demo firm", `${rows.toLocaleString("en")} rows`);
  return out;
}
