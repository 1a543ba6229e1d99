import {isolated} from "./isolated.js";
import type {Language} from "./language.js";
import {charts} from "./text/charts.js";
import {clients} from "./text/clients.js";
import {detail} from "./text/detail.js";
import {sqlConsole} from "./text/console.js";
import {documents} from "./text/documents.js";
import {explorer} from "./text/explorer.js";
import {exportTexts} from "./text/export.js";
import {explorerFigures} from "./text/explorerFigures.js";
import {explorerTools} from "./text/explorerTools.js";
import {finance} from "./text/finance.js";
import {glossary} from "./text/glossary.js";
import {groups} from "./text/groups.js";
import {managers} from "./text/managers.js";
import {metrics} from "./text/metrics.js";
import {operations} from "./text/operations.js";
import {overview} from "./text/overview.js";
import {people} from "./text/people.js";
import {practices} from "./text/practices.js";
import {quality} from "./text/quality.js";
import {qualityFixes} from "./text/qualityFixes.js";
import {search} from "./text/search.js";
import {shell} from "./text/shell.js";
import {skills} from "./text/skills.js";
import {staffing} from "./text/staffing.js";
import {subjects} from "./text/subjects.js";
import {values} from "./text/values.js";

/** A text of the interface in each language: leaving one out fails the type check. */
export type Text = Readonly<Record<Language, string>>;

/** The one catalogue. Keys are "page.thing"; `{name}` stands for a value. */
export const catalogue = {
  ...shell,
  ...values,
  ...metrics,
  ...overview,
  ...staffing,
  ...subjects,
  ...charts,
  ...finance,
  ...clients,
  ...skills,
  ...documents,
  ...detail,
  ...explorer,
  ...exportTexts,
  ...explorerFigures,
  ...explorerTools,
  ...search,
  ...operations,
  ...groups,
  ...practices,
  ...managers,
  ...people,
  ...quality,
  ...qualityFixes,
  ...glossary,
  ...sqlConsole
} as const satisfies Record<string, Text>;

export type TextKey = keyof typeof catalogue;

/**
 * The text `key` in `language`, its `{name}`s replaced by `values`; `key.one` instead where there
 * is such a text and the value `count` is one. A value that would turn the words around it is kept
 * from them.
 * Throws when the text has a `{name}` that `values` lacks.
 */
export function t(
  language: Language,
  key: TextKey,
  values: Readonly<Record<string, string | number>> = {}
): string {
  const one = `${key}.one`;
  const said = String(values["count"]) === "1" && hasText(one) ? one : key;
  return spaced(language, catalogue[said][language]).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`text ${key}: no value for {${name}}`);
    return isolated(String(value));
  });
}

/** French puts a space before `? ! ; : »` and after `«` that no line may break at. */
function spaced(language: Language, text: string): string {
  if (language !== "fr") return text;
  return text
    .replace(/ ([?!;»])/g, "\u202f$1")
    .replace(/« /g, "«\u202f")
    .replace(/ :/g, "\u00a0:");
}

/** Whether the catalogue has `key`: for keys made from data, such as a rule's. */
export function hasText(key: string): key is TextKey {
  return Object.hasOwn(catalogue, key);
}
