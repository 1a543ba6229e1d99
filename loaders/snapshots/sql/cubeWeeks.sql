-- snapshot cube-weeks: one row per week (its Monday; 52 back, the as-of date's, 52 ahead), whether it
-- is before or after the as-of date, and practice (NULL = none)

-- A cut of every consultant at each of 105 weeks would be rows by the million. Levels change where
-- somebody enters or leaves, a mission starts or ends: those steps are added up by practice and
-- business day number first, and a week is what they amount to between its ends.
WITH weeks AS (
  SELECT CAST(date_trunc('week', getvariable('as_of')) AS DATE) + 7 * unnest(range(-52, 53))::INTEGER AS week
),
spans AS (
  SELECT days.week, days.ahead, starts.business_before AS from_b, past.business_before AS to_b
  FROM (
    -- The as-of date parts its week in two.
    SELECT week, false AS ahead, week AS from_day, least(week + 7, getvariable('as_of')) AS past_day
    FROM weeks WHERE week < getvariable('as_of')
    UNION ALL
    SELECT week, true, greatest(week, getvariable('as_of')), week + 7
    FROM weeks WHERE week + 7 > getvariable('as_of')
  ) AS days
  JOIN calendar AS starts ON starts.day = days.from_day
  JOIN calendar AS past ON past.day = days.past_day
),
horizon AS (
  SELECT min(from_b) AS from_b, max(to_b) AS to_b FROM spans
),
pieces AS (
  SELECT
    p.consultant_id,
    greatest(p.from_b, h.from_b) AS from_b,
    least(p.to_b, h.to_b) AS to_b,
    p.n
  FROM (
    SELECT
      consultant_id,
      b AS from_b,
      lead(b) OVER (PARTITION BY consultant_id ORDER BY b) AS to_b,
      n
    FROM timeline
  ) AS p, horizon AS h
  WHERE p.n > 0 AND p.to_b > h.from_b AND p.from_b < h.to_b
),
rates AS (
  SELECT
    p.consultant_id,
    p.from_b,
    any_value(p.to_b) AS to_b,
    -- Of n missions each carries 1/n of the day.
    count(*) / any_value(p.n)::DOUBLE AS days,
    exact_sum(m.daily_rate) / any_value(p.n) AS euros
  FROM pieces AS p
  JOIN spells AS s
    ON s.consultant_id = p.consultant_id AND s.from_b <= p.from_b AND s.to_b > p.from_b
  JOIN missions AS m ON m.id = s.mission_id AND m.daily_rate IS NOT NULL
  GROUP BY p.consultant_id, p.from_b
),
changes AS (
  SELECT
    e.consultant_id,
    greatest(e.from_b, h.from_b) AS from_b,
    least(e.to_b, h.to_b) AS to_b,
    1 AS workforce, 0 AS staffed, 0::HUGEINT AS rated_days, 0::HUGEINT AS revenue
  FROM employment AS e, horizon AS h
  WHERE e.to_b > h.from_b AND e.from_b < h.to_b
  UNION ALL
  SELECT consultant_id, from_b, to_b, 0, 1, 0, 0 FROM pieces
  UNION ALL
  -- In billionths, as whole numbers: what goes up comes down to nothing, in whatever order it is
  -- added. A rate beyond any number of euros counts as none.
  SELECT
    consultant_id, from_b, to_b, 0, 0,
    TRY_CAST(days * 1e9 AS HUGEINT), coalesce(TRY_CAST(euros * 1e9 AS HUGEINT), 0)
  FROM rates
),
steps AS (
  SELECT
    c.practice,
    s.b,
    sum(s.workforce) AS workforce,
    sum(s.staffed) AS staffed,
    sum(s.rated_days) AS rated_days,
    sum(s.revenue) AS revenue
  FROM (
    SELECT consultant_id, from_b AS b, workforce, staffed, rated_days, revenue FROM changes
    UNION ALL
    SELECT consultant_id, to_b, -workforce, -staffed, -rated_days, -revenue FROM changes
  ) AS s
  JOIN consultants AS c ON c.id = s.consultant_id
  GROUP BY c.practice, s.b
  ORDER BY c.practice, s.b
),
sums AS (
  SELECT
    w.week,
    w.ahead,
    s.practice,
    sum(s.workforce * (w.to_b - greatest(w.from_b, s.b)))::DOUBLE AS workforce_days,
    sum(s.staffed * (w.to_b - greatest(w.from_b, s.b)))::DOUBLE AS staffed_days,
    sum(s.rated_days * (w.to_b - greatest(w.from_b, s.b)))::DOUBLE / 1e9 AS rated_days,
    sum(s.revenue * (w.to_b - greatest(w.from_b, s.b)))::DOUBLE / 1e9 AS revenue
  FROM spans AS w
  JOIN steps AS s ON s.b < w.to_b
  GROUP BY w.week, w.ahead, s.practice
)
SELECT
  week,
  ahead,
  practice,
  workforce_days,
  staffed_days,
  -- The missions of a day carry it whole, between them.
  staffed_days AS carried_days,
  rated_days,
  revenue
FROM sums
WHERE workforce_days > 0
