import {createHash} from "node:crypto";
import {afterEach, beforeEach, describe, expect, test, vi} from "vitest";
import {readNamed, readPublished} from "../src/components/published.js";
import {RenewedError} from "../src/components/renewed.js";

const right = "published";
const sha256 = createHash("sha256").update(right).digest("hex");
const files = [{name: "missions.arrow", bytes: right.length, sha256}];

/** What the server answers next, and how it was asked. */
let answers: Response[] = [];
let asked: RequestInit["cache"][] = [];
beforeEach(() => {
  asked = [];
  vi.stubGlobal("fetch", (_: string, {cache}: RequestInit = {}) => {
    asked.push(cache);
    return Promise.resolve(answers.shift());
  });
});
afterEach(() => vi.unstubAllGlobals());

const readers = [
  {
    name: "a file of the manifest",
    read: () => readPublished("data/missions.01234567.arrow", "missions.arrow", {files})
  },
  {name: "a file by its name", read: () => readNamed(`data/search.${sha256.slice(0, 8)}.json`)}
];

describe.each(readers)("$name", ({read}) => {
  test("is what was published", async () => {
    answers = [new Response(right)];
    expect(new TextDecoder().decode(await read())).toBe(right);
    expect(asked).toEqual([undefined]);
  });

  test("is asked for past the browser's copy once that was damaged", async () => {
    answers = ["publishes", "damaged!!", right, right].map((text) => new Response(text));
    await expect(read()).rejects.toThrow("the checksum is not the published one");
    await expect(read()).rejects.toThrow("the checksum is not the published one");
    await expect(read()).resolves.toBeTruthy();
    await expect(read()).resolves.toBeTruthy();
    expect(asked).toEqual([undefined, "reload", "reload", undefined]);
  });

  test.each([404, 410])("is renewed where the server answers %s", async (status) => {
    answers = [new Response("", {status})];
    await expect(read()).rejects.toThrow(RenewedError);
  });

  test("is told by its status where the server fails", async () => {
    answers = [new Response("", {status: 503, statusText: "Busy"})];
    await expect(read()).rejects.toThrow(/(missions\.arrow|search\.json): 503 Busy/);
  });
});

test("a file that was cut short is told by its size", async () => {
  answers = [new Response("publ")];
  await expect(readers[0]?.read()).rejects.toThrow(
    "missions.arrow: 4 bytes, where 9 were published"
  );
});
