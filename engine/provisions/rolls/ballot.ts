import { all, any, met, not, test, testFact } from "../../conditions/condition.ts";
import type { FactValues } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { subjectOf } from "./electors.ts";
import { compileEntitlement } from "./entitlement.ts";
import type { RollQuestion } from "./roll-question.ts";
import type { Roll } from "./shape.ts";
import { compileWeight, isWeighted, votesInWords, votesOfEach, weight } from "./weighing.ts";

/** Whether an elector's use of the votes is valid: entitled, no more votes than there are, and divided only if that is allowed. */
export function ballotQuestion(roll: Provision<Roll>, surroundings: Surroundings): RollQuestion {
  const compiler = new ProvisionCompiler(roll, surroundings);
  const { requirements, entitled, date } = compileEntitlement(roll.data, compiler);
  const weighing = compileWeight(roll.data, date, compiler);
  const use = [enough(roll.data, compiler), ...divided(roll.data, compiler)];
  const valid = all(entitled, ...use.map((each) => met(each.id)));
  return {
    question: {
      address: `${roll.address}/ballot`,
      asks: `${roll.title}: has the elector used the votes validly?`,
      ...compiler.gathered(),
      requirements: [...requirements, weighing, ...use],
      outcomes: [
        { id: "valid", when: valid },
        { id: "not-valid", when: not(valid) },
      ],
    },
    problems: compiler.problems,
  };
}

function enough(roll: Roll, compiler: ProvisionCompiler): Requirement {
  const about = subjectOf[roll.electors];
  const question = "How many votes did the elector use in all?";
  compiler.bring({ name: "votesUsed", title: "Votes used", question, type: { kind: "number" }, unit: "votes", about });
  const place = { id: "enough", title: "No more votes than the elector has", path: "votes", at: compiler.at("votes") };
  if (roll.votes === undefined)
    return { ...place, path: "", condition: { kind: "silent", about: "how many votes an elector has" } };
  return { ...place, condition: testFact("votesUsed", "atMost", weight), explain: wordsOfUse };
}

function divided(roll: Roll, compiler: ProvisionCompiler): readonly Requirement[] {
  if (!canBeDivided(roll) || roll.split === "allowed") return [];
  compiler.bring({
    name: "votesDivided",
    title: "Votes divided",
    question: "Did the elector divide the votes between different answers?",
    type: { kind: "yes-no" },
    about: subjectOf[roll.electors],
  });
  const together = test("votesDivided", "is", false);
  const place = { id: "together", title: "All votes for the same answer", path: "split", at: compiler.at("split") };
  if (roll.split === "not allowed") return [{ ...place, condition: together }];
  const silent = "whether an elector may divide several votes";
  return [{ ...place, path: "", condition: any(together, { kind: "silent", about: silent }), silent }];
}

/** Whether any elector of the roll can have more than one vote. */
export function canBeDivided({ votes }: Roll): boolean {
  if (votes === undefined || isWeighted(votes)) return votes !== undefined;
  return votesOfEach(votes) > 1;
}

function wordsOfUse(values: FactValues): string | undefined {
  const used = values.get("votesUsed") ?? null;
  const held = values.get(weight) ?? null;
  if (typeof used !== "number" || typeof held !== "number") return undefined;
  return `${votesInWords(used)} used; the elector has ${votesInWords(held)}`;
}
