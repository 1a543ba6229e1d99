import type {EngineRow} from "../engine.js";
import {formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import type {Statistic} from "./columns.js";
import {element} from "./element.js";
import {formatQuantity} from "./values.js";

export interface StatisticsNode {
  node: HTMLElement;
  /** Shows the figures of the filtered rows; null while they are unknown. */
  show: (figures: EngineRow | null) => void;
}

/** The summary line: each statistic of the filtered rows, what it is on hover. */
export function Statistics(
  statistics: readonly Statistic[],
  {language}: {language: Language}
): StatisticsNode {
  const cells = statistics.map((statistic) => ({statistic, cell: element("dd")}));
  const groups = cells.map(({statistic: {label, note}, cell}) =>
    element("div", {title: t(language, note)}, element("dt", {}, t(language, label)), cell)
  );
  return {
    node: element("dl", {class: "explorer-statistics"}, ...groups),
    show(figures) {
      for (const {statistic, cell} of cells) {
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
