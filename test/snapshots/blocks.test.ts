import {createReadStream, readFileSync, statSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {BlockIndex} from "../../loaders/contract/blocks.js";
import {jsonBlocks, writeBlocks} from "../../loaders/snapshots/blocks.js";
import {RenewedError, placeOf, readBlock, readRecord} from "../../src/components/blocks.js";
import {temporaryFolder} from "../support/store.js";

const folder = temporaryFolder();
let count = 0;

async function written(records: readonly (readonly [number | string, unknown])[], size = 400) {
  const name = String(count++);
  const paths = {blocks: join(folder, `${name}.blocks`), index: join(folder, `${name}.json`)};
  await writeBlocks(paths, jsonBlocks(records, size));
  return {...paths, name};
}

const people = Array.from({length: 300}, (_, i) => [i * 3 + 1, {name: `Élodie ${i}`}] as const);

/** How the server answers for the file, beside what a good one does. */
let answers: "ranges" | "whole" | "short" | "damaged" | "failing" = "ranges";
const asked: (string | undefined)[] = [];
const server = createServer((request, response) => {
  const path = join(folder, request.url ?? "");
  const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? "");
  asked.push(request.headers.range);
  try {
    statSync(path);
  } catch {
    return void response.writeHead(404).end();
  }
  if (answers === "failing") return void response.writeHead(500).end();
  if (!range || answers === "whole") return void createReadStream(path).pipe(response);
  const bytes = Buffer.from(readFileSync(path).subarray(Number(range[1]), Number(range[2]) + 1));
  if (answers === "damaged") bytes[bytes.length >> 1]! ^= 0xff;
  response.writeHead(206).end(answers === "short" ? bytes.subarray(1) : bytes);
});
let url = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const served = ({name}: {name: string}) => ({
  blocks: `${url}/${name}.blocks`,
  index: `${url}/${name}.json`
});

describe("writing", () => {
  test("blocks stand one after another, each whole by itself", async () => {
    const {blocks, index} = await written(people);
    const found = JSON.parse(readFileSync(index, "utf8")) as BlockIndex<number>;
    const bytes = readFileSync(blocks);
    expect(found.records).toBe(people.length);
    expect(found.first.length).toBeGreaterThan(10);
    let at = 0;
    const read = found.bytes.flatMap((length) => {
      const text = gunzipSync(bytes.subarray(at, (at += length))).toString();
      return JSON.parse(text) as unknown[];
    });
    expect(at).toBe(bytes.length);
    expect(read).toEqual(people);
  });

  test("the same records are the same bytes", async () => {
    const [one, two] = [await written(people), await written(people)];
    expect(readFileSync(one.blocks).equals(readFileSync(two.blocks))).toBe(true);
    expect(readFileSync(one.index).equals(readFileSync(two.index))).toBe(true);
  });

  test("no record is a file without blocks", async () => {
    const none = await written([]);
    expect(statSync(none.blocks).size).toBe(0);
    expect(await readRecord(served(none), 1)).toBeNull();
  });

  test("keys out of order are told", async () => {
    await expect(
      written(
        [
          [2, "b"],
          [1, "a"]
        ],
        1
      )
    ).rejects.toThrow("out of order: 2 before 1");
  });
});

describe("reading", () => {
  test.each([1, 4, 448, 898])("finds %i with the index and one range", async (key) => {
    const file = served(await written(people));
    asked.length = 0;
    expect(await readRecord(file, key)).toEqual({name: `Élodie ${(key - 1) / 3}`});
    expect(asked).toEqual([undefined, expect.stringMatching(/^bytes=\d+-\d+$/)]);
    await readRecord(file, key);
    expect(asked.length, "the index is kept").toBe(3);
  });

  test.each([-1, 0, 2, 5, 899, 1e9])("says that there is no %i", async (key) => {
    expect(await readRecord(served(await written(people)), key)).toBeNull();
  });

  test("texts are keys too", async () => {
    const names = ["", "c++", "edf", "élan", "日本"].map((name) => [name, {name}] as const);
    const file = served(await written(names, 1));
    for (const [name] of names) expect(await readRecord(file, name)).toEqual({name});
    expect(await readRecord(file, "zzz")).toBeNull();
  });

  test.each([
    {how: "whole", result: "the record"},
    {how: "short", result: /cut short, \d+ of \d+ bytes/},
    {how: "damaged", result: /\.blocks: the block at \d+ is damaged/},
    {how: "failing", result: /500/}
  ] as const)("a server that answers $how", async ({how, result}) => {
    const file = served(await written(people));
    await readBlock(file, 1);
    answers = how;
    try {
      if (result === "the record") expect(await readRecord(file, 448)).toEqual(people[149]![1]);
      else await expect(readRecord(file, 448)).rejects.toThrow(result);
    } finally {
      answers = "ranges";
    }
  });

  test("a file that is gone was renewed", async () => {
    const gone = {blocks: `${url}/no.0123abcd.blocks`, index: `${url}/no.0123abcd.json`};
    await expect(readRecord(gone, 1)).rejects.toThrow(RenewedError);
    await expect(readRecord(gone, 1)).rejects.toThrow("no.json: 404");
  });

  test("a block's place is the sum of those before it", () => {
    const index = {records: 9, first: [10, 20, 30], bytes: [5, 6, 7]};
    const places = [9, 10, 19, 20, 35].map((key) => placeOf(index, key));
    expect(places).toEqual([
      null,
      {from: 0, length: 5},
      {from: 0, length: 5},
      {from: 5, length: 6},
      {from: 11, length: 7}
    ]);
  });
});
