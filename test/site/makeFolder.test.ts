import {existsSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {makeFolder} from "../../loaders/site/makeFolder.js";
import {temporaryFolder} from "../support/store.js";

const folder = temporaryFolder();

test("makes every folder that is missing, and leaves those that are there", async () => {
  const deep = join(folder, "a/b/c");
  await makeFolder(deep);
  await makeFolder(deep);
  expect(statSync(deep).isDirectory()).toBe(true);
});

test("a file where a folder should be is named", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  await expect(makeFolder(join(file, "below"))).rejects.toThrow(
    /^cannot write to .*file\/below: a file stands where a folder should be/
  );
});

test.skipIf(!existsSync("/proc/self"))(
  "a folder that the system refuses ends in words",
  async () => {
    await expect(makeFolder("/proc/consultator/deep")).rejects.toThrow(
      /^cannot (make the folder|write to) \/proc\/consultator/
    );
  }
);
