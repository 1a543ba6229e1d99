-- snapshot mission-windows: one row per window (other than the last 12 months, which stand in
-- missions) and mission that carries days in it
SELECT w.id AS period, p.mission_id, exact_sum(p.days) AS days
FROM window_periods AS w
JOIN mission_periods AS p ON p.period = w.period
WHERE w.id IN ('1m', '3m', 'month', 'quarter', 'year', 'fiscal', 'ahead', 'horizon')
GROUP BY w.id, p.mission_id
HAVING exact_sum(p.days) > 0
