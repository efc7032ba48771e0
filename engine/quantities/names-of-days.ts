/** The weekdays, Monday first: the place plus one is `dayOfWeek`. */
export const weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** The months: the place plus one is `month`. */
export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The number of a weekday, 1 for Monday to 7 for Sunday; undefined for any other word. Capitals do not matter. */
export function weekdayNumber(name: string): number | undefined {
  return placeOf(weekdayNames, name);
}

/** The number of a month, 1 to 12; undefined for any other word. Capitals do not matter. */
export function monthNumber(name: string): number | undefined {
  return placeOf(monthNames, name);
}

/** The name of a weekday from 1 (Monday) to 7 (Sunday). */
export function weekdayName(number: number): string {
  return nameAt(weekdayNames, number);
}

/** The name of a month from 1 to 12. */
export function monthName(number: number): string {
  return nameAt(monthNames, number);
}

function placeOf(names: readonly string[], name: string): number | undefined {
  const place = names.findIndex((known) => known.toLowerCase() === name.toLowerCase());
  return place === -1 ? undefined : place + 1;
}

function nameAt(names: readonly string[], number: number): string {
  const name = names[number - 1];
  if (name === undefined) throw new RangeError(`There is no day or month number ${number}.`);
  return name;
}
