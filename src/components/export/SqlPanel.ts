import type {Language} from "../language.js";
import {t} from "../text.js";
import {element} from "../explorer/element.js";
import {saveFile} from "./saveFile.js";

/**
 * The SQL of the rows, to copy and to download as `name`; where it fits into an address, a link
 * opens the console with `own`, the same over the tables of the console.
 */
export function SqlPanel(
  sql: string,
  {name, own, language}: {name: string; own: string | null; language: Language}
): HTMLElement {
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
  const link = element("a", {hidden: true}, t(language, "export.sql.console"));
  if (own !== null)
    linkTo(own).then(
      (href) => {
        if (href === null) return;
        link.href = href;
        link.hidden = false;
      },
      (error: unknown) => (said.textContent = String(error))
    );
  const buttons = element("p", {class: "buttons"}, copy, save, link, said);
  return element("div", {class: "export-sql"}, field, buttons);
}

async function linkTo(sql: string): Promise<string | null> {
  const {consoleLink} = await import("../console/address.js");
  return consoleLink(sql);
}

/** Rejects also where the browser has no clipboard: on an address that is not secure. */
async function copied(text: string): Promise<void> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) throw new Error("no clipboard");
  await clipboard.writeText(text);
}
