import type {SearchEntry, SearchKind} from "../../../loaders/contract/search.js";
import {near, nearness, type Nearness} from "./words.js";

/** What was found of one kind, best first. */
export interface Group {
  kind: SearchKind;
  /** All that was found; `entries` are the first of them. */
  count: number;
  entries: SearchEntry[];
  /** Whether any of it holds the words as typed, so that a table's own search finds it too. */
  literal: boolean;
  /** There are more than `count`: words that stand in too many texts are not followed to the end. */
  cut?: boolean;
}

export interface Found {
  groups: Group[];
  count: number;
}

/** What an entry is worth for what was typed. */
export interface Worth {
  points: number;
  /** No slip among its words. */
  literal: boolean;
}

/** Fields of an entry by rank, from 0; see `searchFields` of the contract. */
const fieldCount = 4;

/** Of one typed word: an exact one in a name is worth most, a slip in another text least. */
export function pointsOf(nearby: Nearness, rank: number): number {
  return nearby === near.not ? 0 : fieldCount * nearby + (fieldCount - 1 - rank);
}

/** The worth of an entry by the points of each typed word. */
export function worthOf(points: readonly number[]): Worth {
  return {
    points: points.reduce((sum, value) => sum + value, 0),
    literal: points.every((value) => value >= fieldCount * near.start)
  };
}

export interface Hit extends Worth {
  /** Entries stand in order: of those worth the same the first stays first. */
  place: number;
}

/** The first hits in order, in one pass: sorting ten thousand to show five takes a frame. */
export function firstHits(hits: readonly Hit[], limit: number): Hit[] {
  const order = (a: Hit, b: Hit) => b.points - a.points || a.place - b.place;
  const first: Hit[] = [];
  for (const hit of hits) {
    const last = first[limit - 1];
    if (last !== undefined && order(hit, last) >= 0) continue;
    let at = first.length;
    while (at > 0 && order(hit, first[at - 1] as Hit) < 0) at--;
    first.splice(at, 0, hit);
    if (first.length > limit) first.pop();
  }
  return first;
}

/** Nearness of each typed word to `word`, remembered for as long as one search lasts. */
export function nearnessTo(typed: readonly string[]): (word: string) => readonly Nearness[] {
  const known = new Map<string, Nearness[]>();
  return (word) => {
    let all = known.get(word);
    if (!all) known.set(word, (all = typed.map((text) => nearness(text, word))));
    return all;
  };
}

/** Whether somebody has left the workforce. */
export function isGone(kind: SearchKind, [, , , , count]: SearchEntry): boolean {
  return kind === "person" && count === 0;
}
