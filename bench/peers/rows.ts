/** Rows on a page of the peers that page: as many as ours have above 2 000. */
export const pageRows = 200;
