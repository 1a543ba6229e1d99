import {spawnSync} from "node:child_process";
import {copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";
import {compressSite} from "../../loaders/site/compress.js";
import {projectFolder} from "../store.js";

const here = import.meta.dirname;
export const outFolder = join(projectFolder, ".build/peers");
const modules = join(here, "node_modules");

/** The files beside a bundle that a library fetches by itself. */
const beside: Record<string, string[]> = {
  aggrid: [],
  perspective: [
    "@perspective-dev/server/dist/wasm/perspective-server.wasm",
    "@perspective-dev/server/dist/wasm/perspective-server.memory64.wasm",
    "@perspective-dev/viewer/dist/wasm/perspective-viewer.wasm"
  ],
  mosaic: [
    "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm",
    "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"
  ],
  sqljs: ["sql.js/dist/sql-wasm-browser.wasm"]
};

/** Bundles the peers' pages into `out`, each in a folder of its own, and compresses them. */
export async function bundlePeers(): Promise<void> {
  rmSync(outFolder, {recursive: true, force: true});
  for (const [name, files] of Object.entries(beside)) {
    const folder = join(outFolder, name);
    mkdirSync(folder, {recursive: true});
    await build({
      entryPoints: {page: join(here, `pages/${name}.ts`)},
      outdir: folder,
      bundle: true,
      minify: true,
      format: "esm",
      target: "esnext",
      logLevel: "error",
      // sql.js looks for these in Node only.
      external: ["fs", "path", "crypto"],
      loader: {".ttf": "file", ".svg": "file", ".woff2": "file"}
    });
    for (const file of files)
      copyFileSync(join(modules, file), join(folder, file.replace(/.*\//, "")));
    writeFileSync(
      join(folder, "index.html"),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>` +
        `<link rel="icon" href="data:,"><link rel="stylesheet" href="./page.css">` +
        `<body><script type="module" src="./page.js"></script></body></html>\n`
    );
    const css = join(folder, "page.css");
    const library = existsSync(css) ? readFileSync(css, "utf8") : "";
    writeFileSync(css, readFileSync(join(here, "pages/page.css"), "utf8") + library);
  }
  buildPlain();
  await compressSite(outFolder, join(projectFolder, ".consultator/compressed"));
}

/** The plain page is Framework's own build, as its author would make it. */
function buildPlain(): void {
  const root = join(here, "plain");
  const bin = join(projectFolder, "node_modules/@observablehq/framework/dist/bin/observable.js");
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, "build"], {
    cwd: root,
    encoding: "utf8",
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1", PEERS_OUT: join(outFolder, "plain")}
  });
  if (status !== 0) throw new Error(`the plain page: ${stdout}${stderr}`);
}
