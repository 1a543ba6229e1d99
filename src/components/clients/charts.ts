/** The charts of the page of clients, in one module that it loads after its first numbers: they need Plot. */
export {ClientsPareto, ConcentrationMonths} from "./concentration.js";
