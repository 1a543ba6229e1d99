import type {Text} from "../text.js";

/** The glossary: the words around what the registry says by itself. */
export const glossary = {
  "page.glossary": {fr: "Que veulent dire les chiffres ?", en: "What does it mean?"},
  "page.glossary.short": {fr: "Glossaire", en: "Glossary"},
  "glossary.sentence": {
    fr: "{metrics} chiffres et {terms} mots du métier, chacun défini une seule fois : ce que vous lisez ici est ce que calculent toutes les pages.",
    en: "{metrics} numbers and {terms} words of the trade, each defined once: what you read here is what every page computes."
  },
  "glossary.search": {fr: "Chercher un chiffre ou un mot", en: "Search for a number or a word"},
  "glossary.count": {fr: "{count} définitions sur {all}", en: "{count} of {all} definitions"},
  "glossary.nothing": {
    fr: "Aucune définition ne contient « {query} ».",
    en: "No definition contains “{query}”."
  },
  "glossary.clear": {fr: "Tout montrer", en: "Show all"},
  "glossary.metrics": {fr: "Les chiffres", en: "The numbers"},
  "glossary.terms": {fr: "Les mots du métier", en: "The words of the trade"},
  "glossary.counts": {fr: "Ce qui compte", en: "What counts"},
  "glossary.span": {fr: "Sur", en: "Over"},
  "glossary.span.day": {fr: "un jour", en: "a day"},
  "glossary.span.window": {fr: "une période passée", en: "a past window"},
  "glossary.span.ahead": {fr: "les jours à venir", en: "the days to come"},
  "glossary.better": {fr: "Sens", en: "Direction"},
  "glossary.better.up": {fr: "plus haut, c’est mieux", en: "higher is better"},
  "glossary.better.down": {fr: "plus bas, c’est mieux", en: "lower is better"},
  "glossary.coverage": {fr: "Couverture", en: "Coverage"},
  "glossary.anchor": {fr: "Lien vers « {name} »", en: "Link to “{name}”"},
  "glossary.code": {fr: "Dans les fichiers", en: "In the files"},
  "glossary.used": {fr: "Chiffres", en: "Numbers"}
} as const satisfies Record<string, Text>;
