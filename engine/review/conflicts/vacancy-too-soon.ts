import type { Constitution } from "../../constitution/constitution.ts";
import { parsePeriod } from "../../quantities/period.ts";
import { parsePeriodRange } from "../../quantities/range.ts";
import type { Period } from "../../quantities/period.ts";
import { daysIn } from "../../provisions/meetings/surely-longer.ts";
import type { Conflict } from "./conflict.ts";
import { clause, placeOf } from "./conflict.ts";
import { electionsFilling } from "./offices-and-elections.ts";
import type { FilledBy } from "./offices-and-elections.ts";

/** Vacancies that must be filled sooner than nominations and the ballot together can be over, whatever the calendar. */
export function vacanciesTooSoon(constitution: Constitution): readonly Conflict[] {
  return electionsFilling(constitution).flatMap(tooSoon);
}

function tooSoon({ office, election }: FilledBy): readonly Conflict[] {
  const { vacancy } = office.data;
  const within = parsePeriod(vacancy?.within ?? "");
  const filledOtherwise = vacancy?.filledBy !== undefined && vacancy.filledBy !== election.address;
  if (!within.ok || filledOtherwise) return [];
  const open = [election.data.nominations?.open, election.data.ballot?.open].flatMap(shortest);
  const fewest = open.reduce((sum, each) => sum + daysIn(each, "fewest"), 0);
  if (fewest <= daysIn(within.value, "most")) return [];
  const message = `a vacancy must be filled within \`${vacancy?.within}\` under ${clause(office, "vacancy/within")}, but nominations and the ballot of ${clause(election)} are open for at least ${fewest} days`;
  const help =
    "Leave longer to fill it, shorten the election, or say in `vacancy: { filledBy: … }` who fills it meanwhile.";
  return [{ provision: office, at: placeOf(office, "vacancy/within"), message, help }];
}

function shortest(written: string | undefined): readonly Period[] {
  const [range, period] = [parsePeriodRange(written ?? ""), parsePeriod(written ?? "")];
  if (range.ok) return [range.value.least];
  return period.ok ? [period.value] : [];
}
