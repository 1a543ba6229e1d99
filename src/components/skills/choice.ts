/** What the address says the reader chose; null when it says nothing. */
export function chosen(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}

/** Keeps a choice in the address, so that it can be shared and outlasts a change of language. */
export function choose(name: string, value: string | null): void {
  const parameters = new URLSearchParams(location.search);
  if (value === null) parameters.delete(name);
  else parameters.set(name, value);
  const text = parameters.toString();
  history.replaceState(
    history.state,
    "",
    `${location.pathname}${text && `?${text}`}${location.hash}`
  );
}
