import type {SearchEntry, SearchIndex, SearchWord} from "../../../loaders/contract/search.js";
import {readBlock, readIndex, type BlockFile} from "../blocks.js";
import {firstHits, pointsOf, worthOf, type Found, type Group, type Hit} from "./rank.js";
import {isOneLetter, nearness, typedWords} from "./words.js";

/** The same as a `Searcher`'s own search, of what `search.json` leaves to blocks. */
export type BeyondSearch = (query: string, limit?: number) => Promise<Found>;

/** Entries of a block, and fields of an entry: as the loader writes them. */
const entriesPerBlock = 500;
const fieldCount = 4;
/** Blocks of words read for one typed word, each a request of about 20 kB. */
const mostBlocks = 4;

/**
 * Searches the kinds that are read block by block. The blocks of a typed word are those of the words
 * that start as it does: with its first two letters where these are few blocks, else with more, so
 * that a slip in the letters before is not found here.
 */
export function openBeyond(beyond: SearchIndex["beyond"], files: BlockFile): BeyondSearch {
  const words = kept(async (key: string) => parse<SearchWord[]>(await readBlock(files, key)));
  const entries = kept(async (key: string) => parse<SearchEntry[]>(await readBlock(files, key)));
  return async (query, limit = 5) => {
    const typed = typedWords(query);
    if (typed.length === 0 || isOneLetter(typed)) return {groups: [], count: 0};
    const {first} = await readIndex<string>(files);
    const lists = await Promise.all(
      typed.map(async (text) => {
        const {keys, cut} = blocksFor(first, text);
        const blocks = await Promise.all(keys.map(words));
        return placesOf(text, blocks.flat(), cut);
      })
    );
    const hits = common(lists);
    const cut = lists.every((list) => list.cut);
    const groups: Group[] = [];
    for (const {kind, from, to} of beyond) {
      const own = hits.filter(({place}) => place >= from && place < to);
      if (own.length === 0) continue;
      const shown = await Promise.all(
        firstHits(own, limit).map(async ({place}) => {
          const start = place - (place % entriesPerBlock);
          const entry = (await entries(`!${String(start).padStart(9, "0")}`))[place - start];
          if (!entry) throw new Error(`search: no entry ${place}`);
          return entry;
        })
      );
      const literal = own.some((hit) => hit.literal);
      groups.push({kind, count: own.length, entries: shown, literal, ...(cut ? {cut} : {})});
    }
    return {groups, count: groups.reduce((sum, {count}) => sum + count, 0)};
  };
}

/** Remembers the last blocks: who types on asks for the same ones. */
function kept<Value>(read: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    // The latest stands last; a failure is asked for anew.
    known.delete(key);
    known.set(key, value);
    value.catch(() => known.delete(key));
    for (const oldest of known.keys()) if (known.size > 64) known.delete(oldest);
    return value;
  };
}

function parse<Value>(bytes: Uint8Array | null): Value {
  if (!bytes) throw new Error("search: a block is missing");
  return JSON.parse(new TextDecoder().decode(bytes)) as Value;
}

/** First keys of the blocks that hold the words which start as `text` does. */
function blocksFor(first: readonly string[], text: string): {keys: string[]; cut: boolean} {
  let keys: string[] = [];
  for (let letters = 2; letters <= Math.max(2, text.length); letters++) {
    const start = text.slice(0, letters);
    const after = first.findIndex((key) => key > `${start}\uffff`);
    const end = after < 0 ? first.length : after;
    let from = first.findIndex((key) => key > start);
    from = (from < 0 ? first.length : from) - 1;
    keys = first.slice(Math.max(from, 0), end).filter((key) => !key.startsWith("!"));
    if (keys.length <= mostBlocks) return {keys, cut: false};
  }
  return {keys: keys.slice(0, mostBlocks), cut: true};
}

interface Places {
  /** What each entry is worth to the word. */
  points: Map<number, number>;
  cut: boolean;
}

function placesOf(text: string, words: readonly SearchWord[], cut: boolean): Places {
  const points = new Map<number, number>();
  for (const [word, differences, left] of words) {
    const nearby = nearness(text, word);
    if (nearby === 0) continue;
    if (left) cut = true;
    let at = 0;
    for (const difference of differences) {
      at += difference;
      const rank = at % fieldCount;
      const place = (at - rank) / fieldCount;
      const value = pointsOf(nearby, rank);
      if (value > (points.get(place) ?? 0)) points.set(place, value);
    }
  }
  return {points, cut};
}

/** The entries that every word has. */
function common(lists: readonly Places[]): Hit[] {
  const [least] = [...lists].sort((a, b) => a.points.size - b.points.size);
  const hits: Hit[] = [];
  for (const place of least?.points.keys() ?? []) {
    const points = lists.map((list) => list.points.get(place) ?? 0);
    if (!points.includes(0)) hits.push({...worthOf(points), place});
  }
  return hits;
}
