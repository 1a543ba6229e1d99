-- stock_measures: one row per day of interest and practice (NULL practice = none)
CREATE TABLE stock_measures AS
SELECT
  s.day,
  c.practice,
  count(*)::INTEGER AS headcount,
  (count(*) FILTER (NOT s.is_staffed))::INTEGER AS bench
FROM stock AS s
JOIN consultants AS c ON c.id = s.consultant_id
GROUP BY ALL
ORDER BY s.day, c.practice;

-- window_measures: one row per window and practice (NULL practice = none)
CREATE TABLE window_measures AS
WITH people AS (
  SELECT
    w.id,
    c.practice,
    sum(p.workforce_days)::DOUBLE AS workforce_days,
    sum(p.staffed_days)::DOUBLE AS staffed_days
  FROM windows AS w
  JOIN consultant_periods AS p ON p.period BETWEEN w.first_period AND w.last_period
  JOIN consultants AS c ON c.id = p.consultant_id
  GROUP BY ALL
),
activity AS (
  SELECT
    w.id,
    c.practice,
    sum(p.days) AS carried_days,
    coalesce(sum(p.days) FILTER (m.daily_rate IS NOT NULL), 0) AS rated_days,
    coalesce(sum(p.days * m.daily_rate), 0) AS revenue
  FROM windows AS w
  JOIN mission_periods AS p ON p.period BETWEEN w.first_period AND w.last_period
  JOIN missions AS m ON m.id = p.mission_id
  JOIN consultants AS c ON c.id = p.consultant_id
  GROUP BY ALL
)
SELECT
  people.*,
  coalesce(carried_days, 0) AS carried_days,
  coalesce(rated_days, 0) AS rated_days,
  coalesce(revenue, 0) AS revenue
FROM people
LEFT JOIN activity ON activity.id = people.id AND activity.practice IS NOT DISTINCT FROM people.practice
ORDER BY people.id, people.practice;

-- ending_measures: one row per day of interest and practice (NULL practice = none)
CREATE TABLE ending_measures AS
SELECT
  e.day,
  c.practice,
  count(*)::INTEGER AS ending,
  (count(*) FILTER (e.alone))::INTEGER AS ending_alone
FROM endings AS e
JOIN consultants AS c ON c.id = e.consultant_id
GROUP BY ALL
ORDER BY e.day, c.practice;
