import { describe, expect, it } from "vitest";
import { decide } from "../../../engine/decisions/decide.ts";
import type { GivenFacts } from "../../../engine/decisions/given.ts";
import { headed, sound, troubleWith } from "./library.ts";

const facts = `facts:
  local: { type: yes-no, question: Does the doctor work here? }
  years: { type: number, question: For how many years? }
  required: { type: number, question: How many years are required? }
  status: { type: [partner, salaried, locum], question: What is the doctor's status? }
  roles: { type: { someOf: [chair, secretary, treasurer] }, question: Which roles has the doctor? }
  joined: { type: date, mayBeNone: true, question: When did the doctor join? }
  fee: { type: money, question: What is the fee? }
  visits: { type: { records: { date: { type: date, question: When? }, held: { type: yes-no, question: Was it held? }, by: { type: [board, locality], question: By whom? } } }, question: Which visits were there? }
`;

const document = (condition: string) =>
  headed(
    "own",
    `${facts}rules:\n  rule:\n    title: Rule\n    when: ${condition}\n    then: "so"\n    otherwise: not-so\n`,
  );

/** Whether a condition holds: so, not-so, or undetermined. */
async function outcome(condition: string, given: GivenFacts, on = "2014-05-01"): Promise<string> {
  const request = { question: "rules/rule", facts: given, on: Temporal.PlainDate.from(on) };
  const answer = await decide(sound(document(condition)), request);
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusals));
  return answer.decision.outcome;
}

describe("the short form and json-rules-engine's own form decide alike", () => {
  const people: readonly GivenFacts[] = [
    ...[true, false, null].flatMap((local) =>
      [1, 2, 3, null].map((years) => ({ local, years, required: 2, status: "partner", roles: ["chair"] })),
    ),
    ...["partner", "locum", null].map((status) => ({ status, roles: "none" })),
    { roles: ["chair", "treasurer"], required: null, years: 5 },
  ];

  it.each([
    ["{ local: true }", "{ fact: local, operator: equal, value: true }"],
    ["{ local: { isNot: true } }", "{ fact: local, operator: notEqual, value: true }"],
    ["{ years: { atLeast: 2 } }", "{ fact: years, operator: greaterThanInclusive, value: 2 }"],
    ["{ years: { moreThan: 2 } }", "{ fact: years, operator: greaterThan, value: 2 }"],
    ["{ years: { atMost: 2 } }", "{ fact: years, operator: lessThanInclusive, value: 2 }"],
    ["{ years: { lessThan: 2 } }", "{ fact: years, operator: lessThan, value: 2 }"],
    [
      "{ years: { atLeast: { fact: required } } }",
      "{ fact: years, operator: greaterThanInclusive, value: { fact: required } }",
    ],
    ["{ status: [partner, salaried] }", "{ fact: status, operator: in, value: [partner, salaried] }"],
    ["{ status: { noneOf: [partner, salaried] } }", "{ fact: status, operator: notIn, value: [partner, salaried] }"],
    ["{ roles: chair }", "{ fact: roles, operator: contains, value: chair }"],
    ["{ roles: { lacks: chair } }", "{ fact: roles, operator: doesNotContain, value: chair }"],
    [
      "{ local: true, years: { atLeast: 2 } }",
      "{ all: [{ fact: local, operator: equal, value: true }, { fact: years, operator: greaterThanInclusive, value: 2 }] }",
    ],
    [
      "{ not: { any: [{ local: true }, { years: { lessThan: 2 } }] } }",
      "{ not: { any: [{ fact: local, operator: equal, value: true }, { years: { lessThan: 2 } }] } }",
    ],
  ])("%s and %s", async (short, stock) => {
    for (const person of people) {
      expect([person, await outcome(short, person)]).toEqual([person, await outcome(stock, person)]);
    }
  });

  it("would be told apart by one of these people (control)", async () => {
    const told = await Promise.all(
      people.map(
        async (person) =>
          (await outcome("{ years: { atLeast: 2 } }", person)) !==
          (await outcome("{ years: { moreThan: 2 } }", person)),
      ),
    );
    expect(told).toContain(true);
  });
});

