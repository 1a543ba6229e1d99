-- activity_cube: one row per period, practice, grade and manager of the day (NULL = none), for
-- missions with an end and without one apart: what the missions carry, earn and cost
CREATE TABLE activity_cube AS
SELECT
  p.period,
  c.practice,
  c.grade,
  p.manager_id,
  p.is_open,
  exact_sum(p.days) AS carried_days,
  coalesce(exact_sum(CASE WHEN p.daily_rate IS NOT NULL THEN p.days END), 0) AS rated_days,
  coalesce(exact_sum(p.days * p.daily_rate), 0) AS revenue,
  coalesce(
    exact_sum(CASE WHEN p.daily_rate IS NOT NULL AND d.daily_cost IS NOT NULL THEN p.days END), 0
  ) AS costed_days,
  coalesce(exact_sum(CASE WHEN d.daily_cost IS NOT NULL THEN p.days * p.daily_rate END), 0)
    AS costed_revenue,
  coalesce(exact_sum(CASE WHEN p.daily_rate IS NOT NULL THEN p.days * d.daily_cost END), 0) AS cost
FROM mission_periods AS p
JOIN consultants AS c ON c.id = p.consultant_id
LEFT JOIN daily_costs AS d ON d.consultant_id = p.consultant_id
GROUP BY p.period, c.practice, c.grade, p.manager_id, p.is_open
ORDER BY ALL;

-- client_cube: one row per period, client (NULL = none; names matched by key) and practice of the
-- consultant, for missions with an end and without one apart
CREATE TABLE client_cube AS
SELECT
  p.period,
  m.client_key,
  any_value(m.client) AS client,
  c.practice,
  p.is_open,
  exact_sum(p.days) AS carried_days,
  coalesce(exact_sum(CASE WHEN p.daily_rate IS NOT NULL THEN p.days END), 0) AS rated_days,
  coalesce(exact_sum(p.days * p.daily_rate), 0) AS revenue
FROM mission_periods AS p
JOIN missions AS m ON m.id = p.mission_id
JOIN consultants AS c ON c.id = p.consultant_id
GROUP BY p.period, m.client_key, c.practice, p.is_open
ORDER BY p.period, m.client_key, c.practice, p.is_open;
