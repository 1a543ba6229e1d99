-- How texts of the store become values. What cannot be read becomes NULL and is counted (findings).

-- YYYY-MM-DD, or a datetime text of which the first ten characters count; 1950 to 2100.
CREATE MACRO to_day(x) AS CASE
  WHEN CAST(TRY_CAST(left(x, 10) AS DATE) AS VARCHAR) = left(x, 10)
    AND (length(x) = 10 OR x[11] IN (' ', 'T'))
    -- Not by year(): each use of it sets up a table of years first, which takes a millisecond.
    AND TRY_CAST(left(x, 10) AS DATE) BETWEEN DATE '1950-01-01' AND DATE '2100-12-31'
  THEN TRY_CAST(left(x, 10) AS DATE)
END;

CREATE MACRO to_number(x) AS CASE
  WHEN isfinite(TRY_CAST(x AS DOUBLE)) AND NOT contains(x, '_') THEN TRY_CAST(x AS DOUBLE)
END;

CREATE MACRO to_flag(x) AS CASE lower(x)
  WHEN '1' THEN true WHEN '0' THEN false
  WHEN '1.0' THEN true WHEN '0.0' THEN false
  WHEN 'true' THEN true WHEN 'false' THEN false
END;

-- Whole numbers only: a cast alone would round 1.5 to an id. Columns that once went through a
-- table of reals hold 1.0.
CREATE MACRO to_id(x) AS CASE
  WHEN CAST(TRY_CAST(x AS BIGINT) AS VARCHAR) = x THEN TRY_CAST(x AS BIGINT)
  WHEN CAST(TRY_CAST(x AS BIGINT) AS VARCHAR) || '.0' = x THEN TRY_CAST(x AS BIGINT)
END;

-- Text as people wrote it, without blanks around and repeated (no-break ones too); NULL when
-- nothing is left.
CREATE MACRO to_text(x) AS nullif(trim(regexp_replace(x, '[\s\pZ]+', ' ', 'g')), '');

-- What search and comparisons look at: no case, no accents.
CREATE MACRO fold(x) AS strip_accents(lower(x));

CREATE MACRO name_key(x) AS fold(to_text(x));

-- An aggregate: JSON entries as one JSON array, at most so many, in the order of keys that
-- create_sort_key makes. Short lists are sorted all at once, in a third of the time that
-- list(… ORDER BY …) takes for a sort a group.
CREATE MACRO json_list(key, entry, most := 1000000000) AS
  '[' || array_to_string(
    list_transform(list_sort(list({'key': key, 'entry': entry::VARCHAR})), lambda x: x.entry)[:most],
    ','
  ) || ']';

-- An aggregate: the sum of days or euros as whole numbers of 1 / 2^56, which come to the same in
-- whatever order and parts they are added, on however many threads. A value beyond any number of
-- euros counts as none.
CREATE MACRO exact_sum(x) AS
  sum(CASE WHEN abs(x) < 1e13 THEN (x * pow(2, 56))::HUGEINT END)::DOUBLE / pow(2, 56);
