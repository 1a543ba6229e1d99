/** The charts of the finance page, in one module that it loads after its first numbers: they need Plot. */
export {Margins} from "./margins.js";
export {PaceMonths, RateMonths, RevenueMonths} from "./months.js";
export {GroupRates, MedianNote, PracticeRates, RateSpreads} from "./rates.js";
