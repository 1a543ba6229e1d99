-- snapshot missions, counted: one row per status, practice, month of start and step of 25 € of the
-- rate. What a tab filters, counts and draws where it cannot hold the missions themselves.
SELECT
  date_trunc('month', start)::DATE AS month,
  status,
  practice,
  floor(daily_rate / 25)::INTEGER * 25 AS rate,
  count(*)::INTEGER AS missions,
  exact_sum(days) AS days,
  exact_sum(CASE WHEN daily_rate IS NOT NULL THEN days END) AS rated_days,
  exact_sum(revenue) AS revenue
FROM rows_of_the_snapshot
GROUP BY ALL
ORDER BY month DESC NULLS LAST, status, practice NULLS LAST, rate NULLS LAST
