import { describe, expect, it } from "vitest";
import { decide } from "../../../engine/decisions/decide.ts";
import { rules } from "../../../engine/provisions/rules.ts";
import { constitutionOf, decided, partsOf, problemsOf, refused, sentencesOf } from "./small-constitution.ts";

const facts = `
facts:
  amount: { title: Amount applied for, question: How much is applied for?, type: money, about: item }
  inArea: { question: Is the practice in the area?, type: yes-no, about: practice }
  partners: { title: Number of partners, question: How many partners are there?, type: number, unit: partners }
`;

const grant = `${facts}
rules:
  grant:
    title: Application for a grant
    question: What becomes of the application?
    outcomes:
      outright: { title: Granted outright, when: { inArea: true, amount: { atMost: "£5,000" } }, because: Small sums are left to the officer. }
      to-the-board: { when: { inArea: true, amount: { moreThan: "£5,000" } } }
    otherwise: turned-down
`;

describe("a rule with several outcomes", () => {
  const constitution = constitutionOf([rules], grant);
  const outcome = async (given: Parameters<typeof decided>[2]) =>
    (await decided(constitution, "rules/grant", given)).outcome;

  it("decides on either side of its amount", async () => {
    expect(await outcome({ inArea: true, amount: "£4,999.99" })).toBe("outright");
    expect(await outcome({ inArea: true, amount: "£5,000" })).toBe("outright");
    expect(await outcome({ inArea: true, amount: "£5,000.01" })).toBe("to-the-board");
  });

  it("comes to `otherwise` where no condition holds, whatever else is not known", async () => {
    expect(await outcome({ inArea: false })).toBe("turned-down");
  });

  it("says what is missing and what is still possible", async () => {
    const decision = await decided(constitution, "rules/grant", { inArea: true });
    expect(decision).toMatchObject({
      outcome: "undetermined",
      possible: ["outright", "to-the-board"],
      missing: [{ fact: "amount" }],
      silent: [],
    });
  });

  it("asks its own question and gives the reason", async () => {
    const decision = await decided(constitution, "rules/grant", { inArea: true, amount: "£100" });
    expect(decision.asks).toBe("What becomes of the application?");
    expect(decision.findings[0]).toMatchObject({
      title: "Granted outright: Small sums are left to the officer.",
      met: "yes",
    });
  });

  it("reads as a governance lead would circulate it", () => {
    expect(sentencesOf(constitution, "rules/grant")).toEqual([
      "The question is: What becomes of the application?",
      "The outcome is “Granted outright” if the practice is in the area and the amount applied for is at most £5,000, because small sums are left to the officer.",
      "The outcome is “to the board” if the practice is in the area and the amount applied for is more than £5,000.",
      "Otherwise it is “turned down”.",
    ]);
  });

  it("keeps the place of each value in its sentence", () => {
    const values = partsOf(constitution, "rules/grant").flatMap((sentence) =>
      sentence.parts.filter((part) => part.kind === "value"),
    );
    expect(values.map((part) => part.path)).toContain("rules/grant/outcomes/outright/when/amount/atMost");
    expect(values.every((part) => part.at.line > 1)).toBe(true);
  });

  it("warns of nothing", () => {
    expect(problemsOf([rules], grant)).toEqual([]);
  });
});

describe("a rule with two outcomes", () => {
  const short = `${facts}
rules:
  quorum-of-partners: { title: Enough partners, when: { partners: { atLeast: 2 } }, then: enough, otherwise: too-few }
`;
  const constitution = constitutionOf([rules], short);

  it.each([
    [1, "too-few"],
    [2, "enough"],
    [3, "enough"],
  ])("with %i partners there are %s", async (partners, outcome) => {
    expect((await decided(constitution, "rules/quorum-of-partners", { partners })).outcome).toBe(outcome);
  });

  it("reads in two sentences", () => {
    expect(sentencesOf(constitution, "rules/quorum-of-partners")).toEqual([
      "The outcome is “enough” if the number of partners is at least 2.",
      "Otherwise it is “too few”.",
    ]);
  });
});

describe("json-rules-engine's own form", () => {
  it("decides as the short form does", async () => {
    const constitution = constitutionOf(
      [rules],
      `${facts}
rules:
  enough:
    title: Enough partners
    when: { all: [{ fact: partners, operator: greaterThanInclusive, value: 2 }, { fact: inArea, operator: equal, value: true }] }
    then: enough
    otherwise: too-few
`,
    );
    expect((await decided(constitution, "rules/enough", { partners: 2, inArea: true })).outcome).toBe("enough");
    expect((await decided(constitution, "rules/enough", { partners: 1 })).outcome).toBe("too-few");
    expect(sentencesOf(constitution, "rules/enough")[0]).toBe(
      "The outcome is “enough” if the number of partners is at least 2 and the practice is in the area.",
    );
  });
});

