import type {Language} from "../language.js";
import {t} from "../text.js";
import {element} from "../explorer/element.js";
import {saveFile} from "./saveFile.js";

/** The SQL of the rows, to copy and to download as `name`. */
export function SqlPanel(sql: string, name: string, language: Language): HTMLElement {
  const field = element("textarea", {
    readonly: true,
    rows: 10,
    spellcheck: "false",
    "aria-label": t(language, "export.sql.label")
  });
  field.value = sql;
  // Its beginning is in view, not its end.
  field.setSelectionRange(0, 0);
  const said = element("span", {class: "muted", role: "status"});
  const copy = element("button", {type: "button"}, t(language, "export.copy"));
  copy.addEventListener("click", () => {
    copied(sql).then(
      () => (said.textContent = t(language, "export.copied")),
      () => {
        field.select();
        said.textContent = t(language, "export.copyFailed");
      }
    );
  });
  const save = element("button", {type: "button"}, t(language, "export.download"));
  save.addEventListener("click", () => saveFile(name, new Blob([sql], {type: "application/sql"})));
  const buttons = element("p", {class: "buttons"}, copy, save, said);
  return element("div", {class: "export-sql"}, field, buttons);
}

/** Rejects also where the browser has no clipboard: on an address that is not secure. */
async function copied(text: string): Promise<void> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) throw new Error("no clipboard");
  await clipboard.writeText(text);
}
