import type { Condition } from "../../conditions/condition.ts";
import { all, any, test } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Committee, Needs } from "./shape.ts";

/** The field of a record that says which seats, offices and capacities a person has. */
export const rolesField = "offices";

/** Every seat, office and capacity that a committee speaks of, seats first, each once. */
export function rolesOf({ seats, capacities, composition, quorum, chair }: Committee): readonly string[] {
  const adjourned = quorum?.adjourned?.quorum;
  return [
    ...new Set([
      ...Object.keys(seats ?? {}),
      ...Object.keys(capacities ?? {}),
      ...Object.values(capacities ?? {}).flatMap(({ includes }) => includes ?? []),
      ...Object.values(seats ?? {}).flatMap(({ heldBy }) => heldBy ?? []),
      ...spokenOf(composition?.needs),
      ...spokenOf(quorum?.needs),
      ...spokenOf(typeof adjourned === "object" ? adjourned.needs : undefined),
      ...(chair?.by ?? []),
    ]),
  ];
}

function spokenOf(needs: Needs | undefined): readonly string[] {
  return Object.entries(needs ?? {}).flatMap(([id, need]) => whoOf(id, need) ?? []);
}

/** Of whom a need speaks; undefined where it speaks of everybody who counts. */
export function whoOf(id: string, need: Needs[string]): readonly string[] | undefined {
  return typeof need === "number" ? [id] : need.who;
}

/** Whether a person is in the seat, holds the office or has the capacity, or one that includes it. */
export function has(role: string, committee: Committee): Condition {
  return any(...[...included(role, committee)].map((each) => test(rolesField, "includes", each)));
}

/** Whether a person has any of the roles. */
export function hasAny(roles: readonly string[], committee: Committee): Condition {
  return any(...roles.map((role) => has(role, committee)));
}

/** A role with everything that a capacity includes, and what that includes in turn. */
export function included(role: string, committee: Committee, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(role)) return found;
  found.add(role);
  for (const each of committee.capacities?.[role]?.includes ?? []) included(each, committee, found);
  return found;
}

/** Whether a person has a vote: sits in a seat with one. Where every seat has one, everybody does. */
export function hasVote({ seats = {} }: Committee): Condition {
  const voting = votingSeats({ seats });
  if (voting.length === Object.keys(seats).length) return all();
  return any(...voting.map((seat) => test(rolesField, "includes", seat)));
}

/** The seats with a vote. */
export function votingSeats({ seats = {} }: Pick<Committee, "seats">): readonly string[] {
  return Object.entries(seats).flatMap(([id, { voting }]) => (voting === false ? [] : [id]));
}

/** What a role is called: a seat, a capacity, an office, or the words of its id. */
export function titleOfRole(role: string, { seats, capacities }: Committee, { provisions }: Surroundings): string {
  return (
    seats?.[role]?.title ??
    capacities?.[role]?.title ??
    provisions.get(`offices/${role}`)?.title ??
    role.replaceAll("-", " ")
  );
}

/** Who holds the seats; one record for each member. */
export function membersFact(committee: Committee): Fact {
  return {
    name: "members",
    title: "Members",
    question: "Who are the members? One entry for each person, with the seats, offices and capacities held.",
    about: "body",
    type: { kind: "records", fields: rolesFields(committee) },
  };
}

/** Who is there; one record for each member. */
export function presentFact(committee: Committee): Fact {
  return {
    name: "present",
    title: "Members present",
    question:
      "Which members are present? One entry for each person, with the seats, offices and capacities held, and nobody who is not a member.",
    about: "meeting",
    type: {
      kind: "records",
      fields: [
        ...rolesFields(committee),
        {
          name: "recused",
          title: "Has to withdraw",
          question: "Does this person have to withdraw from the item?",
          type: { kind: "yes-no" },
          optional: true,
        },
      ],
    },
  };
}

function rolesFields(committee: Committee): readonly Fact[] {
  const words = rolesOf(committee);
  if (words.length === 0) return [];
  return [
    {
      name: rolesField,
      title: "Seats, offices and capacities",
      question: "Which seats and offices does this person hold, and which capacities has this person?",
      about: "person",
      type: { kind: "words", words },
    },
  ];
}
