import type {GroupsPage} from "./groups.js";

/** Snapshot `managers.json`: every portfolio, by the manager of each day. */
export type Managers = GroupsPage;
