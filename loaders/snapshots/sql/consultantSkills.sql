-- snapshot consultant-skills: one row per consultant and skill, homonyms as one: the highest level told
WITH keyed AS (
  SELECT s.id, name_key(s.name) AS key, s.name, s.category, coalesce(h.holders, 0) AS holders
  FROM skills AS s
  LEFT JOIN (
    SELECT skill_id, count(*) AS holders FROM consultant_skills GROUP BY skill_id
  ) AS h ON h.skill_id = s.id
),
-- Named and filed as the one of them that most people hold, as on the skills page.
named AS (
  SELECT
    key,
    arg_max(name, (holders, -id)) AS skill,
    arg_max(category, (holders, -id)) AS category
  FROM keyed
  WHERE key IS NOT NULL
  GROUP BY key
),
held AS (
  SELECT DISTINCT ON (h.consultant_id, k.key) h.consultant_id, k.key, h.level_rank, h.years, h.added_day
  FROM consultant_skills AS h
  JOIN keyed AS k ON k.id = h.skill_id
  WHERE k.key IS NOT NULL
  ORDER BY h.consultant_id, k.key, h.level_rank DESC NULLS LAST, h.years DESC NULLS LAST, h.skill_id
)
SELECT
  (row_number() OVER (ORDER BY h.consultant_id, h.key))::INTEGER AS id,
  n.skill,
  n.category,
  ['beginner', 'intermediate', 'advanced', 'expert'][h.level_rank] AS level,
  h.years::DOUBLE AS years,
  h.added_day AS added,
  c.name::consultant_name AS consultant,
  c.id AS consultant_id,
  c.practice,
  c.grade,
  CASE
    WHEN today.consultant_id IS NULL THEN 'out'
    WHEN today.is_staffed THEN 'staffed'
    ELSE 'bench'
  END AS status,
  a.availability,
  a.available_day AS available_on
FROM held AS h
JOIN named AS n ON n.key = h.key
JOIN consultants AS c ON c.id = h.consultant_id
LEFT JOIN stock AS today ON today.consultant_id = c.id AND today.day = getvariable('as_of')
LEFT JOIN availability AS a ON a.consultant_id = c.id
