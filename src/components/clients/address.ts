import {fold} from "../explorer/fold.js";

/** The client that the address asks for: a name, "" for the missions without one, null for none. */
export function askedClient(search = location.search): string | null {
  return new URLSearchParams(search).get("client");
}

/**
 * For `Generators.observe`: yields the client of the address, now and when the reader goes back.
 * The root is marked, so that the page shows one view or the other before any file is read.
 */
export function observeClient(change: (client: string | null) => void): () => void {
  const tell = () => {
    const client = askedClient();
    document.documentElement.toggleAttribute("data-client", client !== null);
    change(client);
  };
  tell();
  addEventListener("popstate", tell);
  return () => removeEventListener("popstate", tell);
}

/** The address of a client's own view. */
export function clientHref(client: string | null): string {
  return `./clients?client=${encodeURIComponent(client ?? "")}`;
}

/** The missions of a client, with more filters of the missions page. */
export function missionsHref(client: string | null, filters: Record<string, string>): string {
  const parameters = new URLSearchParams({...filters, client: client ?? ""});
  return `./missions?${parameters.toString()}`;
}

const key = (name: string) => fold(name).replace(/\s+/gu, " ").trim();

/** The client of that name, matched as the numbers match them: no case, accents, extra spaces. */
export function findClient<Row extends {client: string | null}>(
  clients: readonly Row[],
  asked: string
): Row | undefined {
  const wanted = key(asked);
  return clients.find(({client}) => key(client ?? "") === wanted);
}
