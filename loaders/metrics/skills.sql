-- skill_days: one row per day that skills are counted at: the as-of date and a month before, each
-- with its next 90 days as business day numbers, [from_b, to_b)
CREATE TABLE skill_days AS
SELECT d.day, starts.business_before AS from_b, ends.business_before AS to_b
FROM stock_days AS d
JOIN calendar AS starts ON starts.day = d.day
JOIN calendar AS ends ON ends.day = d.day + 90
WHERE d.with_endings
ORDER BY d.day;

-- asked: one row per day, valid mission that runs or is planned on it, and technology it names
CREATE TABLE asked AS
WITH named AS (
  SELECT
    d.day,
    m.id AS mission_id,
    m.start_day > d.day AS is_planned,
    unnest(list_distinct(string_split(m.technologies, ', '))) AS technology
  FROM skill_days AS d
  JOIN missions AS m
    ON m.valid AND coalesce(m.end_day, DATE '9999-12-31') >= d.day
),
keys AS (
  -- The aggregate keeps DuckDB from folding, and filtering, before it groups.
  SELECT technology, name_key(any_value(technology)) AS key FROM named GROUP BY technology
)
SELECT DISTINCT day, mission_id, is_planned, key, technology
FROM named
JOIN keys USING (technology)
WHERE key IS NOT NULL;

-- skill_names: one row per skill or technology asked for, homonyms as one; named and filed as the
-- one of them that most people hold
CREATE TABLE skill_names AS
WITH listed AS (
  SELECT name_key(s.name) AS key, s.name, s.category, coalesce(h.holders, 0) AS holders, s.id
  FROM skills AS s
  LEFT JOIN (
    SELECT skill_id, count(*) AS holders FROM consultant_skills GROUP BY skill_id
  ) AS h ON h.skill_id = s.id
  WHERE name_key(s.name) IS NOT NULL
),
known AS (
  SELECT
    key,
    arg_max(name, (holders, -id)) AS name,
    arg_max(category, (holders, -id)) AS category
  FROM listed
  GROUP BY key
)
SELECT key, name, category, (row_number() OVER (ORDER BY key))::INTEGER AS skill
FROM (
  FROM known
  UNION ALL BY NAME
  SELECT key, min(technology) AS name FROM asked ANTI JOIN known USING (key) GROUP BY key
)
ORDER BY key;

-- holdings: one row per day, consultant in the workforce on it and skill, with the highest level told.
-- The day a skill was typed in says nothing of since when it is held: it is not looked at.
CREATE TABLE holdings AS
SELECT d.day, h.consultant_id, n.skill, max(h.level_rank)::INTEGER AS level_rank
FROM skill_days AS d
JOIN stock AS w ON w.day = d.day
JOIN consultant_skills AS h ON h.consultant_id = w.consultant_id
JOIN skills AS s ON s.id = h.skill_id
JOIN skill_names AS n ON n.key = name_key(s.name)
GROUP BY ALL;

