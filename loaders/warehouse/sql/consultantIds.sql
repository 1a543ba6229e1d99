-- consultant_ids: one row per consultant whom the store has
CREATE TEMP TABLE consultant_ids AS
SELECT DISTINCT to_id(id) AS id FROM raw.consultants WHERE to_id(id) IS NOT NULL;
