-- turnover_measures: one row per window: entries and exits in it, and the mean workforce over its
-- business days. Whoever is in the workforce on no day neither enters nor leaves: never counted,
-- or out before the entry. Always in: no entry. Each day counts, business day or not.
CREATE TABLE turnover_measures AS
WITH moves AS (
  SELECT entry_day AS day, 1 AS entered, 0 AS gone FROM consultants
  WHERE NOT never_in AND entry_day <= coalesce(exit_day, entry_day)
  UNION ALL
  SELECT exit_day, 0, 1 FROM consultants
  WHERE NOT never_in AND exit_day >= coalesce(entry_day, exit_day)
),
days AS (
  SELECT day, sum(entered) AS entered, sum(gone) AS gone FROM moves GROUP BY day
),
people AS (
  SELECT id, sum(workforce_days) AS workforce_days FROM window_measures GROUP BY id
)
SELECT
  w.id,
  coalesce(any_value(people.workforce_days), 0) AS workforce_days,
  any_value(w.business_days)::INTEGER AS business_days,
  coalesce(any_value(people.workforce_days) / nullif(any_value(w.business_days), 0), 0)
    AS mean_workforce,
  coalesce(sum(days.entered), 0)::INTEGER AS entries,
  coalesce(sum(days.gone), 0)::INTEGER AS exits
FROM windows AS w
LEFT JOIN people ON people.id = w.id
LEFT JOIN days ON days.day BETWEEN w.from_day AND w.to_day
GROUP BY w.id
ORDER BY w.id;
