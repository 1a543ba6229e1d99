import {formatDate, formatNumber, missing} from "../format.js";
import type {Language} from "../language.js";
import {clientLink, missionLink} from "../links.js";
import {formatUnit} from "../metric.js";
import {DataTable, type Column} from "../table.js";
import {t} from "../text.js";
import {missionName, type Mission} from "./mission.js";

/** Rows of the table; the explorer has them all. */
export const shownMissions = 100;

/** Missions as a table that links to each and to its client, in the order given. */
export function MissionTable(
  missions: readonly Mission[],
  {language, caption}: {language: Language; caption: string}
): HTMLElement {
  const label = t(language, "detail.missions");
  const rows = missions.slice(0, shownMissions);
  return DataTable(rows, {label, caption, columns: columnsOf(language)});
}

function columnsOf(language: Language): readonly Column<Mission>[] {
  return [
    {
      label: t(language, "column.mission"),
      cell: (row) => missionName(row, language),
      value: (row) => missionName(row, language),
      href: ({id}) => missionLink(id),
      title: ({name}) => name ?? t(language, "missing.unset")
    },
    {
      label: t(language, "column.client"),
      cell: ({client}) => client ?? missing,
      value: ({client}) => client,
      href: ({client}) => (client === null ? null : clientLink(client)),
      title: ({client}) => client ?? t(language, "missing.unset")
    },
    {
      label: t(language, "column.role"),
      cell: ({role}) => role ?? missing,
      value: ({role}) => role,
      title: ({role}) => role ?? t(language, "missing.unset")
    },
    {
      label: t(language, "column.start"),
      cell: ({start}) => formatDate(language, start),
      value: ({start}) => start,
      title: ({start}) => (start === null ? t(language, "missing.start") : null)
    },
    {
      label: t(language, "column.end"),
      cell: ({end}) => formatDate(language, end),
      value: ({end}) => end,
      title: ({end}) => (end === null ? t(language, "missing.end") : null)
    },
    {
      label: t(language, "column.status"),
      cell: ({status}) => t(language, `mission.${status}`),
      value: ({status}) => status
    },
    {
      label: t(language, "column.missionRate"),
      number: true,
      cell: ({rate}) => formatUnit(language, "euros-per-day", rate),
      value: ({rate}) => rate,
      title: ({rate}) => (rate === null ? t(language, "missing.missionRate") : null)
    },
    {
      label: t(language, "column.days"),
      number: true,
      cell: ({days}) => formatNumber(language, days, 1),
      value: ({days}) => days
    }
  ];
}
