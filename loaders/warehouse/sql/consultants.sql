-- consultants: one row per consultant, with entry and exit (domain, section 3)
CREATE TABLE consultants AS
WITH first_missions AS (
  SELECT consultant_id, min(start_day) AS first_start FROM missions GROUP BY consultant_id
)
SELECT
  to_id(c.id) AS id,
  to_text(c.nom) AS last_name,
  to_text(c.prenom) AS first_name,
  concat_ws(' ', to_text(c.nom), to_text(c.prenom)) AS name,
  p.id AS practice_id,
  p.name::practice_name AS practice,
  grades.canonical::grade_name AS grade,
  contracts.canonical AS contract,
  companies.canonical AS company,
  entities.canonical AS entity,
  to_flag(c.disponibilite) AS told_available,
  coalesce(to_flag(c.actif), true) AS active,
  -- NULL: always in.
  coalesce(
    to_day(c.date_entree_societe),
    to_day(c.date_premiere_mission),
    first_start,
    to_day(c.date_creation)
  ) AS entry_day,
  -- NULL: not left.
  CASE
    WHEN to_day(c.date_sortie_societe) IS NOT NULL THEN to_day(c.date_sortie_societe)
    WHEN to_flag(c.actif) = false THEN CAST(to_day(c.derniere_maj) - 1 AS DATE)
  END AS exit_day,
  -- Inactive, and no date says since when: never counted.
  coalesce(
    to_flag(c.actif) = false
      AND to_day(c.date_sortie_societe) IS NULL
      AND to_day(c.derniere_maj) IS NULL,
    false
  ) AS never_in,
  to_text(c.email) AS email,
  to_text(c.telephone) AS phone,
  CASE WHEN to_number(c.salaire_actuel) > 0 THEN to_number(c.salaire_actuel) END AS salary,
  to_day(c.fin_periode_essai) AS probation_end
FROM raw.consultants AS c
LEFT JOIN first_missions ON first_missions.consultant_id = to_id(c.id)
LEFT JOIN practices AS p ON p.id = to_id(c.practice_id)
LEFT JOIN spellings AS grades ON grades.kind = 'grade' AND grades.spelling = c.grade
LEFT JOIN spellings AS contracts ON contracts.kind = 'contract' AND contracts.spelling = c.type_contrat
LEFT JOIN spellings AS companies ON companies.kind = 'company' AND companies.spelling = c.societe
LEFT JOIN spellings AS entities ON entities.kind = 'entity' AND entities.spelling = c.entite
WHERE to_id(c.id) IS NOT NULL
ORDER BY id;
