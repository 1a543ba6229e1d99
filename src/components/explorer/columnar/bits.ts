/** A bit for each row, 32 to a number; those beyond the last row are 0. */
export type Bits = Uint32Array;

export function emptyBits(rows: number): Bits {
  return new Uint32Array(Math.ceil(rows / 32));
}

export function allBits(rows: number): Bits {
  const bits = emptyBits(rows).fill(0xffffffff);
  const rest = rows % 32;
  if (rest > 0) bits[bits.length - 1] = 2 ** rest - 1;
  return bits;
}

/** Keeps in `bits` what is in `other` too. */
export function keep(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word++) bits[word]! &= other[word]!;
}

/** Adds to `bits` what is in `other`. */
export function add(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word++) bits[word]! |= other[word]!;
}

/** The rows that are not in `bits`. */
export function inverse(bits: Bits, rows: number): Bits {
  const all = allBits(rows);
  for (let word = 0; word < all.length; word++) all[word]! &= ~bits[word]!;
  return all;
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let word = 0; word < bits.length; word++) count += ones(bits[word]!);
  return count;
}

/** How many bits of a word are set. */
function ones(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function hasBit(bits: Bits, row: number): boolean {
  return ((bits[row >>> 5]! >>> (row & 31)) & 1) === 1;
}

/** The rows whose bit is set, rising. */
export function rowsOf(bits: Bits): Uint32Array {
  const rows = new Uint32Array(countBits(bits));
  let count = 0;
  for (let word = 0; word < bits.length; word++) {
    const first = word << 5;
    let left = bits[word]!;
    if (left === 0xffffffff) {
      for (let bit = 0; bit < 32; bit++) rows[count++] = first + bit;
      continue;
    }
    while (left !== 0) {
      const lowest = left & -left;
      rows[count++] = first + 31 - Math.clz32(lowest);
      left ^= lowest;
    }
  }
  return rows;
}