-- free_ahead: one row per day and consultant in the workforce on it: the business days of the next
-- 90 days that no valid mission covers
CREATE TABLE free_ahead AS
WITH within AS (
  SELECT
    d.day,
    c.consultant_id,
    greatest(c.from_b, d.from_b) AS from_b,
    least(c.to_b, d.to_b) AS to_b,
    max(least(c.to_b, d.to_b)) OVER (
      PARTITION BY d.day, c.consultant_id ORDER BY c.from_b, c.to_b, c.mission_id
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS covered_until
  FROM skill_days AS d
  JOIN coverage AS c ON c.from_b < d.to_b AND c.to_b > d.from_b
),
covered AS (
  -- Of a mission only what no earlier one covers: a day with two missions is covered once.
  SELECT
    day,
    consultant_id,
    sum(greatest(to_b - greatest(from_b, coalesce(covered_until, from_b)), 0)) AS days
  FROM within
  GROUP BY ALL
)
SELECT
  d.day,
  w.consultant_id,
  (d.to_b - d.from_b - coalesce(c.days, 0))::INTEGER AS free_days
FROM skill_days AS d
JOIN stock AS w ON w.day = d.day
LEFT JOIN covered AS c ON c.day = d.day AND c.consultant_id = w.consultant_id;

-- skill_stock: one row per day and skill that somebody holds or some mission asks for. A mission
-- asks for one person full time: its days are the business days of the next 90 days.
CREATE TABLE skill_stock AS
WITH held AS (
  SELECT
    day,
    skill,
    count(*) AS holders,
    count(*) FILTER (level_rank = 1) AS level_1,
    count(*) FILTER (level_rank = 2) AS level_2,
    count(*) FILTER (level_rank = 3) AS level_3,
    count(*) FILTER (level_rank = 4) AS level_4,
    sum(free_days) AS free_days
  FROM holdings
  JOIN free_ahead USING (day, consultant_id)
  GROUP BY ALL
),
demanded AS (
  SELECT day, n.skill, count(DISTINCT mission_id) AS demand,
    count(DISTINCT mission_id) FILTER (is_planned) AS planned
  FROM asked
  JOIN skill_names AS n USING (key)
  GROUP BY ALL
)
SELECT
  n.name,
  n.category,
  s.*,
  d.to_b - d.from_b AS days,
  s.demand * (d.to_b - d.from_b) - s.free_days AS gap_days
FROM (
  SELECT
    day,
    skill,
    coalesce(h.holders, 0)::INTEGER AS holders,
    coalesce(h.level_1, 0)::INTEGER AS level_1,
    coalesce(h.level_2, 0)::INTEGER AS level_2,
    coalesce(h.level_3, 0)::INTEGER AS level_3,
    coalesce(h.level_4, 0)::INTEGER AS level_4,
    coalesce(h.free_days, 0)::DOUBLE AS free_days,
    coalesce(a.demand, 0)::INTEGER AS demand,
    coalesce(a.planned, 0)::INTEGER AS planned
  FROM held AS h
  FULL JOIN demanded AS a USING (day, skill)
) AS s
JOIN skill_days AS d USING (day)
JOIN skill_names AS n USING (skill)
ORDER BY s.day, s.skill;

-- skill_measures: one row per day (its ISO text is `id`): the same for the firm, each person and each
-- mission counted once
CREATE TABLE skill_measures AS
WITH people AS (
  SELECT
    w.day,
    count(*) AS headcount,
    count(h.consultant_id) AS skilled,
    coalesce(sum(f.free_days) FILTER (h.consultant_id IS NOT NULL), 0) AS free_days
  FROM stock AS w
  JOIN free_ahead AS f ON f.day = w.day AND f.consultant_id = w.consultant_id
  LEFT JOIN (SELECT DISTINCT day, consultant_id FROM holdings) AS h
    ON h.day = w.day AND h.consultant_id = w.consultant_id
  GROUP BY w.day
),
missions_asking AS (
  SELECT day, count(DISTINCT mission_id) AS asking FROM asked GROUP BY day
),
missions_active AS (
  SELECT d.day, count(*) AS active
  FROM skill_days AS d
  JOIN missions AS m ON m.valid AND coalesce(m.end_day, DATE '9999-12-31') >= d.day
  GROUP BY d.day
),
names AS (
  SELECT
    day,
    count(*) FILTER (holders > 0) AS held_skills,
    count(*) FILTER (demand > 0) AS asked_skills,
    count(*) FILTER (gap_days > 0) AS short_skills,
    count(*) FILTER (holders = 0) AS unheld_skills
  FROM skill_stock
  GROUP BY day
)
SELECT
  strftime(d.day, '%Y-%m-%d') AS id,
  coalesce(p.headcount, 0)::INTEGER AS headcount,
  coalesce(p.skilled, 0)::INTEGER AS skilled,
  coalesce(p.free_days, 0)::DOUBLE AS free_days,
  coalesce(a.asking, 0)::INTEGER AS demand,
  coalesce(m.active, 0)::INTEGER AS active_missions,
  d.to_b - d.from_b AS days,
  coalesce(a.asking, 0) * (d.to_b - d.from_b) - coalesce(p.free_days, 0)::DOUBLE AS gap_days,
  coalesce(n.held_skills, 0)::INTEGER AS held_skills,
  coalesce(n.asked_skills, 0)::INTEGER AS asked_skills,
  coalesce(n.short_skills, 0)::INTEGER AS short_skills,
  coalesce(n.unheld_skills, 0)::INTEGER AS unheld_skills
FROM skill_days AS d
LEFT JOIN people AS p USING (day)
LEFT JOIN missions_asking AS a USING (day)
LEFT JOIN missions_active AS m USING (day)
LEFT JOIN names AS n USING (day)
ORDER BY d.day;
