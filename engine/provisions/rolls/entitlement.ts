import type { Condition } from "../../conditions/condition.ts";
import { all, any, factsRead, met, not, test, testFact } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Question, Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { subjectOf } from "./electors.ts";
import { homeRequirements } from "./home.ts";
import type { RollQuestion } from "./roll-question.ts";
import type { Roll } from "./shape.ts";
import { dateOfRoll, rollDate } from "./snapshot-date.ts";

/** What makes an elector entitled: the requirements, and when an elector certainly is and is not. */
export interface Entitlement {
  readonly requirements: readonly Requirement[];
  readonly entitled: Condition;
  /** The same, without speaking of requirements. */
  readonly conditions: Condition;
  /** The date fact on which the roll is taken. */
  readonly date: string;
}

/** Whether somebody is an elector of the roll. */
export function entitlementQuestion(roll: Provision<Roll>, surroundings: Surroundings): RollQuestion {
  const compiler = new ProvisionCompiler(roll, surroundings);
  const { requirements, entitled } = compileEntitlement(roll.data, compiler);
  const question: Question = {
    address: `${roll.address}/entitled`,
    asks: `${roll.title}: is this an elector?`,
    ...compiler.gathered(),
    requirements,
    outcomes: [
      { id: "entitled", when: entitled },
      { id: "not-entitled", when: not(entitled) },
    ],
  };
  return { question, problems: compiler.problems };
}

/** Compiles who is entitled: the conditions, the date of the roll, the home group; a ruling of the arbiter overrides them all. */
export function compileEntitlement(roll: Roll, compiler: ProvisionCompiler): Entitlement {
  const date = dateOfRoll(roll, compiler);
  const who = whoRequirement(roll, date, compiler);
  const home = homeRequirements(roll, compiler);
  const own = [who, ...qualifiedInTime(roll, who, compiler), ...home];
  const qualifies = all(...own.map((each) => met(each.id)));
  const plainly = all(...own.map((each) => each.condition));
  if (roll.arbiter === undefined) return { requirements: own, entitled: qualifies, conditions: plainly, date };
  compiler.bring(arbiterRuling(roll));
  const ruling: Requirement = {
    id: "ruling",
    title: "No ruling against the elector",
    condition: test("arbiterRuling", "isNot", "not-entitled"),
    path: "arbiter",
    at: compiler.at("arbiter"),
    explain: (values) => wordsOfRuling(values.get("arbiterRuling"), roll.arbiter),
  };
  const ruledIn = test("arbiterRuling", "is", "entitled");
  const entitled = any(ruledIn, all(met("ruling"), qualifies));
  const conditions = any(ruledIn, all(ruling.condition, plainly));
  return { requirements: [ruling, ...own], entitled, conditions, date };
}

function whoRequirement({ who }: Roll, date: string, compiler: ProvisionCompiler): Requirement {
  const silent = "who qualifies for the roll";
  return {
    id: "who",
    title: "Qualifies as an elector",
    condition: who === undefined ? { kind: "silent", about: silent } : compiler.condition("who", date),
    path: who === undefined ? "" : "who",
    at: compiler.at("who"),
    ...(who === undefined ? { silent } : {}),
  };
}

/** Facts with dates show for themselves whether they held on the date of the roll; of others it is asked since when. */
function qualifiedInTime(roll: Roll, who: Requirement, compiler: ProvisionCompiler): readonly Requirement[] {
  const isDated = (name: string): boolean => name.endsWith(` as of ${rollDate}`);
  const names = factsRead(who.condition);
  if (roll.asOf === undefined || (names.length > 0 && names.every(isDated))) return [];
  compiler.bring({
    name: "qualifiedOn",
    title: "Qualified since",
    question: "Since which date has the elector met the conditions?",
    type: { kind: "date" },
    about: subjectOf[roll.electors],
  });
  return [
    {
      id: "in-time",
      title: "Qualified by the date of the roll",
      condition: testFact("qualifiedOn", "atMost", rollDate),
      path: "asOf",
      at: compiler.at("asOf"),
    },
  ];
}

function arbiterRuling({ electors, arbiter }: Roll): Fact {
  return {
    name: "arbiterRuling",
    title: "Ruling of the arbiter",
    question: `Has the arbiter (${arbiter ?? ""}) ruled on whether this is an elector?`,
    type: { kind: "word", words: ["entitled", "not-entitled", "none"] },
    about: subjectOf[electors],
    assumed: "none",
  };
}

function wordsOfRuling(ruling: unknown, arbiter: string | undefined): string {
  if (ruling === "entitled") return `The arbiter (${arbiter ?? ""}) ruled that this is an elector; that is final`;
  if (ruling === "not-entitled")
    return `The arbiter (${arbiter ?? ""}) ruled that this is not an elector; that is final`;
  return `The arbiter (${arbiter ?? ""}) gave no ruling, so the conditions decide`;
}
