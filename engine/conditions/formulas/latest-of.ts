import { dayNumber } from "../encode.ts";
import type { EncodedValue } from "../fact.ts";
import { none } from "../fact.ts";
import { parseCivilDate } from "../../quantities/civil-date.ts";
import type { Computed, LatestOfFormula } from "./formula.ts";

/** The latest of some dates: "there was none" is left out, one that is not known leaves it open; none of all is none. */
export function computeLatestOf(formula: LatestOfFormula, read: (name: string) => EncodedValue): Computed {
  const values = formula.of.map(read);
  if (values.includes(null)) return { value: null };
  const written = (formula.and ?? []).map((text) => {
    const date = parseCivilDate(text);
    if (!date.ok) throw new Error(`the date ${text} was not checked`);
    return dayNumber(date.value);
  });
  const days = [...values.filter((value) => typeof value === "number"), ...written];
  return { value: days.length === 0 ? none : Math.max(...days) };
}
