import {entriesPerBlock, searchFields} from "../contract/search.js";
import type {SearchEntry, SearchWord} from "../contract/search.js";
import type {PageContext} from "../metrics/page.js";
import {blockBytes} from "./blocks.js";
import type {Block} from "./blocks.js";
import type {BlockSource} from "./details.js";
import {searchRows} from "./search.js";
import type {Texts} from "./search.js";
import {searchWords} from "./searchWords.js";

/** Entries kept of a word: whoever needs one beyond types a second word. */
const mostPlaces = 20_000;

/** The kinds that `searchIndex` found too many for its file, as entries and words in blocks. */
export async function searchBlocks({warehouse}: PageContext): Promise<BlockSource> {
  const {texts, entries} = await searchRows(warehouse, "SEMI");
  await warehouse.run("DROP TABLE search_rows; DROP TABLE search_beyond");
  return {blocks: blocksOf(entries, texts)};
}

function* blocksOf(all: readonly SearchEntry[], texts: Texts): Generator<Block<string>> {
  // Also where there are none: no data file is empty.
  for (let from = 0; from === 0 || from < all.length; from += entriesPerBlock) {
    const entries = all.slice(from, from + entriesPerBlock);
    yield {
      first: `!${String(from).padStart(9, "0")}`,
      records: entries.length,
      content: Buffer.from(JSON.stringify(entries))
    };
  }
  let words: string[] = [];
  let first = "";
  let length = 0;
  for (const record of wordsOf(texts)) {
    if (words.length === 0) first = record[0];
    const text = JSON.stringify(record);
    words.push(text);
    length += text.length;
    if (length < blockBytes) continue;
    yield block(first, words);
    words = [];
    length = 0;
  }
  if (words.length > 0) yield block(first, words);
}

function block(first: string, texts: readonly string[]): Block<string> {
  return {first, records: texts.length, content: Buffer.from(`[${texts.join(",")}]`)};
}

/** Each word of the rows in order, with where it stands. */
function* wordsOf(texts: Texts): Generator<SearchWord> {
  const count = searchFields.length;
  const found = new Map<string, number[]>();
  const columns = searchFields.map((field) => texts[field]);
  for (let place = 0; place < texts.heads.length; place++)
    columns.forEach((column, rank) => {
      const text = column[place] ?? "";
      if (text === "") return;
      for (const word of searchWords(text)) {
        const places = found.get(word);
        if (!places) found.set(word, [place * count + rank]);
        // A word that stands in several fields of a row counts in the best, which comes first.
        else if (Math.floor(places.at(-1)! / count) !== place) places.push(place * count + rank);
      }
    });
  for (const word of [...found.keys()].sort()) {
    const places = found.get(word)!;
    const kept = places.slice(0, mostPlaces);
    let last = 0;
    const differences = kept.map((at) => {
      const difference = at - last;
      last = at;
      return difference;
    });
    yield places.length > mostPlaces ? [word, differences, 1] : [word, differences];
  }
}
