import {formatDate, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {covers, missionSpan, type Mission} from "./mission.js";
import type {MissionOf, Person} from "./read.js";

const clientName = ({client}: Mission, language: Language) =>
  client ?? t(language, "overview.missing.client");

/** Where a consultant is and when they are free, in a sentence. */
export function consultantSentence({record, missions, head}: Person, language: Language): string {
  const {person} = record;
  const {as_of: asOf} = head;
  if (person.status === "out") return outSentence(person, asOf, language);
  const now = missions.filter((mission) => covers(mission, asOf));
  const free = freeText(person, language);
  if (person.status === "bench" || now.length === 0) {
    const {bench_days: idle} = person;
    if (idle === null) return t(language, "detail.bench", {free});
    return t(language, idle === 1 ? "detail.bench.one" : "detail.bench.days", {
      days: formatNumber(language, idle),
      free
    });
  }
  // The mission that ends last says until when; one without an end lasts longest.
  const [last] = now.toSorted((a, b) => (b.end ?? "9999").localeCompare(a.end ?? "9999"));
  const others = now.length - 1;
  return t(language, last?.end == null ? "detail.staffed.open" : "detail.staffed.until", {
    client: last ? clientName(last, language) : "",
    date: formatDate(language, last?.end ?? null),
    others:
      others === 0
        ? ""
        : t(language, others === 1 ? "detail.others.one" : "detail.others", {
            count: formatNumber(language, others)
          }),
    free
  });
}

function freeText(person: Person["record"]["person"], language: Language): string {
  if (person.availability === "now") return t(language, "detail.free.now");
  if (person.available_on === null) return t(language, "detail.free.unknown");
  return t(language, "detail.free.on", {date: formatDate(language, person.available_on)});
}

function outSentence(
  {entry, exit}: Person["record"]["person"],
  asOf: string,
  language: Language
): string {
  if (entry !== null && entry > asOf)
    return t(language, "detail.out.before", {date: formatDate(language, entry)});
  if (exit !== null) return t(language, "detail.out.left", {date: formatDate(language, exit)});
  return t(language, "detail.out");
}

/** Whose mission it is, where, from when to when, in a sentence. */
export function missionSentence({mission, owner}: MissionOf, language: Language): string {
  if (!mission) return "";
  const {status, valid} = mission;
  const key = valid || status === "paused" || status === "cancelled" ? status : "void";
  return t(language, `detail.mission.sentence.${key}`, {
    who: owner?.record.person.name ?? t(language, "detail.nobody"),
    client: clientName(mission, language),
    span: missionSpan(mission, language)
  });
}
