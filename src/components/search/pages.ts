import {near, nearness, wordsIn, folded} from "./words.js";

/** A page of the site: its question, its short name. */
export interface SitePage {
  href: string;
  label: string;
  detail: string;
}

/** The pages that the navigation names, in the reader's language. */
export function sitePages(language: string, root: ParentNode = document): SitePage[] {
  const text = (link: Element, name: string) =>
    link.querySelector(`.${name} [lang="${language}"]`)?.textContent ?? "";
  return [...root.querySelectorAll("nav.rail a[href]")].map((link) => ({
    href: link.getAttribute("href") ?? "",
    label: text(link, "question"),
    detail: text(link, "short")
  }));
}

/** Those whose question or name has every typed word. */
export function foundPages(pages: readonly SitePage[], typed: readonly string[]): SitePage[] {
  if (typed.length === 0 || typed.join("").length < 2) return [];
  return pages.filter(({label, detail}) => {
    const words = wordsIn(folded(`${label} ${detail}`));
    return typed.every((wanted) => words.some(({text}) => nearness(wanted, text) !== near.not));
  });
}
