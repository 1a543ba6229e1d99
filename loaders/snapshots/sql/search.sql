-- snapshot search: one row per person, client, skill, mission title of a client, document; what each
-- is found by, folded, in order of weight: names, titles, others
WITH people AS (
  SELECT
    c.id,
    c.name AS label,
    concat_ws(' · ', c.practice, c.grade) AS detail,
    CASE WHEN s.consultant_id IS NULL THEN 0 WHEN s.is_staffed THEN 2 ELSE 1 END AS count,
    coalesce(c.last_name, c.first_name) AS heads,
    CASE WHEN c.last_name IS NOT NULL THEN c.first_name END AS names,
    concat_ws(' ', c.practice, c.grade) AS titles
  FROM consultants AS c
  LEFT JOIN stock AS s ON s.consultant_id = c.id AND s.day = getvariable('as_of')
),
clients AS (
  SELECT any_value(client) AS label, count(*) AS count, any_value(client) AS heads
  FROM missions
  WHERE client_key IS NOT NULL
  GROUP BY client_key
),
known AS (
  SELECT n.name AS label, n.category AS detail, coalesce(s.holders, 0) AS count,
    n.name AS heads, n.category AS titles
  FROM skill_names AS n
  LEFT JOIN skill_stock AS s ON s.skill = n.skill AND s.day = getvariable('as_of')
),
titles AS (
  SELECT
    m.id,
    m.label,
    concat_ws(' · ', m.other_client, c.name) AS detail,
    m.count,
    concat_ws(' ', m.label, m.other_client) AS titles,
    concat_ws(' ', c.name, m.role) AS others
  FROM (
    SELECT
      name AS label,
      max(id) AS id,
      count(*) AS count,
      -- Titles often name the client.
      CASE WHEN NOT contains(name, client) THEN client END AS other_client,
      -- Whose it is and in what role, where it is one mission's title and there are not too many.
      CASE WHEN getvariable('search_told') AND count(*) = 1 THEN any_value(consultant_id) END
        AS consultant_id,
      CASE WHEN getvariable('search_told') AND count(*) = 1 THEN any_value(role) END AS role
    FROM missions
    WHERE name IS NOT NULL
    GROUP BY name, client
  ) AS m
  LEFT JOIN consultants AS c ON c.id = m.consultant_id
),
files AS (
  SELECT
    d.id,
    -- A file's name is its owner's: confidential, as is what it says.
    CASE WHEN getvariable('search_files') THEN d.name END AS label,
    c.name AS detail,
    coalesce(strftime(d.uploaded_day, '%Y%m%d')::INTEGER, 0) AS count,
    label AS titles,
    concat_ws(' ', c.name, d.type, CASE WHEN getvariable('search_texts') THEN d.content END)
      AS others,
    d.type
  FROM documents AS d
  LEFT JOIN consultants AS c ON c.id = d.consultant_id
  WHERE coalesce(d.uploaded_day, getvariable('as_of')) <= getvariable('as_of')
)
SELECT
  kind::INTEGER AS kind,
  id::DOUBLE AS id,
  coalesce(label, '') AS label,
  coalesce(detail, '') AS detail,
  count::DOUBLE AS count,
  fold(coalesce(heads, '')) AS heads,
  fold(coalesce(names, '')) AS names,
  fold(coalesce(titles, '')) AS titles,
  fold(coalesce(others, '')) AS others,
  type
FROM (
  SELECT 0 AS kind, * FROM people WHERE label <> ''
  UNION ALL BY NAME SELECT 1 AS kind, * FROM clients
  UNION ALL BY NAME SELECT 2 AS kind, * FROM known
  UNION ALL BY NAME SELECT 3 AS kind, * FROM titles
  UNION ALL BY NAME SELECT 4 AS kind, * FROM files WHERE coalesce(label, detail) IS NOT NULL
)
ORDER BY kind, count DESC, label, detail, id
