-- periods: one row per span between two cuts next to each other; windows are unions of periods
CREATE TABLE periods AS
SELECT
  (row_number() OVER (ORDER BY cuts.day) - 1)::INTEGER AS period,
  cuts.day AS from_day,
  calendar.business_before AS from_b,
  lead(calendar.business_before) OVER (ORDER BY cuts.day) AS to_b
FROM cuts
JOIN calendar USING (day)
ORDER BY cuts.day;

CREATE TABLE windows AS
SELECT
  w.id,
  w.from_day,
  w.to_day,
  first.period AS first_period,
  past.period - 1 AS last_period,
  past.from_b - first.from_b AS business_days
FROM asked_windows AS w
JOIN periods AS first ON first.from_day = w.from_day
JOIN periods AS past ON past.from_day = w.to_day + 1
ORDER BY w.id;

-- window_periods: one row per window and period in it; joined in half the time that comparing each
-- period with the ends of each window takes
CREATE TABLE window_periods AS
SELECT id, unnest(range(first_period, last_period + 1))::INTEGER AS period
FROM windows
ORDER BY id, period;

-- The daily grain (workforce, staffed, share of each mission, manager of that day) stands in
-- consultant_periods and mission_periods as sums over spans in which nothing else changes: a row a
-- day would be 260 times as many.

-- segments: one row per consultant, period and manager in it, with that manager and the timeline's
-- sums at its two ends; [from_b, to_b)
CREATE TEMP TABLE segments AS
WITH cuts AS (
  -- The last cut has no period after it: it only ends one.
  SELECT from_b AS b, period, to_b IS NULL AS is_end FROM periods WHERE from_b < to_b OR to_b IS NULL
),
points AS (
  SELECT e.consultant_id, cuts.b, cuts.period, cuts.is_end, e.from_b, e.to_b
  FROM employment AS e
  CROSS JOIN cuts
  UNION ALL
  SELECT e.consultant_id, s.from_b, p.period, false, e.from_b, e.to_b
  FROM manager_spans AS s
  JOIN periods AS p ON s.from_b > p.from_b AND s.from_b < p.to_b
  JOIN employment AS e ON e.consultant_id = s.consultant_id
),
levels AS (
  SELECT
    p.consultant_id,
    p.period,
    p.is_end,
    p.b,
    m.manager_id,
    coalesce(t.share + CASE WHEN t.n > 0 THEN (p.b - t.b) / t.n::DOUBLE ELSE 0 END, 0) AS share,
    coalesce(t.staffed + CASE WHEN t.n > 0 THEN p.b - t.b ELSE 0 END, 0) AS staffed,
    greatest(least(p.b, p.to_b) - p.from_b, 0) AS employed
  FROM points AS p
  ASOF LEFT JOIN timeline AS t ON t.consultant_id = p.consultant_id AND t.b <= p.b
  ASOF LEFT JOIN manager_spans AS m ON m.consultant_id = p.consultant_id AND m.from_b <= p.b
)
SELECT
  consultant_id,
  period,
  is_end,
  manager_id,
  b AS from_b,
  lead(b) OVER onwards AS to_b,
  share AS from_share,
  lead(share) OVER onwards AS to_share,
  lead(employed) OVER onwards - employed AS workforce_days,
  lead(staffed) OVER onwards - staffed AS staffed_days
FROM levels
WINDOW onwards AS (PARTITION BY consultant_id ORDER BY b);

-- consultant_periods: one row per consultant, period and manager in it with workforce days
CREATE TABLE consultant_periods AS
SELECT consultant_id, period, manager_id, workforce_days, staffed_days
FROM segments
WHERE workforce_days > 0 AND NOT is_end
ORDER BY period, consultant_id, from_b;

-- mission_periods: one row per mission, period and manager in it in which it carries business days
-- (1/n a day), with the rate that they are sold at: else each sum of it would look all missions up
CREATE TABLE mission_periods AS
WITH ends AS (
  SELECT
    s.*,
    low.share AS from_share,
    high.share AS to_share,
    m.daily_rate,
    m.end_day IS NULL AS is_open
  FROM spells AS s
  JOIN missions AS m ON m.id = s.mission_id
  JOIN timeline AS low ON low.consultant_id = s.consultant_id AND low.b = s.from_b
  JOIN timeline AS high ON high.consultant_id = s.consultant_id AND high.b = s.to_b
  WHERE s.to_b > (SELECT min(from_b) FROM periods) AND s.from_b < (SELECT max(from_b) FROM periods)
),
carried AS (
  SELECT
    ends.mission_id,
    ends.consultant_id,
    ends.daily_rate,
    ends.is_open,
    s.period,
    s.manager_id,
    s.from_b,
    CASE WHEN ends.to_b <= s.to_b THEN ends.to_share ELSE s.to_share END
      - CASE WHEN ends.from_b >= s.from_b THEN ends.from_share ELSE s.from_share END AS days
  FROM ends
  JOIN segments AS s
    ON s.consultant_id = ends.consultant_id AND s.from_b < ends.to_b AND s.to_b > ends.from_b
  WHERE NOT s.is_end
)
SELECT mission_id, consultant_id, period, manager_id, days, daily_rate, is_open
FROM carried
ORDER BY period, mission_id, from_b;

DROP TABLE segments;
