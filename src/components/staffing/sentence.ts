import type {Staffing} from "../../../loaders/contract/staffing.js";
import {element} from "../element.js";
import {formatDate, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";

/** "one" or "many" for a count that is not 0. */
export function plural(language: Language, count: number): "one" | "many" {
  return new Intl.PluralRules(language).select(count) === "one" ? "one" : "many";
}

/** Who is free now and within 90 days, which missions end, and how many have no date. */
export function staffingText(
  {measures, as_of: asOf}: Pick<Staffing, "measures" | "as_of">,
  language: Language
): string {
  if (!measures.headcount.value)
    return t(language, "overview.empty", {date: formatDate(language, asOf)});
  const value = (id: "available_now" | "free_90" | "ending_alone_30" | "available_unknown") =>
    measures[id].value ?? 0;
  const text = (key: "now" | "ends", count: number) =>
    t(language, `staffing.${key}.${count === 0 ? "none" : plural(language, count)}`, {
      count: formatNumber(language, count)
    });
  const now = value("available_now");
  const within = value("free_90");
  const unknown = value("available_unknown");
  const more = within > now ? "some" : now === 0 ? "nobody" : "none";
  return t(language, "staffing.sentence", {
    now: text("now", now),
    later: t(language, `staffing.within.${more}`, {count: formatNumber(language, within)}),
    ends: text("ends", value("ending_alone_30")),
    unknown:
      unknown === 0
        ? ""
        : t(language, `staffing.unknown.${plural(language, unknown)}`, {
            count: formatNumber(language, unknown)
          })
  });
}

/** The first sentence of the page. */
export function StaffingSentence(page: Staffing, language: Language): HTMLElement {
  return element("p", {class: "headline"}, staffingText(page, language));
}
