import MiniSearch from "minisearch";
import type {Query} from "minisearch";
import type {SearchEntry, SearchIndex, SearchKind} from "../../../loaders/contract/search.js";
import type {BlockFile} from "../blocks.js";
import {openBeyond, type BeyondSearch} from "./beyond.js";
import {firstHits, nearnessTo, pointsOf, worthOf, type Found, type Hit} from "./rank.js";
import {canSlip, folded, isOneLetter, near, nearness, typedWords} from "./words.js";

export interface Searcher {
  /** At most `limit` entries of each kind for what somebody typed; none for blanks. */
  search(query: string, limit?: number): Found;
  /** The same of the kinds that are too many to load; undefined where there are none. */
  beyond?: BeyondSearch;
}

/** By rank, best first: as `searchFields` of the contract. */
const fields = ["heads", "names", "titles", "others"];
const options = {
  fields,
  idField: "place",
  tokenize: (text: string) => [text],
  processTerm: (term: string) => term
};

/**
 * Opens a search index. MiniSearch finds the entries of words; which words a typed one may stand
 * for (MiniSearch knows neither swapped letters nor slips in an unfinished word) and the order of
 * what is found are ours, so that they do not depend on what else is in the index.
 */
export async function openIndex(data: SearchIndex, files?: BlockFile): Promise<Searcher> {
  const {kinds, entries, index, beyond} = data;
  const serialised = index as {index: [string, unknown][]};
  const words = serialised.index.map(([word]) => word);
  const search = await MiniSearch.loadJSAsync(
    index as Parameters<typeof MiniSearch.loadJSAsync>[0],
    options
  );
  const searcher: Searcher = {
    search(query, limit = 5) {
      const typed = typedWords(query);
      const hits =
        typed.length > 0 ? byWords(search, words, typed) : bySigns(entries, folded(query).trim());
      return grouped(kinds, entries, hits, limit);
    }
  };
  if (files && beyond.length > 0) searcher.beyond = openBeyond(beyond, files);
  return searcher;
}

function byWords(search: MiniSearch, words: readonly string[], typed: readonly string[]): Hit[] {
  const slips = typed.map((text) =>
    canSlip(text) ? words.filter((word) => nearness(text, word) === near.typo) : []
  );
  const queries: Query[] = typed.map((text, place) => ({
    combineWith: "OR",
    queries: [{queries: [text], prefix: true}, ...(slips[place] ?? [])]
  }));
  // One letter starts half of all words: names alone answer it within a frame.
  const looked = isOneLetter(typed) ? fields.slice(0, 2) : fields;
  const nearbyOf = nearnessTo(typed);
  return search.search({combineWith: "AND", queries, fields: looked}).map(({id, match}) => {
    const best = typed.map(() => 0);
    for (const [word, where] of Object.entries(match)) {
      const rank = Math.min(...where.map((field) => fields.indexOf(field)));
      nearbyOf(word).forEach((nearby, place) => {
        best[place] = Math.max(best[place] ?? 0, pointsOf(nearby, rank));
      });
    }
    return {...worthOf(best), place: id as number};
  });
}

/** Quotes, dashes and brackets are no words: what has nothing else is looked for as it stands. */
function bySigns(entries: readonly SearchEntry[], text: string): Hit[] {
  if (text === "") return [];
  return entries.flatMap(([, , label], place) =>
    folded(label).includes(text) ? [{points: 1, literal: true, place}] : []
  );
}

function grouped(
  kinds: readonly SearchKind[],
  entries: readonly SearchEntry[],
  hits: readonly Hit[],
  limit: number
): Found {
  const byKind = new Map<number, Hit[]>();
  for (const hit of hits) {
    const kind = entries[hit.place]?.[0];
    if (kind === undefined) throw new Error(`search: no entry ${hit.place}`);
    const own = byKind.get(kind);
    if (own) own.push(hit);
    else byKind.set(kind, [hit]);
  }
  const groups = [...byKind].map(([kind, own]) => {
    const first = firstHits(own, limit);
    return {
      kind: kinds[kind]!,
      count: own.length,
      entries: first.map(({place}) => entries[place]!),
      literal: own.some(({literal}) => literal),
      best: first[0]?.points ?? 0
    };
  });
  groups.sort((a, b) => b.best - a.best || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return {
    groups: groups.map(({kind, count, entries, literal}) => ({kind, count, entries, literal})),
    count: hits.length
  };
}
