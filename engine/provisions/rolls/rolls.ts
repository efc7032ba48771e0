import type { AskedQuestion, Compiled, Surroundings } from "../../constitution/kind.ts";
import { defineKind } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ballotQuestion } from "./ballot.ts";
import { checkRoll } from "./checks.ts";
import { entitlementQuestion } from "./entitlement.ts";
import { homeRuleQuestion } from "./home.ts";
import { rollSentences } from "./sentences.ts";
import type { Roll } from "./shape.ts";
import { rollShape } from "./shape.ts";
import { votesQuestion } from "./votes.ts";

/** Who may vote, with how many votes, and in which of several groups. */
export const rolls = defineKind({
  section: "rolls",
  noun: { one: "roll", many: "rolls" },
  description: "Who is an elector, with how many votes, and what holds for an elector on several rolls.",
  shape: rollShape,
  asked,
  compile,
  sentences: rollSentences,
});

function asked({ data }: Provision<Roll>): readonly AskedQuestion[] {
  const entitlement = ["entitled", "not-entitled"];
  return [
    { id: "entitled", outcomes: entitlement },
    { id: "votes", outcomes: entitlement },
    { id: "ballot", outcomes: ["valid", "not-valid"] },
    ...(data.home === undefined ? [] : [{ id: "double", outcomes: ["kept", "not-kept"] }]),
  ];
}

function compile(roll: Provision<Roll>, surroundings: Surroundings): Compiled {
  const made = [
    entitlementQuestion(roll, surroundings),
    votesQuestion(roll, surroundings),
    ballotQuestion(roll, surroundings),
    ...(roll.data.home === undefined ? [] : [homeRuleQuestion(roll, surroundings)]),
  ];
  const [entitlement] = made;
  const problems = made.flatMap((each) => each.problems);
  const checked =
    entitlement === undefined || problems.length > 0 ? [] : checkRoll(roll, surroundings, entitlement.question);
  return { questions: made.map((each) => each.question), problems: [...problems, ...checked] };
}
