import { parseCivilDate, printCivilDate, wordsForDate } from "./civil-date.ts";
import { lengthOfStart, parsed, refused } from "./parsed.ts";
import type { ParsedQuantity } from "./parsed.ts";

/** The place whose clocks a constitution goes by. */
export const timeZone = "Europe/London";

/** Reads an hour of the day such as `17:00`, from `00:00` to `23:59`. */
export function parseClosingTime(text: string): ParsedQuantity<Temporal.PlainTime> {
  const [, hour, minute] = (/^(\d\d):(\d\d)$/.exec(text) ?? []).map(Number);
  if (hour === undefined || minute === undefined) {
    const offset = lengthOfStart(text, /^\d{0,2}(?:(?<=\d\d):\d{0,2})?/);
    return refused(
      offset,
      `\`${text}\` is not an hour of the day.`,
      "Write hours and minutes with two figures each, such as `17:00`.",
    );
  }
  if (hour === 24 && minute === 0) {
    return refused(
      0,
      "`24:00` is the end of the day, not an hour of it.",
      "Leave the hour out: a day that is due runs to its end.",
    );
  }
  if (hour <= 23 && minute <= 59) return parsed(Temporal.PlainTime.from({ hour, minute }));
  return refused(hour > 23 ? 0 : 3, `\`${text}\` is not on the clock.`, "Write an hour from `00:00` to `23:59`.");
}

/**
 * Reads `2013-04-01 17:00`, as clocks in London show it. The hour that is left out when clocks go forward is refused;
 * of the hour that comes twice when they go back, the first is meant.
 */
export function parseCivilDateTime(text: string): ParsedQuantity<Temporal.PlainDateTime> {
  const [, day, gap, hour] = /^(\S+)( +|T)(\S+)$/.exec(text) ?? [];
  if (day === undefined || gap === undefined || hour === undefined) {
    const date = parseCivilDate(text);
    return date.ok ? refused(text.length, `\`${text}\` lacks the hour.`, `Write \`${text} 17:00\`.`) : date;
  }
  const date = parseCivilDate(day);
  if (!date.ok) return date;
  const time = parseClosingTime(hour);
  const offset = day.length + gap.length;
  if (!time.ok) return { ...time, offset: time.offset + offset };
  const moment = date.value.toPlainDateTime(time.value);
  if (moment.toZonedDateTime(timeZone).toPlainDateTime().equals(moment)) return parsed(moment);
  return refused(
    offset,
    `There was no \`${text}\`: the clocks went forward in that hour.`,
    "Write an hour that the clocks showed.",
  );
}

/** The canonical text: `17:00`. */
export function printClosingTime(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: "minute" });
}

/** The canonical text: `2013-04-01 17:00`. */
export function printCivilDateTime(moment: Temporal.PlainDateTime): string {
  return `${printCivilDate(moment.toPlainDate())} ${printClosingTime(moment.toPlainTime())}`;
}

/** The hour as a sentence says it: `5pm`, `9:30am`, `midday`, `midnight`. */
export function wordsForTime({ hour, minute }: Temporal.PlainTime): string {
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? "midnight" : "midday";
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? "am" : "pm"}`;
}

/** The moment as a sentence says it: `5pm on Monday 31 March 2014`. */
export function wordsForDateTime(moment: Temporal.PlainDateTime): string {
  return `${wordsForTime(moment.toPlainTime())} on ${wordsForDate(moment.toPlainDate())}`;
}
