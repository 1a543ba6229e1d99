-- pace_measures: one row per window that ended before as-of: its revenue and its business days
CREATE TABLE pace_measures AS
SELECT
  w.id,
  any_value(w.business_days)::DOUBLE AS business_days,
  coalesce(exact_sum(m.revenue), 0) AS revenue,
  coalesce(exact_sum(m.carried_days), 0) AS carried_days,
  coalesce(exact_sum(m.rated_days), 0) AS rated_days
FROM windows AS w
LEFT JOIN window_measures AS m ON m.id = w.id
WHERE w.to_day < getvariable('as_of')
GROUP BY w.id
ORDER BY w.id;
