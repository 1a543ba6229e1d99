-- availability_measures: one row: the workforce on as-of by when it is free
CREATE TABLE availability_measures AS
SELECT
  (count(*) FILTER (availability = 'now'))::INTEGER AS available_now,
  (count(*) FILTER (availability = 'later'))::INTEGER AS available_later,
  (count(*) FILTER (availability = 'unknown'))::INTEGER AS available_unknown,
  (count(*) FILTER (available_day <= getvariable('as_of') + 30))::INTEGER AS free_30,
  (count(*) FILTER (available_day <= getvariable('as_of') + 60))::INTEGER AS free_60,
  (count(*) FILTER (available_day <= getvariable('as_of') + 90))::INTEGER AS free_90
FROM availability;
