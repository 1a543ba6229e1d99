import type {Unit} from "../../../loaders/contract.js";
import type {FigureText} from "../figure.js";
import type {Language} from "../language.js";

/** What every chart takes: the reader's language, pixels, the finding, the measure and its unit. */
export interface ChartOptions extends FigureText {
  language: Language;
  width: number;
  unit: Unit;
}

/** The colour of the part at `index` where names have none of their own. */
export function partColour(index: number): string {
  return `var(--cat-${(index % 8) + 1})`;
}
