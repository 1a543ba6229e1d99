-- window_clients: one row per window and client (NULL = none; names matched without case, accents
-- and extra spaces), largest first
CREATE TABLE window_clients AS
SELECT
  w.id,
  c.client_key,
  any_value(c.client) AS client,
  exact_sum(c.revenue) AS revenue,
  exact_sum(c.carried_days) AS carried_days,
  exact_sum(c.rated_days) AS rated_days
FROM window_periods AS w
JOIN client_cube AS c ON c.period = w.period
GROUP BY w.id, c.client_key
ORDER BY w.id, revenue DESC, c.client_key;

-- concentration: one row per window: revenue of the first clients, Σ share² × 10 000 as two parts
CREATE TABLE concentration AS
WITH ranked AS (
  SELECT *, row_number() OVER (PARTITION BY id ORDER BY revenue DESC, client_key) AS place
  FROM window_clients
)
-- A window without any activity is a row too.
SELECT
  w.id,
  (count(*) FILTER (revenue > 0))::INTEGER AS clients,
  coalesce(exact_sum(revenue), 0) AS revenue,
  coalesce(exact_sum(CASE WHEN place <= 1 THEN revenue END), 0) AS top1,
  coalesce(exact_sum(CASE WHEN place <= 3 THEN revenue END), 0) AS top3,
  coalesce(exact_sum(CASE WHEN place <= 5 THEN revenue END), 0) AS top5,
  coalesce(sum(revenue * revenue ORDER BY place) * 10000, 0) AS squares,
  coalesce(exact_sum(revenue) * exact_sum(revenue), 0) AS revenue_squared,
  coalesce(exact_sum(carried_days), 0) AS carried_days,
  coalesce(exact_sum(rated_days), 0) AS rated_days
FROM windows AS w
LEFT JOIN ranked AS r ON r.id = w.id
GROUP BY w.id
ORDER BY w.id;
