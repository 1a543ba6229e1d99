-- snapshot document-files: one row per document that is there at as-of. Its file's name is a person's:
-- only its type is for everyone.
SELECT
  d.id,
  d.type,
  c.name::consultant_name AS consultant,
  c.id AS consultant_id,
  c.practice,
  c.grade,
  CASE
    WHEN c.id IS NULL THEN NULL
    WHEN today.consultant_id IS NULL THEN 'out'
    WHEN today.is_staffed THEN 'staffed'
    ELSE 'bench'
  END AS status,
  d.uploaded_day AS uploaded,
  (getvariable('as_of') - d.uploaded_day)::INTEGER AS age,
  CASE WHEN d.bytes >= 0 THEN d.bytes::DOUBLE END AS bytes,
  -- Of two of one day the higher id came last.
  c.id IS NOT NULL AND row_number() OVER (
    PARTITION BY d.consultant_id ORDER BY d.uploaded_day DESC NULLS LAST, d.id DESC
  ) = 1 AS newest,
  d.name AS file
FROM documents AS d
LEFT JOIN consultants AS c ON c.id = d.consultant_id
LEFT JOIN stock AS today ON today.consultant_id = c.id AND today.day = getvariable('as_of')
WHERE coalesce(d.uploaded_day, getvariable('as_of')) <= getvariable('as_of')
