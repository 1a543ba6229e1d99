-- calendar: one row per day of every year that the store or the as-of date needs
CREATE TABLE calendar AS
SELECT
  day,
  is_business,
  -- Business days before this day: the difference of two is the business days between them, so
  -- that spans of business days become half-open intervals of integers.
  (sum(is_business::INTEGER) OVER (ORDER BY day) - is_business::INTEGER)::INTEGER AS business_before
FROM (
  SELECT day, isodow(day) <= 5 AND day NOT IN (SELECT day FROM holidays) AS is_business
  FROM (
    SELECT CAST(unnest(generate_series(
      getvariable('calendar_from'), getvariable('calendar_to'), INTERVAL 1 DAY)) AS DATE) AS day
  )
)
ORDER BY day;
