import type {Language} from "../language.js";
import {t} from "../text.js";
import {element} from "./element.js";
import type {Model} from "./model.js";
import {saveFile} from "./saveFile.js";

/** The filtered rows as a file, and all rows as one. */
export function Exports(
  model: Model,
  {language, parquet}: {language: Language; parquet: string}
): HTMLElement {
  const file = `${model.subject.file}.parquet`;
  const link = element("a", {href: parquet, download: file}, t(language, "explorer.parquet"));
  if (!model.first.in_browser || model.subject.limits)
    return element("p", {class: "explorer-exports"}, link);
  const csv = element("button", {type: "button"}, t(language, "explorer.csv"));
  const wrong = element("span", {class: "wrong", role: "alert"});
  csv.addEventListener("click", () => {
    csv.disabled = true;
    model
      .csv(language)
      .then(
        (parts) => {
          wrong.textContent = "";
          saveFile(`${model.subject.file}.csv`, "text/csv;charset=utf-8", parts);
        },
        (error: unknown) => {
          const text = error instanceof Error ? error.message : String(error);
          wrong.textContent = t(language, "explorer.csvFailed", {error: text});
        }
      )
      .finally(() => (csv.disabled = false));
  });
  return element("p", {class: "explorer-exports"}, csv, link, wrong);
}
