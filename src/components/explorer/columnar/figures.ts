import type {Expression, Figure} from "../expressions.js";
import {countBits, type Bits} from "./bits.js";
import {ofCondition} from "./masks.js";
import {presentValues, quantile} from "./quantiles.js";
import type {View} from "./view.js";

/** The filtered rows, as bits and one by one. */
export interface Selection {
  bits: Bits;
  rows: Uint32Array;
}

/** What figures are computed of, each made once for a window. */
export interface Figures {
  figure(figure: Figure, selection: Selection): number | null;
}

/** Computes figures over a view; `today` counts days since 1970-01-01. */
export function figuresOf(view: View, today: number): Figures {
  const conditions = new Map<Figure, Bits>();
  const expressions = new Map<object, Float64Array>();

  function valuesOf(of: string | Omit<Expression, "sql">): Float64Array {
    if (typeof of === "string") return view.numbers(of);
    const known = expressions.get(of);
    if (known) return known;
    const made = view.computed(of);
    expressions.set(of, made);
    return made;
  }

  function figure(asked: Figure, selection: Selection): number | null {
    switch (asked.kind) {
      case "count": {
        let bits = conditions.get(asked);
        if (!bits) conditions.set(asked, (bits = ofCondition(view, asked.where, today)));
        return countBoth(bits, selection.bits);
      }
      case "ratio": {
        const of = figure(asked.of, selection);
        const by = figure(asked.by, selection);
        return of === null || by === null || by === 0 ? null : of / by;
      }
      case "median":
        return quantile(presentValues(valuesOf(asked.of), selection.rows), 0.5);
      default: {
        const having = asked.having === undefined ? undefined : view.numbers(asked.having);
        const {count, sum} = sumOf(valuesOf(asked.of), selection.rows, having);
        if (asked.kind === "sumOrZero") return sum;
        return count === 0 ? null : asked.kind === "mean" ? sum / count : sum;
      }
    }
  }
  return {figure};
}

/** Over the rows with a value, of these only the ones that `having` has one in. */
export function sumOf(
  values: Float64Array,
  rows: Uint32Array,
  having?: Float64Array
): {count: number; sum: number} {
  let [count, sum] = [0, 0];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const value = values[row]!;
    if (value !== value || (having && having[row] !== having[row])) continue;
    count++;
    sum += value;
  }
  return {count, sum};
}

function countBoth(a: Bits, b: Bits): number {
  return countBits(a.map((word, index) => word & b[index]!));
}
