import type {Text} from "../text.js";

/** The practices page. */
export const practices = {
  "page.practices": {fr: "Quelle practice va bien ?", en: "Which practice does well?"},
  "page.practices.short": {fr: "Practices", en: "Practices"},
  "practices.sentence": {
    fr: "{over}, l’occupation des practices va de {low} ({worst}) à {high} ({best}) ; {below}.",
    en: "{over}, the practices’ occupancy goes from {low} ({worst}) to {high} ({best}); {below}."
  },
  "practices.sentence.one": {
    fr: "{over}, {best} est la seule practice de cinq consultants ou plus : occupation {high} ; {below}.",
    en: "{over}, {best} is the only practice of five consultants or more: occupancy {high}; {below}."
  },
  "practices.sentence.small": {
    fr: "Aucune practice n’a cinq consultants : trop peu pour les comparer.",
    en: "No practice has five consultants: too few to compare them."
  },
  "practices.sentence.none": {
    fr: "Aucun consultant n’a de practice dans l’application : tout est dans « sans practice ».",
    en: "No consultant has a practice in the application: all is in “no practice”."
  },
  "practices.below.none": {
    fr: "aucune n’est sous la cible de {target}",
    en: "none is below the {target} target"
  },
  "practices.below.one": {
    fr: "une sur {total} est sous la cible de {target}",
    en: "one of {total} is below the {target} target"
  },
  "practices.below.many": {
    fr: "{count} sur {total} sont sous la cible de {target}",
    en: "{count} of {total} are below the {target} target"
  },
  "practices.firm": {fr: "Le cabinet, pour comparer", en: "The firm, to compare"},
  "practices.note": {
    fr: "La practice est celle que le consultant a aujourd’hui : l’application ne garde pas les précédentes.",
    en: "The practice is the one that the consultant has today: the application does not keep earlier ones."
  }
} as const satisfies Record<string, Text>;
