import {afterPaint} from "../explorer/afterPaint.js";
import {element} from "../element.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import type {Editor} from "./editor.js";
import type {ConsoleModel, ConsoleView} from "./model.js";
import {problemText} from "./ProblemBox.js";

/**
 * Where the statement is written: a plain field at once, the editor in its place when it has been
 * loaded, with the same text, selection and focus.
 */
export function EditorPane(
  model: ConsoleModel,
  {language, signal}: {language: Language; signal: AbortSignal}
): {
  node: HTMLElement;
  show: (view: ConsoleView) => void;
  insert: (text: string) => void;
  go: (at: number) => void;
} {
  const label = t(language, "console.editor");
  const keys = element("p", {class: "muted console-keys", id: "console-keys"});
  const field = element("textarea", {
    class: "console-field",
    rows: 10,
    spellcheck: "false",
    autocapitalize: "off",
    "aria-label": label,
    "aria-describedby": "console-keys"
  });
  field.value = model.view.draft;
  field.addEventListener("input", () => model.edit(field.value));
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void model.run();
  });
  const place = element("div", {class: "console-editor"}, field);
  keys.textContent = t(language, "console.editor.keys");
  let editor: Editor | null = null;
  let marked: ConsoleView["problem"] = null;

  const load = async () => {
    await afterPaint();
    const {openEditor} = await import("./editor.js");
    if (signal.aborted) return;
    const {tables} = model.tables;
    const focused = document.activeElement === field;
    editor = openEditor({
      text: field.value,
      selection: [field.selectionStart, field.selectionEnd],
      label,
      describedBy: keys.id,
      language,
      tables,
      change: (text) => model.edit(text),
      run: () => void model.run()
    });
    field.replaceWith(editor.node);
    if (focused) editor.focus();
    show(model.view);
  };
  load().catch((error: unknown) => {
    const said = error instanceof Error ? error.message : String(error);
    keys.textContent = t(language, "console.editor.plain", {error: said});
  });

  function show({draft, problem}: ConsoleView): void {
    if (!editor) {
      if (field.value !== draft) field.value = draft;
      return;
    }
    editor.show(draft);
    if (problem === marked) return;
    marked = problem;
    const at = problem?.problem.at ?? null;
    if (problem && at !== null && problem.sql === draft)
      editor.mark(at, problemText(language, problem.problem, problem.seconds));
    else editor.mark(null, "");
  }

  return {
    node: element("div", {}, place, keys),
    show,
    insert(text) {
      if (editor) return editor.insert(text);
      const {selectionStart: from, selectionEnd: to} = field;
      field.setRangeText(text, from, to, "end");
      model.edit(field.value);
      field.focus();
    },
    go(at) {
      if (editor) return editor.go(at);
      field.focus();
      field.setSelectionRange(at, at);
    }
  };
}
