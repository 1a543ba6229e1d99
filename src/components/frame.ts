import type {Audience, Manifest, SnapshotKind} from "../../loaders/contract.js";
import {formatDate} from "./format.js";
import {bilingual, escapeHtml} from "./prose.js";
import {t, type TextKey} from "./text.js";

/** What the frame of every page says of its snapshot. */
export interface FrameFacts {
  firm: string;
  audience: Audience;
  asOf: string;
  takenAt: string;
  verifiedAt: string;
  /** Of the store that was read: receipts say it. */
  fingerprint: string;
  /** Seconds by kind; a kind that the snapshot has no file of is left out. */
  freshFor: Partial<Record<SnapshotKind, number>>;
  /** Whether a published site with its `freshness.json`, or a preview. */
  published: boolean;
  /** Rows of the overview's two lists, for which its page keeps room. */
  rows?: {practices: number; endings: number};
}

export const pages = [
  {path: "/index", href: "/", name: "overview", kind: "statistics"},
  {path: "/staffing", href: "/staffing", name: "staffing", kind: "statistics"},
  {path: "/finance", href: "/finance", name: "finance", kind: "statistics"},
  {path: "/clients", href: "/clients", name: "clients", kind: "statistics"},
  {path: "/practices", href: "/practices", name: "practices", kind: "statistics"},
  {path: "/managers", href: "/managers", name: "managers", kind: "statistics"},
  {path: "/people", href: "/people", name: "people", kind: "statistics"},
  {path: "/skills", href: "/skills", name: "skills", kind: "statistics"},
  {path: "/documents", href: "/documents", name: "documents", kind: "statistics"},
  {path: "/consultants", href: "/consultants", name: "consultants", kind: "rows"},
  {path: "/missions", href: "/missions", name: "missions", kind: "rows"},
  {path: "/explore", href: "/explore", name: "explore", kind: "rows"},
  {path: "/sql", href: "/sql", name: "sql", kind: "rows"},
  {path: "/quality", href: "/quality", name: "quality", kind: "statistics"},
  {path: "/glossary", href: "/glossary", name: "glossary", kind: "statistics"},
  {path: "/operations", href: "/operations", name: "operations", kind: "statistics"}
] as const satisfies {path: string; href: string; name: string; kind: SnapshotKind}[];

/** Pages of one thing: links lead there, the navigation does not. */
const details: readonly string[] = ["/consultant", "/mission", "/client", "/skill"];

/** The facts of a snapshot set; a kind is as fresh as its least lasting file. */
export function frameFacts(manifest: Manifest, published: boolean): FrameFacts {
  const {firm, audience, as_of: asOf, taken_at: takenAt, verified_at: verifiedAt} = manifest;
  const freshFor: FrameFacts["freshFor"] = {};
  for (const {kind, fresh_for} of manifest.files)
    freshFor[kind] = Math.min(freshFor[kind] ?? Infinity, fresh_for);
  const {fingerprint} = manifest.store;
  return {firm, audience, asOf, takenAt, verifiedAt, fingerprint, freshFor, published};
}

function links(path: string): string {
  const items = pages.map((page) => {
    const current = page.path === path ? ' aria-current="page"' : "";
    return `<li><a href="${page.href}"${current}><span class="question">${bilingual(`page.${page.name}`)}</span> <span class="short">${bilingual(`page.${page.name}.short`)}</span></a></li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

function navigation(path: string, id: string): string {
  return `<nav class="${id}" aria-labelledby="${id}-label"><span id="${id}-label" class="unseen">${bilingual("shell.pages")}</span>${links(path)}</nav>`;
}

/** Opens the search box (`search/start.ts`); without a script there is none, and its place stays. */
function search(): string {
  return `<button type="button" class="search" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K S"><span class="search-icon" aria-hidden="true"></span><span>${bilingual("search.open")}</span><kbd aria-hidden="true">Ctrl K</kbd></button>`;
}

function controls(): string {
  const theme = (["auto", "light", "dark"] as const)
    .map((name) => `<span data-when="${name}">${bilingual(`shell.theme.${name}`)}</span>`)
    .join("");
  return `<div class="controls"><div class="languages" role="group" aria-labelledby="languages-label"><span id="languages-label" class="unseen">${bilingual("shell.language")}</span><button type="button" data-language="fr" aria-pressed="true"><abbr lang="fr" title="Français">FR</abbr></button><button type="button" data-language="en" aria-pressed="false"><abbr lang="en" title="English">EN</abbr></button></div><button type="button" class="theme"><span class="theme-icon" aria-hidden="true"></span><span class="theme-name">${theme}</span></button></div>`;
}

function status(path: string, facts: FrameFacts): string {
  const known = pages.find((page) => page.path === path)?.kind ?? "statistics";
  const kind: SnapshotKind = details.includes(path) ? "details" : known;
  const seconds = facts.freshFor[kind];
  const mark =
    facts.audience === "direction"
      ? `<strong class="audience">${bilingual("shell.confidential")}</strong>`
      : "";
  const data = `data-kind="${kind}" data-taken="${facts.takenAt}" data-verified="${facts.verifiedAt}" data-fresh-for="${seconds ?? ""}" data-freshness="${facts.published ? "file" : "none"}"`;
  const asOf = bilingual("shell.asOf", (language) => ({date: formatDate(language, facts.asOf)}));
  return `<div class="status" data-fingerprint="${escapeHtml(facts.fingerprint)}"><p class="as-of">${asOf}</p><p class="freshness" role="status" aria-live="off" ${data}></p>${mark}</div>`;
}

/** The header of the page at `path`: way to the content, navigation, firm, as-of date, controls. */
export function headerHtml(path: string, facts: FrameFacts | null): string {
  const firm = `<p class="firm"><a href="/">${escapeHtml(facts?.firm ?? "Consultator")}</a></p>`;
  return `<a class="skip" href="#content">${bilingual("shell.skip")}</a>
${navigation(path, "rail")}
<div class="topline"><details class="menu"><summary><span class="menu-icon" aria-hidden="true"></span><span class="unseen">${bilingual("shell.menu")}</span></summary>${navigation(path, "drawer")}</details>${firm}${facts ? status(path, facts) : ""}${facts ? search() : ""}${controls()}</div>
<span id="content" tabindex="-1"></span>`;
}

/** Name the search index for the build, and for the script that asks for it; browsers ignore them. */
const searchLinks = `<link rel="search-index" href="./data/search.json">
<link rel="search-blocks" href="./data/search.blocks">
<link rel="search-blocks-index" href="./data/search-index.json">
`;

/** What goes in every page's head; `boot.js` is classic and first, to set language and theme before paint. */
export function headHtml(facts: FrameFacts | null): string {
  const rows = facts?.rows;
  const room = rows
    ? `<style>:root{--practice-rows:${rows.practices};--ending-rows:${rows.endings}}</style>`
    : "";
  return `<script src="./boot.js"></script>
<meta name="description" content="${escapeHtml(t("fr", "shell.description"))}">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<script type="module" src="./components/start.js"></script>${facts ? searchLinks : ""}${room}`;
}

/** The foot of every page, which printing repeats on every sheet. */
export function footerHtml(facts: FrameFacts | null): string {
  if (!facts) return "";
  const values = (language: "fr" | "en") => ({
    firm: facts.firm,
    date: formatDate(language, facts.asOf)
  });
  const key: TextKey = facts.audience === "direction" ? "shell.foot.direction" : "shell.foot";
  return `<p>${bilingual(key, values)} <span class="filters-in-words"></span></p>`;
}
