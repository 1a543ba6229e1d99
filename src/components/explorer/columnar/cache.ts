/** Keeps what was made for the latest keys; what failed or was stopped is made anew. */
export function latest<T>(most: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key, make) => {
    const known = kept.get(key);
    kept.delete(key);
    // What somebody else began and gave up is made here after all.
    const made = known ? known.catch(() => make()) : make();
    kept.set(key, made);
    made.catch(() => kept.get(key) === made && kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}
