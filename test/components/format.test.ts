import {expect, test} from "vitest";
import {
  formatBytes,
  formatClock,
  formatDate,
  formatDuration,
  formatMilliseconds,
  formatMoney,
  formatMoneyShort,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPoints
} from "../../src/components/format.js";
import {plain} from "./sample.js";

test.each([
  {name: "count", text: (l: "fr" | "en") => formatNumber(l, 12345), fr: "12 345", en: "12,345"},
  {name: "missing", text: (l: "fr" | "en") => formatNumber(l, null), fr: "–", en: "–"},
  {name: "percent", text: (l: "fr" | "en") => formatPercent(l, 0.5731), fr: "57,3 %", en: "57.3%"},
  {name: "no ratio", text: (l: "fr" | "en") => formatPercent(l, null), fr: "–", en: "–"},
  {
    name: "money",
    text: (l: "fr" | "en") => formatMoney(l, 260767),
    fr: "260 767 €",
    en: "€260,767"
  },
  {
    name: "millions",
    text: (l: "fr" | "en") => formatMoneyShort(l, 50_916_367),
    fr: "50,9 M€",
    en: "€50.9m"
  },
  {
    name: "thousands",
    text: (l: "fr" | "en") => formatMoneyShort(l, 260_767),
    fr: "261 k€",
    en: "€261k"
  },
  {name: "euros", text: (l: "fr" | "en") => formatMoneyShort(l, 562), fr: "562 €", en: "€562"},
  {
    name: "a loss",
    text: (l: "fr" | "en") => formatMoneyShort(l, -1_500_000),
    fr: "-1,5 M€",
    en: "-€1.5m"
  },
  {
    name: "edge of a unit",
    text: (l: "fr" | "en") => formatMoneyShort(l, 999_600),
    fr: "1 M€",
    en: "€1m"
  },
  {
    name: "day",
    text: (l: "fr" | "en") => formatDate(l, "2026-11-22"),
    fr: "22 nov. 2026",
    en: "22 Nov 2026"
  },
  {
    name: "month",
    text: (l: "fr" | "en") => formatMonth(l, "2026-11-01"),
    fr: "nov. 2026",
    en: "Nov 2026"
  },
  {
    name: "half a point",
    text: (l: "fr" | "en") => formatPoints(l, 0.006),
    fr: "0,6 point",
    en: "0.6 points"
  },
  {
    name: "one point",
    text: (l: "fr" | "en") => formatPoints(l, -0.01),
    fr: "1 point",
    en: "1 point"
  },
  {
    name: "points",
    text: (l: "fr" | "en") => formatPoints(l, 0.023),
    fr: "2,3 points",
    en: "2.3 points"
  },
  {
    name: "seconds",
    text: (l: "fr" | "en") => formatDuration(l, 20),
    fr: "1 minute",
    en: "1 minute"
  },
  {
    name: "minutes",
    text: (l: "fr" | "en") => formatDuration(l, 480),
    fr: "8 minutes",
    en: "8 minutes"
  },
  {name: "hours", text: (l: "fr" | "en") => formatDuration(l, 7200), fr: "2 heures", en: "2 hours"},
  {name: "days", text: (l: "fr" | "en") => formatDuration(l, 259_200), fr: "3 jours", en: "3 days"},
  {name: "quick", text: (l: "fr" | "en") => formatMilliseconds(l, 340), fr: "340 ms", en: "340 ms"},
  {
    name: "slow",
    text: (l: "fr" | "en") => formatMilliseconds(l, 12_340),
    fr: "12,3 s",
    en: "12.3 s"
  },
  {
    name: "bytes",
    text: (l: "fr" | "en") => formatBytes(l, 12_345_678),
    fr: "12,3 Mo",
    en: "12.3 MB"
  }
])("$name", ({text, fr, en}) => {
  expect(plain(text("fr"))).toBe(fr);
  expect(plain(text("en"))).toBe(en);
});

test("a clock time says its day when that is another one", () => {
  const now = new Date(2026, 10, 22, 11, 10).getTime();
  expect(formatClock("fr", new Date(2026, 10, 22, 11, 2).getTime(), now)).toBe("11:02");
  expect(formatClock("fr", new Date(2026, 10, 21, 9, 5).getTime(), now)).toBe("21 nov., 09:05");
});
