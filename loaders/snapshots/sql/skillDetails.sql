-- skill_holder_lists: one row per skill that somebody of the workforce has on the as-of date, with
-- the first of them as JSON
CREATE TEMP TABLE skill_holder_lists AS
WITH years AS (
  SELECT h.consultant_id, n.skill, max(h.years) AS years
  FROM consultant_skills AS h
  JOIN skills AS s ON s.id = h.skill_id
  JOIN skill_names AS n ON n.key = name_key(s.name)
  GROUP BY ALL
),
held AS (
  SELECT h.skill, h.level_rank, y.years, c.id, c.name, c.practice, a.availability, a.available_day
  FROM holdings AS h
  JOIN consultants AS c ON c.id = h.consultant_id
  JOIN availability AS a ON a.consultant_id = h.consultant_id
  LEFT JOIN years AS y ON y.consultant_id = h.consultant_id AND y.skill = h.skill
  WHERE h.day = getvariable('as_of')
  QUALIFY row_number() OVER (
    PARTITION BY h.skill
    ORDER BY h.level_rank DESC NULLS LAST, a.available_day NULLS LAST, c.id
  ) <= getvariable('details_holders')
)
SELECT
  skill,
  to_json(list(
    json_array(id, name, practice, level_rank, years, availability, available_day)
    ORDER BY level_rank DESC NULLS LAST, available_day NULLS LAST, id
  )) AS entries
FROM held
GROUP BY skill;

-- skill_asking_lists: one row per skill that a mission running or planned on the as-of date names,
-- with the first of them as JSON
CREATE TEMP TABLE skill_asking_lists AS
WITH asking AS (
  SELECT DISTINCT n.skill, a.mission_id
  FROM asked AS a
  JOIN skill_names AS n USING (key)
  WHERE a.day = getvariable('as_of')
),
shown AS (
  SELECT g.skill, m.*, c.name AS consultant
  FROM asking AS g
  JOIN missions AS m ON m.id = g.mission_id
  LEFT JOIN consultants AS c ON c.id = m.consultant_id
  QUALIFY row_number() OVER (PARTITION BY g.skill ORDER BY m.start_day DESC, m.id)
    <= getvariable('details_asking')
)
SELECT
  skill,
  to_json(list(
    json_array(id, name, client, consultant_id, consultant, start_day, end_day)
    ORDER BY start_day DESC, id
  )) AS entries
FROM shown
GROUP BY skill
