-- snapshot missions: one row per mission, invalid ones included
WITH people AS (
  SELECT id, name::consultant_name AS name, practice, grade FROM consultants
)
SELECT
  m.id,
  m.name AS mission,
  CASE WHEN m.has_consultant THEN m.consultant_id END AS consultant_id,
  c.name AS consultant,
  c.practice,
  c.grade,
  m.client,
  m.role,
  m.start_day AS start,
  m.end_day AS "end",
  CASE
    WHEN m.condition IS NOT NULL THEN m.condition
    WHEN m.start_day > getvariable('as_of') THEN 'planned'::mission_status
    WHEN m.end_day < getvariable('as_of') THEN 'ended'::mission_status
    ELSE 'running'::mission_status
  END AS status,
  m.valid,
  coalesce(e.alone, false) AS alone,
  m.daily_rate,
  coalesce(activity.days, 0) AS days,
  coalesce(activity.days, 0) * m.daily_rate AS revenue,
  m.declared,
  m.technologies,
  d.daily_cost,
  coalesce(activity.days, 0) * (m.daily_rate - d.daily_cost) AS margin
FROM missions AS m
LEFT JOIN people AS c ON c.id = m.consultant_id
LEFT JOIN mission_years AS activity ON activity.mission_id = m.id
LEFT JOIN endings AS e ON e.mission_id = m.id AND e.day = getvariable('as_of')
LEFT JOIN daily_costs AS d ON d.consultant_id = m.consultant_id
