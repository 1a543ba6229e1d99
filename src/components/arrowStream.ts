/**
 * Throws unless `bytes` end as an Arrow IPC stream does: the file format, or a stream without its
 * end mark, silently creates no table in DuckDB-WASM, and fewer rows elsewhere.
 */
export function checkStream(name: string, bytes: Uint8Array): void {
  const end = bytes.subarray(-8);
  const whole = end.length === 8 && end.every((byte, index) => byte === (index < 4 ? 0xff : 0));
  if (!whole)
    throw new Error(
      `${name}: the file is cut short or no Arrow stream (${bytes.byteLength} bytes)`
    );
}
