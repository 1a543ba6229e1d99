import type {ClientRow, Clients} from "../../../loaders/contract/clients.js";
import {element} from "../element.js";
import {formatDate, formatMoney, formatNumber, formatPercent, missing} from "../format.js";
import type {Language} from "../language.js";
import {clientLink} from "../links.js";
import {formatUnit} from "../metric.js";
import {DataTable, type Column} from "../table.js";
import {t} from "../text.js";

/** All clients of the last 12 months, most revenue first; a name opens the client's view. */
export function ClientsTable(page: Clients, language: Language): HTMLElement {
  const {clients, client_count: count} = page;
  if (clients.length === 0) return NoClient(language);
  const number = (value: number) => formatNumber(language, value);
  const key =
    clients.length < count
      ? "clients.table.cut"
      : count === 1
        ? "clients.table.caption.one"
        : "clients.table.caption";
  return DataTable(clients, {
    label: t(language, "clients.table"),
    caption: t(language, key, {count: number(count), shown: number(clients.length)}),
    columns: columnsOf(language),
    sort: {column: 1, down: true}
  });
}

function columnsOf(language: Language): readonly Column<ClientRow>[] {
  const name = ({client}: ClientRow) => client ?? t(language, "finance.none.client");
  return [
    {
      label: t(language, "clients.column.client"),
      cell: name,
      value: ({client}) => client,
      href: ({client}) => clientLink(client),
      title: name
    },
    {
      label: t(language, "clients.column.revenue"),
      number: true,
      cell: ({revenue}) => formatMoney(language, revenue),
      value: ({revenue}) => revenue
    },
    {
      label: t(language, "clients.column.share"),
      number: true,
      cell: ({share}) => formatPercent(language, share),
      value: ({share}) => share,
      title: ({share}) => (share === null ? t(language, "clients.noshare") : null)
    },
    {
      label: t(language, "clients.column.rate"),
      number: true,
      cell: ({average_rate: rate}) => formatUnit(language, "euros-per-day", rate),
      value: ({average_rate: rate}) => rate,
      title: ({average_rate: rate}) => (rate === null ? t(language, "clients.norate") : null)
    },
    {
      label: t(language, "clients.column.days"),
      number: true,
      cell: ({days}) => formatNumber(language, days, 1),
      value: ({days}) => days
    },
    {
      label: t(language, "clients.column.consultants"),
      number: true,
      cell: ({consultants}) => formatNumber(language, consultants),
      value: ({consultants}) => consultants
    },
    {
      label: t(language, "clients.column.next"),
      cell: ({next_end: end}) => (end === null ? missing : formatDate(language, end)),
      value: ({next_end: end}) => end,
      title: ({next_end: end, running}) =>
        end === null ? t(language, running ? "clients.next.open" : "clients.next.none") : null
    }
  ];
}

function NoClient(language: Language): HTMLElement {
  return element(
    "div",
    {class: "state"},
    element("p", {}, element("strong", {}, t(language, "clients.table.empty"))),
    element("p", {}, element("a", {href: "./missions"}, t(language, "clients.table.empty.help")))
  );
}
