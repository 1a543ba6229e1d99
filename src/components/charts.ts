/** All the charts in one module, which a page loads after its first numbers: some need Plot. */
export {BarList} from "./charts/barList.js";
export {Distribution} from "./charts/distribution.js";
export {Histogram} from "./charts/histogram.js";
export {Matrix} from "./charts/matrix.js";
export {MonthBars} from "./charts/monthBars.js";
export {MonthLine} from "./charts/monthLine.js";
export {Pareto} from "./charts/pareto.js";
export {SmallMultiples} from "./charts/smallMultiples.js";
export {StackedBar} from "./charts/stackedBar.js";
