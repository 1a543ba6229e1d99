import {svgElement} from "../element.js";

export interface TrackOptions {
  /** What the left and the right end stand for; both rows of a chart share one. */
  domain: readonly [number, number];
  /** Target, in the unit of the value. */
  band?: readonly [number, number] | null;
  /** Levels to mark. */
  rules?: readonly number[];
  colour?: string;
}

/** From the left end of the domain, in hundredths of its length. */
export function position(value: number, [low, high]: readonly [number, number]): number {
  return Math.round((10_000 * (value - low)) / (high - low || 1)) / 100;
}

/** A frame as wide as its cell, whatever that is: lengths are hundredths, and only bars are in it. */
export function Strip(...marks: readonly (Node | null)[]): SVGElement {
  return svgElement(
    "svg",
    {class: "track", viewBox: "0 0 100 16", preserveAspectRatio: "none", "aria-hidden": "true"},
    ...marks
  );
}

/** Marks of the target under the bars, and of the levels over them. */
export function bandMark({domain, band}: TrackOptions): Node | null {
  if (!band) return null;
  const [low, high] = [position(band[0], domain), position(band[1], domain)];
  return svgElement("rect", {class: "track-band", x: low, y: 0, width: high - low, height: 16});
}

/** A bar from zero, its target behind it and the levels before it. */
export function Track(value: number | null, options: TrackOptions): SVGElement {
  const {domain, rules = [], band, colour = "var(--data)"} = options;
  const zero = position(0, domain);
  const end = position(value ?? 0, domain);
  const width = Math.abs(end - zero);
  return Strip(
    bandMark(options),
    value === null
      ? null
      : svgElement("rect", {
          class: "track-bar",
          fill: colour,
          x: Math.min(zero, end),
          y: 3,
          width,
          height: 10
        }),
    ...[...rules, ...(band ?? [])].map((level) =>
      svgElement("rect", {
        class: "track-rule",
        x: position(level, domain),
        y: 0,
        width: 0.5,
        height: 16
      })
    )
  );
}
