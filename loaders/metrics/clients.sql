-- window_clients: one row per window and client (NULL = none; names matched without case, accents
-- and extra spaces), largest first
CREATE TABLE window_clients AS
SELECT
  w.id,
  c.client_key,
  any_value(c.client) AS client,
  sum(c.revenue) AS revenue,
  sum(c.carried_days) AS carried_days,
  sum(c.rated_days) AS rated_days
FROM windows AS w
JOIN client_cube AS c ON c.period BETWEEN w.first_period AND w.last_period
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
  coalesce(sum(revenue), 0) AS revenue,
  coalesce(sum(revenue) FILTER (place <= 1), 0) AS top1,
  coalesce(sum(revenue) FILTER (place <= 3), 0) AS top3,
  coalesce(sum(revenue) FILTER (place <= 5), 0) AS top5,
  coalesce(sum(revenue * revenue) * 10000, 0) AS squares,
  coalesce(sum(revenue) * sum(revenue), 0) AS revenue_squared,
  coalesce(sum(carried_days), 0) AS carried_days,
  coalesce(sum(rated_days), 0) AS rated_days
FROM windows AS w
LEFT JOIN ranked AS r ON r.id = w.id
GROUP BY w.id
ORDER BY w.id;
