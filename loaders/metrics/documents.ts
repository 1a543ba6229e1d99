import {addMonths} from "../asOf.js";
import type {Measure} from "../contract.js";
import type {
  AgeClass,
  ClassCount,
  CvRow,
  DocumentMetricId,
  DocumentsPage,
  FileType,
  SizeClass
} from "../contract/documents.js";
import {evaluate, metricSql} from "../metrics.js";
import type {Sums} from "../metrics.js";
import type {PageContext} from "./page.js";

const ids = [
  "cv_coverage",
  "cv_missing",
  "cv_stale",
  "documents",
  "document_bytes",
  "headcount"
] as const satisfies DocumentMetricId[];

/** Rows of each list that the page shows; the rest is counted. */
const shownPeople = 200;

/** Full months of uploads before the as-of date's own. */
const uploadMonths = 24;

const ages: AgeClass[] = ["under3", "under6", "under12", "under24", "over24", "undated", "none"];
const sizes: SizeClass[] = [
  "under100k",
  "under300k",
  "under1m",
  "under3m",
  "under10m",
  "over10m",
  "unknown"
];
const types: FileType[] = ["pdf", "word", "text", "slides", "sheet", "image", "other", "unnamed"];

/** Every class in its order, those without anything too. */
async function classes<Id extends string>(
  {warehouse}: PageContext,
  order: readonly Id[],
  table: string,
  column: string
): Promise<ClassCount<Id>[]> {
  const rows = await warehouse.rows<ClassCount<Id>>(
    `SELECT ${column} AS id, count(*)::INTEGER AS count FROM ${table} GROUP BY ALL`
  );
  const counts = new Map(rows.map(({id, count}) => [id, count]));
  return order.map((id) => ({id, count: counts.get(id) ?? 0}));
}

/** Who is free first needs a CV first; of those alike, the oldest document comes first. */
function people({warehouse}: PageContext, condition: string): Promise<CvRow[]> {
  return warehouse.rows<CvRow>(
    `SELECT c.id::DOUBLE AS id, c.name, c.practice, c.grade, a.availability,
       strftime(a.available_day, '%Y-%m-%d') AS available_on,
       strftime(p.newest_day, '%Y-%m-%d') AS newest
     FROM document_people AS p
     JOIN consultants AS c ON c.id = p.consultant_id
     JOIN availability AS a ON a.consultant_id = p.consultant_id
     WHERE p.day = getvariable('as_of') AND ${condition}
     ORDER BY list_position(['now', 'later', 'unknown'], a.availability), a.available_day,
       p.newest_day, fold(c.name), c.id
     LIMIT ${shownPeople}`
  );
}

async function monthSeries({warehouse, asOf}: PageContext): Promise<DocumentsPage["months"]> {
  const rows = await warehouse.rows<{month: string} & Sums>(
    `SELECT w.id AS month, m.* EXCLUDE (id)
     FROM windows AS w
     JOIN document_measures AS m ON m.id = strftime(
       (SELECT max(day) FROM calendar WHERE is_business AND day <= w.to_day), '%Y-%m-%d')
     WHERE regexp_full_match(w.id, '\\d{4}-\\d{2}') AND w.business_days > 0
     ORDER BY w.id`
  );
  return rows.map(({month, ...sums}) => ({
    month: `${month}-01`,
    partial: month === asOf.slice(0, 7),
    cv_coverage: evaluate("cv_coverage", sums).value,
    cv_stale: evaluate("cv_stale", sums).value
  }));
}

async function uploads({
  warehouse,
  asOf
}: PageContext): Promise<Pick<DocumentsPage, "uploads" | "uploads_before" | "uploads_undated">> {
  const rows = await warehouse.rows<{month: string | null; count: number}>(
    `SELECT strftime(uploaded_day, '%Y-%m-01') AS month, count(*)::INTEGER AS count
     FROM document_files GROUP BY ALL`
  );
  const counts = new Map(rows.map(({month, count}) => [month, count]));
  const own = `${asOf.slice(0, 7)}-01`;
  const months = Array.from({length: uploadMonths + 1}, (_, index) =>
    addMonths(own, index - uploadMonths)
  );
  const first = months[0] ?? own;
  const before = rows.filter(({month}) => month !== null && month < first);
  return {
    uploads: months.map((month) => ({
      month,
      partial: month === own,
      count: counts.get(month) ?? 0
    })),
    uploads_before: before.reduce((sum, {count}) => sum + count, 0),
    uploads_undated: counts.get(null) ?? 0
  };
}

/** All that the documents page shows, at the as-of date the warehouse was built for. */
export async function documentsPage(context: PageContext): Promise<DocumentsPage> {
  const {warehouse} = context;
  await warehouse.run(metricSql("documentClasses"));
  return {
    ...context.page(ids),
    // None of them is confidential.
    measures: context.measures(ids) as Record<DocumentMetricId, Measure>,
    months: await monthSeries(context),
    without: await people(context, "p.documents = 0"),
    stale: await people(context, "p.is_stale"),
    ages: await classes(context, ages, "document_ages", "class"),
    sizes: await classes(context, sizes, "document_files", "size"),
    types: await classes(context, types, "document_files", "type"),
    ...(await uploads(context)),
    practices: await warehouse.rows<DocumentsPage["practices"][number]>(
      `SELECT c.practice, count(*)::INTEGER AS headcount,
         (count(*) FILTER (p.documents > 0))::INTEGER AS with_document,
         count(p.newest_day)::INTEGER AS dated,
         (count(*) FILTER (p.is_stale))::INTEGER AS stale
       FROM document_people AS p
       JOIN consultants AS c ON c.id = p.consultant_id
       WHERE p.day = getvariable('as_of')
       GROUP BY c.practice
       ORDER BY c.practice IS NULL, with_document / headcount, headcount DESC, c.practice`
    )
  };
}
