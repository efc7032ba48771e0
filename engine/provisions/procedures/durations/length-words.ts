import type { Length } from "./durations.ts";

type Range = Length["days"];

/** A length in words: `23 to 25 working days (33 to 41 days)`; in days alone where no working days were counted. */
export function wordsForLength({ days, workingDays }: Partial<Length> & Pick<Length, "days">): string {
  const plain = wordsForRange(days, "day");
  return workingDays === undefined ? plain : `${wordsForRange(workingDays, "working day")} (${plain})`;
}

/** After how long something is, or that it is on the same day. */
export function wordsForWait(length: Length): string {
  return length.days.most === 0 ? "on the day it begins" : `after ${wordsForLength(length)}`;
}

/** Which day it is, counted: `the 13th working day (17 to 25 days)`; the earliest, where it is not the same whatever day it begins on. */
export function wordsForDay({ days, workingDays }: Length): string {
  if (workingDays !== undefined && workingDays.least === workingDays.most && workingDays.least > 0)
    return `the ${ordinal(workingDays.least)} working day (${wordsForRange(days, "day")})`;
  if (days.least === days.most) return days.least === 0 ? "the same day" : `the ${ordinal(days.least)} day`;
  return `the ${ordinal(days.least)} to ${ordinal(days.most)} day`;
}

function wordsForRange({ least, most }: Range, unit: string): string {
  const number = least === most ? String(most) : `${least} to ${most}`;
  return `${number} ${unit}${least === 1 && most === 1 ? "" : "s"}`;
}

function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  const ending = isTeen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${ending}`;
}
