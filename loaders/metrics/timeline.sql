-- timeline_people: one row per consultant of the workforce on as-of, the most available ones only;
-- `place` counts from 0
CREATE TABLE timeline_people AS
SELECT
  place - 1 AS place,
  consultant_id,
  name,
  practice,
  grade,
  available_day
FROM availability_order
WHERE place <= getvariable('shown_people')
ORDER BY place;

-- timeline_missions: one row per valid mission of theirs that touches the window
CREATE TABLE timeline_missions AS
SELECT p.place, m.client, m.start_day, m.end_day
FROM missions AS m
JOIN timeline_people AS p ON p.consultant_id = m.consultant_id
WHERE m.valid
  AND m.start_day <= getvariable('timeline_to')
  AND coalesce(m.end_day, DATE '9999-12-31') >= getvariable('timeline_from')
ORDER BY p.place, m.start_day, m.end_day NULLS LAST, m.id;
