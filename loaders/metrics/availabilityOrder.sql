-- availability_order: one row per consultant of the workforce on as-of, most available first: free now
-- by how long they have waited (unknown last), then by date, then those without a date.
-- Two snapshots rest on it; the first one makes it.
CREATE TABLE IF NOT EXISTS availability_order AS
SELECT
  (row_number() OVER (
    ORDER BY
      list_position(['now', 'later', 'unknown'], a.availability),
      CASE WHEN a.availability = 'now' THEN b.idle_days END DESC NULLS LAST,
      a.available_day,
      fold(c.name),
      c.id
  ))::INTEGER AS place,
  c.id AS consultant_id,
  c.name,
  c.practice,
  c.grade,
  c.exit_day,
  a.availability,
  a.available_day,
  b.consultant_id IS NOT NULL AS on_bench,
  b.idle_days
FROM availability AS a
JOIN consultants AS c ON c.id = a.consultant_id
LEFT JOIN bench AS b ON b.consultant_id = a.consultant_id
ORDER BY place;
