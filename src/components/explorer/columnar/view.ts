import {columnOf, type Subject} from "../columns.js";
import type {Expression} from "../expressions.js";
import type {ColumnTable, TextColumn} from "./arrowTable.js";
import {windowColumns} from "./windows.js";

/** The columns of a subject over one window, all as numbers or texts. */
export interface View {
  readonly subject: Subject;
  readonly table: ColumnTable;
  readonly window: string;
  /** Whether the column is of other values in another window. */
  depends: (key: string) => boolean;
  isText: (key: string) => boolean;
  texts: (key: string) => TextColumn;
  /** NaN where missing; dates as days since 1970-01-01, codes as places in the column's `codes`. */
  numbers: (key: string) => Float64Array;
  /** The value of an expression for every row. */
  computed: (expression: Omit<Expression, "sql">) => Float64Array;
}

/** The subject's columns over `window`; where it is not the table's own, with the file of `spans`. */
export function viewOf(
  subject: Subject,
  table: ColumnTable,
  window: string,
  spans?: ColumnTable
): View {
  const windows = spans && subject.windows;
  const of = windows && windowColumns(table, spans, windows.id, window);
  const numbers = new Map<string, Float64Array>();
  const expressionOf = (key: string) =>
    windows?.columns[key] ?? subject.columns.find((column) => column.key === key)?.made;

  function input(key: string): Float64Array {
    if (key.startsWith("w.") && of) return of(key.slice(2));
    return table.has(key) && !table.isText(key) ? table.numbers(key) : view.numbers(key);
  }

  const view: View = {
    subject,
    table,
    window,
    depends(key) {
      const made = subject.columns.find((column) => column.key === key)?.made;
      return (
        windows !== undefined && (key in windows.columns || (made?.of ?? []).some(view.depends))
      );
    },
    isText: (key) => expressionOf(key) === undefined && table.isText(key),
    texts: (key) => table.texts(key),
    numbers(key) {
      const known = numbers.get(key);
      if (known) return known;
      const expression = expressionOf(key);
      const replaced = windows?.columns[key];
      // In a window's own expression a column is the table's; elsewhere it is the window's.
      const inputs = (expression?.of ?? []).map(replaced ? input : view.numbers);
      const made = expression
        ? evaluate(expression, inputs, table.rows)
        : table.isText(key)
          ? places(subject, key, table.texts(key))
          : table.numbers(key);
      numbers.set(key, made);
      return made;
    },
    computed: (expression) => evaluate(expression, expression.of.map(view.numbers), table.rows)
  };
  return view;
}

function evaluate(
  {value}: Pick<Expression, "value">,
  inputs: readonly Float64Array[],
  rows: number
): Float64Array {
  const values = new Float64Array(rows);
  const [a = noValues, b = noValues, c = noValues] = inputs;
  if (inputs.length > 3) throw new Error(`an expression of ${inputs.length} columns`);
  for (let row = 0; row < rows; row++) values[row] = value(a[row]!, b[row]!, c[row]!);
  return values;
}

const noValues = new Float64Array(0);

/** Codes as their places in the column's list; NaN for what is not in it. */
function places(subject: Subject, key: string, {texts, codes}: TextColumn): Float64Array {
  const {codes: list = []} = columnOf(subject, key);
  const place = new Float64Array(texts.size + 1).fill(NaN);
  for (const [index, code] of list.entries()) {
    const found = texts.codeOf(code);
    if (found !== undefined) place[found] = index;
  }
  const values = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) values[row] = place[codes[row]!]!;
  return values;
}
