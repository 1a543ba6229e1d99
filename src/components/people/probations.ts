import type {People, ProbationRow} from "../../../loaders/contract/people.js";
import {element} from "../element.js";
import {formatDate, formatNumber, missing} from "../format.js";
import type {Language} from "../language.js";
import {consultantLink} from "../links.js";
import {metricEntry, Withheld} from "../receipt.js";
import {DataTable} from "../table.js";
import {t} from "../text.js";

/** Whose probation ends within 90 days, soonest first; without the right to see it, that word. */
export function Probations(page: People, language: Language): HTMLElement {
  const {probations} = page;
  if (!probations)
    return element(
      "div",
      {class: "card state"},
      element("p", {}, Withheld(language, metricEntry(page, "probation_90")))
    );
  if (probations.length === 0)
    return element(
      "div",
      {class: "card state"},
      element("p", {}, t(language, "people.probations.none"))
    );
  const total = page.measures.probation_90?.value ?? probations.length;
  const unset = (value: string | null) => (value === null ? t(language, "missing.unset") : value);
  return DataTable<ProbationRow>(probations, {
    label: t(language, "people.probations"),
    caption: t(
      language,
      total > probations.length ? "people.probations.first" : "people.probations.all",
      {shown: formatNumber(language, probations.length), count: formatNumber(language, total)}
    ),
    sort: {column: 1, down: false},
    columns: [
      {
        label: t(language, "column.name"),
        cell: ({consultant}) => consultant,
        value: ({consultant}) => consultant,
        href: ({consultant_id: id}) => consultantLink(id),
        title: ({consultant}) => consultant
      },
      {
        label: t(language, "column.probationEnd"),
        cell: ({end}) => formatDate(language, end),
        value: ({end}) => end
      },
      {
        label: t(language, "column.entry"),
        cell: ({entry}) => (entry === null ? missing : formatDate(language, entry)),
        value: ({entry}) => entry,
        title: ({entry}) => unset(entry)
      },
      {
        label: t(language, "column.practice"),
        cell: ({practice}) => practice ?? missing,
        value: ({practice}) => practice,
        title: ({practice}) => unset(practice)
      },
      {
        label: t(language, "column.manager"),
        cell: ({manager}) => manager ?? missing,
        value: ({manager}) => manager,
        title: ({manager}) => manager ?? t(language, "missing.manager")
      }
    ]
  });
}
