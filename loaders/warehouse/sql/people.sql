-- documents: one row per document. A name is a person's, and an extension that nobody knows may be
-- part of it: whoever may not see the name sees one of few types.
CREATE TABLE documents AS
SELECT
  id,
  consultant_id,
  name,
  CASE
    WHEN name IS NULL THEN 'unnamed'
    WHEN extension = 'pdf' THEN 'pdf'
    WHEN extension IN ('doc', 'docx', 'docm', 'odt', 'rtf', 'pages') THEN 'word'
    WHEN extension IN ('txt', 'md', 'htm', 'html') THEN 'text'
    WHEN extension IN ('ppt', 'pptx', 'odp', 'key') THEN 'slides'
    WHEN extension IN ('xls', 'xlsx', 'ods', 'csv') THEN 'sheet'
    WHEN extension IN ('png', 'jpg', 'jpeg', 'gif', 'webp', 'tif', 'tiff', 'heic') THEN 'image'
    ELSE 'other'
  END AS type,
  uploaded_day,
  bytes,
  content
FROM (
  SELECT
    to_id(id) AS id,
    to_id(consultant_id) AS consultant_id,
    to_text(fichier_nom) AS name,
    lower(regexp_extract(to_text(fichier_nom), '\.([A-Za-z0-9]+)$', 1)) AS extension,
    to_day(date_upload) AS uploaded_day,
    to_number(taille_fichier) AS bytes,
    contenu_extrait AS content
  FROM raw.cvs
)
WHERE id IS NOT NULL
ORDER BY id;

-- consultant_languages: one row per consultant and language, level 1 to 5
CREATE TABLE consultant_languages AS
SELECT DISTINCT ON (consultant_id, language)
  to_id(h.consultant_id) AS consultant_id,
  to_text(l.nom) AS language,
  to_text(l.code_iso) AS code,
  CASE WHEN to_number(h.niveau) BETWEEN 1 AND 5 THEN to_number(h.niveau)::INTEGER END AS level
FROM raw.consultant_langues AS h
JOIN raw.langues AS l ON to_id(l.id) = to_id(h.langue_id)
WHERE to_id(h.consultant_id) IN (FROM consultant_ids)
ORDER BY consultant_id, language, level DESC NULLS LAST, code;

-- managers: one row per business manager
CREATE TABLE managers AS
SELECT
  to_id(id) AS id,
  concat_ws(' ', to_text(nom), to_text(prenom)) AS name,
  coalesce(to_flag(actif), true) AS active
FROM raw.business_managers
WHERE to_id(id) IS NOT NULL
ORDER BY id;

-- assignments: one row per span in which a consultant has a manager; no end is current
CREATE TABLE assignments AS
SELECT
  to_id(a.id) AS id,
  to_id(a.consultant_id) AS consultant_id,
  managers.id AS manager_id,
  managers.name AS manager,
  to_day(a.date_debut) AS start_day,
  to_day(a.date_fin) AS end_day
FROM raw.consultant_business_managers AS a
JOIN managers ON managers.id = to_id(a.business_manager_id)
WHERE to_id(a.consultant_id) IN (FROM consultant_ids)
ORDER BY id;

-- vsa_missions: one row per row of the staffing import; activity is in missions, cost is here
CREATE TABLE vsa_missions AS
SELECT
  to_id(id) AS id,
  to_id(user_id) AS consultant_id,
  to_text(code) AS code,
  to_text(orderid) AS order_id,
  to_text(client_name) AS client,
  to_day(date_debut) AS start_day,
  to_day(date_fin) AS end_day,
  to_number(tjm) AS tjm,
  CASE WHEN to_number(cjm) > 0 THEN to_number(cjm) END AS daily_cost
FROM raw.vsa_missions
WHERE to_id(id) IS NOT NULL
ORDER BY id;

-- salaries: one row per salary that a consultant has had; empty for an audience that may not see them
CREATE TABLE salaries AS
SELECT
  to_id(id) AS id,
  to_id(consultant_id) AS consultant_id,
  to_number(salaire) AS salary,
  to_day(date_debut) AS start_day,
  to_day(date_fin) AS end_day
FROM raw.consultant_salaires
WHERE to_number(salaire) > 0 AND to_id(consultant_id) IN (FROM consultant_ids)
ORDER BY id;
