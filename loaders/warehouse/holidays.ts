import Holidays from "date-holidays";

/**
 * Public holidays as ISO days, from date-holidays: region "FR" has the 11 national ones, "FR-67"
 * adds those of Alsace-Moselle, and so on. Throws for a region the library does not know.
 */
export function publicHolidays(region: string, fromYear: number, toYear: number): string[] {
  const [country = "", state] = region.split("-");
  const calendar = new Holidays({types: ["public"]});
  if (state !== undefined && !calendar.getStates(country)?.[state])
    throw new Error(`calendar.region: no public holidays are known for "${region}"`);
  if (state === undefined) calendar.init(country);
  else calendar.init(country, state);
  const days: string[] = [];
  for (let year = fromYear; year <= toYear; year++)
    for (const holiday of calendar.getHolidays(year))
      if (holiday.type === "public") days.push(holiday.date.slice(0, 10));
  return days;
}
