/** What the documents page loads after its first numbers. */
export {Ages, Sizes, Types} from "./documents/classBars.js";
export {PracticeCoverage} from "./documents/coverage.js";
export {Stale, Without} from "./documents/lists.js";
export {Uploads} from "./documents/uploads.js";
