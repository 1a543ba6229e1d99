-- quality_rules: one row per rule with the column that it is about. red: it changes a number today;
-- amber: it may; grey: no number rests on it. `needs` is a table without which it is not looked at:
-- what a whole table lacks is told of the table, not of each row. What is confidential not every
-- audience has: no number that all of them see counts it.
CREATE TABLE quality_rules AS
FROM (VALUES
  ('orphan-consultant', 'missions', 'consultant_id', 'red', 'missions', false),
  ('no-start', 'missions', 'date_debut', 'red', 'missions', false),
  ('end-before-start', 'missions', 'date_fin', 'red', 'missions', false),
  ('no-rate', 'missions', 'tjm', 'red', 'missions', false),
  ('outside-employment', 'missions', 'date_debut', 'red', 'missions', false),
  ('rate-implausible', 'missions', 'tjm', 'amber', 'missions', false),
  ('overlap-three', 'missions', 'consultant_id', 'amber', 'missions', false),
  ('status-contradicts-dates', 'missions', 'statut', 'amber', 'missions', false),
  ('open-for-long', 'missions', 'date_fin', 'amber', 'missions', false),
  ('end-far-away', 'missions', 'date_fin', 'amber', 'missions', false),
  ('no-client', 'missions', 'client', 'amber', 'missions', false),
  ('one-day', 'missions', 'date_fin', 'grey', 'missions', false),
  ('technologies-json', 'missions', 'technologies_utilisees', 'grey', 'missions', false),
  ('exit-before-entry', 'consultants', 'date_sortie_societe', 'red', 'consultants', false),
  ('never-in-workforce', 'consultants', 'actif', 'red', 'consultants', false),
  ('inactive-without-exit', 'consultants', 'actif', 'amber', 'consultants', false),
  ('no-entry-date', 'consultants', 'date_entree_societe', 'amber', 'consultants', false),
  ('unknown-practice', 'consultants', 'practice_id', 'amber', 'consultants', false),
  ('no-practice', 'consultants', 'practice_id', 'amber', 'practices', false),
  ('no-manager', 'consultants', 'id', 'amber', 'consultant_business_managers', false),
  ('no-cost', 'consultants', 'salaire_actuel', 'amber', 'consultants', true),
  ('homonym', 'consultants', 'nom', 'grey', 'consultants', false),
  ('no-skill', 'consultants', 'id', 'grey', 'consultant_competences', false),
  ('no-document', 'consultants', 'id', 'grey', 'cvs', false),
  ('availability-flag-contradicts', 'consultants', 'disponibilite', 'grey', 'consultants', false),
  ('email-malformed', 'consultants', 'email', 'grey', 'consultants', true),
  ('two-managers', 'consultant_business_managers', 'date_fin', 'amber', 'consultant_business_managers', false),
  ('orphan-user', 'vsa_missions', 'user_id', 'amber', 'vsa_missions', false),
  ('vsa-copy', 'vsa_missions', NULL, 'grey', 'vsa_missions', false),
  ('orphan-document', 'cvs', 'consultant_id', 'grey', 'cvs', false)
) AS r(rule, "table", "column", severity, needs, is_confidential);

-- Columns that numbers rest on: a value that cannot be read there is missing from one today.
CREATE TEMP TABLE number_columns AS
SELECT unnest([
  'missions.id', 'missions.consultant_id', 'missions.date_debut', 'missions.date_fin',
  'missions.tjm', 'missions.taux_journalier', 'consultants.id', 'consultants.actif',
  'consultants.date_entree_societe', 'consultants.date_sortie_societe',
  'consultants.date_premiere_mission', 'consultants.practice_id', 'consultants.salaire_actuel',
  'vsa_missions.user_id', 'vsa_missions.cjm', 'vsa_missions.date_debut', 'vsa_missions.date_fin',
  'consultant_business_managers.consultant_id', 'consultant_business_managers.business_manager_id',
  'consultant_business_managers.date_debut', 'consultant_business_managers.date_fin'
]) AS name;

