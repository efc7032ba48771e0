import { describe, expect, it } from "vitest";
import { decide } from "../../../engine/decisions/decide.ts";
import type { Answer } from "../../../engine/decisions/decision.ts";
import type { GivenFacts } from "../../../engine/decisions/given.ts";
import { resolutions } from "../../../engine/provisions/resolutions/resolutions.ts";
import { constitutionOf, decided, problemsOf, refused } from "../provisions/small-constitution.ts";

const facts = `
facts:
  emergency: { type: yes-no, question: Has an emergency been declared? }
  declaredOn: { type: date, mayBeNone: true, question: When was it declared? }
`;

function voteWith(lines: string): string {
  const body = lines
    .replace(/^\n/, "")
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
  return `${facts}resolutions:\n  vote:\n    title: A vote\n    voters: all\n    gates: { turnout: { atLeast: 1/2, of: entitled, otherwise: void }, support: { atLeast: 1/2, of: votesCast } }\n${body}\n`;
}

const group = (lines: string) => constitutionOf([resolutions], voteWith(lines));
const ask = (lines: string, given: GivenFacts, on: string) => decided(group(lines), "resolutions/vote", given, on);
const problems = (lines: string) => problemsOf([resolutions], voteWith(lines));
const six = { entitled: 10, responses: 10, for: 6, against: 4 };

describe("a provision", () => {
  const dated = "from: 2013-04-01\nuntil: 2014-03-31";

  it.each([
    ["2013-03-31", "undetermined", "“A vote” is in force only from 2013-04-01"],
    ["2013-04-01", "carried", undefined],
    ["2014-03-31", "carried", undefined],
    ["2014-04-01", "undetermined", "“A vote” was in force only until 2014-03-31"],
  ])("with dates is in force on the first and the last of them: %s %s", async (on, outcome, silent) => {
    const decision = await ask(dated, six, on);
    expect(decision.outcome).toBe(outcome);
    expect(decision.silent).toEqual(silent === undefined ? [] : [silent]);
    expect(decision.possible).toEqual(silent === undefined ? ["carried"] : []);
    expect(decision.on).toBe(on);
  });

  it("may not end before it begins", () => {
    expect(problems("from: 2013-04-02\nuntil: 2013-04-01").map((each) => each.split(":")[0])).toEqual([
      "dates-out-of-order",
    ]);
  });
});

