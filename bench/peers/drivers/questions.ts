/** What is asked in SQL, of peers that take it; no two alike. */
export const questions = ["practice", "grade", "client", "role", "status"].flatMap((column) =>
  ["avg(daily_rate)", "sum(revenue)"].map(
    (measure) =>
      `SELECT ${column}, count(*) AS missions, ${measure} AS value FROM missions ` +
      `WHERE daily_rate > 400 GROUP BY ${column} ORDER BY missions DESC LIMIT 100`
  )
);
