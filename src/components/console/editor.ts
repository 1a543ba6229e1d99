import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type Completion
} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap, indentWithTab} from "@codemirror/commands";
import {sql, SQLDialect, type SQLNamespace} from "@codemirror/lang-sql";
import {bracketMatching, HighlightStyle, syntaxHighlighting} from "@codemirror/language";
import {lintGutter, setDiagnostics} from "@codemirror/lint";
import {EditorState, Prec} from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers
} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import type {PublishedTable} from "../../../loaders/contract/console.js";
import type {Language} from "../language.js";
import {hasText, t} from "../text.js";

export interface EditorOptions {
  text: string;
  selection: readonly [number, number];
  label: string;
  describedBy: string;
  language: Language;
  tables: readonly PublishedTable[];
  change: (text: string) => void;
  run: () => void;
}

/** The editor in the page. */
export interface Editor {
  node: HTMLElement;
  /** Puts `text` in, unless it is there. */
  show(text: string): void;
  insert(text: string): void;
  /** Marks what stands at an offset; null takes the mark away. */
  mark(at: number | null, message: string): void;
  go(at: number): void;
  focus(): void;
}

/** Where numbers of letters are as much as words: readable in light and dark alike. */
const colours = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--data)", fontWeight: "600"},
  {tag: [tags.string, tags.special(tags.string)], color: "var(--met)"},
  {tag: [tags.number, tags.bool, tags.null], color: "var(--attention)"},
  {tag: [tags.standard(tags.name), tags.typeName], color: "var(--data)"},
  {tag: [tags.lineComment, tags.blockComment], color: "var(--muted)", fontStyle: "italic"}
]);

/** DuckDB's: of its words those that ask, and none that are columns here. */
const dialect = SQLDialect.define({
  keywords:
    "all and anti any as asc asof between by case cast cross cube describe desc distinct else end escape except exclude exists explain fetch filter first following for from full group grouping having ilike in inner intersect into is join last lateral left like limit natural not nulls offset on or order outer over partition pivot positional preceding qualify range recursive replace right rollup rows sample select semi sets show similar summarize table tablesample then to unbounded union unpivot using values when where window with within",
  types:
    "bigint blob boolean date decimal double float hugeint integer interval list map numeric smallint struct text time timestamp tinyint uuid varchar",
  builtin:
    "abs as_of avg ceil coalesce concat concat_ws count date_diff date_part date_trunc dense_rank floor greatest ifnull lag lead least length list lower max median min mode nullif quantile_cont rank regexp_matches round row_number split_part stddev string_agg string_split strip_accents strftime sum trim unnest upper year month quarter week",
  doubleQuotedStrings: false,
  operatorChars: "*+-%<>!=&|~/:",
  specialVar: ""
});

/** CodeMirror with SQL, the published tables to complete, and errors at their place. */
export function openEditor(options: EditorOptions): Editor {
  const {text, selection, label, describedBy, language, tables, change, run} = options;
  const runKey = {
    key: "Mod-Enter",
    run: () => {
      run();
      return true;
    }
  };
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      selection: {anchor: selection[0], head: selection[1]},
      extensions: [
        Prec.highest(keymap.of([runKey])),
        lineNumbers(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({icons: false}),
        highlightActiveLine(),
        lintGutter(),
        syntaxHighlighting(colours),
        sql({dialect, schema: namespace(tables, language), upperCaseKeywords: true}),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          "aria-label": label,
          "aria-describedby": describedBy,
          spellcheck: "false",
          tabindex: "0"
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) change(update.state.doc.toString());
        }),
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          // Escape first lets Tab leave.
          indentWithTab
        ])
      ]
    })
  });
  return {
    node: view.dom,
    show(wanted) {
      const length = view.state.doc.length;
      if (view.state.doc.toString() === wanted) return;
      view.dispatch({
        changes: {from: 0, to: length, insert: wanted},
        selection: {anchor: wanted.length}
      });
    },
    insert(name) {
      view.dispatch(view.state.replaceSelection(name));
      view.focus();
    },
    mark(at, message) {
      const found = at === null ? [] : [{...wordAt(view.state, at), message}];
      const diagnostics = found.map((one) => ({...one, severity: "error" as const}));
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    go(at) {
      const anchor = Math.min(at, view.state.doc.length);
      view.dispatch({selection: {anchor}, scrollIntoView: true});
      view.focus();
    },
    focus: () => view.focus()
  };
}

/** The word at an offset, or the sign that stands there; at the end the last one. */
function wordAt(state: EditorState, at: number): {from: number; to: number} {
  const from = Math.min(at, Math.max(0, state.doc.length - 1));
  const word = state.wordAt(from);
  return word ? {from, to: word.to} : {from, to: Math.min(state.doc.length, from + 1)};
}

function namespace(tables: readonly PublishedTable[], language: Language): SQLNamespace {
  return Object.fromEntries(
    tables.map(({name, explanation, columns}) => [
      name,
      {
        self: {label: name, type: "type", info: explanation[language]},
        children: columns.map(({name: column, type, explanation: note}): Completion => {
          const key = `console.type.${type}`;
          const detail = hasText(key) ? t(language, key) : type;
          return {label: column, type: "property", detail, info: note[language]};
        })
      }
    ])
  );
}
