import type {GroupsPage} from "../../../loaders/contract/groups.js";
import {SmallMultiples} from "../charts/smallMultiples.js";
import {formatMonth, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t, type TextKey} from "../text.js";
import {groupName} from "./measure.js";

export interface MultiplesOptions {
  language: Language;
  none: TextKey;
  /** Groups beyond those have no chart of their own: the table has them. */
  most?: number;
  colour?: (name: string | null) => string;
}

/** Occupancy by month of each group, on one scale with the target. */
export function OccupancyMultiples(
  page: GroupsPage,
  {language, none, most = 20, colour}: MultiplesOptions
): HTMLElement {
  const rows = page.groups.filter(({kind, small}) => kind === "none" || !small).slice(0, most);
  const names = new Map(rows.map((row) => [groupName(language, row, none), row.name]));
  const points = rows.flatMap((row) =>
    page.months.map(({month, partial}, index) => ({
      group: groupName(language, row, none),
      month,
      partial,
      value: row.occupancy[index] ?? null
    }))
  );
  const full = page.months.filter(({partial}) => !partial);
  const [first, last] = [full.at(0), full.at(-1)];
  const at = (row: (typeof rows)[number], month: typeof first) =>
    month ? (row.occupancy[page.months.indexOf(month)] ?? null) : null;
  const compared = rows.filter(
    (row) => row.kind === "group" && at(row, first) !== null && at(row, last) !== null
  );
  const up = compared.filter((row) => (at(row, last) ?? 0) > (at(row, first) ?? 0)).length;
  const title =
    first && last && first !== last && compared.length > 0
      ? t(language, "groups.multiples", {
          up: formatNumber(language, up),
          total: formatNumber(language, compared.length),
          from: formatMonth(language, first.month),
          to: formatMonth(language, last.month)
        })
      : t(language, "groups.multiples.plain");
  return SmallMultiples(points, {
    language,
    // As wide as its cell.
    width: 0,
    unit: "share",
    title,
    subtitle: t(language, "groups.multiples.subtitle"),
    band: page.targets.occupancy,
    ...(colour ? {colour: (group) => colour(names.get(group ?? "") ?? null)} : {})
  });
}
