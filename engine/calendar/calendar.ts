/** The holidays of a place over certain years, with when each became known, so that history can be told as it was. */
export interface Calendar {
  readonly id: string;
  readonly title: string;
  /** The years the calendar speaks for, first and last day included; beyond them it is silent. */
  readonly covers: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };
  /** In date order. */
  readonly holidays: readonly Holiday[];
  /** The days of the week on which work is done, 1 for Monday to 7 for Sunday. */
  readonly workingWeek: readonly number[];
  readonly source: string;
}

/** A day off. `knownFrom` is absent where it always followed from the rules; `withdrawn` is when it became known that it would not be. */
export interface Holiday {
  readonly date: Temporal.PlainDate;
  readonly title: string;
  readonly knownFrom?: Temporal.PlainDate;
  readonly withdrawn?: Temporal.PlainDate;
  readonly source?: string;
}

/** The holidays that stood as known at the end of that day, in date order. */
export function holidaysKnownAt(calendar: Calendar, knownAt: Temporal.PlainDate): readonly Holiday[] {
  const hasCome = (date: Temporal.PlainDate) => Temporal.PlainDate.compare(date, knownAt) <= 0;
  return calendar.holidays.filter(
    ({ knownFrom, withdrawn }) =>
      (knownFrom === undefined || hasCome(knownFrom)) && (withdrawn === undefined || !hasCome(withdrawn)),
  );
}
