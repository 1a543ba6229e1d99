import {createHash} from "node:crypto";

/** esbuild's hashes are eight capitals and digits, the site's eight hexadecimal digits. */
export const hashedName = (file: string): string =>
  file.replace(/(?:\.[0-9a-f]{8})?\.([0-9A-Z]{8})\.js$/, (_, hash: string) => {
    return `.${createHash("sha256").update(hash).digest("hex").slice(0, 8)}.js`;
  });
