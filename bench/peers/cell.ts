import {memoryOf} from "../browse.js";
import {Enough, within} from "../stopwatch.js";
import type {Limits} from "../stopwatch.js";
import {loadCold, withSession} from "./browser.js";
import type {Loaded, Session} from "./browser.js";
import type {Data} from "./data.js";
import {operations} from "./drivers/driver.js";
import type {Driver, Operation} from "./drivers/driver.js";
import {summed} from "./results.js";
import type {Cell} from "./results.js";
import type {Size} from "./sizes.js";
import {Absent, Tab, shownTexts} from "./tab.js";

export interface Effort extends Limits {
  /** Cold loads, each in a browser of its own, the first one not counted. */
  loads: number;
  /** Milliseconds after which loads are not repeated. */
  loading: number;
  /** Milliseconds that a load may take. */
  load: number;
  /** Milliseconds after which a peer is asked no further operation at this size. */
  cell: number;
}

/** Measures one peer at one size; what fails is a text in the cell, never an error. */
export async function measureCell(
  driver: Driver,
  size: Size,
  {url, data, effort}: {url: string; data: Data; effort: Effort}
): Promise<Cell> {
  const cell: Cell = {
    rows: "not reached",
    ready: "not reached",
    bytes: "not reached",
    memory: "not reached",
    peak: "not reached",
    operations: {}
  };
  const address = url + driver.address(size);
  const open = (session: Session) => openPeer(session, driver, address, data, effort);
  const loads: Loaded[] = [];
  const began = performance.now();
  while (loads.length < effort.loads) {
    if (loads.length > 0 && performance.now() - began > effort.loading) break;
    try {
      loads.push(await withSession(open));
    } catch (error) {
      const reason = reasonOf(error);
      for (const name of operations) cell.operations[name] = driver.absent[name] ?? reason;
      return {...cell, rows: reason, ready: reason, bytes: reason, memory: reason, peak: reason};
    }
  }
  cell.rows = summed(loads.map(({rows}) => rows));
  cell.ready = summed(loads.map(({ready}) => ready));
  await measureOperations(cell, driver, {open, data, effort});
  return cell;
}

async function measureOperations(
  cell: Cell,
  driver: Driver,
  {open, data, effort}: {open: (session: Session) => Promise<Loaded>; data: Data; effort: Effort}
): Promise<void> {
  const left = [...operations];
  const began = performance.now();
  // A page that failed, or kept what was done to it, is not asked anything else.
  while (left.length > 0) {
    if (performance.now() - began > effort.cell) {
      const late = `did not finish: ${effort.cell / 1000} s went to the operations before`;
      for (const name of left.splice(0)) cell.operations[name] = driver.absent[name] ?? late;
      return;
    }
    await withSession(async (session) => {
      let start: string;
      try {
        await open(session);
        await session.page.waitForTimeout(1000);
        cell.bytes = await session.bytes();
        cell.memory = (await memoryOf(session.browser)).now;
        const text = session.page.evaluate<string>(beginnings(driver));
        start = await within(text, effort.sample, hung);
      } catch (error) {
        for (const name of left.splice(0))
          cell.operations[name] = driver.absent[name] ?? reasonOf(error);
        return;
      }
      for (let again = true; again && left.length > 0;) {
        const name = left.shift() as Operation;
        const measured = await measureOperation(driver, name, session, data, effort);
        cell.operations[name] = measured;
        if (!driver.operations[name]) continue;
        if (typeof measured === "string") console.warn(`  ${driver.title}, ${name}: ${measured}`);
        const {peak} = await memoryOf(session.browser).catch(() => ({peak: 0}));
        cell.peak = Math.max(typeof cell.peak === "number" ? cell.peak : 0, peak);
        again =
          typeof measured === "object" && (await isBack(driver, name, session, {start, effort}));
      }
    });
  }
}

const hung = "the page no longer answers";

/** In the page: how each row begins; of wide tables not all columns are always there. */
const beginnings = ({rows}: Driver) =>
  `(${rows.toString()})().split("\\n").map((row) => row.slice(0, 30)).join()`;

/** Whether the page shows again what it did at its start: nothing of an operation is in the next. */
async function isBack(
  driver: Driver,
  name: Operation,
  {page}: Session,
  {start, effort}: {start: string; effort: Effort}
): Promise<boolean> {
  try {
    await within(Promise.resolve(driver.undo[name]?.({page})), effort.sample, hung);
    await page.waitForFunction(`${beginnings(driver)} === ${JSON.stringify(start)}`, undefined, {
      timeout: driver.undo[name] ? 5000 : 200
    });
    return true;
  } catch (error) {
    // Late or gone: the next operation gets a page of its own, which tells.
    if (driver.undo[name])
      console.warn(`  ${driver.title}, ${name}: opened again: ${String(error)}`);
    return false;
  }
}

async function measureOperation(
  driver: Driver,
  name: Operation,
  session: Session,
  data: Data,
  effort: Effort
): Promise<Cell["operations"][Operation] & {}> {
  const operation = driver.operations[name];
  if (!operation) return driver.absent[name] ?? "not offered";
  const tab = new Tab(session.page, data.expected, effort);
  try {
    // Each step has its limit, but for input that a page does not take: then the whole ends.
    await Promise.race([within(operation(tab), effort.cell, hung), session.crashed]);
  } catch (error) {
    if (error instanceof Absent) return error.message;
    if (!(error instanceof Enough)) {
      const complaint = session.complaint();
      return `${reasonOf(error)}${complaint === "" ? "" : ` (${complaint.slice(0, 120)})`}`;
    }
  }
  return tab.times.length > 0 ? summed(tab.times) : "did not finish: nothing was measured";
}

async function openPeer(
  session: Session,
  driver: Driver,
  address: string,
  data: Data,
  effort: Effort
): Promise<Loaded> {
  const {page, crashed} = session;
  const [first] = data.expected.pages;
  const loading = loadCold(page, address, {
    rows: driver.rows,
    ready: driver.ready,
    holds: first ? shownTexts(first) : []
  });
  const late = `did not finish: no rows within ${effort.load / 1000} s`;
  try {
    return await Promise.race([within(loading, effort.load, late), crashed]);
  } catch (error) {
    const complaint = session.complaint();
    throw complaint === "" ? error : new Error(`${reasonOf(error)} (${complaint.slice(0, 120)})`);
  }
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  if (text.startsWith("did not finish")) return text;
  return `did not finish: ${/crashed/i.test(text) ? "the tab crashed" : text}`;
}
