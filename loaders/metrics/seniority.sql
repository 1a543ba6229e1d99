-- seniority: one row per consultant of the workforce at as-of, with the years since the entry;
-- years is NULL where the entry is unknown
CREATE TABLE seniority AS
SELECT
  s.consultant_id,
  c.grade,
  (getvariable('as_of') - c.entry_day) / 365.25::DOUBLE AS years
FROM stock AS s
JOIN consultants AS c ON c.id = s.consultant_id
WHERE s.day = getvariable('as_of')
ORDER BY s.consultant_id;

-- seniority_measures: one row: sums for the mean, and the middle one or two for the median
CREATE TABLE seniority_measures AS
WITH ranked AS (
  SELECT
    years,
    row_number() OVER (ORDER BY years, consultant_id) AS place,
    count(*) OVER () AS n
  FROM seniority
  WHERE years IS NOT NULL
)
SELECT
  coalesce(exact_sum(years), 0)::DOUBLE AS years,
  count(*)::INTEGER AS dated,
  coalesce(exact_sum(CASE WHEN place IN ((n + 1) // 2, n // 2 + 1) THEN years END), 0)::DOUBLE
    AS middle_years,
  (count(*) FILTER (place IN ((n + 1) // 2, n // 2 + 1)))::INTEGER AS middle,
  (SELECT count(*) FROM seniority)::INTEGER AS headcount
FROM ranked;

-- seniority_grades: one row per grade with a known entry (NULL = none): its years, least to most
CREATE TABLE seniority_grades AS
SELECT
  grade,
  count(*)::INTEGER AS count,
  min(years) AS min,
  quantile_cont(years, 0.25) AS p25,
  median(years) AS median,
  quantile_cont(years, 0.75) AS p75,
  max(years) AS max
FROM seniority
WHERE years IS NOT NULL
GROUP BY grade
ORDER BY grade;
