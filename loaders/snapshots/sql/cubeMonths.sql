-- snapshot cube-months: one row per month, whether it is before or after the as-of date, practice,
-- grade and manager of the day (NULL = none): the sums that windowed numbers are made of
WITH months AS (
  -- The as-of date parts its month in two.
  SELECT
    id,
    starts_with(id, 'ahead-') AS ahead,
    CAST(right(id, 7) || '-01' AS DATE) AS month
  FROM windows
  WHERE regexp_matches(id, '^(ahead-)?[0-9]{4}-[0-9]{2}$')
),
horizon AS (
  SELECT coalesce(max(to_day) + 1, getvariable('as_of')) AS past_day
  FROM windows WHERE id = 'horizon'
),
people AS (
  SELECT
    m.id,
    p.practice,
    p.grade,
    p.manager_id,
    sum(p.workforce_days) AS workforce_days,
    sum(p.staffed_days) AS staffed_days,
    exact_sum(p.tace_days) AS tace_days,
    sum(p.idle_days) AS idle_days,
    exact_sum(p.idle_cost) AS idle_cost
  FROM months AS m
  JOIN window_periods AS w ON w.id = m.id
  JOIN people_cube AS p ON p.period = w.period
  GROUP BY ALL
),
activity AS (
  SELECT
    m.id,
    a.practice,
    a.grade,
    a.manager_id,
    exact_sum(a.carried_days) AS carried_days,
    exact_sum(a.rated_days) AS rated_days,
    exact_sum(a.revenue) AS revenue,
    coalesce(exact_sum(CASE WHEN m.ahead AND NOT a.is_open THEN a.revenue END), 0)
      AS revenue_signed,
    coalesce(
      exact_sum(CASE WHEN m.ahead AND a.is_open AND s.from_day < h.past_day THEN a.revenue END), 0
    ) AS revenue_assumed,
    exact_sum(a.costed_days) AS costed_days,
    exact_sum(a.costed_revenue) AS costed_revenue,
    exact_sum(a.cost) AS cost
  FROM months AS m
  CROSS JOIN horizon AS h
  JOIN window_periods AS w ON w.id = m.id
  JOIN activity_cube AS a ON a.period = w.period
  JOIN periods AS s ON s.period = a.period
  GROUP BY ALL
)
SELECT
  m.month,
  m.ahead,
  people.practice,
  people.grade,
  people.manager_id,
  managers.name AS manager,
  people.workforce_days,
  people.staffed_days,
  people.tace_days,
  people.idle_days,
  coalesce(activity.carried_days, 0) AS carried_days,
  coalesce(activity.rated_days, 0) AS rated_days,
  coalesce(activity.revenue, 0) AS revenue,
  coalesce(activity.revenue_signed, 0) AS revenue_signed,
  coalesce(activity.revenue_assumed, 0) AS revenue_assumed,
  coalesce(activity.costed_days, 0) AS costed_days,
  coalesce(activity.costed_revenue, 0) AS costed_revenue,
  coalesce(activity.cost, 0) AS cost,
  people.idle_cost
FROM people
JOIN months AS m ON m.id = people.id
LEFT JOIN managers ON managers.id = people.manager_id
-- Whoever carries a mission is in the workforce on that day: no activity is without people.
LEFT JOIN activity
  ON activity.id = people.id
  AND activity.practice IS NOT DISTINCT FROM people.practice
  AND activity.grade IS NOT DISTINCT FROM people.grade
  AND activity.manager_id IS NOT DISTINCT FROM people.manager_id
