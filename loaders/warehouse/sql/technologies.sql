-- technology_lists: one row per text in missions.technologies_utilisees, split, without repeats

-- Nearly each mission has a text of its own, but all of them are made of few parts: words are
-- cleaned and compared once per part, and from there on technologies are numbers.
CREATE TEMP TABLE technology_texts AS
SELECT
  row_number() OVER () AS id,
  text,
  CASE WHEN starts_with(trim(text), '[') AND json_valid(text)
    THEN json_type(text) = 'ARRAY' ELSE false END AS is_json
FROM (SELECT DISTINCT technologies_utilisees AS text FROM raw.missions)
WHERE text IS NOT NULL;

CREATE TEMP TABLE technology_parts AS
SELECT id, unnest(parts) AS part, generate_subscripts(parts, 1)::INTEGER AS place
FROM (
  SELECT id, string_split(text, ',') AS parts FROM technology_texts WHERE NOT is_json
  UNION ALL
  SELECT id, list_transform(CAST(text AS JSON[]), lambda j: j ->> '$')
  FROM (SELECT id, CASE WHEN is_json THEN text END AS text FROM technology_texts WHERE is_json)
);

-- A table of its own: the condition on its texts would else be pushed below the grouping.
CREATE TEMP TABLE technology_uses AS
SELECT part, count(*) AS uses FROM technology_parts GROUP BY part;

CREATE TEMP TABLE technology_names AS
WITH named AS (
  SELECT part, name_key(part) AS key, to_text(part) AS name, uses
  FROM technology_uses
  WHERE to_text(part) IS NOT NULL
),
-- The spelling used most, so that "python" and "PYTHON" read "Python" everywhere.
canonical AS (
  SELECT key, arg_max(name, (uses, name)) AS name, row_number() OVER ()::INTEGER AS technology
  FROM (SELECT key, name, sum(uses) AS uses FROM named GROUP BY ALL)
  GROUP BY key
)
SELECT named.part, canonical.technology, canonical.name, fold(canonical.name) AS folded
FROM named
JOIN canonical USING (key);

CREATE TABLE technology_lists AS
WITH firsts AS (
  SELECT p.id, n.technology, min(p.place) AS place
  FROM technology_parts AS p
  JOIN technology_names AS n ON n.part = p.part
  GROUP BY ALL
),
words AS (
  SELECT DISTINCT technology, name, folded FROM technology_names
),
lists AS (
  -- Sorting each list takes a fifth of the time of string_agg(… ORDER BY place).
  SELECT
    f.id,
    list_sort(list({place: f.place, name: words.name, folded: words.folded})) AS found
  FROM firsts AS f
  JOIN words ON words.technology = f.technology
  GROUP BY f.id
)
SELECT
  t.text,
  array_to_string(list_transform(lists.found, lambda x: x.name), ', ') AS joined,
  array_to_string(list_transform(lists.found, lambda x: x.folded), ', ') AS folded
FROM lists
JOIN technology_texts AS t ON t.id = lists.id;

DROP TABLE technology_texts;
DROP TABLE technology_parts;
DROP TABLE technology_uses;
DROP TABLE technology_names;
