import type {Browser} from "playwright-core";
import type * as EngineModule from "../src/components/engine.js";
import {missions} from "../src/components/explorer/missions.js";
import {statisticsStatement, totalStatement} from "../src/components/explorer/sql/figures.js";
import {rowsStatement} from "../src/components/explorer/sql/rows.js";
import type {Statement} from "../src/components/explorer/sql/statement.js";
import {parseState} from "../src/components/explorer/state.js";
import {wide, withColdPage} from "./browse.js";
import {asOf} from "./store.js";
import {median, quantile} from "./table.js";
import type {Row} from "./table.js";
import {settled} from "./transfer.js";

const frame = 16;
const searches = ["elodie", "sncf", "data", "martin paris", "cloud", "s", "migration", "xyzzy"];
const sorts = ["", "?sort=mission", "?sort=-daily_rate", "?sort=client,-start", "?sort=end"];

/** What a reader asks for, in the statements that the page itself would send. */
function workload(): Record<string, Statement[]> {
  const context = {asOf, columns: missions.columns.filter(({optional}) => !optional)};
  const state = (search: string) => parseState(missions, search).state;
  const rows = (search: string, offset: number) =>
    rowsStatement(missions, state(search), context, {limit: 200, offset});
  return {
    count: searches
      .map((q) => {
        const {sql, params} = statisticsStatement(
          {...missions, statistics: []},
          state(`?q=${encodeURIComponent(q)}`),
          context
        );
        return {sql, params};
      })
      .concat(totalStatement(missions, state(""), context)),
    page: sorts.flatMap((sort) => [0, 2000, 9000].map((offset) => rows(sort, offset))),
    search: searches.map((q) => rows(`?q=${encodeURIComponent(q)}`, 0)),
    statistics: ["", ...searches.map((q) => `?q=${encodeURIComponent(q)}`)].map((search) =>
      statisticsStatement(missions, state(search), context)
    )
  };
}

/** Times of the workload in the running missions page, each statement `rounds` times after one to warm up. */
async function queryTimes(browser: Browser, url: string, rounds: number) {
  return withColdPage(browser, wide, async (page) => {
    await page.goto(`${url}/missions`);
    await settled(page);
    return page.evaluate(
      async ({kinds, rounds}) => {
        const loaded = performance.getEntriesByType("resource").map(({name}) => name);
        const find = (pattern: RegExp) => {
          const found = loaded.find((name) => pattern.test(name));
          if (found === undefined) throw new Error(`the page loaded nothing like ${pattern}`);
          return found;
        };
        const {openEngine} = (await import(
          find(/\/components\/engine\.[^/]*js$/)
        )) as typeof EngineModule;
        const response = await fetch(find(/\/missions\.[^/]*arrow$/));
        const engine = await openEngine({tables: {missions: await response.arrayBuffer()}});
        const times: Record<string, number[]> = {};
        for (const [kind, statements] of Object.entries(kinds)) {
          const list: number[] = (times[kind] = []);
          for (let round = -1; round < rounds; round++)
            for (const {sql, params} of statements) {
              const start = performance.now();
              await engine.query(sql, params);
              if (round >= 0) list.push(performance.now() - start);
            }
        }
        await engine.close();
        return times;
      },
      {kinds: workload(), rounds}
    );
  });
}

/** From a sign typed into the page's search field to its answer painted, in milliseconds. */
async function typingTimes(browser: Browser, url: string, rounds: number): Promise<number[]> {
  return withColdPage(browser, wide, async (page) => {
    await page.goto(`${url}/missions`);
    await settled(page);
    return page.evaluate(
      async ({words, rounds}) => {
        const field = document.querySelector<HTMLInputElement>("#search");
        const explorer = document.querySelector(".explorer");
        if (!field || !explorer) throw new Error("the missions page has no search field");
        const times: number[] = [];
        const answered = async () => {
          while (explorer.classList.contains("pending"))
            await new Promise((resolve) => {
              const observer = new MutationObserver(() => {
                observer.disconnect();
                resolve(null);
              });
              observer.observe(explorer, {attributes: true, attributeFilter: ["class"]});
            });
        };
        for (let round = -1; round < rounds; round++)
          for (const word of words)
            for (let length = 1; length <= word.length; length++) {
              const start = performance.now();
              field.value = word.slice(0, length);
              field.dispatchEvent(new Event("input", {bubbles: true}));
              await answered();
              await new Promise(requestAnimationFrame);
              await new Promise((resolve) => {
                const {port1, port2} = new MessageChannel();
                port1.onmessage = resolve;
                port2.postMessage(null);
              });
              if (round >= 0) times.push(performance.now() - start);
            }
        return times;
      },
      {words: ["elodie", "sncf", "data"], rounds}
    );
  });
}

/** Queries in the browser against the frame of 16 ms. */
export async function queryRows(browser: Browser, url: string, rounds: number): Promise<Row[]> {
  const times = await queryTimes(browser, url, rounds);
  const row = (name: string, list: number[], target?: number): Row => ({
    name,
    value: median(list),
    reference: frame,
    against: "frame",
    unit: "ms",
    target,
    note: `median of ${list.length}, 95 %: ${quantile(list, 0.95).toFixed(1)} ms`
  });
  return [
    ...Object.entries(times).map(([kind, list]) => row(`${kind} in the browser`, list, 1)),
    row("a sign typed, to its rows painted", await typingTimes(browser, url, rounds))
  ];
}
