-- ahead_measures: one row per window from the as-of date on: revenue signed (missions with an end)
-- and, within the horizon, assumed (missions without one)
CREATE TABLE ahead_measures AS
SELECT
  w.id,
  coalesce(exact_sum(CASE WHEN NOT a.is_open THEN a.revenue END), 0) AS signed,
  coalesce(exact_sum(CASE WHEN a.is_open AND p.from_day < h.past_day THEN a.revenue END), 0)
    AS assumed,
  coalesce(
    exact_sum(CASE WHEN NOT a.is_open OR p.from_day < h.past_day THEN a.carried_days END), 0
  ) AS carried_days,
  coalesce(
    exact_sum(CASE WHEN NOT a.is_open OR p.from_day < h.past_day THEN a.rated_days END), 0
  ) AS rated_days
FROM windows AS w
-- Without a horizon nothing is assumed.
CROSS JOIN (
  SELECT coalesce(max(to_day) + 1, getvariable('as_of')) AS past_day
  FROM windows WHERE id = 'horizon'
) AS h
LEFT JOIN periods AS p ON p.period BETWEEN w.first_period AND w.last_period
LEFT JOIN activity_cube AS a ON a.period = p.period
WHERE w.id = 'ahead' OR starts_with(w.id, 'ahead-')
GROUP BY w.id
ORDER BY w.id;
