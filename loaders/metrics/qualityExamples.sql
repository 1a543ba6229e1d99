-- quality_examples: one row per broken rule and column and row of it that the page shows, the most at
-- stake over the last 12 months first
CREATE TEMP TABLE quality_examples AS
WITH stakes AS (
  SELECT
    'missions' AS "table", rule, coalesce("column", '') AS of_column, mission_id AS row_id,
    days, revenue
  FROM quality_stakes
  WHERE id = '12m'
),
rows AS (
  SELECT
    *,
    coalesce("column", '') AS of_column,
    CASE "table" WHEN 'missions' THEN row_id END AS mission_id
  FROM quality_rows
  WHERE row_id IS NOT NULL
),
-- By equal columns alone: beside a condition on one side, DuckDB compares each row with each other.
shown AS (
  SELECT r.*, coalesce(s.days, 0) AS days, s.revenue
  FROM rows AS r
  LEFT JOIN stakes AS s USING ("table", rule, of_column, row_id)
  QUALIFY row_number() OVER (
    PARTITION BY rule, "table", "column"
    ORDER BY s.revenue DESC NULLS LAST, coalesce(s.days, 0) DESC, row_id
  ) <= getvariable('shown_examples')
),
-- Names are looked up for what is shown only.
owned AS (
  SELECT
    s.*,
    m.name AS mission,
    m.client,
    CASE "table" WHEN 'missions' THEN m.consultant_id ELSE s.owner_id END AS consultant_id
  FROM shown AS s
  LEFT JOIN missions AS m ON m.id = s.mission_id
)
SELECT
  o.rule,
  o."table",
  o."column",
  o.row_id::DOUBLE AS id,
  c.id::DOUBLE AS consultant_id,
  c.name AS consultant,
  o.mission,
  o.client,
  o.days,
  o.revenue
FROM owned AS o
LEFT JOIN consultants AS c ON c.id = o.consultant_id
ORDER BY o.rule, o."table", o."column", o.revenue DESC NULLS LAST, o.days DESC, o.row_id;
