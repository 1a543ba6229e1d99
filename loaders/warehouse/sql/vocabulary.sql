-- spellings: one row per column and text of it, with the one spelling that stands for all alike and how
-- often the text stands there

-- Words that the trade fixes. `known` holds the folded text without `_`, `canonical` ours.
CREATE TABLE vocabulary AS
SELECT * FROM (VALUES
  ('grade', 'junior', 'Junior'),
  ('grade', 'confirme', 'Confirmé'),
  ('grade', 'senior', 'Senior'),
  ('grade', 'expert', 'Expert'),
  ('grade', 'principal', 'Principal'),
  ('grade', 'architecte', 'Architecte'),
  ('grade', 'consultant manager', 'Consultant Manager'),
  ('grade', 'directeur de practice', 'Directeur de Practice'),
  ('contract', 'cdi', 'CDI'),
  ('contract', 'cdd', 'CDD'),
  ('contract', 'stagiaire', 'Stagiaire'),
  ('contract', 'stage', 'Stagiaire'),
  ('contract', 'alternant', 'Alternant'),
  ('contract', 'alternance', 'Alternant'),
  ('contract', 'apprentissage', 'Alternant'),
  ('contract', 'independant', 'Indépendant'),
  ('contract', 'autre', 'Autre'),
  ('level', 'debutant', 'débutant'),
  ('level', 'intermediaire', 'intermédiaire'),
  ('level', 'avance', 'avancé'),
  ('level', 'expert', 'expert')
) AS v(kind, known, canonical);

-- A table of its own: the condition on texts would else be pushed below the grouping, onto each row.
CREATE TEMP TABLE spelling_uses AS
SELECT 'grade' AS kind, grade AS spelling, count(*) AS uses FROM raw.consultants GROUP BY ALL
UNION ALL SELECT 'contract', type_contrat, count(*) FROM raw.consultants GROUP BY ALL
UNION ALL SELECT 'company', societe, count(*) FROM raw.consultants GROUP BY ALL
UNION ALL SELECT 'entity', entite, count(*) FROM raw.consultants GROUP BY ALL
UNION ALL SELECT 'level', niveau_maitrise, count(*) FROM raw.consultant_competences GROUP BY ALL
UNION ALL SELECT 'client', client, count(*) FROM raw.missions GROUP BY ALL;

CREATE TABLE spellings AS
WITH keyed AS MATERIALIZED (
  SELECT
    kind,
    spelling,
    uses,
    to_text(spelling) AS text,
    -- `_` stands for a blank in the trade's words only: in a name it is part of the name.
    name_key(CASE WHEN kind IN ('grade', 'contract', 'level') THEN replace(spelling, '_', ' ')
      ELSE spelling END) AS key
  FROM spelling_uses
  WHERE to_text(spelling) IS NOT NULL
),
-- Words of the firm's own: the spelling used most stands for those that differ in case, accents
-- or blanks.
frequent AS (
  SELECT kind, key, arg_max(text, (uses, text)) AS text
  FROM (SELECT kind, key, text, sum(uses) AS uses FROM keyed GROUP BY ALL)
  GROUP BY ALL
)
SELECT
  keyed.kind,
  keyed.spelling,
  keyed.key,
  coalesce(canonical, frequent.text) AS canonical,
  keyed.uses
FROM keyed
JOIN frequent USING (kind, key)
LEFT JOIN vocabulary ON vocabulary.kind = keyed.kind AND vocabulary.known = keyed.key
ORDER BY ALL;

DROP TABLE spelling_uses;
