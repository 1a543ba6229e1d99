/** Seeded random numbers: the same seed and stream give the same numbers on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer, both bounds included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** `count` different members of the list (all of them, shuffled, where it is shorter). */
  sample<T>(list: readonly T[], count: number): T[];
  exponential(mean: number): number;
  normal(mean: number, deviation: number): number;
}

/** Spreads the bits of neighbouring seeds and ids (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A stream of its own for each purpose and row, so that one more draw here moves nothing there. */
export function createRandom(seed: number, purpose: number, row = 0): Random {
  let state = mix(seed + Math.imul(purpose + 1, 0x9e3779b1)) ^ mix(row + 0x7f4a7c15);
  // Mulberry32: one 32-bit state, enough for a demo and faster than anything with more.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T,
    sample: <T>(list: readonly T[], count: number) => {
      const rest = [...list];
      const taken: T[] = [];
      while (taken.length < count && rest.length > 0) {
        taken.push(...rest.splice(int(0, rest.length - 1), 1));
      }
      return taken;
    },
    exponential: (mean) => -mean * Math.log(1 - next()),
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  };
}

/** Draws by weight; weights need not add up to 1. */
export function createWeighted<T>(choices: readonly (readonly [T, number])[]) {
  const bounds: number[] = [];
  let total = 0;
  for (const [, weight] of choices) bounds.push((total += weight));
  return (random: Random): T => {
    const mark = random.next() * total;
    let low = 0;
    let high = bounds.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? total) > mark) high = middle;
      else low = middle + 1;
    }
    return (choices[low] as readonly [T, number])[0];
  };
}

/**
 * Says yes to a share of the calls, evenly: 3 ‰ of 1 000 calls are 3, never 0 or 9 by luck, so a
 * small store has its share of everything too.
 */
export function createQuota(random: Random) {
  let due = 0.5 + random.next() / 2;
  return (share: number): boolean => {
    due += share * (0.5 + random.next());
    if (due < 1) return false;
    due -= 1;
    return true;
  };
}
