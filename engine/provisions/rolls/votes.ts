import { not } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Question } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { compileEntitlement } from "./entitlement.ts";
import type { RollQuestion } from "./roll-question.ts";
import type { Roll } from "./shape.ts";
import { compileWeight, weight } from "./weighing.ts";

const amount = "votes";

/** How many votes somebody has on the roll: none without being entitled. */
export function votesQuestion(roll: Provision<Roll>, surroundings: Surroundings): RollQuestion {
  const compiler = new ProvisionCompiler(roll, surroundings);
  const { requirements, conditions, entitled, date } = compileEntitlement(roll.data, compiler);
  const weighing = compileWeight(roll.data, date, compiler);
  const none = compiler.derive({
    name: "noVotes",
    title: "No votes",
    type: { kind: "number" },
    formula: { kind: "sum", of: [], plus: 0 },
  });
  compiler.derive({
    name: amount,
    title: "votes",
    type: { kind: "number" },
    formula: { kind: "choose", when: conditions, then: weight, otherwise: none },
  });
  const question: Question = {
    address: `${roll.address}/votes`,
    asks: `${roll.title}: how many votes has this elector?`,
    ...compiler.gathered(),
    requirements: [...requirements, weighing],
    outcomes: [
      { id: "entitled", when: entitled },
      { id: "not-entitled", when: not(entitled) },
    ],
    amount,
  };
  return { question, problems: compiler.problems };
}
