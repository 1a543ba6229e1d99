-- availability_weeks: one row for as-of and per week from its first business day on: consultants that
-- have come free by its Sunday
CREATE TABLE availability_weeks AS
WITH first AS (
  SELECT min(day) AS day FROM calendar WHERE is_business AND day >= getvariable('as_of')
),
weeks AS (
  SELECT day + (7 - isodow(day) + 7 * unnest(range(52)))::INTEGER AS day FROM first
),
days AS (
  SELECT available_day, count(*) AS people
  FROM availability WHERE available_day IS NOT NULL GROUP BY available_day
)
SELECT getvariable('as_of') AS day, coalesce(sum(people), 0)::INTEGER AS free
FROM days WHERE available_day <= (SELECT day FROM first)
UNION ALL
SELECT weeks.day, coalesce(sum(people), 0)::INTEGER
FROM weeks LEFT JOIN days ON days.available_day <= weeks.day
GROUP BY weeks.day
ORDER BY day;

-- free_people: one row per consultant with an availability date, the most available ones only
CREATE TABLE free_people AS
WITH shown AS (
  SELECT o.*, c.business_before AS free_b
  FROM availability_order AS o
  JOIN calendar AS c ON c.day = o.available_day
  WHERE o.availability <> 'unknown' AND o.place <= getvariable('shown_people')
),
next AS (
  SELECT s.consultant_id, min(v.from_b) AS next_b
  FROM shown AS s
  JOIN coverage AS v ON v.consultant_id = s.consultant_id AND v.from_b > s.free_b
  GROUP BY s.consultant_id
),
last AS (
  SELECT DISTINCT ON (m.consultant_id) m.consultant_id, m.client
  FROM missions AS m
  WHERE m.valid
    AND m.start_day <= getvariable('as_of')
    AND m.consultant_id IN (SELECT consultant_id FROM shown)
  ORDER BY m.consultant_id, m.end_day DESC NULLS FIRST, m.start_day DESC, m.id DESC
),
held AS (
  SELECT
    h.consultant_id,
    list(s.name ORDER BY h.level_rank DESC NULLS LAST, h.years DESC NULLS LAST, s.name, s.id)
      AS skills
  FROM consultant_skills AS h
  JOIN skills AS s ON s.id = h.skill_id
  WHERE h.consultant_id IN (SELECT consultant_id FROM shown) AND s.name IS NOT NULL
  GROUP BY h.consultant_id
)
SELECT
  s.place,
  s.consultant_id,
  s.name,
  s.practice,
  s.grade,
  s.availability = 'now' AS now,
  s.available_day,
  begins.day AS next_day,
  s.idle_days,
  s.on_bench,
  last.client AS last_client,
  coalesce(held.skills[1:4], []) AS skills,
  coalesce(len(held.skills), 0)::INTEGER AS skill_count,
  s.exit_day
FROM shown AS s
LEFT JOIN next ON next.consultant_id = s.consultant_id
LEFT JOIN calendar AS begins ON begins.is_business AND begins.business_before = next.next_b
LEFT JOIN last ON last.consultant_id = s.consultant_id
LEFT JOIN held ON held.consultant_id = s.consultant_id
ORDER BY s.place;

-- bench_ages: one row per age bracket (business days on the bench; NULL = unknown) and practice
CREATE TABLE bench_ages AS
SELECT bracket, practice, count(*)::INTEGER AS count
FROM (
  SELECT
    practice,
    CASE
      WHEN idle_days <= 20 THEN '0-20'
      WHEN idle_days <= 60 THEN '21-60'
      WHEN idle_days <= 120 THEN '61-120'
      WHEN idle_days > 120 THEN '121-'
    END AS bracket
  FROM bench
)
GROUP BY bracket, practice
ORDER BY
  list_position(['0-20', '21-60', '61-120', '121-'], bracket) NULLS LAST,
  practice NULLS LAST;
