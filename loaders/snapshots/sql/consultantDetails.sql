-- one row per block of about 64 kB: the records of consultants by id, as JSON [[id, record], …], of
-- the ids from details_first to details_last. Record 0 has the missions whose consultant does not
-- exist.
WITH people AS (
  SELECT id, to_json(p) AS person
  FROM (
    SELECT * EXCLUDE (search, skills) FROM snapshot_consultants
    WHERE id BETWEEN getvariable('details_first') AND getvariable('details_last') AND id <> 0
  ) AS p
  UNION ALL
  SELECT 0, NULL
  WHERE getvariable('details_first') <= 0 AND getvariable('details_last') >= 0
    AND EXISTS (FROM missions WHERE NOT has_consultant)
),
broken_missions AS (
  SELECT
    row_id AS mission_id,
    list(json_array(rule, "column", severity) ORDER BY severity, rule, "column") AS rules
  FROM quality_rows
  WHERE "table" = 'missions' AND row_id IS NOT NULL
    AND (getvariable('details_for_direction') OR NOT is_confidential)
  GROUP BY row_id
),
mission_lists AS (
  SELECT
    owner_id AS id,
    count(*) AS listed,
    array_to_string(
      (list(entry ORDER BY start_day DESC NULLS LAST, mission_id DESC))[:getvariable('details_most')],
      ','
    ) AS missions
  FROM (
    SELECT
      CASE WHEN m.has_consultant THEN m.consultant_id ELSE 0 END AS owner_id,
      m.id AS mission_id,
      m.start_day,
      json_array(
        m.id,
        m.name,
        m.client,
        m.role,
        m.start_day,
        m.end_day,
        CASE
          WHEN m.condition IS NOT NULL THEN m.condition
          WHEN m.start_day > getvariable('as_of') THEN 'planned'
          WHEN m.end_day < getvariable('as_of') THEN 'ended'
          ELSE 'running'
        END,
        m.valid,
        m.daily_rate,
        coalesce(y.days, 0),
        m.declared,
        m.technologies,
        coalesce(b.rules, [])
      )::VARCHAR AS entry
    FROM missions AS m
    LEFT JOIN mission_years AS y ON y.mission_id = m.id
    LEFT JOIN broken_missions AS b ON b.mission_id = m.id
    WHERE coalesce(m.end_day, DATE '9999-12-31') >= getvariable('details_from')
      AND (CASE WHEN m.has_consultant THEN m.consultant_id ELSE 0 END)
        BETWEEN getvariable('details_first') AND getvariable('details_last')
  )
  GROUP BY owner_id
),
skill_lists AS (
  SELECT
    h.consultant_id AS id,
    to_json(list(json_array(s.name, s.category, h.level_rank, h.years)
      ORDER BY h.level_rank DESC NULLS LAST, h.years DESC NULLS LAST, s.name, s.id)) AS skills
  FROM consultant_skills AS h
  JOIN skills AS s ON s.id = h.skill_id
  WHERE h.consultant_id BETWEEN getvariable('details_first') AND getvariable('details_last')
    AND s.name IS NOT NULL
  GROUP BY h.consultant_id
),
language_lists AS (
  SELECT
    consultant_id AS id,
    to_json(list(json_array(language, level) ORDER BY level DESC NULLS LAST, language)) AS languages
  FROM consultant_languages
  WHERE consultant_id BETWEEN getvariable('details_first') AND getvariable('details_last')
    AND language IS NOT NULL
  GROUP BY consultant_id
),
manager_lists AS (
  SELECT
    consultant_id AS id,
    to_json(list(json_array(manager_id, manager, start_day, end_day)
      ORDER BY start_day DESC NULLS LAST, a.id DESC)) AS managers
  FROM assignments AS a
  WHERE consultant_id BETWEEN getvariable('details_first') AND getvariable('details_last')
  GROUP BY consultant_id
),
document_lists AS (
  SELECT
    consultant_id AS id,
    to_json(list(json_array(d.id, uploaded_day, bytes)
      ORDER BY uploaded_day DESC NULLS LAST, d.id DESC)) AS documents
  FROM documents AS d
  WHERE consultant_id BETWEEN getvariable('details_first') AND getvariable('details_last')
  GROUP BY consultant_id
),
salary_lists AS (
  SELECT
    consultant_id AS id,
    to_json(list(json_array(salary, start_day, end_day)
      ORDER BY start_day DESC NULLS LAST, s.id DESC)) AS salaries
  FROM salaries AS s
  WHERE getvariable('details_for_direction')
    AND consultant_id BETWEEN getvariable('details_first') AND getvariable('details_last')
  GROUP BY consultant_id
),
-- Of a consultant's missions each has its own.
finding_lists AS (
  SELECT
    owner_id AS id,
    to_json(list(json_array(rule, "table", "column", severity)
      ORDER BY severity, "table", rule, "column", row_id)) AS findings
  FROM quality_rows
  WHERE "table" <> 'missions' AND (getvariable('details_for_direction') OR NOT is_confidential)
    AND owner_id BETWEEN getvariable('details_first') AND getvariable('details_last')
  GROUP BY owner_id
),
records AS (
  SELECT
    p.id,
    concat(
      '[', p.id, ',{"person":', coalesce(p.person::VARCHAR, 'null'),
      ',"missions":[', m.missions, ']',
      ',"skills":', coalesce(s.skills::VARCHAR, '[]'),
      ',"languages":', coalesce(l.languages::VARCHAR, '[]'),
      ',"managers":', coalesce(b.managers::VARCHAR, '[]'),
      ',"documents":', coalesce(d.documents::VARCHAR, '[]'),
      ',"findings":', coalesce(f.findings::VARCHAR, '[]'),
      CASE WHEN getvariable('details_for_direction')
        THEN concat(',"salaries":', coalesce(y.salaries::VARCHAR, '[]')) END,
      '}]'
    ) AS record
  FROM people AS p
  LEFT JOIN mission_lists AS m USING (id)
  LEFT JOIN skill_lists AS s USING (id)
  LEFT JOIN language_lists AS l USING (id)
  LEFT JOIN manager_lists AS b USING (id)
  LEFT JOIN document_lists AS d USING (id)
  LEFT JOIN finding_lists AS f USING (id)
  LEFT JOIN salary_lists AS y USING (id)
)
SELECT
  min(id)::DOUBLE AS "first",
  count(*)::INTEGER AS records,
  encode(concat('[', string_agg(record, ',' ORDER BY id, record), ']')) AS content
FROM (
  SELECT
    id,
    record,
    sum(strlen(record)) OVER (ORDER BY id, record ROWS UNBOUNDED PRECEDING)
      // getvariable('details_block') AS block
  FROM records
)
GROUP BY block
ORDER BY block
