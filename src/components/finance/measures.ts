import type {Measure, PeriodId} from "../../../loaders/contract.js";
import type {Finance, FinanceMetricId} from "../../../loaders/contract/finance.js";
import {t, type TextKey} from "../text.js";
import type {Language} from "../language.js";

/** The period of what is split by group, where the reader chose none. */
export const groupPeriod: PeriodId = "12m";

/** A measure over the chosen period, or as it is where it has none; undefined where withheld. */
export function measureOver(
  {measures, by_period: byPeriod}: Pick<Finance, "measures" | "by_period">,
  id: FinanceMetricId,
  period: PeriodId | null
): Measure | undefined {
  const chosen: Partial<Record<FinanceMetricId, Measure>> | null = period && byPeriod[period];
  return chosen?.[id] ?? measures[id];
}

/** "the last 3 months" */
export function overText(language: Language, period: PeriodId): string {
  return t(language, `over.${period}` satisfies TextKey);
}
