import {describe, expect, test} from "vitest";
import {formats, mostSheetRows, type Format} from "../../src/components/export/formats.js";
import {writeFile} from "../../src/components/export/writeFile.js";
import {contentOf, sampleRows} from "./files.js";

const csv = formats.find(({id}) => id === "csv") as Format;
const rows = sampleRows(12_000);
const read = ({limit, offset}: {limit: number; offset: number}) =>
  Promise.resolve(rows.slice(offset, offset + limit));
const never = new AbortController().signal;

describe("a file in the making", () => {
  test("is read part by part and says how far it is", async () => {
    const done: number[] = [];
    const blob = await writeFile(
      csv,
      contentOf(),
      {count: rows.length, read},
      {signal: never, progress: (count) => done.push(count)}
    );
    expect(done).toEqual([5000, 10_000, 12_000]);
    expect((await blob.text()).trimEnd().split("\r\n")).toHaveLength(12_001);
  });

  test("stops at once when it is cancelled", async () => {
    const stop = new AbortController();
    const done: number[] = [];
    const writing = writeFile(
      csv,
      contentOf(),
      {count: rows.length, read},
      {
        signal: stop.signal,
        progress(count) {
          done.push(count);
          stop.abort(new Error("enough"));
        }
      }
    );
    await expect(writing).rejects.toThrow("enough");
    expect(done).toEqual([5000]);
  });

  test("fails where rows are missing rather than be short", async () => {
    const options = {signal: never, progress: () => undefined};
    await expect(writeFile(csv, contentOf(), {count: 12_001, read}, options)).rejects.toThrow(
      "row 12001 of 12001 is missing"
    );
  });

  test("fails with what reading says", async () => {
    const broken = () => Promise.reject(new Error("the file is cut short"));
    const options = {signal: never, progress: () => undefined};
    await expect(writeFile(csv, contentOf(), {count: 1, read: broken}, options)).rejects.toThrow(
      "the file is cut short"
    );
  });

  test("takes no more rows than a sheet does", async () => {
    const xlsx = formats.find(({id}) => id === "xlsx") as Format;
    const options = {signal: never, progress: () => undefined};
    const count = mostSheetRows + 1;
    await expect(writeFile(xlsx, contentOf(), {count, read}, options)).rejects.toThrow(
      "at most 1048575 go in"
    );
  });
});
