/** Where a consultant's own view is. */
export function consultantLink(id: number): string {
  return `./consultant?id=${id}`;
}

/** Where a mission's own view is. */
export function missionLink(id: number): string {
  return `./mission?id=${id}`;
}

/** Where a client's own view is; null or "" is the missions without a client. */
export function clientLink(name: string | null): string {
  return `./client?name=${encodeURIComponent(name ?? "")}`;
}

/** Where a skill's own view is. */
export function skillLink(name: string): string {
  return `./skill?name=${encodeURIComponent(name)}`;
}

/** The explorer's rows of documents, with its filters by their name in the address. */
export function documentsLink(filters: Readonly<Record<string, string>> = {}): string {
  return `./explore?${new URLSearchParams({of: "documents", ...filters}).toString()}`;
}

/** The explorer's rows of held skills, with its filters by their name in the address. */
export function skillsLink(filters: Readonly<Record<string, string>> = {}): string {
  return `./explore?${new URLSearchParams({of: "skills", ...filters}).toString()}`;
}
