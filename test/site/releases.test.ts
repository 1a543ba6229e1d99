import {spawnSync} from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {
  currentRelease,
  discardDraft,
  listReleases,
  newRelease,
  publishRelease,
  rollback
} from "../../loaders/site/releases.js";

let out: string;
beforeEach(() => void (out = mkdtempSync(join(tmpdir(), "releases-"))));
afterEach(() => rmSync(out, {recursive: true}));

async function publish(id: string, keep?: number) {
  const draft = await newRelease(out, "everyone", id);
  writeFileSync(join(draft.site, "index.html"), id);
  const published = await publishRelease(draft, {keep});
  // Distinct ages, whatever the clock's grain.
  const age = new Date(Date.UTC(2026, 0, 1) + Number(id.slice(1)) * 1000);
  utimesSync(published.folder, age, age);
  return published;
}

const served = () => readFileSync(join(out, "everyone/current/site/index.html"), "utf8");
const folders = () => readdirSync(join(out, "everyone/releases")).sort();

test("a draft is not served until it is published", async () => {
  expect(await currentRelease(out, "everyone")).toBeUndefined();
  const draft = await newRelease(out, "everyone", "r1");
  writeFileSync(join(draft.site, "index.html"), "one");
  expect(await currentRelease(out, "everyone")).toBeUndefined();
  const published = await publishRelease(draft);
  expect(served()).toBe("one");
  expect(await currentRelease(out, "everyone")).toMatchObject({id: "r1", site: published.site});
  expect(readlinkSync(join(out, "everyone/current"))).toBe("releases/r1");
  expect(readdirSync(join(out, "everyone")).sort()).toEqual(["current", "releases"]);
});

test("keeps the newest, and never removes current or previous", async () => {
  for (const id of ["r1", "r2", "r3"]) await publish(id, 3);
  expect((await publish("r4", 3)).pruned).toEqual(["r1"]);
  await rollback(out, "everyone");
  await rollback(out, "everyone");
  expect((await publish("r5", 1)).pruned.sort()).toEqual(["r2", "r3"]);
  expect(folders()).toEqual(["r4", "r5"]);
  expect((await listReleases(out, "everyone")).map(({id}) => id)).toEqual(["r5", "r4"]);
});

test("rolls back, and forth again", async () => {
  await expect(rollback(out, "everyone")).rejects.toThrow("nothing is published in");
  await publish("r1");
  await expect(rollback(out, "everyone")).rejects.toThrow("no earlier release in");
  await publish("r2");
  expect(await rollback(out, "everyone")).toMatchObject({from: {id: "r2"}, to: {id: "r1"}});
  expect(served()).toBe("r1");
  await rollback(out, "everyone");
  expect(served()).toBe("r2");
  rmSync(join(out, "everyone/releases/r1"), {recursive: true});
  await expect(rollback(out, "everyone")).rejects.toThrow("the earlier release is gone");
  expect(served()).toBe("r2");
});

test("audiences have folders of their own", async () => {
  await publish("r1");
  expect(await currentRelease(out, "direction")).toBeUndefined();
});

test("removes the draft that a killed build left, and what was given up", async () => {
  await publish("r1");
  await newRelease(out, "everyone", "r2");
  const draft = await newRelease(out, "everyone", "r3");
  expect(folders()).toEqual([".draft-r3", "r1"]);
  await discardDraft(draft);
  expect(folders()).toEqual(["r1"]);
});

test.each(["", "..", ".draft-r1", "a/b", "a\0"])("refuses the id %j", async (id) => {
  await expect(newRelease(out, "everyone", id)).rejects.toThrow("not a release id: ");
});

test("refuses an id twice", async () => {
  await publish("r1");
  await expect(newRelease(out, "everyone", "r1")).rejects.toThrow("release exists: ");
  expect(served()).toBe("r1");
});

test.each([
  {name: "a file in place of the folder", make: (path: string) => writeFileSync(path, "")},
  {name: "a broken link to a folder", make: (path: string) => symlinkSync("nowhere/at/all", path)}
])("names the folder: $name", async ({make}) => {
  make(join(out, "everyone"));
  await expect(newRelease(out, "everyone", "r1")).rejects.toThrow(join(out, "everyone"));
});

test.each(["current", "previous"])("refuses at once when %s is no link", async (name) => {
  mkdirSync(join(out, "everyone", name), {recursive: true});
  await expect(newRelease(out, "everyone", "r1")).rejects.toThrow("not a link to a release: ");
});

test("a failed swap leaves what was current, and no draft", async () => {
  await publish("r1");
  await publish("r2");
  const draft = await newRelease(out, "everyone", "r3");
  // The temporary name of the link is taken by a folder: `current` cannot be replaced.
  mkdirSync(join(out, "everyone/.current"));
  await expect(publishRelease(draft)).rejects.toThrow();
  expect(served()).toBe("r2");
  expect(readlinkSync(join(out, "everyone/previous"))).toBe("releases/r1");
  expect(folders()).toEqual(["r1", "r2"]);
});

test("a draft that disappeared is not published", async () => {
  await publish("r1");
  const draft = await newRelease(out, "everyone", "r2");
  rmSync(draft.folder, {recursive: true});
  await expect(publishRelease(draft)).rejects.toThrow();
  expect(served()).toBe("r1");
});

test("a file-size limit is told with the folder's name", () => {
  const module = new URL("../../loaders/site/diskError.ts", import.meta.url).href;
  const code = `import {writeFile} from "node:fs/promises";
    import {writingTo} from ${JSON.stringify(module)};
    const folder = ${JSON.stringify(out)};
    await writingTo(folder, () => writeFile(folder + "/big", Buffer.alloc(1e6)))
      .catch((error) => console.log(error.message));`;
  const command = `ulimit -f 100; exec "$0" --import=tsx --input-type=module -e "$1"`;
  const {stdout} = spawnSync("sh", ["-c", command, process.execPath, code], {
    encoding: "utf8",
    // tsx keeps a cache on disk, which the limit would hit first.
    env: {...process.env, TSX_DISABLE_CACHE: "1"}
  });
  expect(stdout.trim()).toBe(
    `cannot write to ${out}: a file would be larger than the file size limit (EFBIG)`
  );
});
