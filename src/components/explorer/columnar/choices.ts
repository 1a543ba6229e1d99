import type {Filter} from "../columns.js";
import type {Choice} from "../state.js";
import {compareUtf8} from "./textOrder.js";
import type {View} from "./view.js";

/** The texts of a filter's column in `rows`, the most frequent first, then in UTF-8's order. */
export function choicesOf(view: View, {column}: Filter, rows: Uint32Array): Choice[] {
  const {texts, codes} = view.texts(column);
  const counts = new Uint32Array(texts.size + 1);
  for (let at = 0; at < rows.length; at++) counts[codes[rows[at]!]!]!++;
  const found: Choice[] = [];
  for (let code = 0; code <= texts.size; code++)
    if (counts[code]! > 0)
      found.push({value: code === texts.size ? null : texts.at(code), count: counts[code]!});
  return found.sort(
    (a, b) =>
      b.count - a.count ||
      Number(a.value === null) - Number(b.value === null) ||
      compareUtf8(a.value ?? "", b.value ?? "")
  );
}
