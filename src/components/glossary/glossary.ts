import type {Glossary} from "../../../loaders/contract/glossary.js";
import {element} from "../element.js";
import {searchWords} from "../explorer/fold.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {MetricCard, TermCard} from "./entries.js";

/** How much there is, in one sentence. */
export function GlossarySentence({ids, terms}: Glossary, language: Language): HTMLElement {
  const text = t(language, "glossary.sentence", {
    metrics: formatNumber(language, ids.length),
    terms: formatNumber(language, terms.length)
  });
  return element("p", {class: "headline"}, text);
}

/** What was searched for: the page is drawn anew when the language changes. */
let asked = "";

/** All definitions below a field that leaves those with its words. */
export function GlossaryList(
  page: Glossary,
  language: Language,
  {hash = location.hash}: {hash?: string} = {}
): HTMLElement {
  const metrics = page.ids.map((id) => MetricCard(page, id, language));
  const terms = page.terms.map((term) => TermCard(page, term, language));
  const sections = [
    Section(t(language, "glossary.metrics"), metrics),
    Section(t(language, "glossary.terms"), terms)
  ];
  const all = [...metrics, ...terms];
  const count = element("p", {class: "muted", role: "status"});
  const nothing = element("p", {});
  const field = element("input", {
    id: "glossary-search",
    type: "search",
    autocomplete: "off",
    value: asked,
    oninput: () => filter(field.value)
  });
  const clear = element(
    "button",
    {
      type: "button",
      onclick: () => {
        field.value = "";
        filter("");
        field.focus();
      }
    },
    t(language, "glossary.clear")
  );
  const none = element("div", {class: "card state", hidden: true}, nothing, clear);
  function filter(query: string): void {
    asked = query;
    const wanted = searchWords(query);
    for (const entry of all) {
      const text = entry.dataset["words"] ?? "";
      entry.hidden = !wanted.every((word) => text.includes(word));
    }
    const found = all.filter(({hidden}) => !hidden).length;
    for (const section of sections)
      section.hidden = section.querySelector(".entry:not([hidden])") === null;
    count.textContent = t(language, "glossary.count", {
      count: formatNumber(language, found),
      all: formatNumber(language, all.length)
    });
    nothing.textContent = t(language, "glossary.nothing", {query: query.trim().slice(0, 60)});
    none.hidden = found > 0;
  }
  filter(asked);
  const label = element("label", {for: "glossary-search"}, t(language, "glossary.search"));
  const search = element("div", {class: "glossary-search"}, label, field, count);
  const node = element("div", {class: "glossary"}, search, none, ...sections);
  // The address names a definition that was not there when the browser looked for it.
  const target = all.find(({id}) => hash === `#${id}`);
  if (target)
    requestAnimationFrame(() => {
      if (target.isConnected) target.scrollIntoView();
      target.focus({preventScroll: true});
    });
  return node;
}

function Section(title: string, entries: readonly HTMLElement[]): HTMLElement {
  return element(
    "section",
    {},
    element("h2", {}, title),
    element("div", {class: "entries"}, ...entries)
  );
}
