import type {Page} from "playwright-core";
import {t} from "../src/components/text.js";
import {Enough, Stopwatch} from "./stopwatch.js";
import type {Limits, Step} from "./stopwatch.js";
import {median, quantile} from "./table.js";
import type {Row} from "./table.js";

/** What may pass within the page's source, at the median, and until the paint, at the 95th percentile. */
const engineTarget = 16;
const paintTarget = 50;

export const ready = '.explorer[data-engine="ready"]:not(.pending)';
export const nextPage = ".explorer-pager button >> nth=2";

/** In the page: what is said above the table and its first rows; "" while an answer is awaited. */
export const answered = () => {
  const rows = [...document.querySelectorAll(".explorer-table tbody tr:not([aria-hidden])")];
  const texts = [document.querySelector(".explorer-count"), ...rows.slice(0, 15)];
  const pending = document.querySelector(".explorer.pending") !== null;
  return pending ? "" : texts.map((node) => node?.textContent).join("\n");
};

/** In the page: the figures of a column; "" while the panel is closed or asks. */
const figures = () => document.querySelector(".profile:not([hidden]) dl")?.textContent ?? "";

/** In the page: the bars of the last chart and what is said above the table. */
const lastBars = () => {
  const bars = document.querySelectorAll(".explorer-charts .chart:last-child svg rect");
  const heights = [...bars].map((bar) => bar.getAttribute("height")).join();
  const pending = document.querySelector(".explorer.pending") !== null;
  return pending ? "" : heights + (document.querySelector(".explorer-count")?.textContent ?? "");
};

/** In the page: milliseconds that the results say on hover, added up. */
const tookIn = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].reduce((sum, {title}) => {
    const found = /(\d[\d.,]*)\s*ms/u.exec(title)?.[1];
    return sum + Number(found?.replace(",", ".") ?? NaN);
  }, 0);

/** One thing that a reader does, over and over, on a page that is opened for it. */
interface Act {
  name: string;
  address: string;
  /** What says on hover how long its answer took. */
  took: string;
  run: (watch: Stopwatch) => Promise<void>;
}

const acts: readonly Act[] = [
  {
    name: "filter",
    address: "/missions",
    took: ".explorer-count",
    async run(watch) {
      const slot = '.filter-slot[data-filter="practice"]';
      await watch.page.locator(`${slot} summary`).click();
      const boxes = watch.page.locator(`${slot} .choices input`);
      await boxes.first().waitFor();
      const count = await boxes.count();
      // On and off again: each changes the rows.
      for (let i = 0; ; i++)
        await watch.click(`${slot} .choices input >> nth=${(i >> 1) % count}`, answered);
    }
  },
  {
    name: "sort",
    address: "/missions",
    took: ".explorer-count",
    async run(watch) {
      const columns = [1, 2, 4, 6, 7, 8];
      // Both directions.
      for (let i = 0; ; i++) {
        const column = columns[(i >> 1) % columns.length] ?? 0;
        await watch.click(`.explorer-table thead th >> nth=${column} >> .sort-button`, answered);
      }
    }
  },
  {
    name: "page flip",
    address: "/missions",
    took: ".explorer-count",
    async run(watch) {
      for (;;) {
        if (await watch.page.locator(nextPage).isDisabled()) {
          await watch.page.locator(".explorer-pager button >> nth=0").click();
          await watch.page.locator(`${ready} .explorer-pager button:enabled >> nth=0`).waitFor();
        }
        await watch.click(nextPage, answered);
      }
    }
  },
  {
    name: "search keystroke",
    address: "/missions",
    took: ".explorer-count",
    async run(watch) {
      for (;;)
        for (const word of ["elodie", "sncf", "data", "martin", "cloud"]) {
          await watch.page.locator("#search").fill("");
          await watch.page.locator(`${ready} #search`).focus();
          for (const letter of word) await watch.key(letter, answered);
        }
    }
  },
  {
    name: "statistics",
    address: "/missions",
    took: ".profile",
    async run(watch) {
      const language = await watch.page.locator("html").getAttribute("lang");
      const text = t(language === "fr" ? "fr" : "en", "explorer.menu.profile");
      for (let column = 0; ; column = (column + 1) % 9) {
        await watch.page
          .locator(`.explorer-table thead th >> nth=${column} >> .menu-button`)
          .click();
        await watch.click(`[role=menuitem]:text-is("${text}")`, figures);
        await watch.page.keyboard.press("Escape");
      }
    }
  },
  {
    name: "brush move",
    address: "/missions?charts=daily_rate,start",
    took: ".explorer-count, .explorer-charts .chart:last-child",
    async run(watch) {
      await watch.page.locator(".explorer-charts .chart:last-child svg rect.in").first().waitFor();
      const plot = watch.page.locator(".explorer-charts .plot svg").first();
      const bins = await plot.locator("g rect").count();
      const box = await plot.boundingBox();
      if (!box) throw new Error("nothing to see of the first chart");
      const y = box.y + box.height / 2;
      const at = (bin: number) => box.x + (box.width * (bin + 0.5)) / bins;
      const first = Math.floor(bins / 4);
      const furthest = Math.floor(bins / 2);
      await watch.page.mouse.move(at(first), y);
      await watch.page.mouse.down();
      // To the right and back, by one bar each time.
      for (let i = 1; ; i++) {
        const step = i % (2 * furthest);
        const away = step < furthest ? step : 2 * furthest - step;
        const act = () => watch.page.mouse.move(at(first + away), y);
        await watch.measure({input: "pointermove", act, watch: lastBars});
      }
    }
  }
];

/** A stopwatch that also reads how long the page's source took, as the page says on hover. */
class Reading extends Stopwatch {
  readonly engine: number[] = [];

  constructor(
    page: Page,
    limits: Limits,
    private readonly took: string
  ) {
    super(page, limits);
  }

  override async measure(step: Step): Promise<void> {
    try {
      await super.measure(step);
    } finally {
      this.engine.push(await this.page.evaluate(tookIn, this.took));
    }
  }
}

/**
 * What a reader does on the missions page of `url`, by real input: what its source took at the
 * median, and from the event to the painted result at the 95th percentile. The first of `samples`
 * only warms up.
 */
export async function interactionRows(
  page: Page,
  url: string,
  {of, samples, only}: {of: string; samples: number; only?: readonly string[]}
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const {name, address, took, run} of acts) {
    if (only && !only.includes(name)) continue;
    await page.goto(url + address);
    await page.locator(ready).waitFor();
    const limits = {sample: 20_000, operation: 60_000, samples};
    const watch = new Reading(page, limits, took);
    await run(watch).catch((error: unknown) => {
      if (!(error instanceof Enough)) throw new Error(`${name}, ${of}: ${String(error)}`);
    });
    await page.mouse.up();
    rows.push(...rowsOf(`${name}, ${of}`, watch.engine.slice(1), watch.times.slice(1)));
  }
  return rows;
}

function rowsOf(name: string, engine: readonly number[], painted: readonly number[]): Row[] {
  const text = (list: readonly number[], share: number) => quantile(list, share).toFixed(1);
  return [
    {
      name: `${name}: its source`,
      value: median(engine),
      reference: engineTarget,
      against: "frame",
      unit: "ms",
      target: 1,
      note: `median of ${engine.length}, 95 %: ${text(engine, 0.95)} ms`
    },
    {
      name: `${name}: to the paint`,
      value: quantile(painted, 0.95),
      reference: paintTarget,
      against: "allowed",
      unit: "ms",
      target: 1,
      note: `95 % of ${painted.length}, median: ${text(painted, 0.5)} ms`
    }
  ];
}
