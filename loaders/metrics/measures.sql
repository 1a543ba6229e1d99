-- stock_measures: one row per day of interest, practice, grade and manager of the day (NULL = none)
CREATE TABLE stock_measures AS
SELECT
  s.day,
  c.practice,
  c.grade,
  s.manager_id,
  count(*)::INTEGER AS headcount,
  (count(*) FILTER (NOT s.is_staffed))::INTEGER AS bench
FROM stock AS s
JOIN consultants AS c ON c.id = s.consultant_id
GROUP BY ALL
ORDER BY ALL;

-- window_measures: one row per window, practice, grade and manager of the day (NULL = none)
CREATE TABLE window_measures AS
WITH people AS (
  SELECT
    w.id,
    p.practice,
    p.grade,
    p.manager_id,
    sum(p.workforce_days) AS workforce_days,
    sum(p.staffed_days) AS staffed_days,
    exact_sum(p.tace_days) AS tace_days,
    sum(p.idle_days) AS idle_days,
    sum(p.idle_costed_days) AS idle_costed_days,
    exact_sum(p.idle_cost) AS idle_cost
  FROM window_periods AS w
  JOIN people_cube AS p ON p.period = w.period
  GROUP BY ALL
),
activity AS (
  SELECT
    w.id,
    a.practice,
    a.grade,
    a.manager_id,
    exact_sum(a.carried_days) AS carried_days,
    exact_sum(a.rated_days) AS rated_days,
    exact_sum(a.revenue) AS revenue,
    exact_sum(a.costed_days) AS costed_days,
    exact_sum(a.costed_revenue) AS costed_revenue,
    exact_sum(a.costed_revenue) - exact_sum(a.cost) AS margin
  FROM window_periods AS w
  JOIN activity_cube AS a ON a.period = w.period
  GROUP BY ALL
)
SELECT
  people.*,
  coalesce(carried_days, 0) AS carried_days,
  coalesce(rated_days, 0) AS rated_days,
  coalesce(revenue, 0) AS revenue,
  coalesce(costed_days, 0) AS costed_days,
  coalesce(costed_revenue, 0) AS costed_revenue,
  coalesce(margin, 0) AS margin
-- Whoever carries a mission is in the workforce on that day: no activity is without people.
FROM people
LEFT JOIN activity
  ON activity.id = people.id
  AND activity.practice IS NOT DISTINCT FROM people.practice
  AND activity.grade IS NOT DISTINCT FROM people.grade
  AND activity.manager_id IS NOT DISTINCT FROM people.manager_id
ORDER BY people.id, people.practice, people.grade, people.manager_id;

-- ending_measures: one row per day of interest, practice, grade and manager of the day (NULL =
-- none): missions that end within 90 days, and those without a next one within N days
CREATE TABLE ending_measures AS
SELECT
  e.day,
  c.practice,
  c.grade,
  s.manager_id,
  count(*)::INTEGER AS ending,
  (count(*) FILTER (e.alone))::INTEGER AS ending_alone,
  (count(*) FILTER (e.alone AND e.end_day <= e.day + 15))::INTEGER AS ending_alone_15,
  (count(*) FILTER (e.alone AND e.end_day <= e.day + 30))::INTEGER AS ending_alone_30,
  (count(*) FILTER (e.alone AND e.end_day <= e.day + 45))::INTEGER AS ending_alone_45,
  (count(*) FILTER (e.alone AND e.end_day <= e.day + 60))::INTEGER AS ending_alone_60,
  (count(*) FILTER (e.alone AND e.end_day <= e.day + 90))::INTEGER AS ending_alone_90
FROM endings AS e
JOIN consultants AS c ON c.id = e.consultant_id
LEFT JOIN stock AS s ON s.day = e.day AND s.consultant_id = e.consultant_id
GROUP BY ALL
ORDER BY ALL;