-- quality_rows: one row per rule, column and row of the store that breaks it; owner_id is the
-- mission or consultant itself, else the consultant that the row names
CREATE TABLE quality_rows AS
WITH workforce AS (
  SELECT c.*, s.is_staffed, s.manager_id
  FROM stock AS s
  JOIN consultants AS c ON c.id = s.consultant_id
  WHERE s.day = getvariable('as_of')
),
judged AS (
  SELECT
    m.id,
    NOT m.has_consultant AS orphan,
    m.start_day IS NULL AS no_start,
    m.end_day < m.start_day AS backwards,
    m.daily_rate IS NULL AS no_rate,
    m.daily_rate NOT BETWEEN 100 AND 3000 AS implausible,
    m.end_day = m.start_day AS one_day,
    m.valid AND m.client IS NULL AS no_client,
    m.valid AND m.end_day IS NULL
      AND m.start_day < getvariable('as_of') - INTERVAL 2 YEARS AS open_long,
    m.valid AND m.end_day > getvariable('as_of') + INTERVAL 5 YEARS AS far_away,
    m.valid AND (
      c.never_in OR m.start_day < c.entry_day
      OR coalesce(m.end_day, DATE '9999-12-31') > c.exit_day) AS outside,
    m.start_day IS NOT NULL AND m.condition IS NULL AND CASE m.told_status
      WHEN 'ended' THEN coalesce(m.end_day >= getvariable('as_of'), true)
      WHEN 'running'
        THEN m.start_day > getvariable('as_of') OR coalesce(m.end_day < getvariable('as_of'), false)
      WHEN 'planned' THEN m.start_day <= getvariable('as_of')
      ELSE false END AS contradicts
  FROM missions AS m
  LEFT JOIN consultants AS c ON c.id = m.consultant_id
),
-- Lists are made of the few missions that break a rule: of all, they would be most of the work.
mission_rules AS (
  SELECT unnest([
    CASE WHEN orphan THEN 'orphan-consultant' END,
    CASE WHEN no_start THEN 'no-start' END,
    CASE WHEN backwards THEN 'end-before-start' END,
    CASE WHEN no_rate THEN 'no-rate' END,
    CASE WHEN implausible THEN 'rate-implausible' END,
    CASE WHEN one_day THEN 'one-day' END,
    CASE WHEN no_client THEN 'no-client' END,
    CASE WHEN open_long THEN 'open-for-long' END,
    CASE WHEN far_away THEN 'end-far-away' END,
    CASE WHEN outside THEN 'outside-employment' END,
    CASE WHEN contradicts THEN 'status-contradicts-dates' END
  ]) AS rule, id
  FROM judged
  WHERE orphan OR no_start OR backwards OR no_rate OR implausible OR one_day OR no_client
    OR open_long OR far_away OR outside OR contradicts
),
workforce_rules AS (
  SELECT unnest([
    CASE WHEN w.practice IS NULL AND w.id NOT IN (SELECT row_id FROM broken_rows WHERE rule = 'unknown-practice')
      THEN 'no-practice' END,
    CASE WHEN w.manager_id IS NULL THEN 'no-manager' END,
    CASE WHEN w.id NOT IN (SELECT consultant_id FROM consultant_skills) THEN 'no-skill' END,
    CASE WHEN w.id NOT IN (SELECT consultant_id FROM documents WHERE consultant_id IS NOT NULL)
      THEN 'no-document' END,
    -- Without any cost this is an audience that must not read them, or a store that has none.
    CASE WHEN EXISTS (FROM daily_costs) AND w.id NOT IN (SELECT consultant_id FROM daily_costs)
      THEN 'no-cost' END,
    CASE WHEN w.told_available <> (a.availability = 'now') THEN 'availability-flag-contradicts' END
  ]) AS rule, w.id
  FROM workforce AS w
  JOIN availability AS a ON a.consultant_id = w.id
),
consultant_rules AS (
  SELECT unnest([
    CASE WHEN exit_day < entry_day AND active THEN 'exit-before-entry' END,
    CASE WHEN never_in THEN 'never-in-workforce' END,
    CASE WHEN count(*) OVER (PARTITION BY name_key(name)) > 1 THEN 'homonym' END,
    CASE WHEN email IS NOT NULL
      AND NOT regexp_full_match(email, '[!-?A-~]+@[!-?A-~]+\.[!-?A-~]+') THEN 'email-malformed' END
  ]) AS rule, id
  FROM consultants
),
assigned AS (
  SELECT id, consultant_id, count(DISTINCT manager_id) OVER (PARTITION BY consultant_id) AS managers
  FROM (
    -- A window function counts no distinct values beside a condition: the condition comes first.
    FROM assignments
    WHERE coalesce(start_day, DATE '0001-01-01') <= getvariable('as_of')
      AND coalesce(end_day, DATE '9999-12-31') >= getvariable('as_of')
  )
),
-- Of three spells that share a day the first lasts beyond the start of the second after it, in the
-- order that they stand in: so that missions are counted day by day only for the few consultants
-- who may have three at once.
crowded AS (
  SELECT DISTINCT consultant_id
  FROM (
    SELECT
      consultant_id,
      from_b,
      lag(consultant_id, 2) OVER () AS other_id,
      lag(to_b, 2) OVER () AS until_b
    FROM spells
  )
  WHERE other_id = consultant_id AND from_b < until_b
),
-- Where the count of a consultant's missions changes and is three or more.
crowds AS (
  SELECT consultant_id, b
  FROM (
    SELECT consultant_id, b, sum(sum(step)) OVER (PARTITION BY consultant_id ORDER BY b) AS n
    FROM (
      SELECT consultant_id, from_b AS b, 1 AS step FROM spells SEMI JOIN crowded USING (consultant_id)
      UNION ALL
      SELECT consultant_id, to_b, -1 FROM spells SEMI JOIN crowded USING (consultant_id)
    )
    GROUP BY consultant_id, b
  )
  WHERE n >= 3
),
named AS (
  SELECT rule, 'missions' AS "table", id AS row_id, id AS owner_id FROM mission_rules
  UNION ALL
  -- Spells begin and end where the count of missions changes: one that shares a span of days with
  -- two or more others is under way where that span begins.
  SELECT DISTINCT 'overlap-three', 'missions', s.mission_id, s.mission_id
  FROM spells AS s
  SEMI JOIN crowds AS c ON c.consultant_id = s.consultant_id AND c.b >= s.from_b AND c.b < s.to_b
  UNION ALL
  SELECT rule, 'consultants', id, id FROM workforce_rules
  UNION ALL
  SELECT rule, 'consultants', id, id FROM consultant_rules
  UNION ALL
  SELECT 'two-managers', 'consultant_business_managers', id, consultant_id
  FROM assigned WHERE managers > 1
  UNION ALL
  SELECT 'orphan-user', 'vsa_missions', id, NULL
  FROM vsa_missions WHERE consultant_id NOT IN (SELECT id FROM consultants)
  UNION ALL
  SELECT 'vsa-copy', 'vsa_missions', v.id, v.consultant_id
  FROM vsa_missions AS v
  SEMI JOIN missions AS m
    ON m.consultant_id = v.consultant_id AND m.start_day = v.start_day
    AND m.end_day IS NOT DISTINCT FROM v.end_day
  UNION ALL
  SELECT 'orphan-document', 'cvs', id, NULL
  FROM documents WHERE consultant_id NOT IN (SELECT id FROM consultants)
),
found AS (
  SELECT n.rule, n."table", r."column", n.row_id, n.owner_id
  FROM named AS n
  JOIN quality_rules AS r ON r.rule = n.rule AND r."table" = n."table"
  SEMI JOIN store_tables AS t ON t."table" = r.needs AND t.present
  UNION ALL
  SELECT rule, "table", "column", row_id, owner_id FROM broken_rows
)
SELECT
  f.*,
  coalesce(r.severity, CASE WHEN c.name IS NOT NULL THEN 'red' ELSE 'grey' END) AS severity,
  coalesce(r.is_confidential, false)
    OR coalesce(list_contains(t.sensitive, f."column"), false) AS is_confidential
