import {realpath, stat} from "node:fs/promises";
import {join} from "node:path";
import {isMissing} from "./diskError.js";

/**
 * The path that a request asks for, decoded, starting with "/". Undefined for what no page of ours
 * ever asks: broken or double encoding, encoded slashes, NUL, backslashes, dot segments, `//`.
 */
export function requestPath(url: string): string | undefined {
  const raw = url.replace(/[?#].*$/s, "");
  if (!raw.startsWith("/") || /%2f|%5c|%00/i.test(raw)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return undefined;
  }
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\\%\u0000-\u001f]|\/\/|\/\.{1,2}(?:\/|$)/.test(path)) return undefined;
  return path;
}

export type Located = {file: string} | {redirect: string} | undefined;

/**
 * What a site answers to a path: the file itself, the page of that name (`/missions` is
 * `missions.html`), the index of a folder, or a redirect that adds or drops the last slash, since
 * a page's relative addresses depend on it. `file` is a URL path below the site.
 */
export async function locate(site: string, path: string): Promise<Located> {
  const folder = path.endsWith("/");
  const candidates = folder ? [`${path}index.html`] : [path, `${path}.html`];
  for (const file of candidates) if (await isFile(site, file)) return {file};
  if (folder && path !== "/" && (await isFile(site, `${path.slice(0, -1)}.html`)))
    return {redirect: path.slice(0, -1)};
  if (!folder && (await isFile(site, `${path}/index.html`))) return {redirect: `${path}/`};
  return undefined;
}

/**
 * True for a plain file of the site: no dotfile, no compressed copy asked for by its own name, and
 * no symbolic link anywhere below the site's folder.
 */
export async function isFile(site: string, path: string): Promise<boolean> {
  return !/\.(?:br|gz)$/.test(path) && (await isPlainFile(site, path));
}

/** As {@link isFile}, compressed copies included. */
export async function isPlainFile(site: string, path: string): Promise<boolean> {
  if (/\/\./.test(path)) return false;
  try {
    const root = await realpath(site);
    const file = join(root, path);
    return (await realpath(file)) === file && (await stat(file)).isFile();
  } catch (error) {
    if (isMissing(error) || (error as NodeJS.ErrnoException).code === "ENOTDIR") return false;
    if ((error as NodeJS.ErrnoException).code === "ENAMETOOLONG") return false;
    throw error;
  }
}
