-- technology_lists: one row per text in missions.technologies_utilisees that reads otherwise once
-- it is split, its words spelled alike and without repeats

-- Nearly each mission has a text of its own, but all of them are made of few parts: words are
-- cleaned and compared once per part. Texts with a bracket may be JSON and are looked at whole.
CREATE TEMP TABLE technology_brackets AS
SELECT
  text,
  uses,
  CASE WHEN starts_with(trim(text), '[') AND json_valid(text)
    THEN json_type(text) = 'ARRAY' ELSE false END AS is_json
FROM (
  SELECT technologies_utilisees AS text, count(*) AS uses
  FROM raw.missions
  WHERE contains(technologies_utilisees, '[')
  GROUP BY ALL
);

CREATE MACRO technology_parts(is_json, text) AS CASE
  WHEN is_json
  THEN list_transform(CAST(CASE WHEN is_json THEN text END AS JSON[]), lambda j: j ->> '$')
  -- As the pieces below are split, so that parts have no blank before them.
  ELSE string_split(replace(text, ', ', ','), ',')
END;

-- Split first where texts as they should be are split: of these pieces there are few.
CREATE TEMP TABLE technology_pieces AS
SELECT piece, count(*) AS uses
FROM (
  SELECT unnest(string_split(technologies_utilisees, ', ')) AS piece
  FROM raw.missions
  WHERE NOT contains(technologies_utilisees, '[')
)
GROUP BY piece;

-- A table of its own: the condition on its texts would else be pushed below the grouping.
CREATE TEMP TABLE technology_uses AS
SELECT part, sum(uses) AS uses
FROM (
  SELECT unnest(string_split(piece, ',')) AS part, uses FROM technology_pieces
  UNION ALL SELECT unnest(technology_parts(is_json, text)), uses FROM technology_brackets
)
GROUP BY part;

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
SELECT named.part, canonical.technology, canonical.name
FROM named
JOIN canonical USING (key);

-- A text is as it should be when each piece is a technology's one spelling and none stands twice.
-- Casting looks pieces up without a row for each; `, ` is in no piece, so that there is a type
-- where there are no technologies.
CREATE TYPE technology AS ENUM (
  SELECT DISTINCT name FROM technology_names WHERE NOT contains(name, ',')
  UNION ALL SELECT ', '
);

-- Unnested, or the condition would be looked at below, where each text is split once for each time it
-- is named. Where each piece has a bit of its own, none stands twice; the few texts where two share
-- one are looked at whole.
CREATE TEMP TABLE technology_texts AS
WITH split AS (
  SELECT
    technologies_utilisees AS text,
    unnest([TRY_CAST(string_split(technologies_utilisees, ', ') AS technology[])]) AS known
  FROM raw.missions
),
odd AS (
  SELECT text, count(*) AS uses
  FROM split
  WHERE CASE
    WHEN bit_count(list_bit_or(list_transform(known, lambda x: 1::UBIGINT << (enum_code(x) % 63))))
      = len(known) THEN false
    ELSE list_unique(known) IS DISTINCT FROM len(known)
  END
  GROUP BY text
)
SELECT row_number() OVER () AS id, text, odd.uses, coalesce(is_json, false) AS is_json
FROM odd
LEFT JOIN technology_brackets USING (text);

DROP TYPE technology;
DROP TABLE technology_pieces;
DROP TABLE technology_brackets;

-- By number, from 1.
SET VARIABLE technology_names = (
  SELECT list(name ORDER BY technology)
  FROM (SELECT DISTINCT technology, name FROM technology_names)
);

CREATE TABLE technology_lists (text VARCHAR, joined VARCHAR, uses BIGINT);
