import type {Language} from "../../language.js";
import {t} from "../../text.js";
import type {RangeFilter} from "../columns.js";
import {element} from "../element.js";
import type {Distribution} from "../source.js";
import {bound, type FilterValue} from "../state.js";
import type {Content} from "./content.js";
import {MissingBox} from "./MissingBox.js";
import {Histogram} from "./Histogram.js";

/** A histogram to brush, two bounds to type, and how many rows have no value. */
export function RangePanel(
  filter: RangeFilter,
  {
    language,
    label,
    percent,
    choose,
    distribution
  }: {
    language: Language;
    label: string;
    /** Its numbers are fractions, typed as percentages. */
    percent: boolean;
    choose: (value: FilterValue | null, entry: "push" | "replace") => void;
    /** What the other filters let through. */
    distribution: () => Promise<Distribution>;
  }
): Content {
  const {type} = filter;
  const step = type === "number" ? "any" : undefined;
  const fields = [element("input", {type, step}), element("input", {type, step})];
  const wrong = element("p", {class: "wrong", role: "alert"});
  const histogram = Histogram(filter, {language, label, percent, choose});
  let known: Distribution | null = null;
  let value: FilterValue | null = null;
  const apply = () => {
    const ends = fields.map((field) =>
      field.validity.badInput ? undefined : bound(type, scaled(field.value, percent ? 0.01 : 1))
    );
    const [low, high] = ends;
    const bad = fields[ends.indexOf(undefined)];
    wrong.textContent = bad ? t(language, "explorer.badBound", {value: bad.value || "?"}) : "";
    if (low !== undefined && high !== undefined)
      choose({kind: "range", from: low, to: high}, "push");
  };
  for (const field of fields) field.addEventListener("change", apply);
  const sign = percent ? "%" : filter.unit;
  const unit = sign ? ` (${sign})` : "";
  const labels = (["explorer.from", "explorer.to"] as const).map((key, index) =>
    element("label", {}, element("span", {}, t(language, key) + unit), fields[index] ?? null)
  );
  const missing = MissingBox(language, choose);
  const node = element(
    "div",
    {class: "range"},
    histogram.node,
    element("div", {class: "bounds"}, ...labels, wrong),
    missing.node
  );
  const draw = () => {
    histogram.show(known, value);
    missing.show(value, known?.missing ?? null);
  };
  distribution().then(
    (found) => {
      known = found;
      histogram.node.hidden = found.bins.length === 0;
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
        if (field && document.activeElement !== field)
          field.value = scaled(text ?? "", percent ? 100 : 1);
      });
      draw();
    }
  };
}

/** A typed number times `factor`, without the noise of binary fractions; other texts as they are. */
function scaled(text: string, factor: number): string {
  const number = Number(text);
  if (factor === 1 || text === "" || Number.isNaN(number)) return text;
  return String(Number((number * factor).toFixed(6)));
}
