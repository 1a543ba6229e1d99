import type {Measure, PageData} from "../contract.js";
import type {Availability} from "../contract.js";

/** The metrics of the documents page. */
export type DocumentMetricId =
  "cv_coverage" | "cv_missing" | "cv_stale" | "documents" | "document_bytes" | "headcount";

/** A consultant of the workforce whose CV is missing or old. */
export interface CvRow {
  id: number;
  name: string;
  practice: string | null;
  grade: string | null;
  availability: Availability;
  /** Null when unknown. */
  available_on: string | null;
  /** Day of the newest dated document; null without one. */
  newest: string | null;
}

/** How many fall in a class; classes add up to what the chart is of. */
export interface ClassCount<Id extends string> {
  id: Id;
  count: number;
}

/** Age in months of the newest document, of each consultant of the workforce. */
export type AgeClass = "under3" | "under6" | "under12" | "under24" | "over24" | "undated" | "none";

/** Sizes of documents in bytes, by powers of ten and their middles. */
export type SizeClass =
  "under100k" | "under300k" | "under1m" | "under3m" | "under10m" | "over10m" | "unknown";

/** The file types that are told apart; a document's name says nothing else of it here. */
export type FileType = "pdf" | "word" | "text" | "slides" | "sheet" | "image" | "other" | "unnamed";

/** Snapshot `documents.json`: all that the documents page shows. No file's name is in it. */
export interface DocumentsPage extends PageData {
  measures: Record<DocumentMetricId, Measure>;
  /** By stock day, oldest first: the last business day of each month, the month in progress last. */
  months: {month: string; partial: boolean; cv_coverage: number | null; cv_stale: number | null}[];
  /** Bench first, then who is free soonest; at most 200 of `measures.cv_missing.value`. */
  without: CvRow[];
  /** The same order, then oldest first; at most 200 of `measures.cv_stale.numerator`. */
  stale: CvRow[];
  ages: ClassCount<AgeClass>[];
  sizes: ClassCount<SizeClass>[];
  types: ClassCount<FileType>[];
  /** Documents uploaded in each of the last 24 full months and the one in progress, oldest first. */
  uploads: {month: string; partial: boolean; count: number}[];
  /** Documents uploaded before those months, and without a readable date. */
  uploads_before: number;
  uploads_undated: number;
  /** By practice (null = none), lowest coverage first. */
  practices: {
    practice: string | null;
    headcount: number;
    with_document: number;
    dated: number;
    stale: number;
  }[];
}
