import {BaseSequencer} from "vitest/node";
import type {TestSpecification} from "vitest/node";

/**
 * Runs the files that start processes first, and by turns: the browser's wait, the commands compute.
 * Those that share a worker follow each other, as Vitest keeps one only for the next file.
 */
export class Sequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const turn = new Map<string, number>();
    const place = ({project: {name}}: TestSpecification) => {
      if (name !== "browser" && name !== "commands") return Infinity;
      const next = (turn.get(name) ?? 0) + 1;
      turn.set(name, next);
      return next;
    };
    return sorted
      .map((file) => ({file, place: place(file)}))
      .sort((a, b) => (a.place === b.place ? 0 : a.place - b.place))
      .map(({file}) => file);
  }
}
