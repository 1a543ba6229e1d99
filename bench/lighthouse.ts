import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {promisify} from "node:util";
import {browserFlags} from "../scripts/browser.js";
import {browserPath} from "./browse.js";
import {pages} from "./site.js";
import {median} from "./table.js";
import type {Row} from "./table.js";

interface Report {
  runtimeError?: {message: string};
  categories: Record<"performance" | "accessibility", {score: number | null}>;
}

async function report(cli: string, url: string, device: "desktop" | "phone"): Promise<Report> {
  const args = [
    cli,
    url,
    "--quiet",
    "--output=json",
    "--only-categories=performance,accessibility",
    `--chrome-flags=${browserFlags.join(" ")}`,
    ...(device === "desktop" ? ["--preset=desktop"] : [])
  ];
  const {stdout} = await promisify(execFile)(process.execPath, args, {
    env: {...process.env, CHROME_PATH: browserPath()},
    maxBuffer: 64 << 20
  });
  const found = JSON.parse(stdout) as Report;
  if (found.runtimeError) throw new Error(`lighthouse, ${url}: ${found.runtimeError.message}`);
  return found;
}

/** Lighthouse's scores of each page, desktop and phone, against 100; medians of `runs`. */
export async function lighthouseRows(url: string, runs: number): Promise<Row[]> {
  const cli = join(import.meta.dirname, "node_modules/lighthouse/cli/index.js");
  if (!existsSync(cli)) throw new Error("Lighthouse is not installed: npm ci --prefix bench");
  const rows: Row[] = [];
  for (const path of pages)
    for (const device of ["desktop", "phone"] as const) {
      const scores = {accessibility: [] as number[], performance: [] as number[]};
      for (let i = 0; i < runs; i++) {
        const {categories} = await report(cli, url + path, device);
        for (const name of ["accessibility", "performance"] as const)
          scores[name].push((categories[name].score ?? NaN) * 100);
      }
      const page = path === "/" ? "overview" : path.slice(1);
      for (const name of ["accessibility", "performance"] as const)
        rows.push({
          name: `Lighthouse ${name} of ${page}, ${device}`,
          value: median(scores[name]),
          reference: 100,
          against: "",
          unit: "score",
          target: targetOf(name, path),
          note: `median of ${runs}`
        });
    }
  return rows;
}

/** Performance is promised of the pages for management; the explorers load an engine. */
function targetOf(name: string, path: string): number | undefined {
  if (name === "accessibility") return 1;
  return path === "/consultants" || path === "/missions" ? undefined : 0.95;
}
