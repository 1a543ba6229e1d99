import type {Staffing} from "../../../loaders/contract/staffing.js";
import {Track} from "../charts/track.js";
import {element} from "../element.js";
import {Figure} from "../figure.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {Proven} from "../receipt.js";
import {t} from "../text.js";

const horizons = [15, 30, 45, 60, 90] as const;

/** Missions that end without a next one, within 15 to 90 days: each number opens its receipt. */
export function EndingBars(page: Staffing, language: Language): HTMLElement {
  const {measures} = page;
  const all = measures.ending_alone_90.value ?? 0;
  const lines = horizons.map((days) => {
    const measure = measures[`ending_alone_${days}`];
    return element(
      "tr",
      {},
      element("th", {scope: "row"}, t(language, "staffing.within", {days})),
      element("td", {class: "number"}, Proven(language, page, `ending_alone_${days}`, measure)),
      element(
        "td",
        {class: "track-cell"},
        Track(measure.value, {domain: [0, Math.max(1, all)], colour: "var(--attention)"})
      )
    );
  });
  const heads = (["within", "missions"] as const).map((name, index) =>
    element(
      "th",
      {scope: "col", colspan: index === 1 ? 2 : null},
      t(language, `staffing.column.${name}`)
    )
  );
  const table = element(
    "table",
    {class: "bars roomy"},
    element("thead", {class: "unseen"}, element("tr", {}, ...heads)),
    element("tbody", {}, ...lines)
  );
  const title =
    all === 0
      ? t(language, "staffing.endings.none")
      : t(language, "staffing.endings.title", {
          soon: formatNumber(language, measures.ending_alone_15.value),
          all: formatNumber(language, all)
        });
  return Figure(table, {title, subtitle: t(language, "staffing.endings.subtitle")}, null, language);
}
