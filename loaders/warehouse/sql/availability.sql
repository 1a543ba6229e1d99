-- availability: one row per consultant of the workforce on as-of: first business day without a
-- valid mission; missions that touch chain, and an open-ended one in the chain makes it unknown
CREATE TABLE availability AS
WITH ahead AS (
  SELECT
    consultant_id,
    from_b,
    max(to_b) OVER preceding AS covered_until,
    to_b,
    is_open
  FROM coverage
  WHERE to_b > getvariable('as_of_b')
  WINDOW preceding AS (
    PARTITION BY consultant_id ORDER BY from_b, to_b, mission_id
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  )
),
-- The first gap in the chain, if any.
gaps AS (
  SELECT consultant_id, min(coalesce(covered_until, getvariable('as_of_b'))) AS free_b
  FROM ahead
  WHERE from_b > coalesce(covered_until, getvariable('as_of_b'))
  GROUP BY consultant_id
),
chains AS (
  SELECT
    a.consultant_id,
    coalesce(any_value(g.free_b), max(a.to_b)) AS free_b,
    coalesce(bool_or(a.is_open) FILTER (g.free_b IS NULL OR a.from_b <= g.free_b), false) AS is_open
  FROM ahead AS a
  LEFT JOIN gaps AS g USING (consultant_id)
  GROUP BY a.consultant_id
)
SELECT
  w.consultant_id,
  CASE
    WHEN coalesce(chains.is_open, false) THEN 'unknown'
    WHEN coalesce(chains.free_b, getvariable('as_of_b')) = getvariable('as_of_b') THEN 'now'
    ELSE 'later'
  END AS availability,
  CASE WHEN NOT coalesce(chains.is_open, false) THEN free.day END AS available_day
FROM (SELECT consultant_id FROM stock WHERE day = getvariable('as_of')) AS w
LEFT JOIN chains ON chains.consultant_id = w.consultant_id
LEFT JOIN calendar AS free
  ON free.is_business
  AND free.business_before = coalesce(chains.free_b, getvariable('as_of_b'))
ORDER BY w.consultant_id;
