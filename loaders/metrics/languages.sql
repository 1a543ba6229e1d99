-- language_stock: one row per language that somebody of the workforce on as-of speaks, spelled as
-- most write it; holders by the highest level told, 1 to 5
CREATE TABLE language_stock AS
WITH held AS (
  SELECT name_key(h.language) AS key, h.consultant_id, max(h.level) AS level
  FROM consultant_languages AS h
  JOIN stock AS w ON w.consultant_id = h.consultant_id AND w.day = getvariable('as_of')
  WHERE name_key(h.language) IS NOT NULL
  GROUP BY ALL
),
names AS (
  SELECT key, arg_max(language, (uses, language)) AS name
  FROM (
    SELECT name_key(language) AS key, language, count(*) AS uses
    FROM consultant_languages
    GROUP BY ALL
  )
  GROUP BY key
)
SELECT
  n.name,
  count(*)::INTEGER AS holders,
  (count(*) FILTER (h.level = 1))::INTEGER AS level_1,
  (count(*) FILTER (h.level = 2))::INTEGER AS level_2,
  (count(*) FILTER (h.level = 3))::INTEGER AS level_3,
  (count(*) FILTER (h.level = 4))::INTEGER AS level_4,
  (count(*) FILTER (h.level = 5))::INTEGER AS level_5
FROM held AS h
JOIN names AS n USING (key)
GROUP BY n.key, n.name
ORDER BY holders DESC, fold(n.name), n.name;
