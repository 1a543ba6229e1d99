import {createReadStream, createWriteStream, statSync} from "node:fs";
import {rename} from "node:fs/promises";
import {pipeline} from "node:stream/promises";
import {constants, createBrotliCompress} from "node:zlib";

/** Writes `FILE.br` with the quality that our own site has for a file of this size. */
export async function compress(file: string): Promise<void> {
  const {size} = statSync(file);
  const quality = size < 1e6 ? 11 : size < 64e6 ? 9 : 5;
  const draft = `${file}.br.draft`;
  const brotli = createBrotliCompress({
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: size
    }
  });
  await pipeline(createReadStream(file), brotli, createWriteStream(draft));
  await rename(draft, `${file}.br`);
}
