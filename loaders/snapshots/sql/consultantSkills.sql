-- snapshot consultant-skills: one row per consultant and skill, homonyms as one: the highest level told
WITH keyed AS (
  SELECT
    s.id,
    -- Numbers in the order of the keys: there are few skills, and they are compared often.
    dense_rank() OVER (ORDER BY key) AS place,
    s.name,
    s.category,
    coalesce(h.holders, 0) AS holders
  FROM (SELECT *, name_key(name) AS key FROM skills) AS s
  LEFT JOIN (
    SELECT skill_id, count(*) AS holders FROM consultant_skills GROUP BY skill_id
  ) AS h ON h.skill_id = s.id
  WHERE key IS NOT NULL
),
-- Named and filed as the one of them that most people hold, as on the skills page.
named AS (
  SELECT
    place,
    arg_max(name, (holders, -id)) AS skill,
    arg_max(category, (holders, -id)) AS category
  FROM keyed
  GROUP BY place
),
held AS (
  SELECT
    h.consultant_id,
    k.place,
    arg_min(
      {'level_rank': h.level_rank, 'years': h.years, 'added_day': h.added_day},
      create_sort_key(
        h.level_rank, 'DESC NULLS LAST', h.years, 'DESC NULLS LAST', h.skill_id, 'ASC NULLS LAST'
      )
    ) AS told
  FROM consultant_skills AS h
  JOIN keyed AS k ON k.id = h.skill_id
  GROUP BY h.consultant_id, k.place
)
SELECT
  (row_number() OVER (ORDER BY h.consultant_id, h.place))::INTEGER AS id,
  n.skill,
  n.category,
  ['beginner', 'intermediate', 'advanced', 'expert'][h.told.level_rank] AS level,
  h.told.years::DOUBLE AS years,
  h.told.added_day AS added,
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
JOIN named AS n ON n.place = h.place
JOIN consultants AS c ON c.id = h.consultant_id
LEFT JOIN stock AS today ON today.consultant_id = c.id AND today.day = getvariable('as_of')
LEFT JOIN availability AS a ON a.consultant_id = c.id
