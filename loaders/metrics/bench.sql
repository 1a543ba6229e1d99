-- bench: one row per consultant on the bench at as-of, with the business days after the last staffed
-- day (or after the entry) up to as-of; idle_days is NULL where neither is known
CREATE TABLE bench AS
WITH last_staffed AS (
  SELECT consultant_id, max(to_b) AS since_b
  FROM spells
  WHERE to_b <= getvariable('as_of_b')
  GROUP BY consultant_id
)
SELECT
  s.consultant_id,
  c.practice,
  today.business_before - coalesce(l.since_b, entry.business_before) AS idle_days
FROM stock AS s
JOIN consultants AS c ON c.id = s.consultant_id
LEFT JOIN last_staffed AS l ON l.consultant_id = s.consultant_id
JOIN calendar AS today ON today.day = getvariable('as_of') + 1
LEFT JOIN calendar AS entry ON entry.day = c.entry_day + 1
WHERE s.day = getvariable('as_of') AND NOT s.is_staffed
ORDER BY s.consultant_id;

-- bench_measures: one row: how long those on the bench have waited
CREATE TABLE bench_measures AS
SELECT
  coalesce(sum(idle_days), 0)::DOUBLE AS idle_days,
  count(idle_days)::INTEGER AS bench,
  count(idle_days)::INTEGER AS dated,
  count(*)::INTEGER AS bench_all
FROM bench;
