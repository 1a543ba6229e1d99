import type {Text} from "../text.js";

/** Words that all charts share; their titles and subtitles are the pages'. */
export const charts = {
  "chart.empty": {
    fr: "Rien à montrer : aucune ligne sur cette période.",
    en: "Nothing to show: no row over this period."
  },
  "chart.name": {fr: "Nom", en: "Name"},
  "chart.value": {fr: "Valeur", en: "Value"},
  "chart.month": {fr: "Mois", en: "Month"},
  "chart.total": {fr: "Total", en: "Total"},
  "chart.count": {fr: "Nombre", en: "Count"},
  "chart.range": {fr: "De – à", en: "From – to"},
  "chart.mean": {fr: "moyenne {value}", en: "mean {value}"},
  "chart.part": {fr: "Part", en: "Share"},
  "chart.cumulated": {fr: "Part cumulée", en: "Cumulative share"},
  "chart.rest.one": {fr: "{count} autre", en: "{count} other"},
  "chart.rest.many": {fr: "{count} autres", en: "{count} others"},
  "chart.none.name": {fr: "non renseigné", en: "none given"},
  "chart.small": {fr: "petit groupe", en: "small group"},
  "chart.targetBand": {fr: "Bande : cible {low} – {high}.", en: "Band: target {low} – {high}."},
  "chart.targetRule": {fr: "Trait : {level}.", en: "Rule: {level}."},
  "chart.asOf": {fr: "au {date}", en: "as of {date}"},
  "chart.quarter": {fr: "1er quartile", en: "Lower quartile"},
  "chart.median": {fr: "Médiane", en: "Median"},
  "chart.threeQuarters": {fr: "3e quartile", en: "Upper quartile"},
  "chart.spread": {fr: "Étendue de {low} à {high}", en: "Scale from {low} to {high}"},
  "chart.share": {fr: "{name} : {value}, {share}", en: "{name}: {value}, {share}"}
} as const satisfies Record<string, Text>;
