import {readFile, stat, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {writingTo} from "./diskError.js";
import {listFiles} from "./listFiles.js";
import {finishPage} from "./page.js";

export {contentSecurityPolicy} from "./headers.js";

export interface FinishOptions {
  /** BCP 47 tag of the prose as built: "fr". */
  language: string;
  /** Ask search engines to stay away. */
  noindex?: boolean;
}

/**
 * Mends every page below a folder that Framework built, in place; see `finishPage`. The pages then
 * run under `contentSecurityPolicy`.
 * @throws what `finishPage` does, and `cannot write to FOLDER: …`.
 */
export async function finishSite(
  siteFolder: string,
  {language, noindex}: FinishOptions
): Promise<{pages: number; scripts: number}> {
  const files = await listFiles(siteFolder);
  const sizes = new Map<string, number>();
  for (const file of files)
    if (file.endsWith(".json")) sizes.set(file, (await stat(join(siteFolder, file))).size);
  const written = new Set<string>();
  const pages = files.filter((file) => file.endsWith(".html"));
  for (const name of pages) {
    const size = (href: string) => sizes.get(join(dirname(name), href));
    const source = await readFile(join(siteFolder, name), "utf8");
    const {html, scripts} = finishPage(source, {name, language, noindex, size});
    await writingTo(siteFolder, async () => {
      for (const [script, text] of scripts) {
        const file = join(dirname(name), script);
        if (!written.has(file)) await writeFile(join(siteFolder, file), text);
        written.add(file);
      }
      await writeFile(join(siteFolder, name), html);
    });
  }
  return {pages: pages.length, scripts: written.size};
}
