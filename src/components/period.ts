import type {Period, PeriodId} from "../../loaders/contract.js";
import {element} from "./element.js";
import {formatDate, formatNumber} from "./format.js";
import type {Language} from "./language.js";
import {t} from "./text.js";

/** In the order of the chooser. */
export const periodIds = [
  "1m",
  "3m",
  "12m",
  "month",
  "quarter",
  "year",
  "fiscal"
] as const satisfies PeriodId[];

/** What the address asks for: a period, none, or something that is no period. */
export function askedPeriod(search = location.search): {id: PeriodId | null; wrong: string | null} {
  const asked = new URLSearchParams(search).get("period");
  const id = periodIds.find((period) => period === asked) ?? null;
  return {id, wrong: id === null && asked ? asked : null};
}

/** For `Generators.observe`: yields the period of the address (null: the page's own), and each new one. */
export function observePeriod(change: (period: PeriodId | null) => void): () => void {
  const tell = () => change(askedPeriod().id);
  tell();
  addEventListener("popstate", tell);
  addEventListener("periodchange", tell);
  return () => {
    removeEventListener("popstate", tell);
    removeEventListener("periodchange", tell);
  };
}

/** The address of this page with `id` chosen; all else in it is kept. */
export function periodHref(id: PeriodId | null, {pathname, search, hash} = location): string {
  const parameters = new URLSearchParams(search);
  if (id === null) parameters.delete("period");
  else parameters.set("period", id);
  const text = parameters.toString();
  return `${pathname}${text && `?${text}`}${hash}`;
}

/** Shows the page over `id`; the way back is kept. */
export function setPeriod(id: PeriodId | null): void {
  history.pushState(null, "", periodHref(id));
  dispatchEvent(new Event("periodchange"));
}

/** The days of a period and of the one it is compared with. */
export function periodText(language: Language, period: Period): string {
  const day = (date: string) => formatDate(language, date);
  const days = (count: number) => {
    const one = new Intl.PluralRules(language).select(count) === "one";
    return t(language, one ? "period.days.one" : "period.days.many", {
      count: formatNumber(language, count)
    });
  };
  return t(language, "period.words", {
    name: t(language, `period.${period.id}`),
    from: day(period.from),
    to: day(period.to),
    days: days(period.business_days),
    previousFrom: day(period.previous_from),
    previousTo: day(period.previous_to),
    previousDays: days(period.previous_business_days)
  });
}

/** Set by a choice: the chooser is then drawn anew, and its new link takes the focus over. */
let chosen = false;

/** Links to the page over each period, the chosen one marked, and its days in words. */
export function PeriodChooser(
  language: Language,
  periods: readonly Period[],
  current: PeriodId | null
): HTMLElement {
  const {wrong} = askedPeriod();
  const known = periods.find(({id}) => id === current);
  const link = (id: PeriodId | null) =>
    element(
      "a",
      {
        href: periodHref(id),
        "aria-current": id === (known?.id ?? null) ? "true" : null,
        onclick: (event) => choose(event as MouseEvent, id)
      },
      t(language, id === null ? "period.own" : `period.${id}`)
    );
  const offered = periodIds.filter((id) => periods.some((period) => period.id === id));
  const words = known ? periodText(language, known) : t(language, "period.own.words");
  const nav = element(
    "nav",
    {class: "periods", "aria-label": t(language, "period.label")},
    element("div", {class: "segments"}, link(null), ...offered.map(link)),
    wrong &&
      element(
        "p",
        {class: "period-wrong"},
        t(language, "period.unknown", {value: wrong.slice(0, 40)})
      ),
    element("p", {class: "muted", "data-filters-in-words": known ? true : null}, words)
  );
  const taken = chosen;
  chosen = false;
  requestAnimationFrame(() => {
    const marked = nav.querySelector<HTMLElement>("[aria-current]");
    const segments = marked?.parentElement;
    if (!marked || !segments) return;
    // A phone shows half of them: the chosen one, then.
    segments.scrollLeft = marked.offsetLeft - segments.offsetLeft - 24;
    if (taken) marked.focus({preventScroll: true});
  });
  return nav;
}

function choose(event: MouseEvent, id: PeriodId | null): void {
  // A new tab is the browser's to open.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
  event.preventDefault();
  if (id === askedPeriod().id && !askedPeriod().wrong) return;
  chosen = true;
  setPeriod(id);
}
