-- snapshot consultant-windows: one row per window (other than the last 12 months, which stand in
-- consultants) and consultant with workforce days in it
WITH asked AS (
  SELECT id, period
  FROM window_periods
  WHERE id IN ('1m', '3m', 'month', 'quarter', 'year', 'fiscal')
),
people AS (
  SELECT
    w.id,
    p.consultant_id,
    sum(p.workforce_days)::INTEGER AS workforce_days,
    sum(p.staffed_days)::INTEGER AS staffed_days
  FROM asked AS w
  JOIN consultant_periods AS p ON p.period = w.period
  GROUP BY w.id, p.consultant_id
),
activity AS (
  SELECT
    w.id,
    p.consultant_id,
    exact_sum(p.days) AS rated_days,
    exact_sum(p.days * p.daily_rate) AS revenue
  FROM asked AS w
  JOIN mission_periods AS p ON p.period = w.period
  WHERE p.daily_rate IS NOT NULL
  GROUP BY w.id, p.consultant_id
)
SELECT
  people.id AS period,
  people.consultant_id,
  people.workforce_days,
  people.staffed_days,
  activity.rated_days,
  activity.revenue
-- Whoever carries a mission is in the workforce on that day.
FROM people
LEFT JOIN activity ON activity.id = people.id AND activity.consultant_id = people.consultant_id
