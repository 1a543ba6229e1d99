import {tableFromIPC, Type, type Batch, type Column} from "@uwdata/flechette";
import {checkStream} from "../../arrowStream.js";
import {interned, type PackedTexts} from "./bytes.js";
import {pace, type Pace} from "./pace.js";
import {Texts} from "./texts.js";

/** A column of texts: for each row the code of its text; `texts.size` is the code of none. */
export interface TextColumn {
  texts: Texts;
  codes: Uint8Array | Uint16Array | Uint32Array;
}

/** A published file as columns. */
export interface ColumnTable {
  readonly rows: number;
  /** Puts the column together, unless it is; before that it can be asked for neither way. */
  prepare(name: string, pace: Pace): Promise<void>;
  has(name: string): boolean;
  isText(name: string): boolean;
  /** Throws for a column that is not there or has no texts. */
  texts(name: string): TextColumn;
  /** NaN where missing; dates as days since 1970-01-01, booleans as 0 and 1. Throws likewise. */
  numbers(name: string): Float64Array;
}

/** Reads an Arrow IPC stream. Throws when it is cut short or no Arrow. */
export function readColumns(name: string, file: ArrayBuffer | Uint8Array): ColumnTable {
  const bytes = file instanceof Uint8Array ? file : new Uint8Array(file);
  checkStream(name, bytes);
  const table = tableFromIPC(bytes);
  const texts = new Map<string, TextColumn>();
  const numbers = new Map<string, Float64Array>();
  const names = new Set(table.names.map(String));
  const column = (key: string): Column<unknown> => {
    if (!names.has(key)) throw new Error(`${name}: the file has no column "${key}"`);
    return table.getChild(key) as Column<unknown>;
  };
  return {
    rows: table.numRows,
    has: (key) => names.has(key),
    isText: (key) => isText(column(key)),
    async prepare(key, pace) {
      if (texts.has(key) || numbers.has(key)) return;
      const found = column(key);
      if (!isText(found)) numbers.set(key, numbersOf(found));
      else if (found.type.typeId === Type.Dictionary) texts.set(key, coded(found));
      else texts.set(key, await plain(found, pace));
      if (pace.due) await pace.rest();
    },
    texts(key) {
      const known = texts.get(key);
      if (!known) throw new Error(`${name}.${key}: no texts, or not prepared`);
      return known;
    },
    numbers(key) {
      const known = numbers.get(key);
      if (!known) throw new Error(`${name}.${key}: no numbers, or not prepared`);
      return known;
    }
  };
}

/** Prepares columns one after another; those that the file lacks are left out. */
export async function prepareAll(
  table: ColumnTable,
  names: Iterable<string>
): Promise<ColumnTable> {
  const at = pace();
  for (const key of names) if (table.has(key)) await table.prepare(key, at);
  return table;
}

function isText({type}: Column<unknown>): boolean {
  return type.typeId === Type.Dictionary || type.typeId === Type.Utf8;
}

function numbersOf(column: Column<unknown>): Float64Array {
  const [only] = column.data;
  // The file's own memory where it is just that.
  if (column.data.length === 1 && only?.nullCount === 0 && only.values instanceof Float64Array)
    return only.values.subarray(0, only.length);
  const numbers = new Float64Array(column.length);
  let first = 0;
  for (const batch of column.data) {
    const values = batch.values as ArrayLike<number>;
    const bool = batch.type.typeId === Type.Bool;
    for (let row = 0; row < batch.length; row++)
      numbers[first + row] = bool ? (values[row >> 3]! >> (row & 7)) & 1 : values[row]!;
    eachMissing(batch, (row) => (numbers[first + row] = NaN));
    first += batch.length;
  }
  return numbers;
}

function coded(column: Column<unknown>): TextColumn {
  const batches = column.data as unknown as (Batch<unknown> & {dictionary: Column<string>})[];
  const dictionary = batches[0]?.dictionary;
  const packed = dictionary ? packedOf(dictionary) : noTexts;
  const texts = new Texts(packed);
  const codes = codesFor(texts.size, column.length);
  let first = 0;
  for (const batch of batches) {
    if (batch.dictionary !== dictionary) throw new Error("a dictionary that changes on the way");
    codes.set((batch.values as Uint8Array).subarray(0, batch.length), first);
    eachMissing(batch, (row) => (codes[first + row] = texts.size));
    first += batch.length;
  }
  return {texts, codes};
}

/** Texts that hardly repeat stand in the file one by one: each gets a code here. */
async function plain(column: Column<unknown>, pace: Pace): Promise<TextColumn> {
  const packed = packedOf(column);
  const missing = new Uint8Array(column.length);
  let first = 0;
  for (const batch of column.data) {
    eachMissing(batch, (row) => (missing[first + row] = 1));
    first += batch.length;
  }
  const {codes, firsts} = await interned(packed, missing, pace);
  const {bytes, offsets} = packed;
  const own = new Int32Array(firsts.length + 1);
  for (let code = 0; code < firsts.length; code++)
    own[code + 1] = own[code]! + offsets[firsts[code]! + 1]! - offsets[firsts[code]!]!;
  const kept = new Uint8Array(own.at(-1) ?? 0);
  for (let code = 0; code < firsts.length; code++)
    kept.set(bytes.subarray(offsets[firsts[code]!], offsets[firsts[code]! + 1]), own[code]);
  return {texts: new Texts({bytes: kept, offsets: own}), codes};
}

const noTexts: PackedTexts = {bytes: new Uint8Array(0), offsets: new Int32Array(1)};

function packedOf(column: Column<unknown>): PackedTexts {
  const [only] = column.data;
  if (!only) return noTexts;
  if (column.data.length === 1) {
    const offsets = (only.offsets as Int32Array).subarray(0, only.length + 1);
    return {bytes: only.values as Uint8Array, offsets};
  }
  const offsets = new Int32Array(column.length + 1);
  const parts = column.data.map((batch) => {
    const own = batch.offsets as Int32Array;
    return (batch.values as Uint8Array).subarray(own[0], own[batch.length]);
  });
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let [row, at] = [0, 0];
  for (const [index, batch] of column.data.entries()) {
    const own = batch.offsets as Int32Array;
    bytes.set(parts[index]!, at);
    for (let step = 0; step < batch.length; step++) offsets[++row] = at + own[step + 1]! - own[0]!;
    at += parts[index]!.length;
  }
  return {bytes, offsets};
}

/** Room for a code of each row and one for "none". */
function codesFor(size: number, rows: number): TextColumn["codes"] {
  if (size <= 0xff) return new Uint8Array(rows);
  return size <= 0xffff ? new Uint16Array(rows) : new Uint32Array(rows);
}

function eachMissing(
  {nullCount, validity, length}: Batch<unknown>,
  found: (row: number) => void
): void {
  if (nullCount === 0 || !validity || validity.length === 0) return;
  for (let row = 0; row < length; row++)
    if (((validity[row >> 3]! >> (row & 7)) & 1) === 0) found(row);
}
