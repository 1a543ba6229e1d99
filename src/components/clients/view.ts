import type {Measure} from "../../../loaders/contract.js";
import type {ClientDetail, ClientFigures, ClientsHead} from "../../../loaders/contract/clients.js";
import {BarList} from "../charts/barList.js";
import {MonthBars} from "../charts/monthBars.js";
import {element} from "../element.js";
import type {Drawn} from "../finance/months.js";
import {
  formatDate,
  formatMoney,
  formatMoneyShort,
  formatMonth,
  formatNumber,
  formatPercent
} from "../format.js";
import type {Language} from "../language.js";
import {formatUnit} from "../metric.js";
import {t} from "../text.js";
import {MetricTile, MetricTiles} from "../tile.js";
import {monthsWindow} from "../trends/months.js";
import {ClientMissions} from "./missions.js";

/** Two columns from here on, as `.charts` has them. */
const twoColumns = 836;

/** What one client weighs, earns and has running. */
export function ClientView(
  page: ClientsHead,
  client: ClientDetail,
  {language, width}: Drawn
): HTMLElement {
  const inner = (width >= twoColumns ? (width - 12) / 2 : width) - 26;
  const charts = [
    Months(page, client, {language, width: inner}),
    Practices(client, {language, width: inner})
  ];
  return element(
    "div",
    {class: "detail"},
    element("p", {class: "headline"}, clientSentence(page, client, language)),
    element("h2", {class: "unseen"}, t(language, "overview.tiles")),
    Tiles(page, client, language),
    element("div", {class: "charts"}, ...charts.map((chart) => element("div", {}, chart))),
    ClientMissions(client, language)
  );
}

/** The client in a sentence: its place, its share, its rate against the firm's, who is there. */
export function clientSentence(
  {whole}: ClientsHead,
  client: ClientDetail,
  language: Language
): string {
  const {place, share, revenue, average_rate: rate, consultants, missions} = client;
  const key = consultants === 0 ? "none" : consultants === 1 ? "one" : "many";
  const now = t(language, `client.now.${key}`, {count: formatNumber(language, consultants)});
  const next = missions.at(0)?.end ?? null;
  return t(language, "client.sentence", {
    place: place === 1 ? t(language, "client.place.first") : t(language, "client.place", {place}),
    revenue: formatMoneyShort(language, revenue.value),
    share:
      share === null ? "" : t(language, "client.share", {share: formatPercent(language, share)}),
    rate: rateText(rate.value, whole.average_rate.value, language),
    now: next === null ? now : t(language, "client.next", {now, date: formatDate(language, next)})
  });
}

function rateText(rate: number | null, firm: number | null, language: Language): string {
  if (rate === null || !firm) return "";
  const gap = formatPercent(language, Math.abs(rate / firm - 1));
  if (!/[1-9]/.test(gap)) return t(language, "client.rate.same");
  return t(language, rate > firm ? "client.rate.above" : "client.rate.below", {gap});
}

/** A client's figures are over the same window as the firm's. */
function measureOf(figures: ClientFigures, whole: Measure): Measure {
  return {...whole, ...figures};
}

function Tiles(page: ClientsHead, client: ClientDetail, language: Language): HTMLElement {
  const {whole, months} = page;
  const firm = (text: string) => ({note: t(language, "client.whole", {value: text})});
  const series = months.map((month, index) => ({...month, value: client.months[index] ?? null}));
  return MetricTiles(
    language,
    MetricTile(language, page, "revenue", measureOf(client.revenue, whole.revenue), {
      ...firm(formatMoneyShort(language, whole.revenue.value)),
      series
    }),
    MetricTile(
      language,
      page,
      "average_rate",
      measureOf(client.average_rate, whole.average_rate),
      firm(formatUnit(language, "euros-per-day", whole.average_rate.value))
    )
  );
}

function Months({months}: ClientsHead, client: ClientDetail, drawn: Drawn): HTMLElement {
  const {language} = drawn;
  const points = months.map((month, index) => ({...month, value: client.months[index] ?? 0}));
  const last = points.findLast(({partial}) => !partial);
  return MonthBars(points, {
    ...drawn,
    unit: "euros",
    title: last
      ? t(language, "client.months.title", {
          value: formatMoneyShort(language, last.value),
          month: formatMonth(language, last.month)
        })
      : t(language, "chart.none"),
    subtitle: t(language, "client.months.subtitle", {window: monthsWindow(language, months)})
  });
}

function Practices({practices, revenue}: ClientDetail, drawn: Drawn): HTMLElement {
  const {language} = drawn;
  const name = (practice: string | null) => practice ?? t(language, "finance.none.practice");
  const [first] = practices;
  return BarList(
    practices.map(({practice, revenue: value}) => ({
      name: name(practice),
      value,
      tip: formatMoney(language, value)
    })),
    {
      ...drawn,
      unit: "euros",
      columns: [t(language, "finance.column.practice"), t(language, "clients.column.revenue")],
      title: first
        ? t(language, practices.length === 1 ? "client.practices.one" : "client.practices.title", {
            name: name(first.practice),
            share: formatPercent(language, revenue.value ? first.revenue / revenue.value : null)
          })
        : t(language, "chart.none"),
      subtitle: t(language, "client.practices.subtitle")
    }
  );
}