FROM found AS f
LEFT JOIN quality_rules AS r ON r.rule = f.rule AND r."table" = f."table"
LEFT JOIN number_columns AS c ON c.name = f."table" || '.' || f."column"
LEFT JOIN store_tables AS t ON t."table" = f."table"
ORDER BY f."table", f.rule, f."column", f.row_id;

-- quality_stakes: one row per broken rule, mission and period: business days that the rule puts in
-- doubt, carried or not, and what they are worth (NULL without a rate)
CREATE TABLE quality_stakes AS
WITH asked AS (
  SELECT w.id, starts.business_before AS from_b, past.business_before AS to_b,
    w.first_period, w.last_period
  FROM windows AS w
  JOIN calendar AS starts ON starts.day = w.from_day
  JOIN calendar AS past ON past.day = w.to_day + 1
  WHERE w.to_day < getvariable('as_of') AND NOT regexp_full_match(w.id, '\d{4}-\d\d')
),
broken AS (
  SELECT DISTINCT rule, "column", severity, is_confidential, row_id AS mission_id
  FROM quality_rows
  WHERE "table" = 'missions' AND row_id IS NOT NULL AND severity <> 'grey'
),
spans AS (
  SELECT
    b.*,
    m.consultant_id,
    m.daily_rate,
    starts.business_before AS from_b,
    coalesce(past.business_before, getvariable('last_b')) AS to_b,
    CASE WHEN b.rule IN ('outside-employment', 'overlap-three') THEN e.from_b END AS employed_from_b,
    CASE WHEN b.rule IN ('outside-employment', 'overlap-three') THEN e.to_b END AS employed_to_b
  FROM broken AS b
  JOIN missions AS m ON m.id = b.mission_id
  -- An end before the start: what the mission is worth once the two are swapped.
  JOIN calendar AS starts ON starts.day = least(m.start_day, m.end_day)
    AND m.start_day IS NOT NULL
  LEFT JOIN calendar AS past
    ON past.day = CASE WHEN m.end_day IS NOT NULL THEN greatest(m.start_day, m.end_day) + 1 END
  LEFT JOIN employment AS e ON e.consultant_id = m.consultant_id
),
days AS (
  SELECT
    s.*,
    a.id,
    a.first_period,
    a.last_period,
    greatest(least(s.to_b, a.to_b) - greatest(s.from_b, a.from_b), 0) AS whole_days,
    coalesce(greatest(
      least(s.to_b, a.to_b, s.employed_to_b) - greatest(s.from_b, a.from_b, s.employed_from_b), 0
    ), 0) AS employed_days
  FROM spans AS s
  JOIN asked AS a ON s.from_b < a.to_b AND s.to_b > a.from_b
),
-- Of missions that share their days: what each carries of them.
carried AS (
  SELECT d.id, d.mission_id, exact_sum(p.days) AS days
  FROM days AS d
  JOIN mission_periods AS p
    ON p.mission_id = d.mission_id AND p.period BETWEEN d.first_period AND d.last_period
  WHERE d.rule = 'overlap-three'
  GROUP BY ALL
),
doubted AS (
  SELECT
    d.id, d.rule, d."column", d.severity, d.is_confidential, d.mission_id, d.daily_rate,
    (CASE d.rule
      WHEN 'outside-employment' THEN d.whole_days - d.employed_days
      WHEN 'overlap-three' THEN d.employed_days - coalesce(c.days, 0)
      ELSE d.whole_days
    END)::DOUBLE AS days
  FROM days AS d
  LEFT JOIN carried AS c ON c.id = d.id AND c.mission_id = d.mission_id
)
SELECT * EXCLUDE (daily_rate), daily_rate IS NOT NULL AS is_rated, days * daily_rate AS revenue
FROM doubted
WHERE days > 0
ORDER BY id, rule, "column", mission_id;

