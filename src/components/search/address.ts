import type {SearchEntry, SearchKind} from "../../../loaders/contract/search.js";
import {clientLink, consultantLink, documentsLink, missionLink, skillLink} from "../links.js";
import type {Group} from "./rank.js";

/** Where an entry leads: its own view, or the rows that share its title. */
export function entryAddress(kind: SearchKind, [, id, label, , count]: SearchEntry): string {
  if (kind === "client") return clientLink(label);
  if (kind === "skill") return skillLink(label);
  if (id === null) throw new Error(`search: a ${kind} without an id`);
  if (kind === "person") return consultantLink(id);
  if (kind === "document") return documentsLink({id: String(id)});
  return count === 1 ? missionLink(id) : rowsOf("missions", label);
}

/** The table that shows all of a group, where it has more and the table's own search finds them. */
export function groupAddress({kind, count, entries, literal}: Group, query: string): string | null {
  if (count <= entries.length || !literal) return null;
  if (kind === "document") return documentsLink({q: query});
  return rowsOf(kind === "person" || kind === "skill" ? "consultants" : "missions", query);
}

function rowsOf(page: "consultants" | "missions", query: string): string {
  return `./${page}?${new URLSearchParams({q: query.trim()}).toString()}`;
}
