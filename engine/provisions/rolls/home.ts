import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, not, test } from "../../conditions/condition.ts";
import type { Fact, FactValues } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { subjectOf } from "./electors.ts";
import type { RollQuestion } from "./roll-question.ts";
import type { Roll } from "./shape.ts";

/** What entitlement owes to the home group: a bar where it is required; where it is expected, a note that bars nobody. */
export function homeRequirements(roll: Roll, compiler: ProvisionCompiler): readonly Requirement[] {
  const rule = homeRule(roll);
  if (rule === undefined) return [];
  const isExpected = rule.rule === "expected";
  compiler.bring({ ...homeRoll(roll), ...(isExpected ? { optional: true } : {}) });
  const place = { path: "home", at: compiler.at("home") };
  if (isExpected) {
    const condition: Condition = { kind: "constant", holds: true };
    return [{ id: "home", title: "Votes in the home group (expected)", condition, ...place, explain: noteOn }];
  }
  const inHome = test("homeRoll", "is", true);
  return [
    { id: "home", title: "Votes in the home group only", condition: ifItApplies(inHome, rule, compiler), ...place },
  ];
}

/** Whether an elector on several rolls has voted in the home group only; under `expected`, a statement that bars nobody. */
export function homeRuleQuestion(roll: Provision<Roll>, surroundings: Surroundings): RollQuestion {
  const compiler = new ProvisionCompiler(roll, surroundings);
  const rule = homeRule(roll.data);
  const place = { path: "home", at: compiler.at("home") };
  compiler.bring(
    homeRoll(roll.data),
    voted("votedHere", "Voted in this group", "Has the elector voted in this group?", roll.data),
  );
  compiler.bring(
    voted("votedElsewhere", "Voted in another group", "Has the elector voted in another group?", roll.data),
  );
  const here = test("votedHere", "is", true);
  const elsewhere = test("votedElsewhere", "is", true);
  const inHome = test("homeRoll", "is", true);
  const applied = (condition: Condition): Condition => ifItApplies(condition, rule, compiler);
  const requirements: readonly Requirement[] = [
    { id: "once", title: "Voted in one group only", condition: applied(not(all(here, elsewhere))), ...place },
    {
      id: "at-home",
      title: "Voted in no group but the home group",
      condition: applied(all(any(not(here), inHome), not(all(elsewhere, inHome)))),
      ...place,
    },
  ];
  const kept = all(met("once"), met("at-home"));
  return {
    question: {
      address: `${roll.address}/double`,
      asks: `${roll.title}: has the elector voted in the home group only?`,
      ...compiler.gathered(),
      requirements,
      outcomes: [
        { id: "kept", when: kept },
        {
          id: "not-kept",
          when: not(kept),
          ...(rule?.rule === "expected" ? { follows: "Nothing: it is expected, not required" } : {}),
        },
      ],
    },
    problems: compiler.problems,
  };
}

type HomeRule = Exclude<NonNullable<Roll["home"]>, string>;

/** What a roll says of the home group, its short form written out. */
export function homeRule({ home }: Roll): HomeRule | undefined {
  return home === "one group" ? { rule: "required" } : home;
}

function ifItApplies(condition: Condition, rule: HomeRule | undefined, compiler: ProvisionCompiler): Condition {
  return rule?.who === undefined ? condition : any(not(compiler.condition("home/who")), condition);
}

function homeRoll(roll: Roll): Fact {
  const questions = {
    declared: "Is this the group that the elector has declared to be the home group?",
    "most sessions": "Is this the group in which the elector works most sessions?",
    residence: "Is this the group in whose area the elector lives?",
    notStated: "Is this the home group of the elector?",
  } as const;
  const question = questions[homeRule(roll)?.decidedBy ?? "notStated"];
  return { name: "homeRoll", title: "Home group", question, type: { kind: "yes-no" }, about: subjectOf[roll.electors] };
}

function voted(name: string, title: string, question: string, { electors }: Roll): Fact {
  return { name, title, question, type: { kind: "yes-no" }, about: subjectOf[electors] };
}

function noteOn(values: FactValues): string {
  const isHome = values.get("homeRoll") ?? null;
  const note = "electors on several rolls are expected to vote in their home group only, which bars nobody";
  if (isHome === null) return `To be noted: ${note}`;
  return isHome === true ? `This is the home group; ${note}` : `This is not the home group; ${note}`;
}
