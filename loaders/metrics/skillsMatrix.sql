-- matrix_people: one row per consultant whom the skills page can name, most available first: the 300
-- holders of a skill that are free first, and of each skill the first 10 free within 30 days
CREATE TABLE matrix_people AS
WITH held AS (
  SELECT h.skill, o.consultant_id, o.place, o.available_day
  FROM holdings AS h
  JOIN skills_shown AS s ON s.skill = h.skill
  JOIN availability_order AS o ON o.consultant_id = h.consultant_id
  WHERE h.day = getvariable('as_of')
),
chosen AS (
  SELECT consultant_id FROM (
    SELECT DISTINCT consultant_id, place FROM held ORDER BY place LIMIT 300
  )
  UNION
  SELECT consultant_id FROM held
  WHERE available_day <= getvariable('as_of') + 30
  QUALIFY row_number() OVER (PARTITION BY skill ORDER BY place) <= 10
)
SELECT
  o.consultant_id,
  o.name,
  o.practice,
  (o.available_day - getvariable('as_of'))::INTEGER AS free_in,
  o.place,
  list(s.place * 8 + coalesce(h.level_rank, 0) ORDER BY s.place) AS held
FROM chosen
JOIN availability_order AS o USING (consultant_id)
JOIN holdings AS h ON h.consultant_id = o.consultant_id AND h.day = getvariable('as_of')
JOIN skills_shown AS s ON s.skill = h.skill
GROUP BY ALL
ORDER BY o.place;
