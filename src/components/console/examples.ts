/** Questions that people ask; their titles are `console.example.{id}` in the catalogue. */
export const examples = [
  {
    id: "free",
    sql: `SELECT
  practice,
  count(*) AS free_in_30_days,
  count(*) FILTER (availability = 'now') AS free_now,
  string_agg(name, ', ' ORDER BY available_on, name) AS names
FROM consultants
WHERE available_on <= as_of() + 30
GROUP BY practice
ORDER BY free_in_30_days DESC, practice`
  },
  {
    id: "endings",
    sql: `SELECT consultant, client, mission, "end", "end" - as_of() AS days_left, daily_rate
FROM missions
WHERE alone
ORDER BY "end", consultant, id`
  },
  {
    id: "clients",
    sql: `SELECT
  client,
  round(sum(revenue)) AS revenue,
  sum(revenue) / nullif(sum(days) FILTER (daily_rate IS NOT NULL), 0) AS average_rate,
  count(*) AS missions
FROM missions
WHERE days > 0
GROUP BY client
ORDER BY revenue DESC NULLS LAST, client`
  },
  {
    id: "several",
    sql: `SELECT
  consultant,
  count(*) AS missions,
  string_agg(client, ', ' ORDER BY client) AS clients,
  sum(daily_rate) AS rates_together
FROM missions
WHERE valid
  AND start <= as_of()
  AND coalesce("end", as_of()) >= as_of()
GROUP BY consultant_id, consultant
HAVING count(*) > 1
ORDER BY missions DESC, consultant, consultant_id`
  },
  {
    id: "skills",
    sql: `WITH asked AS (
  SELECT lower(skill) AS skill, count(*) AS asked
  FROM (
    SELECT unnest(string_split(technologies, ', ')) AS skill
    FROM missions
    WHERE valid AND status IN ('running', 'planned')
  )
  GROUP BY ALL
),
held AS (
  SELECT
    lower(skill) AS skill,
    count(*) AS held,
    count(*) FILTER (available_on <= as_of() + 30) AS free_in_30_days
  FROM (
    SELECT unnest(string_split(skills, ', ')) AS skill, available_on
    FROM consultants
    WHERE status <> 'out'
  )
  GROUP BY ALL
)
SELECT skill, asked, coalesce(held, 0) AS held, coalesce(free_in_30_days, 0) AS free_in_30_days
FROM asked
LEFT JOIN held USING (skill)
ORDER BY asked DESC, skill
LIMIT 30`
  },
  {
    id: "occupancy",
    sql: `SELECT month, sum(staffed_days) / nullif(sum(workforce_days), 0) AS occupancy
FROM cube_months
WHERE NOT ahead
GROUP BY month
ORDER BY month`
  },
  {
    id: "practices",
    sql: `SELECT month, coalesce(practice, '–') AS practice, round(sum(revenue)) AS revenue
FROM cube_months
WHERE NOT ahead
GROUP BY ALL
ORDER BY month, practice`
  },
  {
    id: "grades",
    sql: `SELECT
  grade,
  median(daily_rate) AS median_rate,
  quantile_cont(daily_rate, 0.25) AS first_quartile,
  quantile_cont(daily_rate, 0.75) AS third_quartile,
  count(*) AS consultants
FROM consultants
WHERE daily_rate IS NOT NULL
GROUP BY grade
ORDER BY median_rate DESC, grade`
  },
  {
    id: "ratings",
    sql: `SELECT name, grade, seniority, daily_rate
FROM consultants
WHERE seniority IS NOT NULL AND daily_rate IS NOT NULL
ORDER BY seniority, id`
  },
  {
    id: "waiting",
    sql: `SELECT name, bench_days, practice, grade, skills
FROM consultants
WHERE status = 'bench'
ORDER BY bench_days DESC NULLS LAST, name, id`
  },
  {
    id: "managers",
    sql: `SELECT
  manager,
  round(sum(revenue)) AS revenue,
  sum(staffed_days) / nullif(sum(workforce_days), 0) AS occupancy,
  sum(idle_days) AS idle_days
FROM cube_months
WHERE NOT ahead AND month >= date_trunc('month', as_of()) - INTERVAL 12 MONTH
GROUP BY manager_id, manager
ORDER BY revenue DESC NULLS LAST, manager`
  },
  {
    id: "documents",
    sql: `SELECT name, date_diff('month', newest_document, as_of()) AS months, newest_document, practice
FROM consultants
WHERE status <> 'out' AND newest_document < as_of() - INTERVAL 2 YEAR
ORDER BY newest_document, name, id`
  }
] as const;
