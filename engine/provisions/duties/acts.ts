import type { Condition } from "../../conditions/condition.ts";
import { all, any, test, testFact } from "../../conditions/condition.ts";
import type { Fact, FactSubject } from "../../conditions/fact.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { wordsInARow } from "../../quantities/recurrence.ts";
import { inFactName } from "../in-fact-name.ts";
import type { Duty } from "./shape.ts";

/** What doing a duty once takes: its dates, and what must be so besides. */
export interface Acts {
  /** The facts that say on which day it was done, or each part of it. */
  readonly dates: readonly string[];
  /** What else must be so for it to be done: everybody took part, different people were nominated. */
  readonly requirements: readonly Requirement[];
}

/** Brings the facts of a duty that is done once: one date, or one for each who must be nominated. */
export function actsOf(provision: Provision<Duty>, compiler: ProvisionCompiler): Acts {
  const dates = doneFacts(provision);
  compiler.bring(...dates);
  return {
    dates: dates.map(({ name }) => name),
    requirements: [...jointly(provision, compiler), ...differentPeople(provision, compiler)],
  };
}

/** Whom the facts of a duty are about. */
export function subjectOf({ forEach }: Duty): FactSubject {
  return forEach === "practice" || forEach === "person" ? forEach : "body";
}

/** " for this practice" where a duty is owed for each of some. */
export function forWhom({ forEach }: Duty): string {
  return forEach === undefined ? "" : ` for this ${forEach.replaceAll("-", " ")}`;
}

/** Who took part, of those who must, as a person is asked for it. */
export function participants({ jointlyBy = {} }: Duty): Fact {
  const who = wordsInARow(Object.values(jointlyBy).map(({ title }) => title));
  return {
    name: "takingPart",
    title: "Who took part",
    question: `Which of these took part: ${who}?`,
    type: { kind: "words", words: Object.keys(jointlyBy) },
  };
}

/** All who must take part did. */
export function allTookPart({ jointlyBy = {} }: Duty): Condition {
  return all(...Object.keys(jointlyBy).map((id) => test("takingPart", "includes", id)));
}

function doneFacts({ title, data }: Provision<Duty>): readonly Fact[] {
  const about = subjectOf(data);
  const period = data.each === undefined ? "" : " for the period";
  const date = (name: string, called: string, question: string): Fact => ({
    name,
    title: called,
    question,
    about,
    type: { kind: "date" },
    mayBeNone: true,
  });
  if (data.nominates === undefined) {
    const question = `On which day was this done${forWhom(data)}${period}: ${title}? None if it has not been.`;
    return [date("done", "Done", question)];
  }
  return Object.entries(data.nominates).map(([id, each]) =>
    date(
      `${inFactName(id)}Nominated`,
      `${each.title} nominated`,
      `On which day was the ${each.title} nominated${forWhom(data)}? None if there is none.`,
    ),
  );
}

function jointly({ data }: Provision<Duty>, compiler: ProvisionCompiler): readonly Requirement[] {
  if (data.jointlyBy === undefined) return [];
  compiler.bring({ ...participants(data), about: subjectOf(data) });
  return [
    {
      id: "jointlyBy",
      title: "Done by all who must take part",
      condition: allTookPart(data),
      path: "jointlyBy",
      at: compiler.at("jointlyBy"),
    },
  ];
}

function differentPeople({ data }: Provision<Duty>, compiler: ProvisionCompiler): readonly Requirement[] {
  const { nominates, onePersonForSeveral } = data;
  if (nominates === undefined || Object.keys(nominates).length < 2 || onePersonForSeveral === "allowed") return [];
  compiler.bring({
    name: "onePersonNominatedForSeveral",
    title: "One person for several",
    question: "Is one person nominated for more than one of them?",
    about: subjectOf(data),
    type: { kind: "yes-no" },
  });
  const about = "whether one person can be nominated for several";
  const different = test("onePersonNominatedForSeveral", "is", false);
  const isSilent = onePersonForSeveral === undefined;
  const path = isSilent ? "nominates" : "onePersonForSeveral";
  return [
    {
      id: "onePersonForSeveral",
      title: "A different person for each",
      condition: isSilent ? any(different, { kind: "silent", about }) : different,
      path,
      at: compiler.at(path),
      ...(isSilent ? { silent: about } : {}),
    },
  ];
}

/** All the dates lie on or before a day, and what else it takes is so. */
export function doneBy({ dates, requirements }: Acts, day: string): Condition {
  return all(
    ...dates.map((date) => testFact(date, "atMost", day)),
    ...requirements.map(({ id }): Condition => ({ kind: "requirement", id })),
  );
}
