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

-- cut_levels: one row per consultant and cut: the timeline's sums at that day
CREATE TEMP TABLE cut_levels AS
SELECT
  e.consultant_id,
  p.period,
  coalesce(t.share + CASE WHEN t.n > 0 THEN (p.from_b - t.b) / t.n::DOUBLE ELSE 0 END, 0) AS share,
  coalesce(t.staffed + CASE WHEN t.n > 0 THEN p.from_b - t.b ELSE 0 END, 0) AS staffed,
  greatest(least(p.from_b, e.to_b) - e.from_b, 0) AS employed
FROM employment AS e
CROSS JOIN periods AS p
ASOF LEFT JOIN timeline AS t ON t.consultant_id = e.consultant_id AND t.b <= p.from_b;

-- consultant_periods: one row per consultant and period with workforce days
CREATE TABLE consultant_periods AS
SELECT
  earlier.consultant_id,
  earlier.period,
  later.employed - earlier.employed AS workforce_days,
  later.staffed - earlier.staffed AS staffed_days
FROM cut_levels AS earlier
JOIN cut_levels AS later
  ON later.consultant_id = earlier.consultant_id AND later.period = earlier.period + 1
WHERE later.employed > earlier.employed
ORDER BY earlier.period, earlier.consultant_id;

-- mission_periods: one row per mission and period in which it carries business days (1/n a day)
CREATE TABLE mission_periods AS
WITH ends AS (
  SELECT s.*, low.share AS from_share, high.share AS to_share
  FROM spells AS s
  JOIN timeline AS low ON low.consultant_id = s.consultant_id AND low.b = s.from_b
  JOIN timeline AS high ON high.consultant_id = s.consultant_id AND high.b = s.to_b
  WHERE s.to_b > (SELECT min(from_b) FROM periods) AND s.from_b < (SELECT max(from_b) FROM periods)
)
SELECT
  ends.mission_id,
  ends.consultant_id,
  p.period,
  CASE WHEN ends.to_b <= p.to_b THEN ends.to_share ELSE later.share END
    - CASE WHEN ends.from_b >= p.from_b THEN ends.from_share ELSE earlier.share END AS days
FROM ends
JOIN periods AS p ON p.from_b < ends.to_b AND p.to_b > ends.from_b AND p.from_b < p.to_b
JOIN cut_levels AS earlier
  ON earlier.consultant_id = ends.consultant_id AND earlier.period = p.period
JOIN cut_levels AS later
  ON later.consultant_id = ends.consultant_id AND later.period = p.period + 1
ORDER BY p.period, ends.mission_id;

DROP TABLE cut_levels;
