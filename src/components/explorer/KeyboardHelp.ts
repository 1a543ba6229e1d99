import type {Language} from "../language.js";
import {t, type TextKey} from "../text.js";
import {element} from "./element.js";

type Key = TextKey | {sign: string};

const sign = (text: string): Key => ({sign: text});

const lines: readonly [keys: readonly Key[], text: TextKey][] = [
  [[sign("/")], "explorer.keys.search"],
  [[sign("↑"), sign("↓")], "explorer.keys.rows"],
  [[sign("←"), sign("→")], "explorer.keys.links"],
  [
    ["explorer.key.pageUp", "explorer.key.pageDown", "explorer.key.home", "explorer.key.end"],
    "explorer.keys.jump"
  ],
  [["explorer.key.enter"], "explorer.keys.open"],
  [["explorer.key.enter"], "explorer.keys.sort"],
  [["explorer.key.shift", "explorer.key.enter"], "explorer.keys.also"],
  [[sign("Alt"), sign("↓")], "explorer.keys.menu"],
  [[sign("←"), sign("→"), "explorer.key.home", "explorer.key.end"], "explorer.keys.brush"],
  [[sign("Ctrl"), sign("Z")], "explorer.keys.undo"],
  [["explorer.key.escape"], "explorer.keys.close"],
  [[sign("?")], "explorer.keys.help"]
];

/** A button that lists what the keys do, in a dialog; the key "?" opens it too. */
export function KeyboardHelp(language: Language): {node: HTMLElement; open: () => void} {
  const name = t(language, "explorer.keys");
  const button = element(
    "button",
    {type: "button", class: "help", "aria-haspopup": "dialog"},
    name
  );
  const close = element("button", {type: "button", autofocus: true}, t(language, "explorer.close"));
  const list = element(
    "dl",
    {},
    ...lines.map(([keys, text]) => {
      const names = keys.map((key) => (typeof key === "string" ? t(language, key) : key.sign));
      const marks = names.map((key) => element("kbd", {}, key));
      return element("div", {}, element("dt", {}, ...marks), element("dd", {}, t(language, text)));
    })
  );
  const dialog = element(
    "dialog",
    {class: "keyboard-help", "aria-label": name},
    element("h2", {}, name),
    list,
    close
  );
  const open = () => {
    if (!dialog.open) dialog.showModal();
  };
  button.addEventListener("click", open);
  close.addEventListener("click", () => dialog.close());
  // A click beside the dialog is one on its backdrop.
  dialog.addEventListener("click", ({target}) => target === dialog && dialog.close());
  return {node: element("span", {}, button, dialog), open};
}
