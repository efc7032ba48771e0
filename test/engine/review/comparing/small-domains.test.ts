import { describe, expect, it } from "vitest";
import type { Condition } from "../../../../engine/conditions/condition.ts";
import { all, any, not, test, testFact } from "../../../../engine/conditions/condition.ts";
import type { Derived } from "../../../../engine/conditions/derived.ts";
import { compareQuestion } from "../../../../engine/review/comparing/compare-question.ts";
import { seeded } from "../../decisions/small-electorates.ts";
import { asked, byBruteForce, randomCondition } from "./random-rules.ts";

const context = {
  samples: [],
  unlike: new Set<string>(),
  fixed: {},
  former: new Map<string, string>(),
  isWrittenAlike: false,
};
const plain = (condition: Condition): Condition => condition;

interface Fault {
  /** How the comparer would misread a test. */
  readonly misread?: (condition: Condition) => Condition;
  readonly formulas?: readonly Derived[];
}

/** The pairs on which the comparer, given what it reads of the rules, and brute force over every case disagree. */
async function disagreeing(
  seed: number,
  pairs: number,
  { misread = plain, formulas }: Fault = {},
  enough = pairs,
): Promise<readonly string[]> {
  const random = seeded(seed);
  const wrong: string[] = [];
  for (let index = 0; index < pairs && wrong.length < enough; index += 1) {
    const current = randomCondition(random);
    const proposed = random(3) === 0 ? nearly(current, random) : randomCondition(random);
    const [one, other] = [everywhere(current, misread), everywhere(proposed, misread)];
    const { verdict } = await compareQuestion(
      { current: asked(one, formulas), proposed: asked(other, formulas), favourable: "may" },
      context,
    );
    const expected = byBruteForce(current, proposed);
    if (verdict !== expected) wrong.push(`${verdict}, not ${expected}: ${JSON.stringify([current, proposed])}`);
  }
  return wrong;
}

/** The same rule, written otherwise, or almost the same. */
function nearly(condition: Condition, random: (below: number) => number): Condition {
  if (random(3) === 0) return everywhere(condition, withoutShare);
  return random(2) === 0 ? not(not(condition)) : all(condition, randomCondition(random, 0));
}

/** Two thirds of none, one, two and three, worked out by hand. */
function withoutShare(condition: Condition): Condition {
  const isShare = condition.kind === "test" && condition.right.kind === "fact" && condition.right.fact === "share";
  if (!isShare || condition.operator !== "atLeast") return condition;
  const ways = [0, 1, 2, 2].map((share, present) =>
    all(test("present", "is", present), test("needed", "atLeast", share)),
  );
  return any(...ways);
}

function everywhere(condition: Condition, change: (condition: Condition) => Condition): Condition {
  if (condition.kind === "all" || condition.kind === "any")
    return change({ kind: condition.kind, of: condition.of.map((part) => everywhere(part, change)) });
  return condition.kind === "not" ? { kind: "not", of: everywhere(condition.of, change) } : change(condition);
}

const pairsTried = process.env["CHARTER_LONG"] === undefined ? 300 : 2_000;

describe("rules over few facts and small numbers", () => {
  it(`are told narrower, wider or the same exactly as brute force over every case has it (seed 20110705, ${pairsTried} pairs)`, async () => {
    expect(await disagreeing(20_110_705, pairsTried)).toEqual([]);
  }, 120_000);

  it("come out in every way", () => {
    const random = seeded(20_110_705);
    const verdicts = Array.from({ length: 300 }, () => {
      const current = randomCondition(random);
      return byBruteForce(current, random(3) === 0 ? nearly(current, random) : randomCondition(random));
    });
    for (const verdict of ["same", "narrower", "wider", "different-both-ways"])
      expect(verdicts.filter((each) => each === verdict).length).toBeGreaterThan(10);
  });
});

const shareOf = (fraction: string): Derived => ({
  name: "share",
  title: "A share",
  type: { kind: "number" },
  formula: { kind: "needed", fraction, comparison: "atLeast", base: "present" },
});
const oneMore: Derived = {
  name: "one more",
  title: "One more",
  type: { kind: "number" },
  formula: { kind: "sum", of: ["needed"], plus: 1 },
};

/** Faults that a comparer can have, each as what it would read instead. */
const faults: Readonly<Record<string, Fault>> = {
  "forgets that a fact can be missing": {
    misread: (each) => (each.kind === "test" && each.operator === "known" ? { kind: "constant", holds: true } : each),
  },
  "takes a number for part of the gap above it": {
    misread: (each) => (each.kind === "test" && each.operator === "lessThan" ? { ...each, operator: "atMost" } : each),
  },
  "rounds a fraction": { formulas: [shareOf("1/2")] },
  "reads at least as more than": {
    misread: (each) => (each.kind === "test" && each.operator === "atLeast" ? { ...each, operator: "moreThan" } : each),
  },
  "lets any of nothing hold": {
    misread: (each) => (each.kind === "constant" && !each.holds ? { kind: "constant", holds: true } : each),
  },
  "drops a word of a list": {
    misread: (each) =>
      each.kind === "test" &&
      each.operator === "oneOf" &&
      each.right.kind === "value" &&
      Array.isArray(each.right.value)
        ? { ...each, right: { kind: "value", value: each.right.value.slice(1).map(String) } }
        : each,
  },
  "takes one fact for another it has seen": {
    misread: (each) =>
      each.kind === "test" && each.right.kind === "fact" && each.right.fact === "needed"
        ? { ...each, right: { kind: "fact", fact: "present" } }
        : each,
  },
  "tries one point between two facts only": {
    formulas: [shareOf("2/3"), oneMore],
    misread: (each) =>
      each.kind === "test" && each.right.kind === "fact" && each.right.fact === "needed" && each.operator === "moreThan"
        ? testFact("present", "moreThan", "one more")
        : each,
  },
};

describe("a comparer at fault", () => {
  it("is told from one that is not: without a fault nothing is caught among the same pairs", async () => {
    expect(await disagreeing(20_110_706, 600)).toEqual([]);
  }, 120_000);

  it.each(Object.entries(faults))(
    "is caught if it %s (control)",
    async (_, fault) => {
      expect(await disagreeing(20_110_706, 600, fault, 1)).not.toEqual([]);
    },
    120_000,
  );
});
