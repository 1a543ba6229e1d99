import type {FilterValue} from "../state.js";

/** What is open in a panel, kept in step with the state. */
export interface Content {
  node: HTMLElement;
  sync: (value: FilterValue | null) => void;
}
