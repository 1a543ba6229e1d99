import {text} from "../../metrics/definition.js";
import type {TableNotes} from "./table.js";

const ahead = text(
  "Faux avant la date d’arrêté, vrai à partir d’elle",
  "False before the as-of date, true from it on"
);
const practice = text("Practice ; NULL sans practice", "Practice; NULL for none");

/** Sums of business days and euros, which add up over any rows. */
const sums = {
  workforce_days: text("Jours-personnes dans l’effectif", "Person-days in the workforce"),
  staffed_days: text("Jours-personnes en mission", "Person-days on a mission"),
  carried_days: text("Jours portés par des missions", "Days carried by missions"),
  rated_days: text(
    "Jours portés par des missions qui ont un TJM",
    "Days carried by missions with a rate"
  ),
  revenue: text("CA : TJM × jours portés, €", "Revenue: rate × carried days, €")
};

export const cubeMonths: TableNotes = {
  explanation: text(
    "Une ligne par mois, passé ou à venir, practice, grade et manager du jour : des sommes",
    "One row per month, past or ahead, practice, grade and manager of the day: sums"
  ),
  columns: {
    month: text("Premier jour du mois", "First day of the month"),
    ahead,
    practice,
    grade: text("Grade ; NULL sans grade", "Grade; NULL for none"),
    manager_id: text("Numéro du manager de chaque jour", "Number of each day’s manager"),
    manager: text(
      "Manager de chaque jour ; NULL sans manager",
      "Each day’s manager; NULL for none"
    ),
    ...sums,
    tace_days: text(
      "Jours-personnes théoriques du TACE (218 par an)",
      "Theoretical person-days of the TACE (218 a year)"
    ),
    idle_days: text("Jours-personnes sans mission", "Person-days without a mission"),
    revenue_signed: text("CA signé à venir, €", "Signed revenue ahead, €"),
    revenue_assumed: text(
      "CA supposé des missions sans fin, €",
      "Revenue assumed of open-ended missions, €"
    ),
    costed_days: text("Jours avec TJM et CJM", "Days with both a rate and a cost"),
    costed_revenue: text("CA de ces jours, €", "Revenue of those days, €"),
    cost: text("CJM × ces jours, €", "Daily cost × those days, €"),
    idle_cost: text("CJM × jours sans mission, €", "Daily cost × days without a mission, €")
  }
};

export const cubeWeeks: TableNotes = {
  explanation: text(
    "Une ligne par semaine (52 avant, 52 après), passée ou à venir, et practice : des sommes",
    "One row per week (52 back, 52 ahead), past or ahead, and practice: sums"
  ),
  columns: {
    week: text("Lundi de la semaine", "Monday of the week"),
    ahead,
    practice,
    ...sums
  }
};
