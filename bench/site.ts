import {cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {refresh} from "../loaders/refresh.js";
import {readSettings} from "../loaders/settings.js";
import type {Release} from "../loaders/site/releases.js";
import {serveSite} from "../loaders/site/serve.js";
import {asOf, projectFolder} from "./store.js";

/** Every page there is, and one of the same build that imports nothing. */
export const pages = [
  "/",
  "/staffing",
  "/finance",
  "/clients",
  "/practices",
  "/managers",
  "/people",
  "/skills",
  "/documents",
  "/consultants",
  "/missions",
  "/quality",
  "/glossary",
  "/operations"
] as const;
export const emptyPage = "/empty";

/**
 * A copy of the project with one more page, `empty.md`, so that the product's own `src` gets none.
 * Inside the project: Framework looks for packages from its own folder upwards.
 */
function copyProject(): string {
  const folder = join(projectFolder, ".build/bench-project");
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(join(folder, ".consultator"), {recursive: true});
  const wanted = (path: string) => !path.includes("/.observablehq/cache");
  for (const name of ["src", "observablehq.config.ts", "package.json", "package-lock.json"])
    cpSync(join(projectFolder, name), join(folder, name), {recursive: true, filter: wanted});
  for (const name of ["loaders", "node_modules", "tsconfig.json"])
    symlinkSync(resolve(projectFolder, name), join(folder, name));
  // By content, so that it may be shared: the engine is compressed once per machine.
  const compressed = join(projectFolder, ".consultator/compressed");
  mkdirSync(compressed, {recursive: true});
  symlinkSync(compressed, join(folder, ".consultator/compressed"));
  writeFileSync(join(folder, "src/empty.md"), "# Empty\n\nNothing is imported here.\n");
  return folder;
}

/** Brings the site of `store` in `out` up to date, built with the empty page. */
export async function publishSite(store: string, out: string): Promise<Release> {
  const folder = copyProject();
  try {
    const {release} = await refresh({
      store,
      asOf,
      audience: "everyone",
      settings: readSettings(),
      out,
      projectFolder: folder,
      product: "bench",
      now: new Date(),
      progress: {begin: () => undefined, done: () => undefined, say: (line) => console.warn(line)}
    });
    return release;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** A site that is served, and what it was built from. */
export interface BenchSite {
  url: string;
  /** Folder of the published snapshot. */
  snapshot: string;
}

/** Publishes and serves the site of `store` for `use`: for this time only, unless in `out`. */
export async function withBenchSite<T>(
  store: string,
  use: (site: BenchSite) => Promise<T>,
  out?: string
): Promise<T> {
  const folder = out ?? join(projectFolder, ".build/bench-site");
  try {
    const {snapshot} = await publishSite(store, folder);
    const served = await serveSite({out: folder, audience: "everyone", port: 0});
    try {
      return await use({url: served.url, snapshot});
    } finally {
      await served.close();
    }
  } finally {
    if (out === undefined) rmSync(folder, {recursive: true, force: true});
  }
}
