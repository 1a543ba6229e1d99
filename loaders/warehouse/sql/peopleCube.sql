-- people_cube: one row per period, practice, grade and manager of the day (NULL = none): days of
-- the workforce. Windows are sums of it: no window reads the rows of the consultants again.
CREATE TABLE people_cube AS
WITH period_years AS (
  SELECT p.period, y.business_days
  FROM periods AS p
  JOIN (
    SELECT year(day) AS year, count(*) FILTER (is_business) AS business_days
    FROM calendar GROUP BY ALL
  ) AS y ON y.year = year(p.from_day)
)
SELECT
  p.period,
  c.practice,
  c.grade,
  p.manager_id,
  sum(p.workforce_days)::DOUBLE AS workforce_days,
  sum(p.staffed_days)::DOUBLE AS staffed_days,
  -- TACE: 218 days (a setting) over the business days of the day's year.
  sum(p.workforce_days) * getvariable('tace_days') / any_value(y.business_days) AS tace_days,
  sum(p.workforce_days - p.staffed_days)::DOUBLE AS idle_days,
  coalesce(
    sum(p.workforce_days - p.staffed_days) FILTER (d.daily_cost IS NOT NULL), 0
  )::DOUBLE AS idle_costed_days,
  coalesce(exact_sum((p.workforce_days - p.staffed_days) * d.daily_cost), 0) AS idle_cost
FROM consultant_periods AS p
JOIN consultants AS c ON c.id = p.consultant_id
JOIN period_years AS y ON y.period = p.period
LEFT JOIN daily_costs AS d ON d.consultant_id = p.consultant_id
GROUP BY p.period, c.practice, c.grade, p.manager_id
ORDER BY ALL;
