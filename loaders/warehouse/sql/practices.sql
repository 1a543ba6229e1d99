-- practices: one row per practice
CREATE TABLE practices AS
SELECT to_id(id) AS id, to_text(nom) AS name, coalesce(to_flag(actif), true) AS active
FROM raw.practices
WHERE to_id(id) IS NOT NULL
ORDER BY id;
