import {spawn} from "node:child_process";
import type {ChildProcess} from "node:child_process";
import {createHash} from "node:crypto";
import {once} from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync
} from "node:fs";
import {join, relative, resolve} from "node:path";
import {afterAll, expect} from "vitest";
import {writeStore} from "../support/store.js";

export const asOf = "2026-11-22";

/**
 * A copy of the project in a folder of its own, removed after the file's tests: what a test edits
 * in it, and what somebody edits in the project meanwhile, leaves the other alone. Of the pages
 * only `pages` and the one for unknown addresses, as each costs a build seconds.
 */
export function copyProject({pages = ["index"]}: {pages?: string[]} = {}): string {
  mkdirSync(".build", {recursive: true});
  // Inside the project: Framework resolves packages from its own folder upwards.
  const folder = resolve(mkdtempSync(".build/project-"));
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  // Some tests run a command as another user.
  chmodSync(folder, 0o755);
  const kept = [...pages, "404"].map((page) => `${page}.md`);
  const wanted = (path: string) =>
    !/^src\/\.observablehq\/cache\/(data|_build)/.test(relative(".", path)) &&
    (!path.endsWith(".md") || kept.includes(relative("src", path)));
  for (const name of ["loaders", "scripts", "src", "observablehq.config.ts", "consultator.yaml"])
    cpSync(name, join(folder, name), {recursive: true, filter: wanted});
  for (const name of ["package.json", "package-lock.json", "tsconfig.json"])
    cpSync(name, join(folder, name));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  // By content, so that it may be shared: the engine is compressed once per machine.
  mkdirSync(".consultator/compressed", {recursive: true});
  mkdirSync(join(folder, ".consultator"));
  symlinkSync(resolve(".consultator/compressed"), join(folder, ".consultator/compressed"));
  return folder;
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

interface CommandOptions {
  env?: Record<string, string>;
  /** Largest file the command may write, in KiB. */
  fileLimit?: number;
  /** Runs it as another user. */
  user?: number;
}

/** Starts `scripts/<script>.ts` of a project as the package's scripts do. */
export function start(
  project: string,
  script: string,
  args: readonly string[],
  {env = {}, fileLimit, user}: CommandOptions = {}
): {child: ChildProcess; ended: Promise<Ended>} {
  const line = [process.execPath, "--import=tsx", `scripts/${script}.ts`, ...args];
  if (fileLimit !== undefined)
    line.unshift("bash", "-c", `ulimit -f ${fileLimit}; exec "$@"`, "limited");
  const child = spawn(line[0]!, line.slice(1), {
    cwd: project,
    env: {...process.env, CONSULTATOR_STORE: "", ...env},
    stdio: ["ignore", "pipe", "pipe"],
    ...(user === undefined ? {} : {uid: user, gid: user})
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = once(child, "close").then((values) => {
    const [code, signal] = values as [number | null, NodeJS.Signals | null];
    return {code, signal, stdout, stderr};
  });
  return {child, ended};
}

/** Runs a command to its end. */
export function command(
  project: string,
  script: string,
  args: readonly string[],
  options?: CommandOptions
): Promise<Ended> {
  return start(project, script, args, options).ended;
}

/** What a command says apart from its progress. */
export function saidBeside(stderr: string): string[] {
  return stderr
    .split("\n")
    .filter(
      (line) => line !== "" && !/^(refresh of |\S.*: \S+ as of | {2}✓ | {2}\S+ +\w)/.test(line)
    );
}

/** Expects one line of error, which matches, and nothing said to be done. */
export function expectRefusal({code, signal, stdout, stderr}: Ended, message: RegExp, exit = 1) {
  expect(stderr).toMatch(message);
  expect(saidBeside(stderr)).toEqual([expect.stringMatching(message)]);
  expect({code, signal, stdout}).toEqual({code: exit, signal: null, stdout: ""});
}

/** Every entry below a folder with the hash of its bytes, or what it links to. */
export function tree(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(folder, {recursive: true}) as string[]) {
    // `readdir` goes through the links to a release as well.
    if (/(^|\/)(current|previous)\//.test(name)) continue;
    const path = join(folder, name);
    const stats = lstatSync(path);
    found[name] = stats.isSymbolicLink()
      ? `-> ${readlinkSync(path)}`
      : stats.isFile()
        ? hash(path)
        : "folder";
  }
  return found;
}

/** Names of what appeared, went or has other bytes between two looks at a tree. */
export function changes(before: Record<string, string>, after: Record<string, string>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name] !== after[name]
  );
}

const hashes = new Map<string, string>();

/** Of the bytes of a file, read again only when they may have changed. */
export function hash(path: string): string {
  const {dev, ino, size, mtimeNs, ctimeNs} = statSync(path, {bigint: true});
  const state = [dev, ino, size, mtimeNs, ctimeNs].join(" ");
  const known = hashes.get(state);
  if (known !== undefined) return known;
  const made = createHash("sha256").update(readFileSync(path)).digest("hex");
  hashes.set(state, made);
  return made;
}

/** Checksums of a store and of what lies beside it that is not SQLite's own scratch. */
export const storeBytes = (path: string) =>
  ["", "-wal", "-journal"].map((suffix) => (existsSync(path + suffix) ? hash(path + suffix) : ""));

/** A store of three consultants. */
export function tinyStore(file: string, options?: Parameters<typeof writeStore>[2]): string {
  const day = {date_creation: "2020-01-02 09:00:00.000000", actif: 1, practice_id: 1};
  return writeStore(
    file,
    {
      practices: [{id: 1, nom: "Data", actif: 1}],
      consultants: [
        {id: 1, nom: "Martin", prenom: "Élodie", grade: "Senior", ...day},
        {id: 2, nom: "Diallo", prenom: "Awa", grade: "Junior", ...day},
        {id: 3, nom: "Weber", prenom: "Jean", ...day, practice_id: null}
      ],
      missions: [
        {id: 1, consultant_id: 1, client: "SNCF", date_debut: "2026-01-05", tjm: 520},
        {id: 2, consultant_id: 2, client: "EDF", date_debut: "2025-09-01", date_fin: "2026-12-11"}
      ]
    },
    options
  );
}

/** A process that opens a store with better-sqlite3 as `db`, runs `code` and says what it logs. */
export async function beside(file: string, code: string): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      "-e",
      `const db = new (require("better-sqlite3"))(${JSON.stringify(file)});
      ${code}; process.send("ready"); setInterval(() => undefined, 1000);`
    ],
    {stdio: ["ignore", "inherit", "inherit", "ipc"]}
  );
  await Promise.race([once(child, "message"), once(child, "exit")]);
  return child;
}

/** Ends a process at once and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}
