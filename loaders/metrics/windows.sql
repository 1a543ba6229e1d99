-- window_clients: one row per window and client (NULL = none) with revenue; names matched by key
CREATE TABLE window_clients AS
SELECT
  w.id,
  m.client_key,
  any_value(m.client) AS client,
  coalesce(sum(p.days * m.daily_rate), 0) AS revenue,
  sum(p.days) AS carried_days
FROM windows AS w
JOIN mission_periods AS p ON p.period BETWEEN w.first_period AND w.last_period
JOIN missions AS m ON m.id = p.mission_id
GROUP BY ALL
ORDER BY w.id, revenue DESC, m.client_key;

-- window_margins: one row per window: what the rows with both a rate and a cost earn and cost
CREATE TABLE window_margins AS
SELECT
  w.id,
  sum(p.days) AS carried_days,
  coalesce(sum(p.days) FILTER (d.daily_cost IS NOT NULL AND m.daily_rate IS NOT NULL), 0) AS days,
  coalesce(sum(p.days * m.daily_rate) FILTER (d.daily_cost IS NOT NULL), 0) AS revenue,
  coalesce(sum(p.days * d.daily_cost) FILTER (m.daily_rate IS NOT NULL), 0) AS cost
FROM windows AS w
JOIN mission_periods AS p ON p.period BETWEEN w.first_period AND w.last_period
JOIN missions AS m ON m.id = p.mission_id
LEFT JOIN daily_costs AS d ON d.consultant_id = p.consultant_id
GROUP BY w.id
ORDER BY w.id;
