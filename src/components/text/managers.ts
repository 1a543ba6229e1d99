import type {Text} from "../text.js";

/** The business managers page. */
export const managers = {
  "page.managers": {
    fr: "Comment va chaque portefeuille ?",
    en: "How does each portfolio do?"
  },
  "page.managers.short": {fr: "Business managers", en: "Business managers"},
  "managers.count.one": {fr: "Un portefeuille", en: "One portfolio"},
  "managers.count.many": {fr: "{count} portefeuilles", en: "{count} portfolios"},
  "managers.sentence": {
    fr: "{count} ; {over}, {first} porte le plus de CA ({revenue}) ; {idle} a le plus d’intercontrat ({rate}) ; {without}.",
    en: "{count}; {over}, {first} carries the most revenue ({revenue}); {idle} has the most on the bench ({rate}); {without}."
  },
  "managers.sentence.small": {
    fr: "{count}, sans cinq consultants chacun pour les comparer {over} ; {without}.",
    en: "{count}, none of five consultants or more to compare {over}; {without}."
  },
  "managers.sentence.none": {
    fr: "Aucun portefeuille : l’application n’affecte personne à un business manager ; {without}.",
    en: "No portfolio: the application assigns nobody to a business manager; {without}."
  },
  "managers.without.none": {
    fr: "chaque consultant a un manager",
    en: "every consultant has a manager"
  },
  "managers.without.one": {fr: "un consultant n’en a pas", en: "one consultant has none"},
  "managers.without.many": {
    fr: "{count} consultants n’en ont pas",
    en: "{count} consultants have none"
  },
  "managers.inactive": {fr: "inactif", en: "inactive"},
  "managers.none": {fr: "sans manager", en: "no manager"},
  "managers.column": {fr: "Manager", en: "Manager"},
  "managers.firm": {fr: "Le cabinet, pour comparer", en: "The firm, to compare"},
  "managers.note": {
    fr: "Jours, CA et marge vont au manager de chaque jour, pas à celui d’aujourd’hui ; deux affectations le même jour : la dernière commencée, puis le numéro le plus haut.",
    en: "Days, revenue and margin go to the manager of each day, not to today’s; two assignments on one day: the one that started last, then the higher number."
  }
} as const satisfies Record<string, Text>;
