import type {Browser, Page} from "playwright-core";
import {memoryOf, wide, withColdPage} from "./browse.js";
import {firstMissions} from "./firstNumber.js";
import {answered, interactionRows, nextPage, ready} from "./interactions.js";
import {Stopwatch} from "./stopwatch.js";
import {median, quantile} from "./table.js";
import type {Row} from "./table.js";

/** What a page flip may cost, and what the page's renderer may take of memory. */
const flipTarget = {requests: 1, kilobytes: 200, paint: 200};
const memoryTarget = 1000;

interface Flips {
  /** By flip: requests of rows, and their bytes with headers. */
  requests: number[];
  bytes: number[];
  times: number[];
}

/** The missions page where no tab can hold the missions: first rows, flips, brush, memory. */
export async function largeRows(browser: Browser, url: string, quick: boolean): Promise<Row[]> {
  const of = "10 M missions";
  const first = await firstMissions(browser, url, quick ? 5 : 15);
  const rows: Row[] = [{...first, name: `${first.name}, ${of}`}];
  await withColdPage(browser, wide, async (page) => {
    await page.goto(`${url}/missions`);
    await page.locator(ready).waitFor();
    rows.push(...flipRows(await flips(page, quick ? 60 : 200), of));
    const only = ["filter", "brush move"];
    rows.push(...(await interactionRows(page, url, {of, samples: quick ? 15 : 60, only})));
    rows.push({
      name: `memory of the page's renderer after all that, ${of}`,
      value: (await memoryOf(browser)).peak / 1e6,
      reference: memoryTarget,
      against: "allowed",
      unit: "MB",
      target: 1,
      note: "VmHWM"
    });
  });
  return rows;
}

/** Flips to the next page and, every other time, jumps to one anywhere. */
async function flips(page: Page, count: number): Promise<Flips> {
  const watch = new Stopwatch(page, {sample: 20_000, operation: Infinity, samples: Infinity});
  const found: Flips = {requests: [], bytes: [], times: watch.times};
  let sizes: Promise<number>[] = [];
  page.on("request", (request) => {
    if (!new URL(request.url()).pathname.endsWith(".parquet")) return;
    const bytes = request.sizes().then((all) => all.responseHeadersSize + all.responseBodySize);
    // It is awaited after the flip: until then a failure must not count as unhandled.
    bytes.catch(() => undefined);
    sizes.push(bytes);
  });
  const field = ".explorer-pager input";
  const pages = Number(await page.locator(field).getAttribute("max"));
  for (let i = 0; i < count; i++) {
    sizes = [];
    if (i % 2 === 0) await watch.click(nextPage, answered);
    else {
      // Steps of the golden ratio: everywhere, and the same in each run.
      await page.locator(field).fill(String(1 + Math.floor(((i * 0.618034) % 1) * (pages - 1))));
      await watch.key("Enter", answered);
    }
    const all = await Promise.all(sizes);
    found.requests.push(all.length);
    found.bytes.push(all.reduce((sum, size) => sum + size, 0));
  }
  return found;
}

function flipRows({requests, bytes, times}: Flips, of: string): Row[] {
  const read = bytes.filter((size) => size > 0).map((size) => size / 1000);
  const note = `${bytes.length} flips and jumps, ${bytes.length - read.length} of them read nothing`;
  return [
    {
      name: `requests of a page flip, at most, ${of}`,
      value: Math.max(...requests),
      reference: flipTarget.requests,
      against: "allowed",
      unit: "count",
      target: 1,
      note
    },
    {
      name: `bytes of a page flip, at most, ${of}`,
      value: Math.max(...read),
      reference: flipTarget.kilobytes,
      against: "allowed",
      unit: "kB",
      target: 1,
      note: `median of those that read: ${median(read).toFixed(0)} kB`
    },
    {
      name: `page flip, ${of}: to the paint`,
      value: quantile(times, 0.95),
      reference: flipTarget.paint,
      against: "for comparison",
      unit: "ms",
      note: `95 % of ${times.length}, median: ${median(times).toFixed(1)} ms`
    }
  ];
}
