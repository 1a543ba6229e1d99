-- manager_spans: one row per consultant and business day number from which a manager is theirs, until
-- the next row's; manager_id NULL = none. Where two assignments cover a day: the one that started
-- last, then the higher id (domain, section 4)
CREATE TABLE manager_spans AS
WITH spans AS (
  SELECT
    a.consultant_id,
    a.manager_id,
    -- An assignment without a start is older than any other.
    (coalesce(a.start_day, DATE '0001-01-01'), a.id) AS rank,
    coalesce(starts.business_before, getvariable('first_b')) AS from_b,
    coalesce(past.business_before, getvariable('last_b')) AS to_b
  FROM assignments AS a
  LEFT JOIN calendar AS starts ON starts.day = a.start_day
  LEFT JOIN calendar AS past ON past.day = a.end_day + 1
  WHERE coalesce(starts.business_before, getvariable('first_b'))
    < coalesce(past.business_before, getvariable('last_b'))
),
bounds AS (
  SELECT consultant_id, from_b AS b FROM spans
  UNION
  SELECT consultant_id, to_b FROM spans
)
SELECT b.consultant_id, b.b AS from_b, arg_max(s.manager_id, s.rank) AS manager_id
FROM bounds AS b
LEFT JOIN spans AS s
  ON s.consultant_id = b.consultant_id AND s.from_b <= b.b AND s.to_b > b.b
GROUP BY ALL
ORDER BY b.consultant_id, b.b;
