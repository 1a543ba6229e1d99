/** What browsers say where they have no memory left, of their heap and of WebAssembly's. */
const refusals = /allocation (failed|size overflow)|could not allocate|bad_alloc|out of memory/i;

/** Whether `error` is the browser's word that it has no memory left. */
export function isOutOfMemory(error: unknown): boolean {
  return refusals.test(error instanceof Error ? error.message : String(error));
}
