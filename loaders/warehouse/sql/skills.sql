-- skills: one row per skill
CREATE TABLE skills AS
SELECT
  to_id(id) AS id,
  to_text(nom) AS name,
  to_text(categorie) AS category,
  to_text(type_competence) AS type,
  to_text(niveau_requis) AS required_level
FROM raw.competences
WHERE to_id(id) IS NOT NULL
ORDER BY id;

-- consultant_skills: one row per consultant and skill, the highest level told
CREATE TABLE consultant_skills AS
SELECT DISTINCT ON (consultant_id, skill_id) *
FROM (
  SELECT
    to_id(h.id) AS id,
    to_id(h.consultant_id) AS consultant_id,
    to_id(h.competence_id) AS skill_id,
    levels.canonical AS level,
    list_position(['debutant', 'intermediaire', 'avance', 'expert'], levels.key) AS level_rank,
    to_number(h.annees_experience) AS years,
    to_day(h.date_ajout) AS added_day
  FROM raw.consultant_competences AS h
  LEFT JOIN spellings AS levels ON levels.kind = 'level' AND levels.spelling = h.niveau_maitrise
)
WHERE consultant_id IN (FROM consultant_ids) AND skill_id IN (SELECT id FROM skills)
ORDER BY consultant_id, skill_id, level_rank DESC NULLS LAST, years DESC NULLS LAST, id;
