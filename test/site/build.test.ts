import {spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {once} from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {join, resolve} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {afterAll, beforeAll, beforeEach, expect, test} from "vitest";
import {buildSite} from "../../loaders/site/build.js";
import {listFiles} from "../../loaders/site/listFiles.js";
import {withLock} from "../../loaders/site/lock.js";

// Inside the project: Framework resolves packages from its own folder upwards.
let project: string;
let snapshot: string;
let site: string;
let count = 0;

beforeAll(() => {
  mkdirSync(".build", {recursive: true});
  project = resolve(mkdtempSync(".build/project-"));
  snapshot = join(project, "snapshot");
  for (const folder of ["src/data", "snapshot"])
    mkdirSync(join(project, folder), {recursive: true});
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
  const offline = resolve("loaders/site/offline.ts");
  write(
    "observablehq.config.ts",
    `import {closeNetwork} from ${JSON.stringify(offline)};
    closeNetwork();
    export default {root: "src", output: process.env.CONSULTATOR_SITE, globalStylesheets: []};`
  );
  write("src/index.md", '# Home\n```js\nFileAttachment("data/overview.json").json()\n```\n');
  write("src/404.md", "# Not found\n");
  write(
    "src/data/overview.json.js",
    `import {readFileSync, writeFileSync} from "node:fs";
    const {CONSULTATOR_SNAPSHOT: folder, MODE: mode, PARENT: file} = process.env;
    if (mode === "broken") throw new Error("no such column: salaire");
    if (mode === "hanging") {
      writeFileSync(file, String(process.ppid));
      await new Promise((resolve) => setTimeout(resolve, 20_000));
    }
    const text = readFileSync(folder + "/overview.json", "utf8");
    process.stdout.write(mode === "empty" ? "" : mode === "other" ? text + " " : text);`
  );
});
afterAll(() => rmSync(project, {recursive: true}));

beforeEach(() => {
  site = join(project, `site${count++}`);
  take({"overview.json": '{"headcount":15}'});
});

const write = (path: string, text: string) => writeFileSync(join(project, path), text);

/** Writes data files and their manifest. */
function take(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) write(join("snapshot", name), text);
  const entries = Object.entries(files).map(([name, text]) => ({
    name,
    sha256: createHash("sha256").update(text).digest("hex")
  }));
  write("snapshot/manifest.json", JSON.stringify({files: entries}));
}

const build = (env: Record<string, string> = {}, log?: (line: string) => void) =>
  buildSite({projectFolder: project, snapshotFolder: snapshot, siteFolder: site, env, log});
const cache = () => join(project, "src/.observablehq/cache/data");

test("builds the snapshot's site, each time from its loaders", async () => {
  for (const text of ['{"headcount":15}', '{"headcount":16}']) {
    take({"overview.json": text});
    site = join(project, `site${count++}`);
    await build();
    const files = await listFiles(site);
    expect(files).toContain("index.html");
    expect(files).toContain("404.html");
    expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
    const data = files.filter((file) => file.startsWith("_file/data/"));
    expect(data.map((file) => readFileSync(join(site, file), "utf8"))).toEqual([text]);
    expect(existsSync(cache())).toBe(false);
  }
});

test.each([
  {mode: "broken", message: /^the site's build failed \(exit 1\):\n[^]*no such column: salaire/},
  {mode: "empty", message: /^empty data file: _file\/data\/overview\.[0-9a-f]{8}\.json$/},
  {mode: "other", message: /^not the snapshot's bytes: _file\/data\/overview\..*\(17 bytes\)$/}
])("refuses a loader that is $mode", async ({mode, message}) => {
  await expect(build({MODE: mode})).rejects.toThrow(message);
  expect(existsSync(cache())).toBe(false);
});

test("refuses a data file that the manifest does not name", async () => {
  take({"other.json": "{}"});
  write("snapshot/overview.json", "{}");
  await expect(build()).rejects.toThrow(/^not a file of the snapshot: _file\/data\/overview\./);
});

test("refuses to build over something", async () => {
  mkdirSync(site);
  writeFileSync(join(site, "index.html"), "published");
  await expect(build()).rejects.toThrow(`not an empty folder: ${site}`);
  expect(readFileSync(join(site, "index.html"), "utf8")).toBe("published");
});

test("refuses a site without its page for unknown addresses", async () => {
  rmSync(join(project, "src/404.md"));
  await expect(build()).rejects.toThrow("the build made no 404.html");
  write("src/404.md", "# Not found\n");
});

test("waits for another build of the project", async () => {
  const lines: string[] = [];
  let other = true;
  const holding = withLock(join(project, ".consultator/build.lock"), "build", async () => {
    await sleep(500);
    other = false;
  });
  await sleep(100);
  await build({}, (line) => lines.push(line));
  expect(other).toBe(false);
  expect(lines).toEqual(["waiting for another build of this project"]);
  await holding;
});

/** A killed process may stay on as a zombie where nobody waits for it. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync("/proc/self") || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

test("Framework ends with a process that is killed, and the project is free", async () => {
  const file = join(project, "parent");
  const module = resolve("loaders/site/build.ts");
  const options = {projectFolder: project, snapshotFolder: snapshot, siteFolder: site};
  const code = `import {buildSite} from ${JSON.stringify(module)};
    await buildSite(${JSON.stringify(options)});`;
  const builder = spawn(process.execPath, ["--import=tsx", "--input-type=module", "-e", code], {
    env: {...process.env, MODE: "hanging", PARENT: file},
    stdio: "ignore"
  });
  while (!existsSync(file) || readFileSync(file, "utf8") === "") await sleep(50);
  const framework = Number(readFileSync(file, "utf8"));
  expect(isRunning(framework)).toBe(true);
  builder.kill("SIGKILL");
  await once(builder, "exit");
  for (let i = 0; i < 100 && isRunning(framework); i++) await sleep(50);
  expect(isRunning(framework)).toBe(false);
  site = join(project, `site${count++}`);
  await build();
});
