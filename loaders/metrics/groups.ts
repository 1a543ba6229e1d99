import {addMonths} from "../asOf.js";
import type {PeriodId} from "../contract.js";
import type {FiguresById, GroupFigures, GroupRow, GroupsPage} from "../contract/groups.js";
import {evaluate, registry} from "../metrics.js";
import type {Metric} from "./definition.js";
import type {MetricId, Sums} from "../metrics.js";
import {monthRows} from "./overview.js";
import type {PageContext} from "./page.js";
import {rowsAddress} from "./rows.js";
import type {Dimension, Group} from "./sums.js";

/** Fewer consultants say more of each of them than of the group. */
const smallBelow = 5;

/** What the dimension's page says of a group that has a value. */
export interface GroupNaming {
  name: string;
  filter: string | null;
  active?: boolean;
}

export interface GroupsAsked {
  dimension: Dimension;
  ids: readonly MetricId[];
  /** At most so many rows; the smaller groups are one row more. */
  most: number;
  naming: (group: string | number) => GroupNaming;
  /** Filter of the explorer pages for what has no group. */
  noneFilter: string | null;
  /** Metrics whose rows the explorer pages can show by group. */
  linked: readonly MetricId[];
}

/** The sums of every group at the days and over the windows that a row needs, each read once. */
class GroupSums {
  private readonly known = new Map<string, ReadonlyMap<Group, Sums>>();
  private readonly none: Sums;

  constructor(
    private readonly context: PageContext,
    private readonly dimension: Dimension
  ) {
    const {sums} = context;
    this.none = {...sums.over(""), ...sums.atDay("")};
  }

  private by(span: "day" | "window", key: string): ReadonlyMap<Group, Sums> {
    const {sums} = this.context;
    const found = this.known.get(`${span} ${key}`);
    if (found) return found;
    const made =
      span === "day" ? sums.atDayBy(key, this.dimension) : sums.overBy(key, this.dimension);
    this.known.set(`${span} ${key}`, made);
    return made;
  }

  /** The sums of all `groups` together. */
  of(span: "day" | "window", key: string, groups: readonly Group[]): Sums {
    const total: Record<string, number> = {...this.none};
    for (const group of groups)
      for (const [name, value] of Object.entries(this.by(span, key).get(group) ?? {}))
        total[name] = (total[name] ?? 0) + value;
    return total;
  }
}

/** The same metrics of every group of a dimension, side by side. */
export async function groupsPage(context: PageContext, asked: GroupsAsked): Promise<GroupsPage> {
  const {asOf, settings} = context;
  const {dimension, ids, most} = asked;
  const groupSums = new GroupSums(context, dimension);
  const months = await monthRows(context);
  const size = (group: Group) => groupSums.of("day", asOf, [group])["headcount"] ?? 0;
  const days = (group: Group) => groupSums.of("window", "12m", [group])["workforce_days"] ?? 0;
  const ends = (group: Group) => groupSums.of("day", asOf, [group])["ending"] ?? 0;
  const all = context.sums.groups(dimension);
  const named = all
    .filter((group) => group !== null)
    .filter((group) => size(group) > 0 || days(group) > 0 || ends(group) > 0)
    .map((group) => ({group, headcount: size(group), ...asked.naming(group)}))
    .sort(
      (a, b) =>
        b.headcount - a.headcount ||
        a.name.localeCompare(b.name, "fr") ||
        (a.group < b.group ? -1 : 1)
    );
  const row = (groups: readonly Group[], rest: Partial<GroupRow>): GroupRow =>
    figuresOf(context, groupSums, {ids, groups, months: months.map(({month}) => month)}, rest);
  const listed = named.length > most ? named.slice(0, most - 1) : named;
  const others = named.slice(listed.length);
  const rows = listed.map(({group, name, filter, headcount, active = true}) =>
    row([group], {name, filter, active, small: headcount < smallBelow})
  );
  if (others.length > 0)
    rows.push(
      row(
        others.map(({group}) => group),
        {kind: "rest"}
      )
    );
  if (all.includes(null) && (size(null) > 0 || days(null) > 0 || ends(null) > 0))
    rows.push(row([null], {kind: "none", filter: asked.noneFilter}));
  return {
    ...context.page(ids),
    month_before: addMonths(asOf, -1),
    total: row(all, {groups: named.length}),
    groups: rows,
    months,
    links: linksOf(context, asked.linked),
    targets: {occupancy: settings.targets.occupancy, bench: settings.targets.bench}
  };
}

function figuresOf(
  context: PageContext,
  sums: GroupSums,
  {
    ids,
    groups,
    months
  }: {ids: readonly MetricId[]; groups: readonly Group[]; months: readonly string[]},
  rest: Partial<GroupRow>
): GroupRow {
  const {asOf, periods} = context;
  const shown = ids.filter((id) => context.shown(id));
  const spanned = (span: Metric["span"]) => shown.filter((id) => registry[id].span === span);
  const figures = (
    span: "day" | "window",
    list: readonly MetricId[],
    key: string,
    before: string
  ): FiguresById => {
    const [now, then] = [sums.of(span, key, groups), sums.of(span, before, groups)];
    return Object.fromEntries(
      list.map((id) => {
        const {value, numerator, denominator, coverage} = evaluate(id, now);
        const previous = evaluate(id, then).value;
        return [id, [value, numerator, denominator, previous, coverage] satisfies GroupFigures];
      })
    );
  };
  const windows = spanned("window");
  const over = periods.map(({id}) => [id, figures("window", windows, id, `${id}-before`)] as const);
  return {
    kind: "group",
    name: null,
    groups: groups.length,
    filter: null,
    small: false,
    active: true,
    at: figures("day", spanned("day"), asOf, addMonths(asOf, -1)),
    over: Object.fromEntries(over) as Record<PeriodId, FiguresById>,
    occupancy: months.map(
      (month) => evaluate("occupancy", sums.of("window", month.slice(0, 7), groups)).value
    ),
    ...rest
  };
}

function linksOf({asOf, periods}: PageContext, ids: readonly MetricId[]): GroupsPage["links"] {
  const keys = (id: MetricId): (PeriodId | null)[] =>
    registry[id].span === "day" ? [null] : periods.map((period) => period.id);
  return Object.fromEntries(
    ids.map((id) => [
      id,
      Object.fromEntries(
        keys(id).flatMap((period) => {
          const address = rowsAddress(id, asOf, period);
          return address === null ? [] : [[period ?? "day", address]];
        })
      )
    ])
  );
}
