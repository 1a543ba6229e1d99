import type {EngineRow} from "../engine.js";
import {formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {ownWindow, type Statistic} from "./columns.js";
import {element} from "./element.js";
import {formatQuantity} from "./values.js";
import {labelText} from "./words.js";

export interface StatisticsNode {
  node: HTMLElement;
  /** Shows the figures of the filtered rows over a window; null while they are unknown. */
  show: (figures: EngineRow | null, window?: string) => void;
}

/** The summary line: each statistic of the filtered rows, what it is on hover. */
export function Statistics(
  statistics: readonly Statistic[],
  {language}: {language: Language}
): StatisticsNode {
  const cells = statistics.map((statistic) => ({
    statistic,
    term: element("dt"),
    cell: element("dd")
  }));
  const groups = cells.map(({statistic: {note}, term, cell}) =>
    element("div", {title: t(language, note)}, term, cell)
  );
  return {
    node: element("dl", {class: "explorer-statistics"}, ...groups),
    show(figures, window = ownWindow) {
      for (const {statistic, term, cell} of cells) {
        term.textContent = labelText(language, statistic, window);
        cell.classList.toggle("skeleton", figures === null);
        cell.textContent = figures ? figureText(statistic, figures, language) : "\u00a0";
      }
    }
  };
}

function figureText(statistic: Statistic, figures: EngineRow, language: Language): string {
  const value = figures[statistic.key];
  const number = typeof value === "number" ? value : null;
  const text = formatQuantity(language, statistic, number);
  const count = Number(figures["count"]);
  if (!statistic.share || number === null || count === 0) return text;
  return `${text} (${formatPercent(language, number / count)})`;
}
