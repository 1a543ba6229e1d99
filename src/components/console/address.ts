import {longestStatement} from "./statement.js";

/** The marks that an answer can be drawn with. */
export const marks = ["bar", "line", "point"] as const;
export type Mark = (typeof marks)[number];

/** What the reader chose of a chart; what is left out fits itself to the answer. */
export interface ChartChoice {
  mark?: Mark;
  /** Names of columns. */
  x?: string;
  y?: string;
}

/** All of the console that a link carries. */
export interface ConsoleState {
  sql: string;
  view: "table" | "chart";
  chart: ChartChoice;
}

export const emptyState: ConsoleState = {sql: "", view: "table", chart: {}};

/** Longer addresses are refused by some servers; a compressed statement may still fit. */
const longestPlain = 1_500;
const longestPacked = 6_000;

/** Where the console opens with `sql` and runs it; null where that is too long for an address. */
export async function consoleLink(sql: string): Promise<string | null> {
  const search = await writeAddress({...emptyState, sql});
  return search === null ? null : `./sql${search}`;
}

/** Why an address was not, or not wholly, understood. */
export type AddressNotice = "long" | "unreadable";

/** The state in an address. Never throws: what cannot be read is left out and said. */
export async function readAddress(
  search: string
): Promise<{state: ConsoleState; notices: AddressNotice[]}> {
  const notices: AddressNotice[] = [];
  const parameters = new URLSearchParams(search);
  let sql = parameters.get("q") ?? "";
  const packed = parameters.get("z");
  if (packed !== null && search.length <= longestStatement) {
    try {
      sql = await unpacked(packed);
    } catch {
      // Cut in a mail, or typed: no part of a compressed text can be read.
      notices.push("unreadable");
    }
  }
  if (search.length > longestStatement || sql.length > longestStatement) {
    notices.push("long");
    sql = "";
  }
  const mark = marks.find((one) => one === parameters.get("mark"));
  const [x, y] = [parameters.get("x"), parameters.get("y")];
  const chart = {...(mark ? {mark} : {}), ...(x ? {x} : {}), ...(y ? {y} : {})};
  const view = parameters.get("view") === "chart" ? "chart" : "table";
  return {state: {sql, view, chart}, notices};
}

/** The address of a state, "?q=…"; null when the statement is too long for one. */
export async function writeAddress({sql, view, chart}: ConsoleState): Promise<string | null> {
  const parameters = new URLSearchParams();
  if (sql) {
    const plain = new URLSearchParams({q: sql}).toString();
    if (plain.length <= longestPlain) parameters.set("q", sql);
    else {
      const text = await packed(sql);
      if (text.length > longestPacked) return null;
      parameters.set("z", text);
    }
  }
  if (view === "chart") parameters.set("view", view);
  for (const [key, value] of Object.entries(chart)) if (value) parameters.set(key, String(value));
  const search = parameters.toString();
  return search ? `?${search}` : "";
}

/** Deflated, in letters that an address takes as they are. */
async function packed(text: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

async function unpacked(text: string): Promise<string> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const all = await through(bytes, new DecompressionStream("deflate-raw"));
  return new TextDecoder("utf-8", {fatal: true}).decode(all);
}

/** At most a little more than a statement may have: a small text can unpack into gigabytes. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    size += part.value.length;
    if (size > 4 * longestStatement) {
      await reader.cancel();
      break;
    }
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
