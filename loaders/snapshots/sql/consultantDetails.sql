-- one row per consultant from details_first to details_last, by id: JSON [id, record]. Record 0 has
-- the missions whose consultant does not exist.
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
    json_list(create_sort_key(severity, 'ASC NULLS LAST', rule, 'ASC NULLS LAST', "column", 'ASC NULLS LAST'),
      json_array(rule, "column", severity)) AS rules
  FROM quality_rows
  WHERE "table" = 'missions' AND row_id IS NOT NULL
    AND (getvariable('details_for_direction') OR NOT is_confidential)
  GROUP BY row_id
),
mission_lists AS (
  SELECT
    owner_id AS id,
    -- The latest first, as they are in their table.
    json_list(place, entry, most := getvariable('details_most')) AS missions
  FROM (
    SELECT
      CASE WHEN m.has_consultant THEN m.consultant_id ELSE 0 END AS owner_id,
      m.rowid AS place,
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
        coalesce(b.rules::JSON, [])
      ) AS entry
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
    json_list(create_sort_key(h.level_rank, 'DESC NULLS LAST', h.years, 'DESC NULLS LAST', s.name, 'ASC NULLS LAST',
      s.id, 'ASC NULLS LAST'),
      json_array(s.name, s.category, h.level_rank, h.years)) AS skills
  FROM consultant_skills AS h
  JOIN skills AS s ON s.id = h.skill_id
  WHERE h.consultant_id BETWEEN getvariable('details_first') AND getvariable('details_last')
    AND s.name IS NOT NULL
  GROUP BY h.consultant_id
),
language_lists AS (
  SELECT
    consultant_id AS id,
    json_list(create_sort_key(level, 'DESC NULLS LAST', language, 'ASC NULLS LAST'),
      json_array(language, level)) AS languages
  FROM consultant_languages
  WHERE consultant_id BETWEEN getvariable('details_first') AND getvariable('details_last')
    AND language IS NOT NULL
  GROUP BY consultant_id
),
manager_lists AS (
  SELECT
    consultant_id AS id,
    json_list(create_sort_key(start_day, 'DESC NULLS LAST', a.id, 'DESC NULLS LAST'),
      json_array(manager_id, manager, start_day, end_day)) AS managers
  FROM assignments AS a
  WHERE consultant_id BETWEEN getvariable('details_first') AND getvariable('details_last')
  GROUP BY consultant_id
),
document_lists AS (
  SELECT
    consultant_id AS id,
    json_list(create_sort_key(uploaded_day, 'DESC NULLS LAST', d.id, 'DESC NULLS LAST'),
      json_array(d.id, uploaded_day, bytes)) AS documents
  FROM documents AS d
  WHERE consultant_id BETWEEN getvariable('details_first') AND getvariable('details_last')
  GROUP BY consultant_id
),
salary_lists AS (
  SELECT
    consultant_id AS id,
    json_list(create_sort_key(start_day, 'DESC NULLS LAST', s.id, 'DESC NULLS LAST'),
      json_array(salary, start_day, end_day)) AS salaries
  FROM salaries AS s
  WHERE getvariable('details_for_direction')
    AND consultant_id BETWEEN getvariable('details_first') AND getvariable('details_last')
  GROUP BY consultant_id
),
-- Of a consultant's missions each has its own.
finding_lists AS (
  SELECT
    owner_id AS id,
    json_list(create_sort_key(severity, 'ASC NULLS LAST', "table", 'ASC NULLS LAST', rule, 'ASC NULLS LAST',
      "column", 'ASC NULLS LAST', row_id, 'ASC NULLS LAST'),
      json_array(rule, "table", "column", severity)) AS findings
  FROM quality_rows
  WHERE "table" <> 'missions' AND (getvariable('details_for_direction') OR NOT is_confidential)
    AND owner_id BETWEEN getvariable('details_first') AND getvariable('details_last')
  GROUP BY owner_id
)
SELECT
  p.id::DOUBLE AS id,
  encode(concat(
    '[', p.id, ',{"person":', coalesce(p.person::VARCHAR, 'null'),
    ',"missions":', coalesce(m.missions, '[]'),
    ',"skills":', coalesce(s.skills, '[]'),
    ',"languages":', coalesce(l.languages, '[]'),
    ',"managers":', coalesce(b.managers, '[]'),
    ',"documents":', coalesce(d.documents, '[]'),
    ',"findings":', coalesce(f.findings, '[]'),
    CASE WHEN getvariable('details_for_direction')
      THEN concat(',"salaries":', coalesce(y.salaries, '[]')) END,
    '}]'
  )) AS record
FROM people AS p
LEFT JOIN mission_lists AS m USING (id)
LEFT JOIN skill_lists AS s USING (id)
LEFT JOIN language_lists AS l USING (id)
LEFT JOIN manager_lists AS b USING (id)
LEFT JOIN document_lists AS d USING (id)
LEFT JOIN finding_lists AS f USING (id)
LEFT JOIN salary_lists AS y USING (id)
ORDER BY p.id
