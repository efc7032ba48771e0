import { Engine } from "json-rules-engine";
import type { EngineOptions, RuleProperties, TopLevelCondition } from "json-rules-engine";
import { describe, expect, it } from "vitest";
import { test } from "../../../engine/conditions/condition.ts";
import { runRules } from "../../../engine/conditions/rules-engine.ts";
import { stockRule } from "../../../engine/conditions/stock-rules.ts";

// What the library does that its users do not expect. Should a new version behave otherwise, the doorkeeper can be simpler.

type Facts = Record<string, unknown>;

function ruleOf(name: string, conditions: TopLevelCondition, priority = 1): RuleProperties {
  return { name, conditions, event: { type: name }, priority };
}

async function fires(conditions: TopLevelCondition, facts: Facts, options: EngineOptions = {}): Promise<boolean> {
  const { results } = await new Engine([ruleOf("rule", conditions)], options).run(facts);
  return results.length === 1;
}

function compares(operator: string, value: unknown): TopLevelCondition {
  return { all: [{ fact: "left", operator, value }] };
}

const twoRules = [
  ruleOf("first", compares("greaterThanInclusive", 0), 2),
  ruleOf("second", compares("greaterThanInclusive", 0), 1),
];

async function afterTurns(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve();
}

describe("json-rules-engine as it comes", () => {
  it("skips rules without a word when one engine runs twice at once", async () => {
    const shared = new Engine(twoRules);
    const runs = Array.from({ length: 20 }, async (_, run) => {
      await afterTurns(run * 3);
      const { results, failureResults } = await shared.run({ left: 5 });
      return results.length + failureResults.length;
    });
    expect((await Promise.all(runs)).filter((answered) => answered < twoRules.length).length).toBeGreaterThan(0);
  });

  it("takes an empty list of conditions for true, of `any` as well", async () => {
    expect(await fires({ all: [] }, {})).toBe(true);
    expect(await fires({ any: [] }, {})).toBe(true);
  });

  it("stops at a fact that is not there, or takes it for something else if told to go on", async () => {
    const goOn = { allowUndefinedFacts: true };
    await expect(fires(compares("equal", 1), {})).rejects.toThrow("Undefined fact: left");
    expect(await fires(compares("notEqual", 1), {}, goOn)).toBe(true);
    expect(await fires(compares("equal", { fact: "right" }), {}, goOn)).toBe(true);
  });

  it("compares numbers written as texts now as numbers, now as texts", async () => {
    expect(await fires(compares("greaterThan", 2), { left: "10" })).toBe(true);
    expect(await fires(compares("lessThan", "10"), { left: "9" })).toBe(false);
  });

  it("takes `not known` on the right side for nought", async () => {
    expect(await fires(compares("greaterThanInclusive", { fact: "right" }), { left: 0, right: null })).toBe(true);
    expect(await fires(compares("greaterThanInclusive", 0), { left: null })).toBe(false);
  });

  it("finds a word inside a longer word when it is given no list", async () => {
    expect(await fires(compares("in", "partnership"), { left: "partner" })).toBe(true);
  });

  it("writes into the conditions it is given, and cannot take frozen ones", async () => {
    const written = { fact: "left", operator: "equal", value: 1, priority: 2.5 };
    await fires({ all: [written] }, { left: 1 });
    expect(written.priority).toBe(2);
    await expect(fires({ all: [Object.freeze({ ...written })] }, { left: 1 })).rejects.toThrow("read only");
  });

  it("finds out that a comparison does not exist only when it runs", async () => {
    expect(() => new Engine([ruleOf("rule", compares("atLeast", 1))])).not.toThrow();
    await expect(fires(compares("atLeast", 1), { left: 1 })).rejects.toThrow("Unknown operator: atLeast");
  });

  it("follows paths into facts with jsonpath", async () => {
    const within: TopLevelCondition = { all: [{ fact: "left", operator: "equal", value: 1, path: "$.inner" }] };
    expect(await fires(within, { left: { inner: 1 } })).toBe(true);
  });
});

describe("its doorkeeper", () => {
  const turnout = stockRule("turnout", test("responses", "atLeast", 200), "certainly");

  it("answers every rule, however many runs there are at once", async () => {
    const runs = Array.from({ length: 20 }, async (_, run) => {
      await afterTurns(run * 3);
      return (await runRules([turnout, { ...turnout, name: "again" }], new Map([["responses", 190 + run]]))).size;
    });
    expect(await Promise.all(runs)).toEqual(Array.from({ length: 20 }, (_, run) => (run < 10 ? 0 : 2)));
  });

  it("leaves rules and facts as they were, and takes frozen ones", async () => {
    const frozen = deepFreeze(structuredClone(turnout));
    expect(await runRules([frozen], new Map([["responses", 200]]))).toEqual(new Set(["turnout"]));
    expect(frozen).toEqual(turnout);
  });

  it("stops at a fact that is not there, at a path and at a strange comparison: each would be our own mistake", async () => {
    const leaf = { fact: "responses", operator: "equal", value: 1 };
    const responses = new Map([["responses", 1]]);
    await expect(runRules([turnout], new Map())).rejects.toThrow("Undefined fact: responses");
    const inside = { ...turnout, conditions: { all: [{ ...leaf, path: "$.inner" }] } };
    await expect(runRules([inside], new Map([["responses", [{ inner: 1 }]]]))).rejects.toThrow("paths into facts");
    const strange = { ...turnout, conditions: { all: [{ ...leaf, operator: "atLeast" }] } };
    await expect(runRules([strange], responses)).rejects.toThrow("Unknown operator");
  });

  it("takes what is not known for nothing: neither certain nor impossible", async () => {
    const unknown = new Map([["responses", null]]);
    const possibly = stockRule("turnout", test("responses", "atLeast", 0), "possibly");
    expect(await runRules([stockRule("turnout", test("responses", "atLeast", 0), "certainly")], unknown)).toEqual(
      new Set(),
    );
    expect(await runRules([possibly], unknown)).toEqual(new Set(["turnout"]));
  });
});

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === "object" && inner !== null) deepFreeze(inner);
  return Object.freeze(value);
}
