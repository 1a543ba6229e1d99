const halves = new Uint32Array(2);
const whole = new Float64Array(halves.buffer);

/** How many different numbers there are; NaN is none. */
export function distinctNumbers(values: Float64Array): number {
  const size = 2 ** Math.ceil(Math.log2(2 * values.length + 2));
  const seen = new Float64Array(size).fill(NaN);
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value !== value) continue;
    // -0 and 0 are one number.
    whole[0] = value + 0;
    let hash = Math.imul(halves[0]! ^ Math.imul(halves[1]!, 0x9e3779b1), 0x85ebca6b);
    hash = (hash ^ (hash >>> 15)) & (size - 1);
    while (seen[hash] === seen[hash] && seen[hash] !== value) hash = (hash + 1) & (size - 1);
    if (seen[hash] === value) continue;
    seen[hash] = value;
    count++;
  }
  return count;
}
