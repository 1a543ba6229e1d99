import {parseArgs, type ParseArgsConfig} from "node:util";
import type {Audience} from "../loaders/contract.js";

/** What was typed is wrong: exit 2. */
export class UsageError extends Error {}

/** The options that were typed, strictly: no other options, nothing beside them. */
export function options<T extends NonNullable<ParseArgsConfig["options"]>>(config: T) {
  return asUsage(() => parseArgs({options: config, strict: true, allowPositionals: false}).values);
}

/** Runs what reads an option; what it throws is a mistake in what was typed. */
export function asUsage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), {cause: error});
  }
}

/** The value of `--audience`. */
export function audienceNamed(text: string): Audience {
  if (text === "everyone" || text === "direction") return text;
  throw new UsageError(`--audience: neither everyone nor direction: "${text}"`);
}

/** Runs a command; an error is its message on stderr, with exit 2 for usage and 1 for the rest. */
export async function run(command: () => Promise<void>): Promise<void> {
  // An exit, unlike a signal, lets go of what must not stay on the disk.
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129]
  ] as const)
    process.once(signal, () => process.exit(code));
  try {
    await command();
  } catch (error) {
    // In a terminal, the step that failed is still shown on the line.
    if (process.stderr.isTTY) process.stderr.write("\n");
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