describe("a list of records", () => {
  const held = { date: "2014-01-10", held: true, by: "board" };
  const missed = { date: "2014-02-10", held: false, by: "locality" };
  const unsaid = { date: "2014-03-10", by: "board" };

  it.each<[string, GivenFacts["visits"] & object, string]>([
    ["{ visits: { any: { held: true } } }", [missed, held], "so"],
    ["{ visits: { any: { held: true } } }", [missed], "not-so"],
    ["{ visits: { any: { held: true } } }", [missed, unsaid], "undetermined"],
    ["{ visits: { any: { held: true } } }", [held, unsaid], "so"],
    ["{ visits: { every: { held: true } } }", [held, held], "so"],
    ["{ visits: { every: { held: true } } }", [held, missed], "not-so"],
    ["{ visits: { every: { held: true } } }", [held, unsaid], "undetermined"],
    ["{ visits: { every: { held: true } } }", [missed, unsaid], "not-so"],
    ["{ visits: { every: { held: true } } }", [], "so"],
    ["{ visits: { count: { where: { held: true, by: board }, atLeast: 2 } } }", [held, held, missed], "so"],
    [
      "{ visits: { count: { where: { held: true, by: board }, atLeast: 2 } } }",
      [held, { ...held, by: "locality" }],
      "not-so",
    ],
    ["{ visits: { count: { where: { held: true }, atLeast: 2 } } }", [held, unsaid], "undetermined"],
    ["{ visits: { count: { where: { held: true }, atLeast: 2 } } }", [held, held, unsaid], "so"],
    ["{ visits: { count: { atLeast: 2, atMost: 3 } } }", [held, held, held], "so"],
    ["{ visits: { count: { atLeast: 2, atMost: 3 } } }", [held, held, held, held], "not-so"],
    ["{ visits: { count: { is: 0 } } }", [], "so"],
  ])("%s of %o: %s", async (condition, visits, expected) => {
    expect(await outcome(condition, { visits })).toBe(expected);
  });

  it("“there was none” is not “not recorded”", async () => {
    expect(await outcome("{ visits: { count: { atLeast: 1 } } }", { visits: "none" })).toBe("not-so");
    expect(await outcome("{ visits: { count: { atLeast: 1 } } }", {})).toBe("undetermined");
    expect(await outcome("{ visits: { count: { atLeast: 0 } } }", {})).toBe("so");
  });

  it("is compared with facts from outside it, and dates in it with the day asked about", async () => {
    const visits = [
      { date: "2013-05-01", held: true },
      { date: "2014-05-02", held: true },
    ];
    const recent = "{ visits: { any: { held: true, date: { inLast: 12 months } } } }";
    expect(await outcome(recent, { visits }, "2014-05-01")).toBe("so");
    expect(await outcome(recent, { visits }, "2014-04-30")).toBe("so");
    expect(await outcome(recent, { visits: visits.slice(1) }, "2014-05-01")).toBe("not-so");
    const before = "{ visits: { any: { date: { lessThan: { fact: joined } } } } }";
    expect(await outcome(before, { visits, joined: "2013-05-02" })).toBe("so");
    expect(await outcome(before, { visits, joined: "2013-05-01" })).toBe("not-so");
  });
});

describe("in the last 5 years", () => {
  const condition = "{ joined: { inLast: 5 years } }";

  it.each([
    ["2009-04-30", "not-so"],
    ["2009-05-01", "so"],
    ["2009-05-02", "so"],
    ["2014-05-01", "so"],
    ["2014-05-02", "not-so"],
    ["none", "not-so"],
    [null, "undetermined"],
  ])("of 1 May 2014, joined %s: %s", async (joined, expected) => {
    expect(await outcome(condition, { joined })).toBe(expected);
  });

  it("the opposite holds where there was none, and is open where nothing is recorded", async () => {
    expect(await outcome(`{ not: ${condition} }`, { joined: "none" })).toBe("so");
    expect(await outcome(`{ not: ${condition} }`, {})).toBe("undetermined");
  });
});

describe("none and not known", () => {
  it.each([
    ["{ joined: { known: true } }", { joined: "none" }, "so"],
    ["{ joined: { known: true } }", {}, "not-so"],
    ["{ joined: none }", { joined: "none" }, "so"],
    ["{ joined: none }", { joined: "2014-01-01" }, "not-so"],
    ["{ joined: none }", {}, "undetermined"],
    ["{ joined: { atLeast: 2014-01-01 } }", { joined: "none" }, "not-so"],
    ["{ joined: { lessThan: 2014-01-01 } }", { joined: "none" }, "not-so"],
    ["{ not: { joined: { atLeast: 2014-01-01 } } }", { joined: "none" }, "so"],
    ["{ not: { joined: { lessThan: 2014-01-01 } } }", { joined: "none" }, "so"],
    ["{ any: [{ joined: none }, { joined: { isNot: none } }] }", {}, "so"],
    ["{ all: [{ joined: { lessThan: 2014-01-01 } }, { joined: { moreThan: 2014-01-01 } }] }", {}, "not-so"],
  ])("%s given %o: %s", async (condition, given, expected) => {
    expect(await outcome(condition, given)).toBe(expected);
  });
});

describe("what is wrong with a condition is told at its place", () => {
  it.each([
    ["{ locl: true }", "unknown-fact `locl` is not a fact that can be spoken of here."],
    [
      "{ years: { atLeast: many } }",
      "wrong-value `years` is a whole number, so it cannot be compared with the text `many`.",
    ],
    ["{ status: patner }", "wrong-value "],
    ["{ status: { atLeast: partner } }", "unsuitable-comparison `atLeast` cannot be asked of `status`"],
    ["{ status: { atLeast: { fact: status } } }", "unsuitable-comparison `atLeast` cannot be asked of `status`"],
    ["{ years: { atLeast: { fact: joined } } }", "types-differ `years` is a whole number, but `joined` is a date."],
    ["{ years: { any: { held: true } } }", "types-differ `years` is a whole number, not a list of records."],
    ["{ fact: years, operator: equal }", "incomplete-condition This condition lacks its `value`."],
    [
      "{ fact: years, operator: equal, value: 3, local: true }",
      "unknown-key `local` cannot stand beside `fact`, `operator` and `value`.",
    ],
    ["{ all: [] }", "wrong-count "],
    [
      "{ not: { not: { not: { not: { not: { not: { not: { not: { not: { local: true } } } } } } } } } }",
      "condition-too-deep ",
    ],
  ])("%s", (condition, words) => {
    const found = troubleWith(document(condition));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`own.yaml:18 ${words}`);
  });
});

describe("words that mean something of their own in conditions", () => {
  const declaring = (name: string) =>
    troubleWith(headed("own", `facts:\n  ${name}: { type: number, question: How many? }\n`));

  it.each(["all", "any", "not", "fact", "operator", "value", "on", "none"])("are no names of facts: `%s`", (name) => {
    const [message, ...more] = declaring(name);
    expect(more).toEqual([]);
    expect(message).toMatch(`own.yaml:7 reserved-name \`${name}\` cannot be the name of a fact`);
  });

  it("and others are (control)", () => {
    expect(["values", "onList", "notice"].flatMap(declaring)).toEqual([]);
  });
});
