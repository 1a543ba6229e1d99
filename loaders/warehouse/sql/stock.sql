-- stock: one row per day of interest and consultant in the workforce on it; staffed or not, and
-- the manager of that day (where two assignments cover it: the one that started last, then the
-- higher id)
CREATE TABLE stock AS
WITH recent AS (
  -- Most missions have ended before the first of the days: these are compared with one, not with all.
  SELECT consultant_id, start_day, coalesce(end_day, DATE '9999-12-31') AS end_day
  FROM missions
  WHERE valid AND coalesce(end_day, DATE '9999-12-31') >= (SELECT min(day) FROM stock_days)
),
staffed AS (
  SELECT DISTINCT d.day, m.consultant_id
  FROM stock_days AS d
  JOIN recent AS m ON m.start_day <= d.day AND m.end_day >= d.day
),
managed AS (
  SELECT DISTINCT ON (d.day, a.consultant_id) d.day, a.consultant_id, a.manager_id
  FROM stock_days AS d
  JOIN assignments AS a
    ON coalesce(a.start_day, DATE '0001-01-01') <= d.day
    AND coalesce(a.end_day, DATE '9999-12-31') >= d.day
  ORDER BY d.day, a.consultant_id, a.start_day DESC NULLS LAST, a.id DESC
)
SELECT
  d.day,
  c.id AS consultant_id,
  s.consultant_id IS NOT NULL AS is_staffed,
  managed.manager_id
FROM stock_days AS d
JOIN consultants AS c
  ON NOT c.never_in
  AND coalesce(c.entry_day, DATE '0001-01-01') <= d.day
  AND coalesce(c.exit_day, DATE '9999-12-31') >= d.day
LEFT JOIN staffed AS s ON s.day = d.day AND s.consultant_id = c.id
LEFT JOIN managed ON managed.day = d.day AND managed.consultant_id = c.id
ORDER BY d.day, c.id;

-- endings: one row per day of interest and mission running on it that ends within 90 days of it
CREATE TABLE endings AS
WITH soon AS (
  SELECT d.day, m.id AS mission_id, m.consultant_id, m.end_day, past.business_before AS end_b
  FROM stock_days AS d
  JOIN missions AS m ON m.valid AND m.start_day <= d.day AND m.end_day BETWEEN d.day AND d.day + 90
  JOIN calendar AS past ON past.day = m.end_day + 1
  WHERE d.with_endings
)
SELECT
  soon.* EXCLUDE (end_b),
  -- Nothing on any of the 10 business days after the end.
  NOT EXISTS (
    FROM coverage AS next
    WHERE next.consultant_id = soon.consultant_id
      AND next.to_b > soon.end_b
      AND next.from_b < soon.end_b + 10
  ) AS alone
FROM soon
ORDER BY soon.day, soon.end_day, soon.mission_id;
