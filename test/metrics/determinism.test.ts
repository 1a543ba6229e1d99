import {mkdirSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {seedStore} from "../../loaders/demo/seed.js";
import {readSettings} from "../../loaders/settings.js";
import {takeSnapshot} from "../../loaders/snapshots/take.js";
import {temporaryFolder} from "../support/store.js";

const folder = temporaryFolder();

test("the same store at the same date gives the same bytes of every data file", async () => {
  const store = join(folder, "store.db");
  seedStore({out: store, consultants: 400, seed: 4, asOf: "2026-11-22"});
  const take = async (name: string, now: string) => {
    const into = join(folder, name);
    mkdirSync(into);
    const {files} = await takeSnapshot({
      store,
      asOf: "2026-11-22",
      audience: "direction",
      settings: readSettings(),
      folder: into,
      projectFolder: join(import.meta.dirname, "../.."),
      product: "0.1.0",
      now: new Date(now)
    });
    // Each file once, and no file that is not told of.
    expect(files.map(({name}) => name).sort()).toEqual(
      readdirSync(into)
        .filter((name) => !name.startsWith(".") && name !== "manifest.json")
        .sort()
    );
    return files.map(({name, sha256, bytes}) => ({name, sha256, bytes}));
  };
  const first = await take("first", "2026-11-22T08:00:00Z");
  expect(first.length).toBeGreaterThan(5);
  for (const again of ["second", "third"])
    expect(await take(again, "2026-11-22T09:30:00Z")).toEqual(first);
});
