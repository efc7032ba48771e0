import { describe, expect, it } from "vitest";
import type { Condition, Operator } from "../../../engine/conditions/condition.ts";
import { all, any, not, test, testFact } from "../../../engine/conditions/condition.ts";
import { truthOf } from "../../../engine/conditions/evaluate.ts";
import type { EncodedValue, Fact } from "../../../engine/conditions/fact.ts";
import { form } from "../../../engine/conditions/linear.ts";
import { pushNegations } from "../../../engine/conditions/push-negations.ts";
import type { Scope } from "../../../engine/conditions/satisfy.ts";
import { findExample } from "../../../engine/conditions/satisfy.ts";
import { seeded } from "../decisions/small-electorates.ts";

const counts = [0, 1, 2, 3];
const domains: Readonly<Record<string, readonly EncodedValue[]>> = {
  visits: counts,
  absences: [...counts, "none"],
  needed: counts,
  status: ["partner", "locum"],
  isOpen: [true, false],
};
const number = { kind: "number", least: 0, most: 3 } as const;
const facts: readonly Fact[] = [
  { name: "visits", title: "Visits", question: "?", type: number },
  { name: "absences", title: "Absences", question: "?", type: number, mayBeNone: true },
  { name: "needed", title: "Needed", question: "?", type: number },
  { name: "status", title: "Status", question: "?", type: { kind: "word", words: ["partner", "locum"] } },
  { name: "isOpen", title: "Open", question: "?", type: { kind: "yes-no" } },
];

type Values = ReadonlyMap<string, EncodedValue>;

/** All ways in which the facts that are not known can turn out, where no more is needed than there are visits. */
function completions(known: Values): readonly Values[] {
  const full = facts.reduce<readonly Values[]>(
    (partial, { name }) =>
      partial.flatMap((values) =>
        (known.has(name) ? [known.get(name) ?? null] : (domains[name] ?? [])).map(
          (value) => new Map([...values, [name, value]]),
        ),
      ),
    [new Map()],
  );
  return full.filter((values) => Number(values.get("needed")) <= Number(values.get("visits")));
}

function scopeOf(known: Values, mayBeNone = true): Scope {
  return {
    facts: new Map(facts.map((fact) => [fact.name, mayBeNone ? fact : { ...fact, mayBeNone: false }])),
    derived: new Map(),
    computed: new Map(),
    constraints: [form({ visits: 1n, needed: -1n })],
    values: known,
  };
}

function randomCondition(random: (below: number) => number, depth = 0): Condition {
  const kind = random(depth > 2 ? 4 : 7);
  const parts = () => Array.from({ length: 1 + random(3) }, () => randomCondition(random, depth + 1));
  if (kind === 4) return all(...parts());
  if (kind === 5) return any(...parts());
  if (kind === 6) return not(randomCondition(random, depth + 1));
  return randomTest(random, kind);
}

const orderings: readonly Operator[] = ["is", "isNot", "atLeast", "moreThan", "atMost", "lessThan"];

function randomTest(random: (below: number) => number, kind: number): Condition {
  const operator = orderings[random(orderings.length)] ?? "is";
  const name = ["visits", "absences", "needed"][random(3)] ?? "visits";
  if (kind === 0) return test(name, operator, random(5) - 1);
  if (kind === 1) return testFact("visits", orderings[2 + random(4)] ?? "atLeast", "absences");
  if (kind === 2) return test("absences", random(2) === 0 ? "is" : "isNot", "none");
  return random(2) === 0 ? test("status", "is", "locum") : test("isOpen", "isNot", random(2) === 0);
}

interface Case {
  readonly condition: Condition;
  readonly known: Values;
}

function randomCases(count: number): readonly Case[] {
  const random = seeded(1_865);
  return Array.from({ length: count }, () => {
    const condition = randomCondition(random);
    const everything = completions(new Map());
    const one = everything[random(everything.length)] ?? new Map<string, EncodedValue>();
    return { condition, known: new Map([...one].filter(() => random(3) === 0)) };
  });
}

function plainly({ condition }: Case) {
  return pushNegations(
    condition,
    () => condition,
    (name) => name === "absences",
  );
}

function holds(condition: Condition, values: Values): boolean {
  return truthOf(condition, (name) => values.get(name) ?? null) === true;
}

/** Cases where the search finds an example that is none, or proves that there is none where there is one. */
function mistakes(cases: readonly Case[], mayBeNone = true): readonly string[] {
  return cases.flatMap((each): readonly string[] => {
    const ways = completions(each.known).filter((values) => holds(each.condition, values));
    const example = findExample(plainly(each), scopeOf(each.known, mayBeNone));
    const say = (trouble: string) => [
      `${JSON.stringify(each.condition)} given ${JSON.stringify([...each.known])}: ${trouble}`,
    ];
    if (example.kind !== "found") return ways.length === 0 ? [] : say("an example was missed");
    if (ways.length === 0) return say("there is no such case");
    const agrees = ways.some((values) => [...example.values].every(([name, value]) => values.get(name) === value));
    return agrees ? [] : say(`${JSON.stringify([...example.values])} is no example`);
  });
}

describe("an example of a condition", () => {
  it("is one, and where none is found there is none: 3,000 random conditions (seed 1865)", () => {
    expect(mistakes(randomCases(3_000))).toEqual([]);
  });

  it("would be missed if there could never be none (control)", () => {
    expect(mistakes(randomCases(1_000), false).length).toBeGreaterThan(5);
  });

  it("is never one in which there was none of what is held against something else, known or not", () => {
    const scope = scopeOf(new Map());
    const none = test("absences", "is", "none");
    const found = (condition: Condition) => findExample(plainly({ condition, known: new Map() }), scope).kind;
    for (const ordering of [testFact("absences", "atMost", "on"), testFact("absences", "moreThan", "on")]) {
      expect(found(all(none, ordering))).toBe("none");
      expect(found(all(ordering, none))).toBe("none");
      expect(found(ordering)).toBe("found");
    }
  });
});
