-- technology_lists: the rows of texts number first_text to last_text that are not yet as they
-- should be; NULL where nothing is left
INSERT INTO technology_lists
WITH parts AS MATERIALIZED (
  SELECT id, unnest(parts) AS part, generate_subscripts(parts, 1) AS place
  FROM (
    SELECT id, technology_parts(is_json, text) AS parts
    FROM technology_texts
    WHERE id BETWEEN getvariable('first_text') AND getvariable('last_text')
  )
),
firsts AS (
  SELECT p.id, n.technology, min(p.place) AS place
  FROM parts AS p
  JOIN technology_names AS n ON n.part = p.part
  GROUP BY ALL
),
lists AS (
  -- Place and technology in one number: sorting short lists of numbers takes a tenth of the time
  -- of string_agg(… ORDER BY place).
  SELECT
    id,
    list_transform(
      list_sort(list(place::BIGINT * 4294967296 + technology)), lambda x: x % 4294967296
    ) AS found
  FROM firsts
  GROUP BY id
)
SELECT text, joined, uses
FROM (
  SELECT
    t.text,
    t.uses,
    array_to_string(list_select(getvariable('technology_names'), lists.found), ', ') AS joined
  FROM technology_texts AS t
  LEFT JOIN lists ON lists.id = t.id
  WHERE t.id BETWEEN getvariable('first_text') AND getvariable('last_text')
)
WHERE joined IS DISTINCT FROM text;
