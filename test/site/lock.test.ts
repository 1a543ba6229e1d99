import {spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {withLock} from "../../loaders/site/lock.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "lock-"))));
afterEach(() => rmSync(folder, {recursive: true}));

/** Another process that takes the lock, says so, and keeps it until it is killed. */
async function holder(file: string) {
  const module = new URL("../../loaders/site/lock.ts", import.meta.url).href;
  const code = `import {withLock} from ${JSON.stringify(module)};
    await withLock(${JSON.stringify(file)}, "refresh", async () => {
      console.log("held");
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const child = spawn(process.execPath, ["--import=tsx", "--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"]
  });
  await once(child.stdout, "data");
  return child;
}

test("gives what the function gives, and is free afterwards", async () => {
  const file = join(folder, "deep", ".lock");
  expect(await withLock(file, "refresh", () => 1)).toBe(1);
  await expect(
    withLock(file, "refresh", () => Promise.reject(new Error("broken")))
  ).rejects.toThrow("broken");
  expect(await withLock(file, "refresh", () => Promise.resolve(2))).toBe(2);
  expect(existsSync(`${file}.json`)).toBe(false);
});

test("refuses a second taker in the same process", async () => {
  const file = join(folder, ".lock");
  await withLock(file, "refresh", async () => {
    await expect(withLock(file, "refresh", () => 1)).rejects.toThrow(
      `another refresh is running: it holds ${file} (since `
    );
    await expect(withLock(file, "refresh", () => 1)).rejects.toThrow(`process ${process.pid})`);
  });
});

test("refuses while another process holds it, and is free once that is killed", async () => {
  const file = join(folder, ".lock");
  const child = await holder(file);
  try {
    await expect(withLock(file, "refresh", () => 1)).rejects.toThrow(`process ${child.pid})`);
  } finally {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  expect(await withLock(file, "refresh", () => "mine")).toBe("mine");
});

test("waits when it is told to, and says so once", async () => {
  const file = join(folder, ".lock");
  const child = await holder(file);
  const waits: unknown[] = [];
  setTimeout(() => child.kill("SIGKILL"), 500);
  const options = {wait: 30_000, onWait: (other: unknown) => waits.push(other)};
  expect(await withLock(file, "build", () => 1, options)).toBe(1);
  expect(waits).toMatchObject([{what: "refresh", process: child.pid}]);
});

test("gives up after the time it was told to wait", async () => {
  const file = join(folder, ".lock");
  await withLock(file, "refresh", () =>
    expect(withLock(file, "refresh", () => 1, {wait: 300})).rejects.toThrow("another refresh")
  );
});

test.each([
  {
    name: "a file where the folder should be",
    file: "taken/.lock",
    message: /^cannot write to .*taken: a file stands where a folder should be/
  },
  {
    name: "a folder where the lock should be",
    file: "folder",
    message: /^cannot write to .*: the file cannot be opened \(SQLITE_CANTOPEN/
  },
  {name: "a file that is something else", file: "taken", message: /^not a lock file: .*taken$/}
])("says what is wrong: $name", async ({file, message}) => {
  writeFileSync(join(folder, "taken"), "not a database ".repeat(100));
  mkdirSync(join(folder, "folder"));
  await expect(withLock(join(folder, file), "refresh", () => 1)).rejects.toThrow(message);
});
