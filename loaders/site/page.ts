import {createHash} from "node:crypto";
import {basename} from "node:path";
import {JSDOM} from "jsdom";
import {checkPage} from "./pageCheck.js";

export interface PageOptions {
  /** Path below the site, for messages and script names: "missions.html". */
  name: string;
  /** BCP 47 tag of the prose as built: "fr". */
  language: string;
  /** Ask search engines to stay away. */
  noindex?: boolean;
  /** Bytes of the file at an address relative to the page; undefined when there is none. */
  size: (href: string) => number | undefined;
}

export interface FinishedPage {
  html: string;
  /** Files to write beside the page, by name. */
  scripts: Map<string, string>;
}

/** Data files above this many bytes are not asked for before the scripts that draw them. */
const preloadLimit = 250_000;

/** Data files that a page asks for when their section comes into view, or is opened. */
const onDemand = /-timeline\.[^/]*$/;

/**
 * Mends one page as Framework wrote it: `lang`, zoom, inline scripts moved to files of the same
 * folder (so that their relative imports still hold), and the page's small data files fetched from
 * the first moment.
 * @throws for a page without a title and for what `checkPage` refuses.
 */
export function finishPage(html: string, options: PageOptions): FinishedPage {
  const dom = new JSDOM(html);
  const {document} = dom.window;
  const root = document.documentElement;
  if (!root.lang) root.lang = options.language;
  setMeta(document, "viewport", "width=device-width, initial-scale=1");
  if (options.noindex) setMeta(document, "robots", "noindex");
  setTitle(document, options.name);
  for (const hint of document.querySelectorAll("link[rel~=preconnect], link[rel~=dns-prefetch]"))
    hint.remove();
  preloadData(document, options);
  const scripts = moveScripts(document, basename(options.name, ".html"));
  hoistScripts(document);
  checkPage(document, options.name, scripts);
  const finished = {html: dom.serialize(), scripts};
  dom.window.close();
  return finished;
}

function setMeta(document: Document, name: string, content: string): void {
  let meta = document.querySelector(`meta[name="${name}"]`);
  if (!meta) {
    meta = document.createElement("meta");
    meta.setAttribute("name", name);
    document.head.append(meta, "\n");
  }
  meta.setAttribute("content", content);
}

function setTitle(document: Document, name: string): void {
  if (document.title.trim()) return;
  const heading = document.querySelector("h1")?.textContent.trim();
  if (!heading) throw new Error(`${name} has no title: give it a heading or a "title:"`);
  document.title = heading;
}

function moveScripts(document: Document, page: string): Map<string, string> {
  const scripts = new Map<string, string>();
  for (const script of document.querySelectorAll("script:not([src])")) {
    const type = script.getAttribute("type") ?? "";
    const module = type === "module";
    // Data blocks are not run, so no policy concerns them.
    if (!module && !/^$|^(?:text|application)\/javascript$/i.test(type)) continue;
    const text = script.textContent;
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
    // A classic script is the same on many pages (theme, sidebar): one name for them all.
    const file = `${module ? page : "script"}.${hash}.js`;
    scripts.set(file, text);
    script.textContent = "";
    script.setAttribute("src", `./${file}`);
    // Without effect while it was inline, they would now change when it runs.
    if (!module) for (const name of ["async", "defer"]) script.removeAttribute(name);
    else addLink(document, {rel: "modulepreload", href: `./${file}`});
  }
  return scripts;
}

/**
 * The scripts that hold the first paint up are asked for first: behind two dozen module hints, which
 * fill every connection, they would come last of all.
 */
function hoistScripts({head}: Document): void {
  const first = head.querySelector("link");
  if (!first) return;
  for (const script of head.querySelectorAll("script[src]:not([type=module])"))
    if (first.compareDocumentPosition(script) & 4 /* follows */) first.before(script, "\n");
}

/** As Framework's pages register their files, one on a line. */
const registration = /^registerFile\("(?:[^"\\]|\\.)*", (\{.*\})\);$/gm;

function preloadData(document: Document, {size}: PageOptions): void {
  for (const script of document.querySelectorAll("script[type=module]:not([src])"))
    for (const [, json = ""] of script.textContent.matchAll(registration)) {
      const {path} = JSON.parse(json) as {path: string};
      if (!/(?:^|\/)_file\/data\/[^/]+\.json$/.test(path) || onDemand.test(path)) continue;
      if ((size(path) ?? Infinity) > preloadLimit) continue;
      addLink(document, {rel: "preload", as: "fetch", crossorigin: "", href: path});
    }
}

function addLink(document: Document, attributes: Record<string, string>): void {
  const link = document.createElement("link");
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  // Before the first script, which may hold the parser up; never before the <base> of an address.
  const before = document.head.querySelector("script, link[rel=modulepreload]");
  document.head.insertBefore(link, before);
  document.head.insertBefore(document.createTextNode("\n"), before);
}
