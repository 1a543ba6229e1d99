import {element} from "../element.js";
import {folded, near, nearness, wordsIn} from "./words.js";

interface Span {
  from: number;
  to: number;
}

/** `text` with what was typed of it in <mark>s, as text nodes: whatever it says, it is no markup. */
export function Highlighted(text: string, typed: readonly string[]): HTMLElement {
  const node = element("bdi", {});
  let end = 0;
  for (const {from, to} of matches(text, typed)) {
    node.append(text.slice(end, from), element("mark", {}, text.slice(from, to)));
    end = to;
  }
  node.append(text.slice(end));
  return node;
}

/** The parts of `text` that the typed words match, in order and apart. */
export function matches(text: string, typed: readonly string[]): Span[] {
  const {plain, places} = foldedPlaces(text);
  const spans: Span[] = [];
  for (const {text: word, at} of wordsIn(plain))
    for (const wanted of typed) {
      const nearby = nearness(wanted, word);
      if (nearby === near.not) continue;
      const length = nearby === near.typo ? word.length : wanted.length;
      spans.push({from: places[at] ?? 0, to: places[at + length] ?? text.length});
    }
  spans.sort((a, b) => a.from - b.from || b.to - a.to);
  const apart: Span[] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else apart.push(span);
  }
  return apart;
}

/** A text folded sign by sign, and where each of its code units comes from in the text. */
function foldedPlaces(text: string): {plain: string; places: number[]} {
  let plain = "";
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    const part = folded(sign);
    for (let unit = 0; unit < part.length; unit++) places.push(at);
    plain += part;
    at += sign.length;
  }
  places.push(text.length);
  return {plain, places};
}
