import {fold} from "../fold.js";
import {decoded, type PackedTexts} from "./bytes.js";
import {pace} from "./pace.js";
import {byUtf8, rankOf} from "./textOrder.js";

/** The different texts of a column, by code; what is made of them is made on first use. */
export class Texts {
  readonly size: number;
  readonly #packed: PackedTexts;
  #whole: {text: string; starts: Int32Array} | undefined;
  // Begun once and never given up: whoever types on needs them all the same.
  #folded: Promise<{text: string; starts: Int32Array}> | undefined;
  #ranks: Promise<Uint32Array> | undefined;
  #codes: Map<string, number> | undefined;

  constructor(packed: PackedTexts) {
    this.#packed = packed;
    this.size = packed.offsets.length - 1;
  }

  at(code: number): string {
    const {text, starts} = (this.#whole ??= decoded(this.#packed));
    return text.slice(starts[code], starts[code + 1]);
  }

  /** The code of a text; undefined where no row has it. */
  codeOf(text: string): number | undefined {
    if (!this.#codes) {
      this.#codes = new Map();
      for (let code = 0; code < this.size; code++) this.#codes.set(this.at(code), code);
    }
    return this.#codes.get(text);
  }

  /** 1 for each code whose text, folded, contains `word`; `word` has no line feed in it. */
  async matching(word: string): Promise<Uint8Array> {
    const {text, starts} = await (this.#folded ??= this.#fold());
    const found = new Uint8Array(this.size + 1);
    let code = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[code])) {
      code = this.#codeAt(starts, at, code);
      found[code++] = 1;
      if (code >= this.size) break;
    }
    return found;
  }

  /** The place of each code's text, folded, in the order of the folded texts; equals share one. */
  ranks(): Promise<Uint32Array> {
    return (this.#ranks ??= this.#rank());
  }

  async #rank(): Promise<Uint32Array> {
    const {text, starts} = await (this.#folded ??= this.#fold());
    const entries = Array.from({length: this.size}, (_, code) =>
      text.slice(starts[code], (starts[code + 1] ?? 0) - 1)
    );
    return rankOf(entries, byUtf8(text), pace());
  }

  /** One string of all folded texts, a line feed after each. */
  async #fold(): Promise<{text: string; starts: Int32Array}> {
    const at = pace();
    const starts = new Int32Array(this.size + 1);
    const parts: string[] = [];
    let length = 0;
    for (let code = 0; code < this.size; code++) {
      const folded = fold(this.at(code));
      parts.push(folded);
      length += folded.length + 1;
      starts[code + 1] = length;
      if ((code & 255) === 0 && at.due) await at.rest();
    }
    parts.push("");
    return {text: parts.join("\n"), starts};
  }

  /** The code whose text is at a place of the folded string, not below `from`. */
  #codeAt(starts: Int32Array, at: number, from: number): number {
    let [low, high] = [from, this.size - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
