-- one row per block of 8 192 missions in the order of their ids: whose each is, as JSON
-- [[id, consultant_id], …]; 0 where the consultant does not exist. They are read in that order, on one
-- thread: sorting each block once more would take as long as making it.
SELECT
  min(id)::DOUBLE AS "first",
  count(*)::INTEGER AS records,
  encode(concat('[', string_agg(concat('[', id, ',', owner_id, ']'), ','), ']'))
    AS content
FROM (SELECT id, owner_id, rowid // 8192 AS block FROM mission_owners)
GROUP BY block
ORDER BY block
