import {element} from "../element.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import type {ConsoleModel} from "./model.js";

/** The kinds of file that an answer can be had as. */
export const kinds = ["excelCsv", "csv", "xlsx", "parquet", "arrow"] as const;

/** The link to what is shown, and its rows as a file. */
export function DownloadBar(model: ConsoleModel, language: Language): HTMLElement {
  const said = element("span", {class: "muted", role: "status"});
  const copy = element(
    "button",
    {
      type: "button",
      onclick: () => {
        copied(location.href).then(
          () => (said.textContent = t(language, "console.copied")),
          () => (said.textContent = t(language, "console.copyFailed"))
        );
      }
    },
    t(language, "console.copy")
  );
  const list = kinds.map((kind) =>
    element(
      "button",
      {
        type: "button",
        onclick: () => {
          menu.open = false;
          const {answer} = model.view;
          if (!answer) return;
          import("./download.js")
            .then(({downloadAnswer}) => downloadAnswer(answer, kind, language))
            .then(
              () => (said.textContent = ""),
              (error: unknown) => {
                const text = error instanceof Error ? error.message : String(error);
                said.textContent = t(language, "console.download.failed", {error: text});
              }
            );
        }
      },
      t(language, `console.download.${kind}`)
    )
  );
  const menu = element(
    "details",
    {class: "console-menu"},
    element("summary", {}, t(language, "console.download")),
    element("div", {class: "panel"}, ...list)
  );
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  menu.addEventListener("focusout", ({relatedTarget}) => {
    if (!(relatedTarget instanceof Node && menu.contains(relatedTarget))) menu.open = false;
  });
  return element("div", {class: "console-take"}, said, copy, menu);
}

/** Rejects also where the browser has no clipboard: on an address that is not secure. */
async function copied(text: string): Promise<void> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) throw new Error("no clipboard");
  await clipboard.writeText(text);
}
