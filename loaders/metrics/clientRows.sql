-- client_running: one row per valid mission that covers the as-of date, of who is in the workforce
-- on it; client_key NULL = none
CREATE TABLE IF NOT EXISTS client_running AS
SELECT
  m.client_key,
  m.client,
  m.id AS mission_id,
  m.consultant_id,
  c.name AS consultant,
  m.name AS mission,
  m.end_day,
  m.daily_rate,
  row_number() OVER (PARTITION BY m.client_key ORDER BY m.end_day NULLS LAST, m.id) AS place
FROM missions AS m
JOIN stock AS s ON s.day = getvariable('as_of') AND s.consultant_id = m.consultant_id
JOIN consultants AS c ON c.id = m.consultant_id
WHERE m.valid
  AND m.start_day <= getvariable('as_of')
  AND coalesce(m.end_day, DATE '9999-12-31') >= getvariable('as_of')
ORDER BY m.client_key, place;

-- client_rows: one row per client of the last 12 months or of a mission that runs, most revenue
-- first
CREATE TABLE IF NOT EXISTS client_rows AS
WITH earned AS (
  SELECT * FROM window_clients WHERE id = '12m'
),
now AS (
  SELECT
    client_key,
    any_value(client) AS client,
    count(DISTINCT consultant_id)::INTEGER AS consultants,
    count(*)::INTEGER AS running,
    min(end_day) AS next_end
  FROM client_running
  GROUP BY client_key
)
SELECT
  row_number() OVER (ORDER BY coalesce(e.revenue, 0) DESC, coalesce(e.client_key, n.client_key))
    AS place,
  coalesce(e.client_key, n.client_key) AS client_key,
  coalesce(e.client, n.client) AS client,
  coalesce(e.revenue, 0) AS revenue,
  coalesce(e.revenue, 0) / nullif((SELECT exact_sum(revenue) FROM earned), 0) AS share,
  coalesce(e.carried_days, 0) AS carried_days,
  coalesce(e.rated_days, 0) AS rated_days,
  coalesce(n.consultants, 0) AS consultants,
  coalesce(n.running, 0) AS running,
  n.next_end
FROM earned AS e
FULL JOIN now AS n ON n.client_key IS NOT DISTINCT FROM e.client_key
ORDER BY place;

-- client_practices: one row per client and practice of the consultants (NULL = none) with revenue
-- in the last 12 months, largest first
CREATE TABLE IF NOT EXISTS client_practices AS
SELECT
  c.client_key,
  c.practice,
  exact_sum(c.revenue) AS revenue,
  row_number() OVER (
    PARTITION BY c.client_key ORDER BY exact_sum(c.revenue) DESC, c.practice
  ) AS place
FROM windows AS w
JOIN client_cube AS c ON c.period BETWEEN w.first_period AND w.last_period
WHERE w.id = '12m'
GROUP BY c.client_key, c.practice
HAVING exact_sum(c.revenue) > 0
ORDER BY c.client_key, place;
