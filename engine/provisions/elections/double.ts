import { any, met, not, test } from "../../conditions/condition.ts";
import type { Condition } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import type { Election } from "./shape.ts";

/** How the question `double` can come out. */
export const doubleOutcomes = ["counted", "void"] as const;

/** Whether a paper counts of an elector who was sent a replacement and so has two. */
export function doubleQuestion(election: Provision<Election>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(election, surroundings);
  compiler.bring(
    {
      name: "paperIs",
      title: "Which paper",
      question: "Is this the first paper sent to the elector, or the replacement?",
      about: "ballot",
      type: { kind: "word", words: ["first", "replacement"] },
    },
    {
      name: "otherReturned",
      title: "The other paper returned",
      question: "Has the elector's other paper been returned as well?",
      about: "ballot",
      type: { kind: "yes-no" },
    },
  );
  const requirement = keptRequirement(election.data.ballot?.bothReturned, compiler);
  const question = {
    address: `${election.address}/double`,
    asks: `${election.title}: does this paper count, of an elector who was sent two?`,
    ...compiler.gathered(),
    requirements: [requirement],
    outcomes: [
      { id: "counted", when: met(requirement.id) },
      { id: "void", when: not(met(requirement.id)) },
    ],
  };
  return { question, compiler };
}

function keptRequirement(
  rule: NonNullable<Election["ballot"]>["bothReturned"],
  compiler: ProvisionCompiler,
): Requirement {
  const about = "which paper counts when an elector returns both";
  const path = rule === undefined ? "" : "ballot/bothReturned";
  return {
    id: "ballot/bothReturned",
    title: "The only paper returned, or the one that counts",
    condition: any(test("otherReturned", "is", false), ...whenBoth(rule, about)),
    path,
    at: compiler.at(path),
    ...(rule === undefined ? { silent: about } : {}),
  };
}

function whenBoth(rule: NonNullable<Election["ballot"]>["bothReturned"], about: string): readonly Condition[] {
  switch (rule) {
    case undefined:
      return [{ kind: "silent", about }];
    case "void the first":
      return [test("paperIs", "is", "replacement")];
    case "void the replacement":
      return [test("paperIs", "is", "first")];
    case "void both":
      return [];
  }
}
