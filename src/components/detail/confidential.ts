import {element} from "../element.js";
import {formatDate} from "../format.js";
import type {Language} from "../language.js";
import {formatUnit} from "../metric.js";
import {DataTable} from "../table.js";
import {t} from "../text.js";
import {FactList, Part, type Fact} from "./facts.js";
import type {Person} from "./read.js";

/** What only the audience `direction` receives; for all others a line that says it is withheld. */
export function Confidential({record}: Person, language: Language): HTMLElement {
  const {person, salaries} = record;
  const title = t(language, "detail.confidential");
  if (!salaries) return Part(title, t(language, "detail.withheld"));
  const unset = t(language, "missing.unset");
  const euros = (value: number | null | undefined, unit: "euros" | "euros-per-day" = "euros") =>
    value == null ? null : formatUnit(language, unit, value);
  const facts: Fact[] = [
    {term: t(language, "column.email"), value: person.email ?? null, why: unset},
    {term: t(language, "column.phone"), value: person.phone ?? null, why: unset},
    {term: t(language, "column.salary"), value: euros(person.salary), why: unset},
    {
      term: t(language, "column.dailyCost"),
      value: euros(person.daily_cost, "euros-per-day"),
      why: t(language, "missing.cost")
    },
    {
      term: t(language, "column.margin"),
      value: euros(person.margin),
      why: t(language, "missing.margin")
    },
    {
      term: t(language, "column.probationEnd"),
      value: person.probation_end == null ? null : formatDate(language, person.probation_end),
      why: unset
    }
  ];
  const history =
    salaries.length === 0
      ? element("p", {class: "muted note"}, t(language, "detail.salaries.none"))
      : DataTable(salaries, {
          label: t(language, "detail.salaries"),
          caption: t(language, "detail.salaries"),
          columns: [
            {
              label: t(language, "detail.column.from"),
              cell: ([, start]) => formatDate(language, start),
              value: ([, start]) => start
            },
            {
              label: t(language, "detail.column.to"),
              cell: ([, , end]) =>
                end === null ? t(language, "detail.still") : formatDate(language, end),
              value: ([, , end]) => end ?? "9999"
            },
            {
              label: t(language, "column.salary"),
              number: true,
              cell: ([salary]) => formatUnit(language, "euros", salary),
              value: ([salary]) => salary
            }
          ]
        });
  return Part(title, element("div", {}, FactList(facts), history));
}