describe("a variation", () => {
  const summer =
    "variations:\n  summer: { from: 2014-06-01, until: 2014-08-31, gates: { support: { atLeast: 2/3, of: votesCast } } }";

  it.each([
    ["2014-05-31", "carried", undefined],
    ["2014-06-01", "lost", ["summer"]],
    ["2014-08-31", "lost", ["summer"]],
    ["2014-09-01", "carried", undefined],
  ])("holds from its first day to its last: %s %s", async (on, outcome, variations) => {
    const decision = await ask(summer, six, on);
    expect(decision.outcome).toBe(outcome);
    expect(decision.constitution.variations).toEqual(variations);
    expect(decision.constitution.digest).toBe(group(summer).digest);
  });

  it("refines: what it does not speak of stays; `instead` replaces a key whole", async () => {
    const few = { ...six, responses: 4, for: 4, against: 0 };
    expect((await ask(summer, few, "2014-07-01")).outcome).toBe("void");
    const whole = "variations:\n  summer: { instead: { gates: { support: { atLeast: 2/3, of: votesCast } } } }";
    expect((await ask(whole, few, "2014-07-01")).outcome).toBe("carried");
    const removed = "variations:\n  summer: { gates: { turnout: null } }";
    expect((await ask(removed, few, "2014-07-01")).outcome).toBe("carried");
  });

  const emergency =
    "variations:\n  emergency: { when: { emergency: true }, gates: { support: { atLeast: 2/3, of: votesCast } } }";

  it("holds in its circumstances", async () => {
    expect((await ask(emergency, { ...six, emergency: true }, "2014-05-01")).outcome).toBe("lost");
    expect((await ask(emergency, { ...six, emergency: false }, "2014-05-01")).outcome).toBe("carried");
  });

  it("of which the circumstances are not known leaves open what depends on it, and nothing else", async () => {
    const open = await ask(emergency, six, "2014-05-01");
    expect(open).toMatchObject({ outcome: "undetermined", possible: ["carried", "lost"], wouldChange: [] });
    expect(open.missing).toEqual([{ fact: "emergency", question: "Has an emergency been declared?" }]);
    expect(open.silent).toEqual(["It is not known whether “emergency” applies"]);
    expect((await ask(emergency, { ...six, for: 7, against: 3 }, "2014-05-01")).outcome).toBe("carried");
    expect((await ask(emergency, { ...six, for: 4, against: 6 }, "2014-05-01")).outcome).toBe("lost");
  });

  it("never proposes to change the circumstance that picks it", async () => {
    const decision = await ask(emergency, { ...six, emergency: true }, "2014-05-01");
    expect(decision.wouldChange.flatMap((each) => each.set.map(({ fact }) => fact))).not.toContain("emergency");
  });

  it("may start from an event, and last for a time after it", async () => {
    const event =
      "variations:\n  emergency: { when: { declaredOn: { inLast: 3 months } }, gates: { support: { atLeast: 2/3, of: votesCast } } }";
    expect((await ask(event, { ...six, declaredOn: "2014-02-01" }, "2014-05-01")).outcome).toBe("lost");
    expect((await ask(event, { ...six, declaredOn: "2014-01-31" }, "2014-05-01")).outcome).toBe("carried");
    expect((await ask(event, { ...six, declaredOn: "2014-05-02" }, "2014-05-01")).outcome).toBe("carried");
    expect((await ask(event, { ...six, declaredOn: "none" }, "2014-05-01")).outcome).toBe("carried");
    expect((await ask(event, six, "2014-05-01")).outcome).toBe("undetermined");
  });

  it("may speak of the question's own facts", async () => {
    const large =
      "variations:\n  large: { when: { entitled: { atLeast: 100 } }, gates: { support: { atLeast: 2/3, of: votesCast } } }";
    expect(
      (await ask(large, { ...six, entitled: 99, responses: 50, for: 30, against: 20 }, "2014-05-01")).outcome,
    ).toBe("carried");
    expect(
      (await ask(large, { ...six, entitled: 100, responses: 50, for: 30, against: 20 }, "2014-05-01")).outcome,
    ).toBe("lost");
  });

  it("that speaks of a fact nobody declared is an error at that fact", () => {
    expect(problems("variations:\n  strange: { when: { emergncy: true }, gates: { turnout: null } }")).toEqual([
      "unknown-fact: `emergncy` is not a fact that can be spoken of here.",
    ]);
  });

  it("that makes something unlawful is an error, though it may never hold", () => {
    expect(problems("variations:\n  idle: { from: 2090-01-01, gates: { support: { atLeast: 75% } } }")).toEqual([
      "share-without-base: `75%` does not say of what.",
    ]);
  });
});

