import type {EndingRow, Overview} from "../../loaders/contract.js";
import {element} from "./element.js";
import {formatDate, formatMoney, formatNumber} from "./format.js";
import type {Language} from "./language.js";
import {clientLink, consultantLink, missionLink} from "./links.js";
import {NumberCell} from "./practiceTable.js";
import {t} from "./text.js";

/** Where the rows behind the list are: the running missions, soonest end first. */
const running = "./missions?status=running&sort=end";

/** The missions that end first, and the way to all of them. */
export function EndingsTable(
  {endings}: Pick<Overview, "endings">,
  language: Language
): HTMLElement {
  if (endings.length === 0)
    return element("p", {class: "state"}, t(language, "overview.endings.none"));
  const heads = [
    "consultant",
    "end",
    "client",
    "mission",
    "practice",
    "dailyRate",
    "next"
  ] as const;
  const header = heads.map((name) =>
    element(
      "th",
      {scope: "col", class: name === "dailyRate" ? "number" : null},
      t(language, `overview.column.${name}`)
    )
  );
  const rows = endings.map((row) => EndingLine(row, language));
  return element(
    "div",
    {},
    element(
      "div",
      {class: "scroll", tabindex: 0, role: "region", "aria-label": t(language, "overview.endings")},
      element(
        "table",
        {class: "rows"},
        element("thead", {}, element("tr", {}, ...header)),
        element("tbody", {}, ...rows)
      )
    ),
    element(
      "p",
      {class: "more"},
      element("a", {href: running}, t(language, "overview.endings.all"))
    )
  );
}

function EndingLine(row: EndingRow, language: Language): HTMLElement {
  const text = (value: string | null, reason: string, href?: string) =>
    value === null
      ? element("td", {title: reason}, formatNumber(language, null))
      : element("td", {class: "cut", title: value}, href ? element("a", {href}, value) : value);
  const consultant = consultantLink(row.consultant_id);
  const next = row.alone
    ? element("td", {}, element("span", {class: "flag"}, t(language, "next.alone")))
    : element("td", {}, t(language, "next.known"));
  return element(
    "tr",
    {},
    element(
      "th",
      {scope: "row"},
      element("a", {href: consultant, title: row.consultant}, row.consultant)
    ),
    element("td", {class: "date"}, formatDate(language, row.end)),
    text(row.client, t(language, "overview.missing.client"), clientLink(row.client)),
    text(row.mission, t(language, "overview.missing.mission"), missionLink(row.mission_id)),
    text(row.practice, t(language, "group.none")),
    NumberCell(formatMoney(language, row.daily_rate), t(language, "overview.missing.rate")),
    next
  );
}
