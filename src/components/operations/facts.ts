import type {Manifest} from "../../../loaders/contract.js";
import {element} from "../element.js";
import {
  formatBytes,
  formatDate,
  formatDuration,
  formatInstant,
  formatMilliseconds,
  formatNumber
} from "../format.js";
import type {Language} from "../language.js";
import {hasText, t} from "../text.js";

/** The answer of the operations page: what was read, when, and what was not there. */
export function operationsText({store, taken_at, tables}: Manifest, language: Language): string {
  const absent = tables.filter(({missing}) => missing).length;
  const columns = tables.reduce((sum, {missing_columns}) => sum + missing_columns.length, 0);
  const missing =
    absent + columns === 0
      ? t(language, "operations.missing.none")
      : t(language, "operations.missing.some", {
          tables: countText(language, absent, "operations.tables"),
          columns: countText(language, columns, "operations.columns")
        });
  return t(language, "operations.sentence", {
    taken: formatInstant(language, taken_at),
    store: store.name,
    size: formatBytes(language, store.bytes),
    rows: formatNumber(
      language,
      tables.reduce((sum, {rows}) => sum + rows, 0)
    ),
    missing
  });
}

function countText(
  language: Language,
  count: number,
  noun: "operations.tables" | "operations.columns"
): string {
  const one = new Intl.PluralRules(language).select(count) === "one";
  return t(language, one ? `${noun}.one` : `${noun}.many`, {count: formatNumber(language, count)});
}

/** A withheld "snapshot.column" in words, or as it is where the catalogue has none. */
export function withheldText(columns: readonly string[], language: Language): string {
  const names = columns.map((column) => {
    const name = column.split(".").at(-1) ?? column;
    const key = `withheld.${name}`;
    return hasText(key) ? t(language, key) : name;
  });
  if (names.length === 0) return t(language, "operations.withheld.none");
  return new Intl.ListFormat(language, {type: "conjunction"}).format(new Set(names));
}

/** Terms and descriptions; `now` (milliseconds) is what ages count to. */
export function factLines(
  manifest: Manifest,
  language: Language,
  now: number
): [string, string | Node][] {
  const {store, audience} = manifest;
  const instant = (value: string) =>
    t(language, "operations.instant", {
      instant: formatInstant(language, value),
      age: formatDuration(language, (now - Date.parse(value)) / 1000)
    });
  const size = formatBytes(language, store.bytes);
  return [
    [t(language, "operations.asOf"), formatDate(language, manifest.as_of)],
    [t(language, "operations.taken"), instant(manifest.taken_at)],
    [t(language, "operations.verified"), instant(manifest.verified_at)],
    [t(language, "operations.store"), t(language, "operations.store.value", {...store, size})],
    [t(language, "operations.fingerprint"), Short(store.fingerprint)],
    [t(language, "operations.locked"), formatMilliseconds(language, store.locked_milliseconds)],
    [t(language, "operations.audience"), t(language, `operations.audience.${audience}`)],
    [t(language, "operations.withheld"), withheldText(manifest.withheld, language)],
    [t(language, "operations.product"), manifest.product]
  ];
}

/** A checksum's first twelve signs, the whole of it on hover. */
export function Short(checksum: string): HTMLElement {
  return element("code", {title: checksum}, checksum.slice(0, 12));
}

/** The facts of the snapshot as a list of terms. */
export function Facts(manifest: Manifest, language: Language, now = Date.now()): HTMLElement {
  const lines = factLines(manifest, language, now).flatMap(([term, description]) => [
    element("dt", {}, term),
    element("dd", {}, description)
  ]);
  return element("dl", {class: "card facts"}, ...lines);
}
