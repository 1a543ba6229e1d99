-- Time is kept as intervals of business day numbers (calendar.business_before), never as a row a
-- day: 100 000 consultants over 15 years would be 380 million rows, their intervals are a few
-- per mission.

-- employment: one row per consultant that was ever in the workforce; [from_b, to_b)
CREATE TABLE employment AS
SELECT
  c.id AS consultant_id,
  coalesce(enters.business_before, getvariable('first_b')) AS from_b,
  coalesce(leaves.business_before, getvariable('last_b')) AS to_b
FROM consultants AS c
LEFT JOIN calendar AS enters ON enters.day = c.entry_day
LEFT JOIN calendar AS leaves ON leaves.day = c.exit_day + 1
WHERE NOT c.never_in
  AND coalesce(enters.business_before, getvariable('first_b'))
    < coalesce(leaves.business_before, getvariable('last_b'))
ORDER BY c.id;

-- coverage: one row per valid mission that has a business day, whoever is employed; [from_b, to_b)
CREATE TABLE coverage AS
SELECT
  m.id AS mission_id,
  m.consultant_id,
  starts.business_before AS from_b,
  coalesce(ends.business_before, getvariable('last_b')) AS to_b,
  m.end_day IS NULL AS is_open
FROM missions AS m
JOIN calendar AS starts ON starts.day = m.start_day
LEFT JOIN calendar AS ends ON ends.day = m.end_day + 1
WHERE m.valid AND starts.business_before < coalesce(ends.business_before, getvariable('last_b'));

-- spells: coverage within employment: what carries days; in order, so that whoever looks for spells
-- that overlap compares each with the ones before it
CREATE TABLE spells AS
SELECT
  c.mission_id,
  c.consultant_id,
  greatest(c.from_b, e.from_b) AS from_b,
  least(c.to_b, e.to_b) AS to_b
FROM coverage AS c
JOIN employment AS e USING (consultant_id)
WHERE greatest(c.from_b, e.from_b) < least(c.to_b, e.to_b)
ORDER BY c.consultant_id, greatest(c.from_b, e.from_b), c.mission_id;

-- timeline: one row per consultant and business day number at which the count of missions changes.
-- `share` is the integral of 1/n up to there (n missions overlap): the days that a mission carries
-- in any span are the difference of two such values, without a row a day or a join of each
-- mission with each other. Only spells that last beyond the first cut are in it, one in six after
-- ten years: no other covers a day from that cut on, so that differences from there on are whole,
-- and what stands before it means nothing.
CREATE TABLE timeline AS
WITH late AS (
  SELECT consultant_id, from_b, to_b
  FROM spells
  WHERE to_b > (SELECT min(business_before) FROM cuts JOIN calendar USING (day))
),
points AS (
  SELECT consultant_id, b, sum(step)::INTEGER AS step
  FROM (
    SELECT consultant_id, from_b AS b, 1 AS step FROM late
    UNION ALL SELECT consultant_id, to_b, -1 FROM late
  )
  GROUP BY ALL
),
levels AS (
  SELECT
    consultant_id,
    b,
    (sum(step) OVER onwards)::INTEGER AS n,
    (lead(b) OVER onwards - b)::INTEGER AS days
  FROM points
  WINDOW onwards AS (PARTITION BY consultant_id ORDER BY b)
)
SELECT
  consultant_id,
  b,
  n,
  coalesce(sum(CASE WHEN n > 0 THEN days / n::DOUBLE ELSE 0 END) OVER earlier, 0) AS share,
  coalesce(sum(CASE WHEN n > 0 THEN days ELSE 0 END) OVER earlier, 0)::INTEGER AS staffed
FROM levels
WINDOW earlier AS (
  PARTITION BY consultant_id ORDER BY b ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
)
ORDER BY consultant_id, b;
