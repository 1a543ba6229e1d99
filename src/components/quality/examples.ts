import type {BrokenRule, RuleExample} from "../../../loaders/contract/quality.js";
import {element} from "../element.js";
import {formatMoney, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {clientLink, consultantLink, missionLink} from "../links.js";
import {t} from "../text.js";

/** Rows that break a rule, each with the way to it; made when the reader opens them. */
export function Examples({table, rows, examples}: BrokenRule, language: Language): Node {
  if (examples.length === 0) return document.createTextNode("");
  const count = formatNumber(language, examples.length);
  const key = examples.length < rows ? "quality.examples.first" : "quality.examples";
  const list = element("ul", {class: "examples"});
  const open = () => {
    if (list.childElementCount === 0)
      list.append(...examples.map((row) => element("li", {}, ...Example(table, row, language))));
  };
  return element(
    "details",
    {class: "examples-of", ontoggle: open},
    element("summary", {}, t(language, key, {count})),
    list
  );
}

function Example(table: string, row: RuleExample, language: Language): (Node | string)[] {
  const {id, consultant_id: consultantId, consultant, mission, client, revenue} = row;
  const person =
    consultantId === null
      ? []
      : [element("a", {href: consultantLink(consultantId)}, consultant ?? String(consultantId))];
  if (table === "consultants") return person;
  if (table !== "missions")
    return [t(language, "quality.examples.row", {id}), ...person.flatMap((link) => [", ", link])];
  const name = mission ?? t(language, "quality.examples.mission", {id});
  return [
    element("a", {href: missionLink(id)}, name),
    ...(client === null ? [] : [", ", element("a", {href: clientLink(client)}, client)]),
    ...person.flatMap((link) => [", ", link]),
    ...(revenue === null ? [] : [`, ${formatMoney(language, revenue)}`])
  ];
}
