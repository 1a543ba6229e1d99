import {formatNumber} from "../../format.js";
import type {Language} from "../../language.js";
import {t} from "../../text.js";
import type {RangeFilter} from "../columns.js";
import {element} from "../element.js";
import type {Distribution} from "../source.js";
import {bound, type FilterValue} from "../state.js";
import type {Content} from "./content.js";
import {Histogram, type Brush} from "./Histogram.js";

/** A histogram to brush, two bounds to type, and how many rows have no value. */
export function RangePanel(
  filter: RangeFilter,
  {
    language,
    label,
    choose,
    distribution
  }: {
    language: Language;
    label: string;
    choose: Brush;
    /** What the other filters let through; null where nobody can tell. */
    distribution: () => Promise<Distribution | null>;
  }
): Content {
  const {type} = filter;
  const step = type === "number" ? "any" : undefined;
  const fields = [element("input", {type, step}), element("input", {type, step})];
  const wrong = element("p", {class: "wrong", role: "alert"});
  const histogram = Histogram(filter, {language, label, choose});
  let known: Distribution | null = null;
  let value: FilterValue | null = null;
  const apply = () => {
    const ends = fields.map((field) =>
      field.validity.badInput ? undefined : bound(type, field.value)
    );
    const [low, high] = ends;
    const bad = fields[ends.indexOf(undefined)];
    wrong.textContent = bad ? t(language, "explorer.badBound", {value: bad.value || "?"}) : "";
    if (low !== undefined && high !== undefined)
      choose({kind: "range", from: low, to: high}, "push");
  };
  for (const field of fields) field.addEventListener("change", apply);
  const unit = filter.unit ? ` (${filter.unit})` : "";
  const labels = (["explorer.from", "explorer.to"] as const).map((key, index) =>
    element("label", {}, element("span", {}, t(language, key) + unit), fields[index] ?? null)
  );
  const missing = element("p", {class: "without"});
  const node = element(
    "div",
    {class: "range"},
    histogram.node,
    element("div", {class: "bounds"}, ...labels, wrong),
    missing
  );
  const draw = () => {
    histogram.show(known, value);
    missing.textContent = known
      ? t(language, "explorer.withoutValue", {count: formatNumber(language, known.missing)})
      : "\u00a0";
  };
  distribution().then(
    (found) => {
      known = found;
      histogram.node.hidden = !found || found.bins.length === 0;
      draw();
    },
    (error: unknown) => (wrong.textContent = String(error))
  );
  return {
    node,
    sync(next) {
      value = next;
      const range = next?.kind === "range" ? next : {from: null, to: null};
      [range.from, range.to].forEach((text, index) => {
        const field = fields[index];
        if (field && document.activeElement !== field) field.value = text ?? "";
      });
      draw();
    }
  };
}
