import type {Measure, PeriodId} from "../../../loaders/contract.js";
import type {People, PeopleMetricId} from "../../../loaders/contract/people.js";
import {EmptyFirm} from "../emptyFirm.js";
import type {Language} from "../language.js";
import {formatUnit} from "../metric.js";
import {t} from "../text.js";
import {MetricTile, MetricTiles, type TileOptions} from "../tile.js";
import {movesText} from "./movesText.js";

const shown = [
  "headcount",
  "entry_rate",
  "exit_rate",
  "seniority_median",
  "probation_30",
  "probation_90"
] as const satisfies PeopleMetricId[];

/** A measure over the chosen period, or as it is where it has none. */
function measureOver(
  {measures, by_period: byPeriod, as_of: day}: People,
  id: PeopleMetricId,
  period: PeriodId | null
): Measure {
  const known = (period && byPeriod[period][id]) ?? measures[id];
  if (known) return known;
  // Not in the file: its tile says that it is withheld. Only numbers at a day are.
  const nothing = {value: null, numerator: null, denominator: null, previous: null};
  const days = {from: day, to: day, previous_from: day, previous_to: day};
  return {...nothing, coverage: null, ...days};
}

/** Six numbers of who is there, comes and goes; without anybody, why there are none. */
export function PeopleTiles(
  page: People,
  language: Language,
  period: PeriodId | null
): HTMLElement {
  if (!page.measures.headcount?.value) return EmptyFirm(page.as_of, language);
  const tiles = shown.map((id) =>
    MetricTile(
      language,
      page,
      id,
      measureOver(page, id, period),
      tileOptions(page, id, language, period)
    )
  );
  return MetricTiles(language, ...tiles);
}

function tileOptions(
  page: People,
  id: (typeof shown)[number],
  language: Language,
  period: PeriodId | null
): TileOptions {
  if (id === "headcount")
    return {series: page.months.map((month) => ({...month, value: month.headcount}))};
  if (id === "entry_rate" || id === "exit_rate") {
    const count = measureOver(page, id, period).numerator;
    return {
      note: movesText(language, id === "entry_rate" ? "entries" : "exits", count),
      // Of each month alone; the one in progress is not a whole one.
      series: page.months
        .filter(({partial}) => !partial)
        .map((month) => ({month: month.month, value: month[id]}))
    };
  }
  if (id === "seniority_median") {
    const mean = page.measures.seniority_mean?.value ?? null;
    return {note: t(language, "chart.mean", {value: formatUnit(language, "years", mean)})};
  }
  return {};
}
