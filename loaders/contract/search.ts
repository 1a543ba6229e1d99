/** What can be found, in the order in which groups of equal rank are shown. */
export const searchKinds = ["person", "client", "skill", "mission", "document"] as const;

export type SearchKind = (typeof searchKinds)[number];

/**
 * One thing to find: place of its kind in `kinds`, id (null where its name is its address), label,
 * second line (practice · grade, category, client, consultant), and a number: of a person 0 out of
 * the workforce, 1 on the bench, 2 staffed; of a client or mission its missions; of a skill its
 * holders; of a document its day as 20261122, 0 for none. A document ends with its type.
 */
export type SearchEntry =
  | [kind: number, id: number | null, label: string, detail: string, count: number]
  | [kind: number, id: number | null, label: string, detail: string, count: number, type: string];

/**
 * Where a word stands, best first: in a family name or a name of one piece, in a first name, in a
 * title (mission, practice, file), elsewhere.
 */
export const searchFields = ["heads", "names", "titles", "others"] as const;

/** Snapshot `search.json`: all that the search box needs of a firm of usual size. */
export interface SearchIndex {
  kinds: readonly SearchKind[];
  /** Total order: kind, most first, label, detail, id. */
  entries: SearchEntry[];
  /** A serialised MiniSearch whose documents are the places in `entries`. */
  index: unknown;
  /** Kinds too many for this file; `search.blocks` has them, at these places of their own. */
  beyond: {kind: SearchKind; from: number; to: number}[];
}

/**
 * `search.blocks` has two sorts of blocks, each under its first key: entries by their place as `!`
 * and nine digits, then words. A word comes with the places of its entries, each times
 * `searchFields.length` plus the field it stands in, ascending, as differences; and 1 where those
 * that follow were left out.
 */
export type SearchWord = [word: string, places: number[], cut?: 1];

/** Entries of a block; the place of the first is its key. */
export const entriesPerBlock = 500;
