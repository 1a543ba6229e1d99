-- document_ages: one row per consultant of the workforce on as-of, by the age of the newest document
CREATE TABLE document_ages AS
SELECT
  consultant_id,
  CASE
    WHEN documents = 0 THEN 'none'
    WHEN newest_day IS NULL THEN 'undated'
    WHEN newest_day >= CAST(day - INTERVAL 3 MONTH AS DATE) THEN 'under3'
    WHEN newest_day >= CAST(day - INTERVAL 6 MONTH AS DATE) THEN 'under6'
    WHEN newest_day >= CAST(day - INTERVAL 12 MONTH AS DATE) THEN 'under12'
    WHEN newest_day >= CAST(day - INTERVAL 24 MONTH AS DATE) THEN 'under24'
    ELSE 'over24'
  END AS class
FROM document_people
WHERE day = getvariable('as_of')
ORDER BY consultant_id;

-- document_files: one row per document that is there at as-of
CREATE TABLE document_files AS
SELECT
  id,
  uploaded_day,
  CASE
    WHEN bytes IS NULL OR bytes < 0 THEN 'unknown'
    WHEN bytes < 1e5 THEN 'under100k'
    WHEN bytes < 3e5 THEN 'under300k'
    WHEN bytes < 1e6 THEN 'under1m'
    WHEN bytes < 3e6 THEN 'under3m'
    WHEN bytes < 1e7 THEN 'under10m'
    ELSE 'over10m'
  END AS size,
  type
FROM documents
WHERE coalesce(uploaded_day, getvariable('as_of')) <= getvariable('as_of')
ORDER BY id;
