import type {Row} from "../explorer/columns.js";
import {breathe} from "./breathe.js";
import type {Content} from "./content.js";
import type {Format} from "./formats.js";

export interface Rows {
  /** How many there are. */
  count: number;
  read: (page: {limit: number; offset: number}) => Promise<readonly Row[]>;
}

/**
 * A file of `rows`, part by part: the tab stays usable, and what is written leaves its memory for
 * the browser's. Throws what `signal` was aborted with, and when rows are missing or too many.
 */
export async function writeFile(
  format: Format,
  content: Content,
  {count, read}: Rows,
  {signal, progress}: {signal: AbortSignal; progress: (rows: number) => void}
): Promise<Blob> {
  const {most = Infinity, mime, part} = format;
  if (count > most) throw new Error(`${format.ending}: ${count} rows, at most ${most} go in`);
  const file = await format.open(content);
  const blobs: Blob[] = [];
  const keep = (parts: BlobPart[]) => {
    if (parts.length > 0) blobs.push(new Blob(parts));
  };
  for (let offset = 0; offset < count;) {
    signal.throwIfAborted();
    const rows = await read({limit: Math.min(part, count - offset), offset});
    if (rows.length === 0) throw new Error(`row ${offset + 1} of ${count} is missing`);
    keep(await file.add(rows));
    offset += rows.length;
    progress(offset);
    await breathe();
  }
  signal.throwIfAborted();
  keep(await file.end());
  return new Blob(blobs, {type: mime});
}
