-- skills_shown: one row per skill of the as-of date that pages name, the 300 most asked for and held;
-- `place` is its number from 0, most asked for first.
-- Two snapshots rest on it; the first one makes it.
CREATE TABLE IF NOT EXISTS skills_shown AS
SELECT
  (row_number() OVER (ORDER BY demand DESC, holders DESC, fold(name), skill) - 1)::INTEGER AS place,
  *
FROM (
  SELECT * FROM skill_stock
  WHERE day = getvariable('as_of')
  ORDER BY demand + holders DESC, fold(name), skill
  LIMIT 300
)
ORDER BY place;
