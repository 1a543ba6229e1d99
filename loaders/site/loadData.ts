/**
 * Runs every data loader of a project in one process, and leaves what each writes to stdout where
 * Framework keeps it: starting one process a loader takes a quarter of a build.
 *
 *   node --import=tsx loaders/site/loadData.ts SOURCE CACHE
 */
import {mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

const [source = "", cache = ""] = process.argv.slice(2);
const write = process.stdout.write.bind(process.stdout);
mkdirSync(cache, {recursive: true});
try {
  for (const loader of readdirSync(source).filter((name) => name.endsWith(".ts"))) {
    const written: Uint8Array[] = [];
    process.stdout.write = (chunk: Uint8Array | string) => written.push(Buffer.from(chunk)) > 0;
    await import(pathToFileURL(resolve(source, loader)).href);
    writeFileSync(join(cache, loader.replace(/\.ts$/, "")), Buffer.concat(written));
  }
} catch (error) {
  // The message alone, as Framework's own failures are shown.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  process.stdout.write = write;
}
