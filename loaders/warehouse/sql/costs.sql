-- daily_costs: one row per consultant with a CJM (€/day) and which of the two sources it is from
CREATE TABLE daily_costs AS
WITH weighted AS (
  SELECT
    v.consultant_id,
    v.daily_cost,
    later.business_before - earlier.business_before AS days
  FROM vsa_missions AS v
  JOIN calendar AS earlier ON earlier.day = v.start_day
  -- An open row ends the day before as-of.
  JOIN calendar AS later ON later.day = coalesce(v.end_day + 1, getvariable('as_of'))
  WHERE v.daily_cost IS NOT NULL
),
measured AS (
  SELECT consultant_id, exact_sum(daily_cost * days) / sum(days) AS daily_cost
  FROM weighted
  WHERE days > 0
  GROUP BY consultant_id
)
SELECT
  c.id AS consultant_id,
  coalesce(
    measured.daily_cost, c.salary * getvariable('cost_factor') / getvariable('cost_days')
  ) AS daily_cost,
  CASE WHEN measured.daily_cost IS NOT NULL THEN 'vsa' ELSE 'salary' END AS source
FROM consultants AS c
LEFT JOIN measured ON measured.consultant_id = c.id
WHERE measured.daily_cost IS NOT NULL OR c.salary IS NOT NULL
ORDER BY c.id;
