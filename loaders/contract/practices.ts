import type {GroupsPage} from "./groups.js";

/** Snapshot `practices.json`: every practice, by the practice that its consultants have today. */
export type Practices = GroupsPage;
