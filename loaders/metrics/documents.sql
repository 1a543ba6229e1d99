-- document_people: one row per stock day and consultant in the workforce on it: documents uploaded up
-- to that day (one without a date has always been there) and the day of the newest
CREATE TABLE document_people AS
WITH dated AS (
  SELECT consultant_id, uploaded_day, coalesce(uploaded_day, DATE '0001-01-01') AS from_day
  FROM documents
),
uploaded AS (
  SELECT w.day, w.consultant_id, count(*) AS documents, max(d.uploaded_day) AS newest_day
  FROM dated AS d
  JOIN stock AS w ON w.consultant_id = d.consultant_id AND w.day >= d.from_day
  GROUP BY w.day, w.consultant_id
)
SELECT
  w.day,
  w.consultant_id,
  coalesce(u.documents, 0)::INTEGER AS documents,
  u.newest_day,
  coalesce(u.newest_day < CAST(w.day - INTERVAL 12 MONTH AS DATE), false) AS is_stale
FROM stock AS w
LEFT JOIN uploaded AS u ON u.day = w.day AND u.consultant_id = w.consultant_id;

-- document_measures: one row per stock day (its ISO text is `id`): the workforce by its documents, and
-- all documents, whoever they are of
CREATE TABLE document_measures AS
WITH people AS (
  SELECT
    day,
    count(*) AS headcount,
    count(*) FILTER (documents > 0) AS with_document,
    count(*) FILTER (documents = 0) AS without_document,
    count(newest_day) AS dated,
    count(*) FILTER (is_stale) AS stale
  FROM document_people
  GROUP BY day
),
files AS (
  SELECT
    s.day,
    count(*) AS documents,
    count(d.bytes) FILTER (d.bytes >= 0) AS sized,
    sum(d.bytes) FILTER (d.bytes >= 0) AS bytes
  FROM stock_days AS s
  JOIN documents AS d ON coalesce(d.uploaded_day, s.day) <= s.day
  GROUP BY s.day
)
SELECT
  strftime(s.day, '%Y-%m-%d') AS id,
  coalesce(p.headcount, 0)::INTEGER AS headcount,
  coalesce(p.with_document, 0)::INTEGER AS with_document,
  coalesce(p.without_document, 0)::INTEGER AS without_document,
  coalesce(p.dated, 0)::INTEGER AS dated,
  coalesce(p.stale, 0)::INTEGER AS stale,
  coalesce(f.documents, 0)::INTEGER AS documents,
  coalesce(f.sized, 0)::INTEGER AS sized,
  coalesce(f.bytes, 0)::DOUBLE AS bytes
FROM stock_days AS s
LEFT JOIN people AS p USING (day)
LEFT JOIN files AS f USING (day)
ORDER BY s.day;
