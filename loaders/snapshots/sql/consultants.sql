-- snapshot consultants: one row per consultant, departed ones included
WITH today AS (
  SELECT consultant_id, is_staffed FROM stock WHERE day = getvariable('as_of')
),
clients AS (
  SELECT consultant_id, string_agg(DISTINCT client, ', ' ORDER BY client) AS client
  FROM missions
  WHERE valid
    AND start_day <= getvariable('as_of')
    AND coalesce(end_day, DATE '9999-12-31') >= getvariable('as_of')
  GROUP BY consultant_id
),
-- Where two assignments cover the day: the one that started last, then the higher id.
manager_today AS (
  SELECT DISTINCT ON (consultant_id) consultant_id, manager_id, manager
  FROM assignments
  WHERE coalesce(start_day, DATE '0001-01-01') <= getvariable('as_of')
    AND coalesce(end_day, DATE '9999-12-31') >= getvariable('as_of')
  ORDER BY consultant_id, start_day DESC NULLS LAST, id DESC
),
mission_counts AS (
  SELECT consultant_id, count(*)::INTEGER AS missions FROM missions GROUP BY consultant_id
),
year AS (
  SELECT first_period, last_period FROM windows WHERE id = '12m'
),
people AS (
  SELECT
    consultant_id,
    sum(workforce_days)::INTEGER AS workforce_days,
    sum(staffed_days)::INTEGER AS staffed_days
  FROM consultant_periods, year
  WHERE period BETWEEN first_period AND last_period
  GROUP BY consultant_id
),
activity AS (
  SELECT
    p.consultant_id,
    exact_sum(p.days * p.daily_rate) AS revenue,
    exact_sum(CASE WHEN p.daily_rate IS NOT NULL THEN p.days END) AS rated_days
  FROM mission_periods AS p, year
  WHERE p.period BETWEEN first_period AND last_period
  GROUP BY p.consultant_id
),
skill_names AS (
  SELECT
    h.consultant_id,
    string_agg(s.name, ', ' ORDER BY h.level_rank DESC NULLS LAST, h.years DESC NULLS LAST, s.name)
      AS skills,
    count(*)::INTEGER AS skill_count
  FROM consultant_skills AS h
  JOIN skills AS s ON s.id = h.skill_id
  GROUP BY h.consultant_id
),
document_counts AS (
  SELECT
    consultant_id,
    count(*)::INTEGER AS documents,
    max(uploaded_day) AS newest_document
  FROM documents
  WHERE coalesce(uploaded_day, getvariable('as_of')) <= getvariable('as_of')
  GROUP BY consultant_id
)
SELECT
  c.id,
  c.name,
  c.practice,
  c.grade,
  c.contract,
  c.entity,
  c.company,
  manager_today.manager_id,
  manager_today.manager,
  c.entry_day AS entry,
  c.exit_day AS exit,
  CASE WHEN today.consultant_id IS NOT NULL
    THEN (getvariable('as_of') - c.entry_day) / 365.25::DOUBLE END AS seniority,
  CASE
    WHEN today.consultant_id IS NULL THEN 'out'
    WHEN today.is_staffed THEN 'staffed'
    ELSE 'bench'
  END AS status,
  CASE WHEN today.is_staffed THEN clients.client END AS client,
  a.availability,
  a.available_day AS available_on,
  coalesce(mission_counts.missions, 0) AS missions,
  activity.revenue / nullif(activity.rated_days, 0) AS daily_rate,
  people.staffed_days::DOUBLE / nullif(people.workforce_days, 0) AS occupancy,
  activity.revenue,
  coalesce(people.workforce_days, 0) AS workforce_days,
  coalesce(people.staffed_days, 0) AS staffed_days,
  coalesce(activity.rated_days, 0) AS rated_days,
  bench.idle_days AS bench_days,
  skill_names.skills,
  coalesce(skill_names.skill_count, 0) AS skill_count,
  coalesce(document_counts.documents, 0) AS documents,
  document_counts.newest_document,
  fold(concat_ws(' ', c.name, skill_names.skills,
    CASE WHEN today.is_staffed THEN clients.client END)) AS search,
  c.email,
  c.phone,
  c.salary,
  d.daily_cost,
  d.source AS daily_cost_source,
  activity.revenue - d.daily_cost * activity.rated_days AS margin,
  c.probation_end
FROM consultants AS c
LEFT JOIN today ON today.consultant_id = c.id
LEFT JOIN clients ON clients.consultant_id = c.id
LEFT JOIN manager_today ON manager_today.consultant_id = c.id
LEFT JOIN mission_counts ON mission_counts.consultant_id = c.id
LEFT JOIN people ON people.consultant_id = c.id
LEFT JOIN activity ON activity.consultant_id = c.id
LEFT JOIN skill_names ON skill_names.consultant_id = c.id
LEFT JOIN document_counts ON document_counts.consultant_id = c.id
LEFT JOIN bench ON bench.consultant_id = c.id
LEFT JOIN availability AS a ON a.consultant_id = c.id
LEFT JOIN daily_costs AS d ON d.consultant_id = c.id
