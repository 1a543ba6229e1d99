import type {MissionRow, MissionWindowRow} from "../../contract.js";
import {text} from "../../metrics/definition.js";
import type {TableNotes} from "./table.js";

export const missions: TableNotes<Exclude<keyof MissionRow, "search">> = {
  explanation: text(
    "Une ligne par mission, non valides comprises",
    "One row per mission, invalid ones included"
  ),
  columns: {
    id: text("Numéro de la mission", "The mission’s number"),
    mission: text("Nom de la mission", "Name of the mission"),
    consultant_id: text(
      "consultants.id ; NULL pour une mission orpheline",
      "consultants.id; NULL for an orphan"
    ),
    consultant: text("Nom puis prénom du consultant", "The consultant’s last and first name"),
    practice: text("Practice d’aujourd’hui du consultant", "The consultant’s practice of today"),
    grade: text("Grade du consultant", "The consultant’s grade"),
    client: text("Client, tel que saisi", "Client, as typed"),
    role: text("Rôle", "Role"),
    start: text("Premier jour", "First day"),
    end: text(
      'Dernier jour ; NULL pour une mission sans fin. S’écrit "end", entre guillemets',
      'Last day; NULL when open-ended. Written "end", in double quotes'
    ),
    status: text(
      "planned, running, ended, paused ou cancelled, d’après les dates",
      "planned, running, ended, paused or cancelled, by the dates"
    ),
    valid: text(
      "Faux quand elle ne porte rien : sans début, fin avant le début, orpheline, en pause, annulée",
      "False when it carries nothing: no start, end before start, orphan, paused, cancelled"
    ),
    alone: text(
      "Finit sous 90 jours, et son consultant n’a rien dans les 10 jours ouvrés suivants",
      "Ends within 90 days, and its consultant has nothing in the 10 business days after"
    ),
    daily_rate: text("TJM, €/jour", "Daily rate, €/day"),
    days: text(
      "Jours ouvrés portés (1/n quand n missions se chevauchent), 12 derniers mois",
      "Business days carried (1/n where n missions overlap), last 12 months"
    ),
    revenue: text(
      "TJM × jours, 12 derniers mois, € ; NULL sans TJM",
      "Rate × days, last 12 months, €; NULL without a rate"
    ),
    declared: text(
      "Revenus déclarés par l’application, € ; jamais ajoutés au CA",
      "Revenue declared by the application, €; never added to any other"
    ),
    technologies: text(
      "Technologies demandées, séparées par des virgules",
      "Technologies asked for, joined with commas"
    ),
    daily_cost: text("CJM du consultant, €/jour", "The consultant’s daily cost, €/day"),
    margin: text(
      "(TJM − CJM) × jours, 12 derniers mois, €",
      "(Rate − daily cost) × days, last 12 months, €"
    )
  }
};

export const missionWindows: TableNotes<keyof MissionWindowRow> = {
  explanation: text(
    "Une ligne par période (autre que les 12 derniers mois) et mission qui y porte des jours",
    "One row per window (other than the last 12 months) and mission that carries days in it"
  ),
  columns: {
    period: text(
      "1m, 3m, month, quarter, year ou fiscal ; ahead (à venir) et horizon (CA supposé)",
      "1m, 3m, month, quarter, year or fiscal; ahead (from as-of on) and horizon (assumed revenue)"
    ),
    mission_id: text("missions.id", "missions.id"),
    days: text("Jours ouvrés portés sur la période", "Business days carried over the window")
  }
};
