import type {ClientDetail, ClientMission} from "../../../loaders/contract/clients.js";
import {element} from "../element.js";
import {formatDate, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {consultantLink, missionLink} from "../links.js";
import {formatUnit} from "../metric.js";
import {DataTable, type Column} from "../table.js";
import {t} from "../text.js";
import {missionsHref} from "./address.js";

/** The missions that run at a client, the soonest end first, and the way to all of them. */
export function ClientMissions(
  {client, missions, missions_running: count}: ClientDetail,
  language: Language
): HTMLElement {
  const title = element("h2", {}, t(language, "client.missions"));
  if (missions.length === 0)
    return element(
      "section",
      {},
      title,
      element("p", {class: "state"}, t(language, "client.missions.none"))
    );
  const number = (value: number) => formatNumber(language, value);
  const table = DataTable(missions, {
    label: t(language, "client.missions"),
    caption: t(language, "client.missions.caption", {
      shown: number(missions.length),
      count: number(count)
    }),
    columns: columnsOf(language)
  });
  const href = missionsHref(client, {status: "running", valid: "yes", sort: "end"});
  return element(
    "section",
    {},
    title,
    table,
    element("p", {class: "note"}, element("a", {href}, t(language, "client.missions.all")))
  );
}

function columnsOf(language: Language): readonly Column<ClientMission>[] {
  return [
    {
      label: t(language, "overview.column.consultant"),
      cell: ({consultant}) => consultant,
      href: ({consultant_id: id}) => consultantLink(id),
      title: ({consultant}) => consultant
    },
    {
      label: t(language, "overview.column.end"),
      cell: ({end}) => formatDate(language, end),
      title: ({end}) => (end === null ? t(language, "client.mission.open") : null)
    },
    {
      label: t(language, "overview.column.mission"),
      cell: ({mission, mission_id: id}) => mission ?? t(language, "detail.mission.unnamed", {id}),
      href: ({mission_id: id}) => missionLink(id),
      title: ({mission}) => mission ?? t(language, "overview.missing.mission")
    },
    {
      label: t(language, "overview.column.dailyRate"),
      number: true,
      cell: ({daily_rate: rate}) => formatUnit(language, "euros-per-day", rate),
      title: ({daily_rate: rate}) => (rate === null ? t(language, "overview.missing.rate") : null)
    }
  ];
}
