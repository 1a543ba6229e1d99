import {clientLink} from "../links.js";

/**
 * Leads on who comes by the address that a client's view had when it was part of the page of all
 * clients: `clients?client=NAME`.
 */
export function leadToClient({search, replace} = pageAddress()): void {
  const client = new URLSearchParams(search).get("client");
  if (client !== null) replace(clientLink(client));
}

function pageAddress() {
  return {search: location.search, replace: (href: string) => location.replace(href)};
}

/** The missions of a client, with more filters of the missions page. */
export function missionsHref(client: string | null, filters: Record<string, string>): string {
  const parameters = new URLSearchParams({...filters, client: client ?? ""});
  return `./missions?${parameters.toString()}`;
}
