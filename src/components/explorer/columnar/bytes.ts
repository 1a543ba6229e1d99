import type {Pace} from "./pace.js";

/** Texts one after another in UTF-8: text `i` is from `offsets[i]` to `offsets[i + 1]`. */
export interface PackedTexts {
  bytes: Uint8Array;
  offsets: Int32Array;
}

/** How many bytes of UTF-8 make so many UTF-16 units: the texts as one string and its offsets. */
export function decoded({bytes, offsets}: PackedTexts): {text: string; starts: Int32Array} {
  const from = offsets[0] ?? 0;
  const text = new TextDecoder("utf-8", {ignoreBOM: true}).decode(
    bytes.subarray(from, offsets.at(-1) ?? from)
  );
  const starts = new Int32Array(offsets.length);
  let units = 0;
  for (let index = 1; index < offsets.length; index++) {
    const end = offsets[index]!;
    for (let at = offsets[index - 1]!; at < end; at++) {
      const byte = bytes[at]!;
      // A byte that continues a sign adds no unit, one that starts four of them adds two.
      if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
    }
    starts[index] = units;
  }
  return {text, starts};
}

/**
 * Each text once: the code of every row, and where the first row with that text is. A row whose
 * text is `missing` has the code after the last.
 */
export async function interned(
  {bytes, offsets}: PackedTexts,
  missing: Uint8Array,
  pace: Pace
): Promise<{codes: Uint32Array; firsts: Uint32Array}> {
  const rows = offsets.length - 1;
  const codes = new Uint32Array(rows);
  const firsts = new Uint32Array(rows);
  const size = 2 ** Math.ceil(Math.log2(2 * rows + 2));
  // Code + 1 of the text whose hash leads here; 0 where none does.
  const places = new Uint32Array(size);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if ((row & 8191) === 0 && pace.due) await pace.rest();
    if (missing[row] === 1) continue;
    const [from, to] = [offsets[row]!, offsets[row + 1]!];
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    let place = (hash ^ (hash >>> 15)) & (size - 1);
    for (; places[place] !== 0; place = (place + 1) & (size - 1)) {
      const other = firsts[places[place]! - 1]!;
      if (same(bytes, from, to, offsets[other]!, offsets[other + 1]!)) break;
    }
    if (places[place] === 0) {
      firsts[count++] = row;
      places[place] = count;
    }
    codes[row] = places[place]! - 1;
  }
  for (let row = 0; row < rows; row++) if (missing[row] === 1) codes[row] = count;
  return {codes, firsts: firsts.slice(0, count)};
}

function same(bytes: Uint8Array, from: number, to: number, start: number, end: number): boolean {
  if (to - from !== end - start) return false;
  for (let at = from, other = start; at < to; at++, other++)
    if (bytes[at] !== bytes[other]) return false;
  return true;
}
