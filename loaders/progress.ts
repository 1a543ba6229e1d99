import type {WriteStream} from "node:tty";

/** Says how far a long command is, step by step. */
export interface Progress {
  /** A step begins; in a terminal it is shown until it is done. */
  begin(step: string): void;
  /** A step is done: what it counted, and how long it took since the last one was. */
  done(step: string, counted?: string): void;
  /** A line of its own. */
  say(line: string): void;
}

/** A step list on `stream`: plain lines, with the step under way shown in a terminal. */
export function stepList(stream: WriteStream | NodeJS.WritableStream): Progress {
  const terminal = "isTTY" in stream && stream.isTTY;
  let last = performance.now();
  // Carriage return and "erase line": what is under way gives way to what is done.
  const clear = () => terminal && stream.write("\r\x1b[2K");
  return {
    begin(step) {
      if (!terminal) return;
      clear();
      stream.write(`  … ${step}`);
    },
    done(step, counted = "") {
      const now = performance.now();
      const seconds = ((now - last) / 1000).toFixed(1);
      last = now;
      clear();
      stream.write(`  ✓ ${step.padEnd(22)}${counted.padStart(26)}${`${seconds} s`.padStart(10)}\n`);
    },
    say(line) {
      last = performance.now();
      clear();
      stream.write(`${line}\n`);
    }
  };
}
