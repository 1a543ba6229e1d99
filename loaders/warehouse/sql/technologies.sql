-- technology_lists: one row per text in missions.technologies_utilisees, split, without repeats
CREATE TABLE technology_lists AS
WITH texts AS (
  SELECT DISTINCT technologies_utilisees AS text
  FROM raw.missions
  WHERE to_text(technologies_utilisees) IS NOT NULL
),
split AS (
  SELECT
    text,
    unnest(
      CASE
        WHEN starts_with(trim(text), '[') AND json_valid(text)
          AND json_type(CASE WHEN json_valid(text) THEN text END) = 'ARRAY'
        THEN list_transform(
          CAST(CASE WHEN json_valid(text) THEN text END AS JSON[]), lambda j: j ->> '$')
        ELSE string_split(text, ',')
      END
    ) AS part,
    generate_subscripts(
      CASE
        WHEN starts_with(trim(text), '[') AND json_valid(text)
          AND json_type(CASE WHEN json_valid(text) THEN text END) = 'ARRAY'
        THEN list_transform(
          CAST(CASE WHEN json_valid(text) THEN text END AS JSON[]), lambda j: j ->> '$')
        ELSE string_split(text, ',')
      END, 1
    ) AS place
  FROM texts
),
named AS (
  SELECT text, name_key(part) AS key, to_text(part) AS name, place
  FROM split
  WHERE to_text(part) IS NOT NULL
),
-- The spelling used most, so that "python" and "PYTHON" read "Python" everywhere.
canonical AS (
  SELECT key, arg_max(name, (uses, name)) AS name
  FROM (SELECT key, name, count(*) AS uses FROM named GROUP BY ALL)
  GROUP BY key
),
firsts AS (
  SELECT text, key, min(place) AS place FROM named GROUP BY ALL
)
SELECT
  text,
  list(canonical.name ORDER BY place) AS technologies,
  string_agg(canonical.name, ', ' ORDER BY place) AS joined
FROM firsts
JOIN canonical USING (key)
GROUP BY text
ORDER BY text;
