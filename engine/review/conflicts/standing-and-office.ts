import type { Constitution } from "../../constitution/constitution.ts";
import { join } from "../joined.ts";
import { caseWhere } from "../search.ts";
import type { Conflict } from "./conflict.ts";
import { clause, placeOf } from "./conflict.ts";
import { electionsFilling } from "./offices-and-elections.ts";
import type { FilledBy } from "./offices-and-elections.ts";

/** Elections in which nobody may stand who may hold the office that they fill, though some may do either. */
export function standingAndOffice(constitution: Constitution): readonly Conflict[] {
  return electionsFilling(constitution).flatMap((pair) => excluded(pair, constitution));
}

function excluded({ office, election }: FilledBy, { questions }: Constitution): readonly Conflict[] {
  const [stand, eligible] = [questions.get(`${election.address}/stand`), questions.get(`${office.address}/eligible`)];
  const joined = stand === undefined || eligible === undefined ? undefined : join(stand, eligible);
  const [mayStand, mayHold] = [joined?.one.get("may-stand"), joined?.other.get("eligible")];
  const mayNotHold = joined?.other.get("barred");
  if (stand === undefined || eligible === undefined || joined === undefined) return [];
  if (mayStand === undefined || mayHold === undefined || mayNotHold === undefined) return [];
  const found = [[mayStand], [mayHold], [mayStand, mayHold]].map((each) => caseWhere(each, joined.question));
  const [one, other, both] = found.map(({ kind }) => kind);
  const place = { provision: election, at: placeOf(election, "stand") };
  const [standing, holding] = [clause(election, "stand"), clause(office, "eligible")];
  if (both === "over-budget") {
    const message = `whether anybody who may stand under ${standing} may hold the office under ${holding} is not established`;
    return [{ ...place, message, help: "Nothing is claimed of it either way.", isOpen: true }];
  }
  // Where nobody at all may stand, or hold it, that is said of the one that is wrong.
  if (one !== "found" || other !== "found" || both !== "none") return [];
  const example = caseWhere([mayStand, mayNotHold], joined.question);
  const outcomes = [
    [stand.address, "may-stand"],
    [eligible.address, "barred"],
  ] as const;
  return [
    {
      ...place,
      message: `nobody who may stand under ${standing} may hold the office that is filled, under ${holding}`,
      help: "Let one of the two follow the other.",
      ...(example.kind === "found" ? { shown: { values: example.values, outcomes } } : {}),
    },
  ];
}
