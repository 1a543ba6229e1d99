import type {Text} from "../text.js";

/** The frame of every page: header, navigation, banners. */
export const shell = {
  "shell.skip": {fr: "Aller au contenu", en: "Skip to content"},
  "shell.asOf": {fr: "Au {date}", en: "As of {date}"},
  "page.overview": {fr: "Comment va le cabinet ?", en: "How is the firm doing?"},
  "page.overview.short": {fr: "Vue d’ensemble", en: "Overview"},
  "page.consultants": {fr: "Qui fait quoi ?", en: "Who does what?"},
  "page.consultants.short": {fr: "Consultants", en: "Consultants"},
  "page.missions": {fr: "Quelles missions ?", en: "Which missions?"},
  "page.missions.short": {fr: "Missions", en: "Missions"},
  "page.operations": {fr: "D’où viennent les chiffres ?", en: "Where do the numbers come from?"},
  "page.operations.short": {fr: "Exploitation", en: "Operations"}
} as const satisfies Record<string, Text>;
