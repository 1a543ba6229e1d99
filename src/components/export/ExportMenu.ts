import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {hasText, t} from "../text.js";
import type {Subject} from "../explorer/columns.js";
import {Dropdown} from "../explorer/Dropdown.js";
import {element} from "../explorer/element.js";
import type {Model} from "../explorer/model.js";
import {shownKeys} from "../explorer/table/shownColumns.js";
import {ExportStatus} from "./ExportStatus.js";
import {contentOf, fileName, type Chosen, type Published} from "./facts.js";
import {formats, type Format} from "./formats.js";
import {consoleSql, publishedSql} from "./publishedSql.js";
import {SqlPanel} from "./SqlPanel.js";

export type {Published} from "./facts.js";

/** A menu of the files that the filtered rows can be had as: in their order, all pages. */
export function ExportMenu(model: Model, options: Published & {language: Language}): HTMLElement {
  const {language, snapshot} = options;
  const {subject, first} = model;
  const label = t(language, "export.menu");
  const status = ExportStatus(language);
  let all = false;

  const chosen = (): Chosen | null => {
    const {answer} = model.view;
    if (!answer || answer.took === null) return null;
    const shown = shownKeys(model.columns, answer.state.layout.columns);
    const found = shown.flatMap((key) => model.columns.find((one) => one.key === key) ?? []);
    const columns = all ? model.columns : found;
    const {state, count, rows} = answer;
    const present = model.columns;
    return {subject, state, columns, present, count, rows, spans: first.windows};
  };

  const make = (format: Format) => {
    const now = chosen();
    if (!now) return;
    const content = contentOf(language, now, {snapshot, address: location.href});
    const read = (page: {limit: number; offset: number}) => model.read(page, now.state);
    const name = fileName(subject, snapshot.as_of, format.ending);
    void status.run(name, format, content, {count: now.count, read});
    menu.close();
  };

  const choices = () => {
    const shown = shownKeys(model.columns, model.view.state.layout.columns).length;
    const choice = (every: boolean, count: number) => {
      const field = element("input", {type: "radio", name: "export-columns"});
      field.checked = all === every;
      field.addEventListener("change", () => (all = every));
      const text = t(language, every ? "export.columns.all" : "export.columns.shown", {count});
      return element("label", {}, field, text);
    };
    const legend = element("legend", {}, t(language, "export.columns"));
    const boxes = [choice(false, shown), choice(true, model.columns.length)];
    return element("fieldset", {class: "choices"}, legend, ...boxes);
  };

  const entry = (id: string, run: () => void, refused: string | null = null) => {
    const [name, note] = [`export.${id}`, `export.${id}.note`];
    const button = element(
      "button",
      {type: "button", "data-format": id, disabled: refused !== null},
      element("strong", {}, hasText(name) ? t(language, name) : id),
      element("span", {}, refused ?? (hasText(note) ? t(language, note) : ""))
    );
    button.addEventListener("click", run);
    return element("li", {}, button);
  };

  /** Says what is missing; once it is there, the panel has its files. */
  const wait = (panel: HTMLElement) => {
    const failed = model.view.engine === "failed";
    panel.append(element("p", {}, t(language, failed ? "export.unavailable" : "export.waiting")));
    const leave = model.subscribe(() => {
      if (menu.node.open && !chosen()) return;
      leave();
      if (menu.node.open) fill(panel);
    });
  };

  const fill = (panel: HTMLElement) => {
    panel.replaceChildren();
    const now = chosen();
    if (!now) return wait(panel);
    const refused = ({most = Infinity}: Format) =>
      now.count > most
        ? t(language, "export.xlsx.tooMany", {most: formatNumber(language, most)})
        : null;
    const files = formats.map((format) => entry(format.id, () => make(format), refused(format)));
    const sql = entry("sql", () => {
      const asked = chosen();
      if (!asked) return;
      const {parquet, windows} = options;
      const text = publishedSql(asked, {
        ...options,
        parquet: absolute(parquet),
        ...(windows !== undefined && {windows: absolute(windows)})
      });
      const name = fileName(subject, snapshot.as_of, "sql");
      panel.querySelector(".export-sql")?.remove();
      // More rows than a tab holds are not in the console either.
      const own = subject.limits ? null : consoleSql(asked, options);
      panel.append(SqlPanel(text, {name, own, language}));
      panel.querySelector<HTMLTextAreaElement>(".export-sql textarea")?.focus();
    });
    panel.append(choices(), element("ul", {}, ...files, sql));
  };

  const menu = Dropdown(element("span", {}, label), {kind: "tool export", name: label, fill});
  return element("div", {class: "explorer-export"}, menu.node, status.node);
}

function absolute(address: string): string {
  return new URL(address, location.href).href;
}

/** All rows of the subject as they were published. */
export function WholeFile({file}: Subject, parquet: string, language: Language): HTMLElement {
  const link = {href: parquet, download: `${file}.parquet`};
  return element("p", {class: "explorer-exports"}, element("a", link, t(language, "export.whole")));
}
