-- rate_cube: one row per period before as-of, grade (NULL = none) and daily rate (NULL = none): the
-- days carried at it. Windows are sums of it: they do not read the missions again.
CREATE TABLE rate_cube AS
SELECT p.period, c.grade, p.daily_rate, exact_sum(p.days) AS days
FROM mission_periods AS p
JOIN periods ON periods.period = p.period AND periods.from_day < getvariable('as_of')
JOIN consultants AS c ON c.id = p.consultant_id
GROUP BY ALL
ORDER BY ALL;

-- rate_spreads: one row per window and grade (NULL = none), and one of the whole firm: its rates by
-- the days carried at them. A quartile is the lowest rate that at least so many of the days are at
-- or below: a rate that somebody paid, never one between two.
CREATE TABLE rate_spreads AS
WITH sold AS (
  SELECT w.id, c.grade, grouping(c.grade) = 1 AS is_firm, c.daily_rate, exact_sum(c.days) AS days
  FROM windows AS w
  JOIN window_periods AS p ON p.id = w.id
  JOIN rate_cube AS c ON c.period = p.period
  WHERE w.to_day < getvariable('as_of')
  GROUP BY GROUPING SETS ((w.id, c.grade, c.daily_rate), (w.id, c.daily_rate))
),
ranked AS (
  SELECT
    *,
    sum(days) FILTER (daily_rate IS NOT NULL) OVER (
      PARTITION BY id, is_firm, grade ORDER BY daily_rate NULLS FIRST
    ) AS days_to
  FROM sold
),
-- Thirds of days add up to a whole only nearly.
wholes AS (
  SELECT *, max(days_to) OVER (PARTITION BY id, is_firm, grade) * (1 - 1e-9) AS whole FROM ranked
)
SELECT
  id,
  is_firm,
  grade,
  min(daily_rate) AS lowest,
  min(daily_rate) FILTER (days_to >= whole / 4) AS lower_quartile,
  min(daily_rate) FILTER (days_to >= whole / 2) AS median,
  min(daily_rate) FILTER (days_to >= whole * 3 / 4) AS upper_quartile,
  max(daily_rate) AS highest,
  coalesce(exact_sum(CASE WHEN daily_rate IS NOT NULL THEN days END), 0) AS rated_days,
  exact_sum(days) AS carried_days
FROM wholes
GROUP BY id, is_firm, grade
ORDER BY id, is_firm, grade;

-- rate_measures: one row per window that ended before as-of: the median rate of the firm
CREATE TABLE rate_measures AS
SELECT
  w.id,
  s.median,
  coalesce(s.rated_days, 0) AS rated_days,
  coalesce(s.carried_days, 0) AS carried_days
FROM windows AS w
LEFT JOIN rate_spreads AS s ON s.id = w.id AND s.is_firm
WHERE w.to_day < getvariable('as_of')
ORDER BY w.id;

-- rate_people: one row per grade (NULL = none): on how many people its rates of 12 months rest
CREATE TABLE rate_people AS
SELECT c.grade, count(DISTINCT c.id)::INTEGER AS consultants
FROM windows AS w
JOIN mission_periods AS p ON p.period BETWEEN w.first_period AND w.last_period
JOIN consultants AS c ON c.id = p.consultant_id
WHERE w.id = '12m' AND p.days > 0 AND p.daily_rate IS NOT NULL
GROUP BY c.grade
ORDER BY c.grade;
