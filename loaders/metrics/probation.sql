-- probation: one row per consultant of the workforce at as-of whose probation ends within 90 days
CREATE TABLE probation AS
SELECT s.consultant_id, s.manager_id, c.probation_end
FROM stock AS s
JOIN consultants AS c ON c.id = s.consultant_id
WHERE s.day = getvariable('as_of')
  AND c.probation_end BETWEEN getvariable('as_of') AND getvariable('as_of') + 90
ORDER BY c.probation_end, s.consultant_id;

-- probation_measures: one row: how many end within N days
CREATE TABLE probation_measures AS
SELECT
  (count(*) FILTER (probation_end <= getvariable('as_of') + 30))::INTEGER AS probation_30,
  (count(*) FILTER (probation_end <= getvariable('as_of') + 60))::INTEGER AS probation_60,
  (count(*) FILTER (probation_end <= getvariable('as_of') + 90))::INTEGER AS probation_90
FROM probation;
