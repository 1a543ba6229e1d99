/** What the address asks for: an id or a name, nothing, or something that cannot be one. */
export type Asked<Value> = {ok: true; value: Value} | {ok: false; text: string};

/** More than any name in a store is read as a broken link. */
const longest = 200;

/** The id in an address's search text: a whole number from 1. */
export function askedId(search: string): Asked<number> {
  const text = new URLSearchParams(search).get("id") ?? "";
  // Fifteen digits: beyond them numbers are no longer exact.
  if (/^[1-9]\d{0,14}$/.test(text)) return {ok: true, value: Number(text)};
  return {ok: false, text: text.slice(0, longest)};
}

/** The name in an address's search text; "" is a name too, of what has none. */
export function askedName(search: string): Asked<string> {
  const text = new URLSearchParams(search).get("name");
  if (text !== null && text.length <= longest) return {ok: true, value: text};
  return {ok: false, text: (text ?? "").slice(0, longest)};
}

/** For `Generators.observe`: what the address asks for, now and when the reader goes back. */
export function observeAsked<Value>(
  read: (search: string) => Asked<Value>
): (change: (asked: Asked<Value>) => void) => () => void {
  return (change) => {
    const tell = () => change(read(location.search));
    tell();
    addEventListener("popstate", tell);
    return () => removeEventListener("popstate", tell);
  };
}
