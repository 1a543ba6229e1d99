import type {Manifest} from "../../../loaders/contract.js";
import type {PublishedTable} from "../../../loaders/contract/console.js";
import {element} from "../element.js";
import {formatDate, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {hasText, t} from "../text.js";
import {examples} from "./examples.js";
import {clearHistory} from "./history.js";
import type {ConsoleModel} from "./model.js";
import {isHeld} from "./sources.js";

interface Options {
  language: Language;
  manifest: Manifest;
  parquet: Readonly<Record<string, string>>;
  insert: (text: string) => void;
  signal: AbortSignal;
}

/** Examples to run, tables with their columns to insert, and what was run before. */
export function SidePanels(model: ConsoleModel, options: Options): HTMLElement {
  const {language} = options;
  return element(
    "aside",
    {class: "console-side", "aria-label": t(language, "console.tables")},
    Panel(t(language, "console.examples"), Examples(model, language), true),
    Panel(t(language, "console.tables"), Tables(model, options), true),
    Panel(t(language, "console.history"), History(model, options), false)
  );
}

function Panel(title: string, content: HTMLElement, open: boolean): HTMLElement {
  return element(
    "details",
    {class: "card console-panel", open},
    element("summary", {}, element("h2", {}, title)),
    content
  );
}

function ask(model: ConsoleModel, sql: string): void {
  model.edit(sql);
  void model.run();
}

function Examples(model: ConsoleModel, language: Language): HTMLElement {
  const items = examples.map(({id, sql}) =>
    element(
      "li",
      {},
      element(
        "button",
        {type: "button", title: sql, onclick: () => ask(model, sql)},
        t(language, `console.example.${id}`)
      )
    )
  );
  return element("ul", {class: "console-examples"}, ...items);
}

function Tables(model: ConsoleModel, options: Options): HTMLElement {
  const {language, insert} = options;
  const {tables, as_of: asOf} = model.tables;
  const date = formatDate(language, asOf);
  return element(
    "div",
    {class: "console-tables"},
    ...tables.map((table) => Table(table, model, options)),
    element(
      "p",
      {class: "console-column"},
      Insert("as_of()", language, insert),
      element("span", {class: "muted"}, t(language, "console.tables.asOf", {date}))
    )
  );
}

function Insert(name: string, language: Language, insert: (text: string) => void): HTMLElement {
  return element(
    "button",
    {
      type: "button",
      class: "console-name",
      title: t(language, "console.tables.insert", {name}),
      onclick: () => insert(name)
    },
    element("code", {}, name)
  );
}

/** Words of SQL that are columns here. */
const reserved = new Set(["end"]);

function Table(
  table: PublishedTable,
  model: ConsoleModel,
  {language, manifest, parquet, insert}: Options
): HTMLElement {
  const {name, columns, explanation} = table;
  const rows = manifest.files.find((file) => file.name === table.file)?.rows ?? 0;
  const lines = columns.map(({name: column, type, explanation: note}) => {
    const key = `console.type.${type}`;
    const kind = hasText(key) ? t(language, key) : type;
    return element(
      "li",
      {class: "console-column"},
      Insert(reserved.has(column) ? `"${column}"` : column, language, insert),
      element("span", {class: "console-type"}, kind),
      element("span", {class: "muted"}, note[language])
    );
  });
  const address = parquet[table.parquet ?? ""];
  const link =
    table.parquet && address
      ? element(
          "a",
          {href: address, download: table.parquet},
          t(language, "console.tables.parquet", {table: name})
        )
      : null;
  const held = isHeld(table, model.tables, manifest);
  const word = link ? "console.tables.notHeld" : "console.tables.notHeldBeside";
  return element(
    "details",
    {class: "console-table"},
    element(
      "summary",
      {},
      element("code", {}, name),
      element(
        "span",
        {class: "muted"},
        t(language, "console.tables.rows", {count: formatNumber(language, rows)})
      )
    ),
    element("p", {class: "muted"}, explanation[language]),
    held ? null : element("p", {class: "console-not-held"}, t(language, word)),
    element("ul", {}, ...lines),
    element("p", {}, Insert(name, language, insert), link ? " · " : null, link)
  );
}

function History(model: ConsoleModel, {language, signal}: Options): HTMLElement {
  const list = element("ul", {class: "console-examples"});
  const none = element("p", {class: "muted"}, t(language, "console.history.none"));
  const clear = element(
    "button",
    {
      type: "button",
      onclick: () => {
        clearHistory();
        model.setHistory([]);
      }
    },
    t(language, "console.history.clear")
  );
  let drawn: readonly string[] | null = null;
  const draw = ({history}: ConsoleModel["view"]) => {
    if (drawn === history) return;
    drawn = history;
    clear.hidden = history.length === 0;
    const items = history.map((sql) => {
      const text = sql.replace(/\s+/g, " ").slice(0, 120);
      const button = {type: "button", title: sql, onclick: () => ask(model, sql)};
      return element("li", {}, element("button", button, element("code", {}, text)));
    });
    list.replaceChildren(...items);
  };
  signal.addEventListener("abort", model.subscribe(draw));
  draw(model.view);
  return element("div", {}, none, list, clear);
}