-- quality_found: one row per rule and column that anything breaks, with its rows and what is at stake
-- over the last 12 months; rows without an id are counted, and cannot be told apart
CREATE TABLE quality_found AS
WITH counted AS (
  SELECT rule, "table", "column", severity, is_confidential, count(*)::DOUBLE AS rows
  FROM quality_rows
  GROUP BY ALL
  UNION ALL
  SELECT f.rule, f."table", f."column", 'red', false, f.rows::DOUBLE
  FROM findings AS f
  ANTI JOIN quality_rows AS q ON q.rule = f.rule AND q."table" = f."table"
  WHERE f.kind = 'finding' AND f.rule NOT IN (SELECT rule FROM quality_rules)
),
stakes AS (
  SELECT rule, "column", exact_sum(days) AS days, exact_sum(revenue) AS revenue
  FROM quality_stakes
  WHERE id = '12m'
  GROUP BY ALL
)
SELECT c.*, t.rows::DOUBLE AS table_rows, coalesce(s.days, 0) AS days, s.revenue
FROM counted AS c
LEFT JOIN store_tables AS t ON t."table" = c."table"
LEFT JOIN stakes AS s
  ON c."table" = 'missions' AND s.rule = c.rule AND s."column" IS NOT DISTINCT FROM c."column"
ORDER BY c."table", c.rule, c."column";

-- quality_measures: one row per period, and one ('') for today
CREATE TABLE quality_measures AS
WITH today AS (
  SELECT
    (SELECT count(*) FROM (
      SELECT DISTINCT "table", row_id FROM quality_rows
      WHERE severity <> 'grey' AND NOT is_confidential
    ))::DOUBLE AS rows,
    (SELECT count(*) FROM missions)::DOUBLE AS missions,
    (SELECT count(DISTINCT row_id) FROM quality_rows
      WHERE "table" = 'missions' AND severity = 'red' AND NOT is_confidential)::DOUBLE AS broken
),
-- A mission counts once, with the rule that puts most of it in doubt.
doubted AS (
  SELECT id, mission_id, bool_or(is_rated) AS is_rated, max(days) AS days, max(revenue) AS revenue
  FROM quality_stakes
  WHERE severity = 'red' AND NOT is_confidential
  GROUP BY ALL
),
stakes AS (
  SELECT
    id,
    exact_sum(revenue) AS revenue,
    exact_sum(days) AS days,
    coalesce(exact_sum(CASE WHEN is_rated THEN days END), 0) AS rated_days
  FROM (FROM doubted ORDER BY id, mission_id)
  GROUP BY id
)
SELECT
  w.id,
  today.rows,
  today.missions,
  today.missions - today.broken AS clean_missions,
  coalesce(s.revenue, 0) AS revenue_at_stake,
  coalesce(s.days, 0) AS days_at_stake,
  coalesce(s.rated_days, 0) AS rated_days_at_stake
FROM (
  SELECT '' AS id
  UNION ALL
  SELECT id FROM windows
) AS w
CROSS JOIN today
LEFT JOIN stakes AS s ON s.id = w.id
ORDER BY w.id;
