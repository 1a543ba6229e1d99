import {fold, longestSearch} from "../explorer/fold.js";

/** As the loaders cut texts into words (`loaders/snapshots/searchWords.ts`; a test compares them). */
const whole = /[\p{L}\p{N}\p{S}%_&@#*]+/gu;
const letters = /[\p{L}\p{N}]{2,}/gu;
const signs = /[\p{S}%_&@#*]+/gu;
const unseen = /[\p{Cf}\p{M}]/gu;

/** A word of a folded text and where it starts. */
export interface Word {
  text: string;
  at: number;
}

/** The words that a folded text without unseen marks is found by. */
export function wordsIn(folded: string): Word[] {
  return [...folded.matchAll(whole)].flatMap((match) => {
    const {0: text, index: at} = match;
    const found = text.match(signs);
    if (!found || found[0] === text) return [{text, at}];
    const parts = [...text.matchAll(letters), ...text.matchAll(signs)];
    return [{text, at}, ...parts.map((part) => ({text: part[0], at: at + part.index}))];
  });
}

/** A text as words are looked for in it. */
export function folded(text: string): string {
  return fold(text).replace(unseen, "");
}

/** No search needs more; each costs a look at every word there is. */
const mostWords = 12;

/** The words that somebody typed, each once. */
export function typedWords(query: string): string[] {
  const words = folded(query.slice(0, longestSearch)).match(whole) ?? [];
  return [...new Set(words)].slice(0, mostWords);
}

/** Whether that is no more than one letter or digit. */
export function isOneLetter(typed: readonly string[]): boolean {
  return typed.length === 1 && /^[\p{L}\p{N}]$/u.test(typed[0] ?? "");
}

/** How near a word is to what was typed. */
export const near = {not: 0, typo: 1, start: 2, exact: 3} as const;
export type Nearness = (typeof near)[keyof typeof near];

/** Letters of a word that may be taken for another one, and for the start of another one. */
const shortestTypo = 4;
const shortestStart = 5;

/**
 * How near `word` is to `typed`: the same, one that starts so, or one that a single slip makes of
 * it: a letter wrong, missing, too many, or two swapped. A word that is not finished may have a slip
 * too, if neither its first nor its last letter is it.
 */
export function nearness(typed: string, word: string): Nearness {
  if (word.startsWith(typed)) return word.length === typed.length ? near.exact : near.start;
  return canSlip(typed) && isSlip(typed, word) ? near.typo : near.not;
}

/** Only words are mistyped: 2024 is not meant for 2025. */
export function canSlip(typed: string): boolean {
  return typed.length >= shortestTypo && /^\p{L}+$/u.test(typed);
}

function isSlip(typed: string, word: string): boolean {
  let at = 0;
  while (at < word.length && typed.charCodeAt(at) === word.charCodeAt(at)) at++;
  const startCounts = typed.length >= shortestStart && at > 0;
  // Whether the rest of one follows in the other.
  const follows = (fromTyped: number, fromWord: number) => {
    const rest = typed.length - fromTyped;
    const left = word.length - fromWord;
    if (rest < 0 || left < rest || (left > rest && !(startCounts && rest > 0))) return false;
    return word.startsWith(typed.slice(fromTyped), fromWord);
  };
  if (follows(at + 1, at + 1) || follows(at + 1, at) || follows(at, at + 1)) return true;
  const swapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  return swapped && follows(at + 2, at + 2);
}