describe("two variations", () => {
  const clashing = `
variations:
  one: { from: 2014-01-01, gates: { support: { atLeast: 2/3, of: votesCast } } }
  two: { from: 2014-06-01, gates: { support: { moreThan: 3/4, of: responses } } }`;

  it("that change the same thing on the same days are an error naming both", () => {
    expect(problems(clashing)).toEqual([
      "variations-clash: The variations `one` and `two` both change `gates/support` on the same days.",
    ]);
  });

  it.each([
    [
      "one after the other",
      "one: { until: 2014-05-31, gates: { support: { atLeast: 2/3, of: votesCast } } }",
      "two: { from: 2014-06-01, gates: { support: { moreThan: 3/4, of: responses } } }",
    ],
    [
      "that change different things",
      "one: { gates: { turnout: { atLeast: 1/3, of: entitled } } }",
      "two: { gates: { support: { moreThan: 3/4, of: responses } } }",
    ],
    [
      "that say the same",
      "one: { gates: { support: { atLeast: 75%, of: responses } } }",
      "two: { gates: { support: { atLeast: 3/4, of: responses } } }",
    ],
  ])("%s do not clash (control)", (_, one, two) => {
    expect(problems(`variations:\n  ${one}\n  ${two}`)).toEqual([]);
  });

  const circumstances = `
variations:
  emergency: { when: { emergency: true }, gates: { support: { atLeast: 2/3, of: votesCast } } }
  recent: { when: { declaredOn: { inLast: 1 month } }, gates: { support: { moreThan: 3/4, of: responses } } }`;

  it("whose circumstances both hold are refused, naming both", async () => {
    const both = { ...six, emergency: true, declaredOn: "2014-05-01" };
    expect(await refused(group(circumstances), "resolutions/vote", both)).toMatchObject([
      {
        code: "conflict",
        message:
          "The variations `emergency` and `recent` of `resolutions/vote` both hold and both change `gates/support`.",
      },
    ]);
  });

  it("of which neither is known to hold leave open every outcome between them", async () => {
    const together = `
variations:
  easier: { when: { emergency: true }, gates: { turnout: null } }
  harder: { when: { declaredOn: { inLast: 1 month } }, gates: { support: { moreThan: 3/4, of: responses } } }`;
    const open = await ask(together, { entitled: 20, responses: 8, for: 6, against: 2 }, "2014-05-01");
    expect(open.possible).toEqual(["void", "carried", "lost"]);
    expect(open.missing.map((each) => each.fact)).toEqual(["emergency", "declaredOn"]);
  });
});

describe("facts of other terms", () => {
  const eased = "motion: { calledForThePurpose: true }\nvariations:\n  eased: { from: 2014-06-01, motion: null }";

  it("are accepted on any day, and mean nothing where they are not needed", async () => {
    const facts = { ...six, calledForThePurpose: false };
    expect((await ask(eased, facts, "2014-05-31")).outcome).toBe("void");
    expect((await ask(eased, facts, "2014-06-01")).outcome).toBe("carried");
  });

  it("must be facts under some terms (control)", async () => {
    const refusals = await refused(group(eased), "resolutions/vote", { ...six, calledForFun: true }, "2014-06-01");
    expect(refusals.map(({ code }) => code)).toEqual(["unknown-fact"]);
  });
});

describe("a reading", () => {
  const rivals = `
reading: { taken: Half of the votes cast., instead: { of-all: { says: Half of all., gates: { turnout: null, support: { atLeast: 1/2, of: entitled } } } } }
variations:
  summer: { from: 2014-06-01, gates: { turnout: null } }`;

  async function read(on: string, reading: string): Promise<Answer> {
    const request = {
      question: "resolutions/vote",
      facts: { entitled: 20, responses: 15, for: 9, against: 6 },
      reading,
    };
    return decide(group(rivals), { ...request, on: Temporal.PlainDate.from(on) });
  }

  it("is asked for by its id", async () => {
    expect((await ask(rivals, { entitled: 20, responses: 15, for: 9, against: 6 }, "2014-05-01")).outcome).toBe(
      "carried",
    );
    expect(await read("2014-05-01", "of-all")).toMatchObject({
      decision: { outcome: "lost", constitution: { reading: "of-all" } },
    });
  });

  it("that is not there is refused, naming those that are", async () => {
    expect(await read("2014-05-01", "of-some")).toMatchObject({
      refusals: [
        {
          code: "unknown-reading",
          message: "`resolutions/vote` has no reading `of-some`.",
          help: "It can be read as `of-all`.",
        },
      ],
    });
  });

  it("that cannot stand beside a variation is refused and not guessed", async () => {
    expect(await read("2014-06-01", "of-all")).toMatchObject({
      refusals: [
        { message: "Of `resolutions/vote`, the reading `of-all` and the variation `summer` cannot hold together." },
      ],
    });
  });

  it("that is broken is an error at its own line", () => {
    const broken =
      "reading: { taken: So., instead: { other: { says: Otherwise., gates: { support: { atLeast: 75% } } } } }";
    expect(problems(broken)).toEqual(["share-without-base: `75%` does not say of what."]);
  });
});
