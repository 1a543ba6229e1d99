const storageKey = "consultator-sql-history";
const most = 50;

/** Statements that this browser ran, the latest first. */
export function readHistory(storage: () => Storage = () => localStorage): string[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(storageKey) ?? "[]");
    if (!Array.isArray(kept)) return [];
    return kept.filter((sql): sql is string => typeof sql === "string").slice(0, most);
  } catch (error) {
    // A browser that refuses storage, or a text of another hand: the console starts without.
    console.warn("no statements are remembered:", error);
    return [];
  }
}

/** Puts a statement first, and forgets the oldest above fifty. */
export function remember(sql: string, storage: () => Storage = () => localStorage): string[] {
  const all = [sql, ...readHistory(storage).filter((one) => one !== sql)].slice(0, most);
  write(JSON.stringify(all), storage);
  return all;
}

/** Forgets them all. */
export function clearHistory(storage: () => Storage = () => localStorage): void {
  write("[]", storage);
}

function write(text: string, storage: () => Storage): void {
  try {
    storage().setItem(storageKey, text);
  } catch (error) {
    console.warn("the statement is not remembered:", error);
  }
}
