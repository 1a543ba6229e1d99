import type {Manifest} from "../../../loaders/contract.js";
import type {PublishedTables} from "../../../loaders/contract/console.js";
import {formatBytes, formatMilliseconds, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {isOutOfMemory} from "../memory.js";
import {t} from "../text.js";
import type {Answer} from "./engine.js";
import type {ConsoleView} from "./model.js";

/** What goes on, in one line. */
export function statusText(
  view: ConsoleView,
  tables: PublishedTables,
  manifest: Manifest,
  language: Language
): string {
  const {running, engine, failure, answer, problem} = view;
  if (running) {
    if (running.step === "loading") {
      const file = tables.tables.find(({name}) => name === running.table)?.file;
      const bytes = manifest.files.find(({name}) => name === file)?.bytes ?? 0;
      const size = formatBytes(language, bytes);
      return t(language, "console.status.loading", {table: running.table ?? "", size});
    }
    if (running.step !== "running") return t(language, `console.status.${running.step}`);
    const seconds = formatNumber(language, (performance.now() - running.since) / 1000, 1);
    return t(language, "console.status.running", {seconds});
  }
  if (engine === "failed") {
    const key = isOutOfMemory(failure) ? "console.status.noMemory" : "console.status.failed";
    return t(language, key, {error: failure ?? ""});
  }
  if (engine === "waiting") return t(language, "console.status.waiting");
  if (problem || !answer) return t(language, "console.status.ready");
  const {result, cut, took} = answer;
  const count = formatNumber(language, result.rows);
  const key = cut ? "cut" : result.rows < 2 ? "row" : "rows";
  const time = formatMilliseconds(language, Math.round(took));
  return t(language, `console.answer.${key}`, {count, time});
}

/** What an answer is made of. */
export function readText(
  {read}: Pick<Answer, "read">,
  manifest: Manifest,
  {tables}: PublishedTables,
  language: Language
): string {
  const parts = read.map(({table, bytes}) => {
    const file = tables.find(({name}) => name === table)?.file;
    const rows = manifest.files.find(({name}) => name === file)?.rows ?? 0;
    return t(language, "console.answer.table", {
      table,
      rows: formatNumber(language, rows),
      size: formatBytes(language, bytes)
    });
  });
  return parts.length > 0
    ? t(language, "console.answer.read", {tables: parts.join(" ; ")})
    : t(language, "console.answer.readNothing");
}