describe("a rule that leaves a gap", () => {
  const gap = `${facts}
rules:
  size:
    title: Size of a practice
    outcomes:
      small: { when: { partners: { lessThan: 3 } } }
      large: { when: { partners: { moreThan: 3 } } }
`;

  it("is warned of with the case", () => {
    expect(problemsOf([rules], gap)).toEqual(["rule-gap: Nothing comes out where the number of partners is 3."]);
  });

  it("is silent in that case, and only there", async () => {
    const constitution = constitutionOf([rules], gap);
    expect(await decided(constitution, "rules/size", { partners: 3 })).toMatchObject({
      outcome: "undetermined",
      possible: [],
      silent: ["No outcome is stated for these facts"],
    });
    expect((await decided(constitution, "rules/size", { partners: 4 })).outcome).toBe("large");
  });

  it("is not warned of once `otherwise` or the missing case is written (control)", () => {
    expect(problemsOf([rules], `${gap}    otherwise: middling\n`)).toEqual([]);
    expect(problemsOf([rules], gap.replace("moreThan: 3", "atLeast: 3"))).toEqual([]);
  });
});

describe("a rule whose outcomes overlap", () => {
  const overlap = `${facts}
rules:
  size:
    title: Size of a practice
    outcomes:
      small: { when: { partners: { atMost: 3 } } }
      large: { when: { partners: { atLeast: 3 } } }
`;

  it("is warned of with the case", () => {
    expect(problemsOf([rules], overlap)).toEqual([
      "rules-overlap: `small` and `large` both come out where the number of partners is 3.",
    ]);
  });

  it("gives no answer in that case rather than one of two", async () => {
    const constitution = constitutionOf([rules], overlap);
    expect(await refused(constitution, "rules/size", { partners: 3 })).toMatchObject([{ code: "conflict" }]);
    expect((await decided(constitution, "rules/size", { partners: 2 })).outcome).toBe("small");
  });
});

describe("what a rule may not say", () => {
  it.each([
    [
      "both forms",
      "outcomes: { a: { when: { inArea: true } } }, when: { inArea: true }, then: b, otherwise: c",
      "rule-in-two-forms",
    ],
    ["no outcome", "otherwise: c", "rule-incomplete"],
    ["a condition without an outcome", "when: { inArea: true }, otherwise: c", "rule-incomplete"],
    ["the same outcome either way", "when: { inArea: true }, then: c, otherwise: c", "rule-decides-nothing"],
    [
      "a condition that nothing satisfies",
      "when: { partners: { atLeast: 3, lessThan: 3 } }, then: b, otherwise: c",
      "never-satisfied",
    ],
    ["a fact that is not declared", "when: { inAera: true }, then: b, otherwise: c", "unknown-fact"],
  ])("%s", (_what, rule, code) => {
    expect(
      problemsOf([rules], `${facts}\nrules:\n  r: { title: R, ${rule} }\n`).map((problem) => problem.split(":")[0]),
    ).toEqual([code]);
  });
});

describe("rival readings and variations of a rule", () => {
  const varied = `${facts}
rules:
  enough:
    title: Enough partners
    when: { partners: { atLeast: 2 } }
    then: enough
    otherwise: too-few
    reading: { taken: Two or more., instead: { more-than-two: { says: More than two., when: { partners: { moreThan: 2 } } } } }
    variations:
      founding: { until: 2013-12-31, instead: { when: { partners: { atLeast: 1 } } } }
`;
  const constitution = constitutionOf([rules], varied);

  it("can be asked under a rival reading", async () => {
    const on = Temporal.PlainDate.from("2014-05-01");
    const request = { question: "rules/enough", facts: { partners: 2 }, on };
    const taken = await decide(constitution, request);
    const rival = await decide(constitution, { ...request, reading: "more-than-two" });
    expect([taken, rival]).toMatchObject([{ decision: { outcome: "enough" } }, { decision: { outcome: "too-few" } }]);
  });

  it("varies the condition for a time", async () => {
    expect((await decided(constitution, "rules/enough", { partners: 1 }, "2013-12-31")).outcome).toBe("enough");
    expect((await decided(constitution, "rules/enough", { partners: 1 }, "2014-01-01")).outcome).toBe("too-few");
  });
});

describe("a rule that rests on another question", () => {
  const chain = `${facts}
rules:
  local: { title: Is it local?, when: { inArea: true }, then: local, otherwise: not-local }
  grant: { title: Grant, when: { rules/local: local, partners: { atLeast: 2 } }, then: granted, otherwise: refused }
`;

  it("asks it first, and says so in its sentence", async () => {
    const constitution = constitutionOf([rules], chain);
    const decision = await decided(constitution, "rules/grant", { inArea: false });
    expect(decision.outcome).toBe("refused");
    expect(decision.restsOn.map((each) => each.outcome)).toEqual(["not-local"]);
    expect(sentencesOf(constitution, "rules/grant")[0]).toBe(
      "The outcome is “granted” if the outcome of “Is it local?” is local and the number of partners is at least 2.",
    );
  });
});

describe("a rule on whether there was something at all", () => {
  const left = `facts: { leftOn: { type: date, mayBeNone: true, question: On which day did the practice leave? } }`;
  const ruleThat = (when: string) => `${left}\nrules:\n  r: { title: R, when: ${when}, then: gone, otherwise: here }\n`;

  it("is not said never to come out, though nothing is recorded before anybody has answered", () => {
    expect(problemsOf([rules], ruleThat("{ leftOn: { known: true, isNot: none } }"))).toEqual([]);
  });

  it("is, if what else it asks can never hold", () => {
    const [problem] = problemsOf([rules], ruleThat("{ leftOn: { known: true, isNot: none, is: none } }"));
    expect(problem).toContain("`gone` can never come out");
  });
});
