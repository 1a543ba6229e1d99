import type {Text} from "../text.js";

/** The frame of every page: header, navigation, banners, states. */
export const shell = {
  "shell.description": {
    fr: "Effectif, intercontrat, occupation, tarifs et chiffre d’affaires du cabinet.",
    en: "Headcount, bench, occupancy, rates and revenue of the firm."
  },
  "shell.skip": {fr: "Aller au contenu", en: "Skip to content"},
  "shell.pages": {fr: "Pages", en: "Pages"},
  "shell.menu": {fr: "Menu", en: "Menu"},
  "shell.language": {fr: "Langue", en: "Language"},
  "shell.theme.auto": {fr: "Thème : auto", en: "Theme: auto"},
  "shell.theme.light": {fr: "Thème : clair", en: "Theme: light"},
  "shell.theme.dark": {fr: "Thème : sombre", en: "Theme: dark"},
  "shell.asOf": {fr: "Au {date}", en: "As of {date}"},
  "shell.confidential": {
    fr: "Contient des données confidentielles",
    en: "Contains confidential data"
  },
  "shell.foot": {fr: "{firm} · données au {date}", en: "{firm} · data as of {date}"},
  "shell.foot.direction": {
    fr: "{firm} · données au {date} · contient des données confidentielles",
    en: "{firm} · data as of {date} · contains confidential data"
  },
  "freshness.now": {
    fr: "instantané de {time}, à l’instant",
    en: "snapshot of {time}, just now"
  },
  "freshness.age": {fr: "instantané de {time}, il y a {age}", en: "snapshot of {time}, {age} ago"},
  "freshness.stale": {
    fr: "Données vérifiées il y a {age} ; {allowed} autorisées",
    en: "Data verified {age} ago; {allowed} allowed"
  },
  "state.retry": {fr: "Réessayer", en: "Try again"},
  "state.failed": {
    fr: "Le fichier {file} n’a pas pu être lu.",
    en: "The file {file} could not be read."
  },
  "state.failed.works": {
    fr: "Les autres pages restent consultables.",
    en: "The other pages still work."
  },
  "notFound.title": {fr: "Cette page n’existe pas", en: "There is no such page"},
  "notFound.text": {
    fr: "L’adresse est peut-être ancienne ou mal recopiée. Les pages du tableau de bord :",
    en: "The address may be old or mistyped. The pages of the dashboard:"
  },
  "page.overview": {fr: "Comment va le cabinet ?", en: "How is the firm doing?"},
  "page.overview.short": {fr: "Vue d’ensemble", en: "Overview"},
  "page.consultants": {fr: "Qui fait quoi ?", en: "Who does what?"},
  "page.consultants.short": {fr: "Consultants", en: "Consultants"},
  "page.missions": {fr: "Quelles missions ?", en: "Which missions?"},
  "page.missions.short": {fr: "Missions", en: "Missions"},
  "page.operations": {fr: "D’où viennent les chiffres ?", en: "Where do the numbers come from?"},
  "page.operations.short": {fr: "Exploitation", en: "Operations"}
} as const satisfies Record<string, Text>;
