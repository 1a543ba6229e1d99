-- mission_years: one row per mission that carries days in the last 12 months, with their count
CREATE TABLE mission_years AS
SELECT p.mission_id, exact_sum(p.days) AS days
FROM mission_periods AS p, windows AS w
WHERE w.id = '12m' AND p.period BETWEEN w.first_period AND w.last_period
GROUP BY p.mission_id
ORDER BY p.mission_id;
