import { all, any, not, test, testFact } from "../../../../engine/conditions/condition.ts";
import type { Condition } from "../../../../engine/conditions/condition.ts";
import type { Derived } from "../../../../engine/conditions/derived.ts";
import type { EncodedValue, Fact } from "../../../../engine/conditions/fact.ts";
import type { Constitution } from "../../../../engine/constitution/constitution.ts";
import type { Question } from "../../../../engine/constitution/question.ts";
import { kinds } from "../../../../engine/index.ts";
import type { Asked } from "../../../../engine/review/comparing/replayed.ts";
import { constitutionOf } from "../../provisions/small-constitution.ts";

const address = "rules/small";
const small = constitutionOf(
  kinds,
  `rules:
  small:
    title: A small rule
    question: May it be?
    outcomes: { may: { title: It may, when: { open: true } } }
    otherwise: may-not
facts:
  open: { title: Open, type: yes-no, question: "Is it open?" }
`,
);
const at = small.provisions.get(address)?.keyAt;

const most = 3;
const words = ["gp", "nurse", "manager"] as const;
const facts: readonly Fact[] = [
  { name: "present", title: "Present", question: "How many?", type: { kind: "number", least: 0, most } },
  { name: "needed", title: "Needed", question: "How many?", type: { kind: "number", least: 0, most }, mayBeNone: true },
  { name: "open", title: "Open", question: "Is it open?", type: { kind: "yes-no" } },
  { name: "who", title: "Who", question: "Who?", type: { kind: "word", words } },
];
const share: Derived = {
  name: "share",
  title: "Two thirds of those needed",
  type: { kind: "number" },
  formula: { kind: "needed", fraction: "2/3", comparison: "atLeast", base: "present" },
};

/** A random condition over the four facts: counts against numbers and against each other, words, shares, and whether it is known. */
export function randomCondition(random: (below: number) => number, depth = 2): Condition {
  if (depth > 0 && random(3) > 0) {
    const parts = Array.from({ length: 1 + random(2) }, () => randomCondition(random, depth - 1));
    const kind = random(5);
    if (kind === 0) return not(parts[0] ?? all());
    if (kind === 1 && random(4) === 0) return any();
    return kind % 2 === 0 ? all(...parts) : any(...parts);
  }
  const operators = ["atLeast", "moreThan", "atMost", "lessThan", "is", "isNot"] as const;
  const operator = operators[random(6)] ?? "is";
  switch (random(10)) {
    case 0:
    case 1:
      return testFact("present", operator, "needed");
    case 2:
      return test("open", "is", random(2) === 0);
    case 3:
      return test("who", "oneOf", words.slice(random(2), 2 + random(2)));
    case 4:
      return test("open", "known", random(2) === 0);
    case 5:
    case 6:
    case 7:
      return testFact("needed", random(2) === 0 ? "atLeast" : "lessThan", "share");
    default:
      return test(random(2) === 0 ? "present" : "needed", operator, random(most + 1));
  }
}

/** The rule as a question of a constitution, ready to be compared. */
export function asked(condition: Condition, formulas: readonly Derived[] = [share]): Asked {
  const known = small.questions.get(address);
  if (known === undefined || at === undefined) throw new Error("no rule");
  const question: Question = {
    ...known,
    facts,
    derived: formulas,
    constraints: [],
    requirements: [{ id: "rule", title: "The rule", condition, path: "outcomes", at }],
    outcomes: [
      { id: "may", when: { kind: "requirement", id: "rule" } },
      { id: "may-not", when: not({ kind: "requirement", id: "rule" }) },
    ],
  };
  const constitution: Constitution = { ...small, questions: new Map([[address, question]]) };
  return { constitution, question };
}

type Case = Readonly<Record<string, EncodedValue>>;

const everyCase: readonly Case[] = Array.from({ length: most + 1 }, (_, present) =>
  ["none" as const, ...Array.from({ length: most + 1 }, (_each, index) => index)].flatMap((needed) =>
    words.flatMap((who) => [true, false, null].map((open) => ({ present, needed, who, open }))),
  ),
).flat();

/** The verdict of going through every case, whether the room is open being known or not; shares nothing with the comparer. */
export function byBruteForce(current: Condition, proposed: Condition): string {
  let [lost, gained] = [false, false];
  for (const each of everyCase) {
    const difference = rankOf(proposed, each) - rankOf(current, each);
    if (difference < 0) lost = true;
    if (difference > 0) gained = true;
  }
  return lost && gained ? "different-both-ways" : lost ? "narrower" : gained ? "wider" : "same";
}

/** Two where it certainly may be, one where that is not known, none where it certainly may not. */
function rankOf(condition: Condition, given: Case): number {
  const completions = given["open"] === null ? [true, false].map((open) => ({ ...given, open })) : [given];
  const truths = completions.map((each) => holds(condition, each, given["open"] !== null));
  return truths.every(Boolean) ? 2 : truths.some(Boolean) ? 1 : 0;
}

function holds(condition: Condition, given: Case, isKnown: boolean): boolean {
  switch (condition.kind) {
    case "all":
      return condition.of.every((part) => holds(part, given, isKnown));
    case "any":
      return condition.of.some((part) => holds(part, given, isKnown));
    case "not":
      return !holds(condition.of, given, isKnown);
    case "constant":
      return condition.holds;
    case "silent":
    case "requirement":
      throw new Error("not in these rules");
    case "test": {
      const { fact, operator, right } = condition;
      if (operator === "known") return isKnown === (right.kind === "value" && right.value);
      const left = given[fact] ?? null;
      const other =
        right.kind === "value" ? right.value : right.fact === "share" ? twoThirds(given) : (given[right.fact] ?? null);
      if (operator === "oneOf") return Array.isArray(other) && other.some((each) => each === left);
      if (operator === "is") return left === other;
      if (operator === "isNot") return left !== other;
      if (typeof left !== "number" || typeof other !== "number") return false;
      return { atLeast: left >= other, moreThan: left > other, atMost: left <= other, lessThan: left < other }[
        operator as "atLeast"
      ];
    }
  }
}

function twoThirds(given: Case): number {
  return Math.ceil((2 * Number(given["present"])) / 3);
}
