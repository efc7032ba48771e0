import { parseClosingTime } from "../../quantities/civil-time.ts";
import { dateOfDay, minuteNumber } from "../encode.ts";
import type { EncodedValue } from "../fact.ts";
import { none } from "../fact.ts";
import type { ClosingFormula, Computed } from "./formula.ts";

/** The moment at which something closes: an hour on a date. */
export function computeClosing(formula: ClosingFormula, read: (name: string) => EncodedValue): Computed {
  const date = read(formula.date);
  const time = parseClosingTime(formula.time);
  if (!time.ok) throw new Error(`the time ${formula.time} was not checked`);
  if (date === none) return { value: none };
  return typeof date === "number"
    ? { value: minuteNumber(dateOfDay(date).toPlainDateTime(time.value)) }
    : { value: null };
}
