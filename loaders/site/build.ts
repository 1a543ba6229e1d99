import {spawn} from "node:child_process";
import {readdir, rm} from "node:fs/promises";
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {stripVTControlCharacters} from "node:util";
import {writingTo} from "./diskError.js";
import {listFiles} from "./listFiles.js";
import {makeFolder} from "./makeFolder.js";
import {withLock} from "./lock.js";
import {verifyData} from "./verifyData.js";

export interface BuildOptions {
  /** Folder with `observablehq.config.ts`, `src` and `node_modules`. */
  projectFolder: string;
  /** Data files and `manifest.json`: the data loaders read them there. */
  snapshotFolder: string;
  /** An empty folder of a draft. */
  siteFolder: string;
  /** More environment variables for Framework and the data loaders. */
  env?: Record<string, string>;
  /** Told when another build is waited for. */
  log?: (line: string) => void;
}

/** A build takes seconds; a queue of them, minutes. */
const patience = 5 * 60 * 1000;
/** What Framework says of each file that went well, stacks, and hints for its own developers. */
const noise =
  /^\s+at |^\/|^(?:load|render|copy|build|built|bundle|download|rewrite) |^(?:Tip:|If you think this is a bug|↳)/;
/** Lines of Framework's output that a failure shows. */
const shownLines = 30;

/**
 * Builds the site of one snapshot with Framework, in a process of its own, and verifies that it
 * carries exactly that snapshot's bytes. One build at a time per project: they share Framework's
 * cache, which is emptied before and after, so that one audience's data is never in another's site.
 * @throws with the last lines that Framework wrote, or with the file that is wrong.
 */
export async function buildSite({
  projectFolder,
  snapshotFolder,
  siteFolder,
  env = {},
  log = () => undefined
}: BuildOptions): Promise<{files: number}> {
  const project = resolve(projectFolder);
  const [snapshot, site] = [resolve(snapshotFolder), resolve(siteFolder)];
  await writingTo(site, () => makeFolder(site));
  if ((await readdir(site)).length > 0) throw new Error(`not an empty folder: ${site}`);
  const cache = join(project, "src/.observablehq/cache/data");
  const lock = join(project, ".consultator/build.lock");
  const onWait = () => log("waiting for another build of this project");
  await withLock(
    lock,
    "build",
    async () => {
      await rm(cache, {recursive: true, force: true});
      const all = {
        ...env,
        OBSERVABLE_TELEMETRY_DISABLE: "1",
        CONSULTATOR_SNAPSHOT: snapshot,
        CONSULTATOR_SITE: site
      };
      try {
        // Framework takes what it finds in its cache, and runs itself the loaders that left nothing.
        await runNode(project, ["--import=tsx", loadData, join(project, "src/data"), cache], all);
        await runNode(project, [join(project, framework), "build"], all);
      } finally {
        await rm(cache, {recursive: true, force: true});
      }
    },
    {wait: patience, onWait}
  );
  const files = await listFiles(site);
  for (const file of files) if (/\.(?:js|css)\.map$/.test(file)) await rm(join(site, file));
  for (const page of ["index.html", "404.html"])
    if (!files.includes(page)) throw new Error(`the build made no ${page}`);
  await verifyData(site, snapshot);
  return {files: files.length};
}

/** A process of the build ends with ours, were it killed: it must not go on writing to the cache. */
const endWithParent = `data:text/javascript,${encodeURIComponent(
  'process.on("disconnect", () => process.exit(1)); process.channel?.unref();'
)}`;

const framework = "node_modules/@observablehq/framework/dist/bin/observable.js";
const loadData = fileURLToPath(new URL("loadData.ts", import.meta.url));

async function runNode(
  project: string,
  args: readonly string[],
  env: Record<string, string>
): Promise<void> {
  const child = spawn(process.execPath, ["--import", endWithParent, ...args], {
    cwd: project,
    env: {...process.env, ...env},
    stdio: ["ignore", "pipe", "pipe", "ipc"]
  });
  let output = "";
  const keep = (chunk: Buffer) => void (output = (output + chunk.toString()).slice(-20_000));
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const end = await new Promise<string>((settle, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => settle(signal ? `killed by ${signal}` : `exit ${code}`));
  });
  if (end === "exit 0") return;
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .filter((line) => line.trim() !== "" && !noise.test(line));
  throw new Error(
    [`the site's build failed (${end}):`, ...lines.slice(-shownLines)].join("\n  ").trimEnd()
  );
}
