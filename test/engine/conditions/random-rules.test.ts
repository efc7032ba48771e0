import { describe, expect, it } from "vitest";
import type { Condition, Test } from "../../../engine/conditions/condition.ts";
import type { EncodedValue } from "../../../engine/conditions/fact.ts";
import { pushNegations } from "../../../engine/conditions/push-negations.ts";
import { runRules } from "../../../engine/conditions/rules-engine.ts";
import type { StockRule } from "../../../engine/conditions/stock-rules.ts";
import { stockRule } from "../../../engine/conditions/stock-rules.ts";
import type { Builders } from "./random-conditions.ts";
import { randomCondition, randomFrom, randomValues, speakable } from "./random-conditions.ts";

const isLong = process.env["CHARTER_LONG"] === "1";
const seed = Number(process.env["CHARTER_SEED"] ?? 2011);

/** Yes, no, or it cannot be told. */
type Answer = "yes" | "no" | "cannot be told";
type Facts = ReadonlyMap<string, EncodedValue>;
type Requirements = ReadonlyMap<string, Condition>;

/**
 * What a careful reader would answer, case by case as the language's page has it: Kleene's three values; "there was none"
 * satisfies no ordering and is no word of a list. Written apart from the engine, and slowly, to be held against it.
 */
function asRead(condition: Condition, facts: Facts, requirements: Requirements): Answer {
  const read = (part: Condition): Answer => asRead(part, facts, requirements);
  if (condition.kind === "constant") return condition.holds ? "yes" : "no";
  if (condition.kind === "silent") return "cannot be told";
  if (condition.kind === "requirement") return read(requirements.get(condition.id)!);
  if (condition.kind === "not")
    return ({ yes: "no", no: "yes", "cannot be told": "cannot be told" } as const)[read(condition.of)];
  if (condition.kind === "test") return testAsRead(condition, facts);
  const [settles, otherwise] = condition.kind === "all" ? (["no", "yes"] as const) : (["yes", "no"] as const);
  const answers = condition.of.map(read);
  return answers.includes(settles) ? settles : answers.includes("cannot be told") ? "cannot be told" : otherwise;
}

function testAsRead(condition: Test, facts: Facts): Answer {
  const left = facts.get(condition.fact) ?? null;
  const right = condition.right.kind === "fact" ? (facts.get(condition.right.fact) ?? null) : condition.right.value;
  const yesNo = (holds: boolean): Answer => (holds ? "yes" : "no");
  if (condition.operator === "known") return yesNo((left !== null) === right);
  if (["atLeast", "moreThan", "atMost", "lessThan"].includes(condition.operator) && [left, right].includes("none"))
    return "no";
  if (left === null || right === null) return "cannot be told";
  const areNumbers = typeof left === "number" && typeof right === "number";
  const listed = (list: EncodedValue, word: EncodedValue): boolean =>
    Array.isArray(list) && list.some((each) => each === word);
  switch (condition.operator) {
    case "is":
      return yesNo(left === right);
    case "isNot":
      return yesNo(left !== right);
    case "atLeast":
      return yesNo(areNumbers && left >= right);
    case "moreThan":
      return yesNo(areNumbers && left > right);
    case "atMost":
      return yesNo(areNumbers && left <= right);
    case "lessThan":
      return yesNo(areNumbers && left < right);
    case "oneOf":
      return yesNo(listed(right, left));
    case "noneOf":
      return yesNo(!listed(right, left));
    case "includes":
      return yesNo(listed(left, right));
    case "lacks":
      return yesNo(!listed(left, right));
  }
}

/** How conditions are made, compiled and run; the controls break one part each. */
interface Implementation extends Partial<Builders> {
  readonly mayBeNone?: (fact: string) => boolean;
  readonly modeOfPossibly?: "certainly";
  readonly change?: (rules: readonly StockRule[]) => readonly StockRule[];
}

const conditionsInOneEngine = 40;

/** The pairs of a condition and facts on which the rules as compiled and the careful reader differ. */
async function differences(pairs: number, broken: Implementation = {}): Promise<readonly string[]> {
  const random = randomFrom(seed);
  const found: string[] = [];
  for (let done = 0; done < pairs; done += conditionsInOneEngine) {
    const requirements: Requirements = new Map(
      ["turnout", "support"].map((id) => [id, randomCondition(random, 2, new Map())]),
    );
    const builders = broken.any === undefined ? undefined : { any: broken.any };
    const state = random(2 ** 31);
    const make = (from: Builders | undefined): readonly Condition[] => {
      const again = randomFrom(state);
      return Array.from({ length: conditionsInOneEngine }, () => randomCondition(again, 4, requirements, from));
    };
    const meant = make(undefined);
    const facts = randomValues(random);
    const fired = await run(make(builders), facts, requirements, broken);
    for (const [index, condition] of meant.entries()) {
      const expected = asRead(condition, facts, requirements);
      const certain = fired.has(`certainly ${index}`);
      const possible = fired.has(`possibly ${index}`);
      if (certain !== (expected === "yes") || possible !== (expected !== "no")) {
        found.push(`seed ${seed}: ${JSON.stringify({ condition, facts: [...facts], expected, certain, possible })}`);
      }
    }
  }
  return found;
}

async function run(
  conditions: readonly Condition[],
  facts: Facts,
  requirements: Requirements,
  broken: Implementation,
): Promise<ReadonlySet<string>> {
  const canBeNone = new Set(speakable.filter((each) => each.mayBeNone).map((each) => each.name));
  const mayBeNone = broken.mayBeNone ?? ((name: string) => canBeNone.has(name));
  const rules = conditions.flatMap((condition, index) => {
    const plainly = pushNegations(condition, (id) => requirements.get(id)!, mayBeNone);
    return [
      stockRule(`certainly ${index}`, plainly, "certainly"),
      stockRule(`possibly ${index}`, plainly, broken.modeOfPossibly ?? "possibly"),
    ];
  });
  return runRules(broken.change?.(rules) ?? rules, facts);
}

describe("conditions as json-rules-engine runs them", () => {
  const pairs = isLong ? 1_000_000 : 10_000;

  it(`answer as a careful reader would, for ${pairs.toLocaleString("en-GB")} random conditions and facts`, async () => {
    const found = await differences(pairs);
    expect(found.slice(0, 3)).toEqual([]);
  });

  const controls: Readonly<Record<string, Implementation>> = {
    "an empty `any` that the library takes for true": { any: (...of) => ({ kind: "any", of }) },
    "`at least` taken for `more than`": {
      change: (rules) => replaceOperator(rules, "greaterThanInclusive", "greaterThan"),
    },
    "a negation that forgets that there may have been none": { mayBeNone: () => false },
    "what is not known taken for false, where it is asked what is possible": { modeOfPossibly: "certainly" },
  };
  for (const [slip, broken] of Object.entries(controls)) {
    it(`would notice ${slip} (control)`, async () => {
      expect((await differences(4_000, broken)).length).toBeGreaterThan(0);
    });
  }
});

function replaceOperator(rules: readonly StockRule[], from: string, to: string): readonly StockRule[] {
  return JSON.parse(
    JSON.stringify(rules).replaceAll(`"operator":"${from}"`, `"operator":"${to}"`),
  ) as readonly StockRule[];
}
