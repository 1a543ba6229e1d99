/** The trends of the overview, in one module that the page loads after its first numbers: they need Plot. */
export {BenchTrend} from "./trends/benchTrend.js";
export {OccupancyTrend} from "./trends/occupancyTrend.js";
export {RevenueTrend} from "./trends/revenueTrend.js";
