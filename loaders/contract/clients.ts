import type {Measure, PageData, PeriodId} from "../contract.js";

export type ClientsMetricId = "top1" | "top3" | "top5" | "hhi" | "clients" | "revenue";

/** Revenue of a client over a period, €; null = the missions without one. */
export interface ClientRevenue {
  client: string | null;
  revenue: number;
}

/** The first clients of a period, largest first; "none" among them wherever it stands. */
export interface ClientRanking {
  clients: ClientRevenue[];
  /** All clients with revenue. */
  count: number;
  /** Of all clients, €. */
  revenue: number;
}

/** How concentrated the revenue of one calendar month was. */
export interface ConcentrationMonth {
  /** First day. */
  month: string;
  partial: boolean;
  top1: number | null;
  hhi: number | null;
}

/** One client over the last 12 months, and now. */
export interface ClientRow {
  client: string | null;
  /** €, over the last 12 months. */
  revenue: number;
  /** Of the firm's revenue. */
  share: number | null;
  /** €/day. */
  average_rate: number | null;
  /** Business days carried. */
  days: number;
  /** With a mission there on the as-of date. */
  consultants: number;
  /** The soonest end of the missions that run; null when none of them has one. */
  next_end: string | null;
  /** Whether missions run on the as-of date, if only without an end. */
  running: boolean;
}

/** Snapshot `clients.json`: what the page "Who do we depend on?" shows of all clients. */
export interface Clients extends PageData {
  /** Over the last 12 months, revenue over 3. */
  measures: Record<ClientsMetricId, Measure>;
  by_period: Record<PeriodId, Record<ClientsMetricId, Measure>>;
  rankings: Record<PeriodId, ClientRanking>;
  /** Oldest first. */
  months: ConcentrationMonth[];
  /** Most revenue first; at most 500. */
  clients: ClientRow[];
  /** All clients of the last 12 months, or with a mission that runs. */
  client_count: number;
}

/** A measure without its window, which all clients share. */
export type ClientFigures = Pick<
  Measure,
  "value" | "numerator" | "denominator" | "previous" | "coverage" | "rows"
>;

/** A mission that runs at a client on the as-of date. */
export interface ClientMission {
  mission_id: number;
  consultant_id: number;
  consultant: string;
  mission: string | null;
  end: string | null;
  daily_rate: number | null;
}

/** One client's own view; figures over the last 12 months. */
export interface ClientDetail {
  client: string | null;
  /** By revenue, from 1. */
  place: number;
  share: number | null;
  revenue: ClientFigures;
  average_rate: ClientFigures;
  /** Revenue by month, €, in the order of `ClientsDetail.months`. */
  months: number[];
  /** Revenue by practice of the consultants, €, largest first. */
  practices: {practice: string | null; revenue: number}[];
  /** Consultants with a mission there on the as-of date. */
  consultants: number;
  /** Soonest end first, without an end last; the first few of `missions_running`. */
  missions: ClientMission[];
  missions_running: number;
}

/** A record of `details-clients.blocks`, by the client's folded name ("" is the missions without one). */
export interface ClientRecord {
  client: string | null;
  /** Missions ever, counted or not, and the days between which they are; null where none is known. */
  missions: number;
  first_start: string | null;
  last_end: string | null;
  /** Null for a client without revenue in the last 12 months and without a running mission. */
  detail: ClientDetail | null;
}

/** What all clients' views share: the head of `details-clients-index.json`. */
export interface ClientsHead extends PageData {
  /** The firm's over the last 12 months, to compare with. */
  whole: {revenue: Measure; average_rate: Measure};
  months: {month: string; partial: boolean}[];
}

/** The views of all clients, most revenue first. */
export interface ClientsDetail extends ClientsHead {
  clients: ClientDetail[];
}
