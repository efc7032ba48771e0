/**
 * A second account of working days in England and Wales, 2011 to 2028, written apart from the engine and from its data:
 * days are numbers, holidays come from the rules and a list of proclamations, and sums go one day at a time.
 */

export const firstDay = dayNumber(2011, 1, 1);
export const lastDay = dayNumber(2028, 12, 31);

/** Days since 1 March of the year 0, by counting leap days. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((m * 306 + 5) / 10) + day - 1
  );
}

/** 0 for Monday to 6 for Sunday; 1 January 2011 was a Saturday. */
function weekday(number: number): number {
  return (((number - dayNumber(2011, 1, 1) + 5) % 7) + 7) % 7;
}

/** The day after `number` on which so many working days are counted, `number` not among them; undefined outside the years. */
export function walk(
  holidays: ReadonlySet<number>,
  start: number,
  step: 1 | -1,
  longest: number,
): (number | undefined)[] {
  const reached: (number | undefined)[] = [start >= firstDay && start <= lastDay ? start : undefined];
  let at = start;
  while (reached.length <= longest) {
    if (reached[0] === undefined) {
      reached.push(undefined);
      continue;
    }
    at += step;
    if (at < firstDay || at > lastDay) while (reached.length <= longest) reached.push(undefined);
    else if (weekday(at) < 5 && !holidays.has(at)) reached.push(at);
  }
  return reached;
}

/** The holidays as they turned out. */
export function holidaysInHindsight(): ReadonlySet<number> {
  const holidays = new Set<number>();
  for (let year = 2011; year <= 2028; year++) for (const day of holidaysByRule(year)) holidays.add(day);
  for (const [year, month, day] of [
    [2012, 5, 28],
    [2020, 5, 4],
    [2022, 5, 30],
  ] as const) {
    holidays.delete(dayNumber(year, month, day));
  }
  const proclaimed = [
    [2011, 4, 29],
    [2012, 6, 4],
    [2012, 6, 5],
    [2020, 5, 8],
    [2022, 6, 2],
    [2022, 6, 3],
    [2022, 9, 19],
    [2023, 5, 8],
  ] as const;
  for (const [year, month, day] of proclaimed) holidays.add(dayNumber(year, month, day));
  return holidays;
}

function holidaysByRule(year: number): number[] {
  const easter = easterSunday(year);
  const christmas = [dayNumber(year, 12, 25), dayNumber(year, 12, 26)];
  const taken = new Set<number>();
  for (const day of christmas.filter((day) => weekday(day) < 5)) taken.add(day);
  for (const day of christmas.filter((day) => weekday(day) >= 5)) taken.add(nextFree(day, taken));
  return [
    nextFree(dayNumber(year, 1, 1), new Set()),
    easter - 2,
    easter + 1,
    mondayFrom(dayNumber(year, 5, 1)),
    mondayFrom(dayNumber(year, 5, 25)),
    mondayFrom(dayNumber(year, 8, 25)),
    ...taken,
  ];
}

function nextFree(day: number, taken: ReadonlySet<number>): number {
  let at = day;
  while (weekday(at) >= 5 || taken.has(at)) at++;
  return at;
}

function mondayFrom(day: number): number {
  let at = day;
  while (weekday(at) !== 0) at++;
  return at;
}

/** Easter by the tables of golden number and epact. */
function easterSunday(year: number): number {
  const century = Math.floor(year / 100) + 1;
  const golden = (year % 19) + 1;
  const solar = Math.floor((3 * century) / 4) - 12;
  const lunar = Math.floor((8 * century + 5) / 25) - 5;
  let epact = (11 * golden + 20 + lunar - solar) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact++;
  const fullMoon = 44 - epact < 21 ? 74 - epact : 44 - epact;
  let at = dayNumber(year, 3, 1) + fullMoon;
  while (weekday(at) !== 6) at++;
  return at;
}
