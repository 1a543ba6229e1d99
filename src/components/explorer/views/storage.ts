/** A view that a reader has named: the search text of its address. */
export interface SavedView {
  name: string;
  /** "" or "?…". */
  search: string;
}

/** Where views are kept: a browser's storage, or what stands for it. */
export type Storage = Pick<globalThis.Storage, "getItem" | "setItem">;

/** More names than anybody reads. */
export const mostViews = 50;

const longestName = 80;
const longestSearch = 20_000;

const keyOf = (subject: string) => `consultator-views-${subject}`;

/** The views kept of a subject; `broken` when there is something that is none. Throws as storage does. */
export function readViews(
  storage: Storage,
  subject: string
): {views: SavedView[]; broken: boolean} {
  const text = storage.getItem(keyOf(subject));
  if (text === null) return {views: [], broken: false};
  const found = parse(text);
  if (!Array.isArray(found)) return {views: [], broken: true};
  const views: SavedView[] = [];
  for (const one of found.slice(0, mostViews) as unknown[])
    if (isView(one) && !views.some(({name}) => name === one.name))
      views.push({name: one.name, search: one.search});
  return {views, broken: views.length < found.length};
}

/** Keeps `views` of a subject. Throws what storage throws: full, or refused. */
export function writeViews(storage: Storage, subject: string, views: readonly SavedView[]): void {
  storage.setItem(keyOf(subject), JSON.stringify(views));
}

/** A name as it is kept: no blanks around, not too long; empty for none. */
export function viewName(text: string): string {
  return [...text.trim().replace(/\s+/gu, " ")].slice(0, longestName).join("").trim();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // Somebody else's: said to the reader by `broken`.
    console.warn("the kept views are no JSON:", error);
    return null;
  }
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== "object" || value === null) return false;
  const {name, search} = value as Record<string, unknown>;
  return (
    typeof name === "string" &&
    viewName(name) === name &&
    name !== "" &&
    typeof search === "string" &&
    search.length <= longestSearch &&
    (search === "" || search.startsWith("?"))
  );
}
