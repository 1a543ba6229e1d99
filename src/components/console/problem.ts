import {isOutOfMemory} from "../memory.js";
import {unitsOf} from "./bytes.js";

/** Why there is no answer; each kind has its words in the catalogue. */
export type ProblemKind =
  | "empty"
  | "long"
  | "several"
  | "notQuery"
  | "pivot"
  | "noTable"
  | "notHeld"
  | "closed"
  | "extension"
  | "syntax"
  | "wrong"
  | "memory"
  | "large"
  | "timeout"
  | "cancelled"
  | "file"
  | "renewed"
  | "noMemory"
  | "engine";

/** What is wrong with a statement, or with what it takes to run it. */
export class Problem extends Error {
  /** Offset into the statement of what is meant, in UTF-16 units. */
  readonly at: number | null;
  /** What may have been meant instead. */
  readonly instead: readonly string[];

  constructor(
    readonly kind: ProblemKind,
    /** A name, or what the engine says. */
    message = "",
    {at = null, instead = []}: {at?: number | null; instead?: readonly string[]} = {}
  ) {
    super(message);
    this.at = at;
    this.instead = instead;
  }
}

const kinds: readonly [RegExp, ProblemKind][] = [
  [/^Parser Error/, "syntax"],
  [/^Permission Error/, "closed"],
  [/^Out of Memory Error/, "memory"],
  [/ exists in the \w+ extension/, "extension"]
];

/** What DuckDB says of `sql`, its place found and its advice on extensions left out. */
export function engineProblem(error: unknown, sql: string): Problem {
  if (error instanceof Problem) return error;
  const {text, byte} = plain(error instanceof Error ? error.message : String(error));
  const own = kinds.find(([pattern]) => pattern.test(text))?.[1];
  const kind = own ?? (isOutOfMemory(text) ? "noMemory" : "wrong");
  const [said = ""] = text.split(/\n\s*\n|\nLINE \d+:|\nDatabase is launched/);
  const message = said
    .replace(/^[\w ]+ Error: /, "")
    .replace(/\n?(Did you mean|Candidate)[^\n]*/g, "")
    .trim();
  const at = byte === null ? placeOf(text, sql) : unitsOf(sql, byte);
  return new Problem(kind, message, {at, instead: meant(text)});
}

/** Some of its functions answer with an object instead of a text. */
function plain(message: string): {text: string; byte: number | null} {
  if (!message.startsWith("{")) return {text: message, byte: null};
  const {
    exception_type: type,
    exception_message: said,
    position
  } = JSON.parse(message) as {
    exception_type: string;
    exception_message: string;
    position?: string;
  };
  return {text: `${type} Error: ${said}`, byte: position ? Number(position) : null};
}

/** "LINE 2: …FROM missions WHERE clent", with a caret below the word that is meant. */
function placeOf(text: string, sql: string): number | null {
  const found = /\nLINE (\d+): (.*)\n( *)\^/.exec(text);
  if (!found) return null;
  const [, line = "1", shown = "", indent = ""] = found;
  const lines = sql.split("\n");
  const index = Number(line) - 1;
  const before = lines.slice(0, index).reduce((sum, {length}) => sum + length + 1, 0);
  const source = lines[index] ?? "";
  // Of a long line only the part around the place is shown.
  const cut = shown.startsWith("...") ? 3 : 0;
  const excerpt = shown.slice(cut).replace(/\.\.\.$/, "");
  const start = cut > 0 ? Math.max(0, source.indexOf(excerpt)) : 0;
  const column = indent.length - `LINE ${line}: `.length - cut;
  return Math.min(sql.length, before + Math.min(source.length, start + Math.max(0, column)));
}

function meant(text: string): string[] {
  const advice = /(?:Did you mean|Candidate bindings:|Candidate tables:)([^\n]*)/.exec(text)?.[1];
  return [...(advice ?? "").matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name).slice(0, 3);
}
