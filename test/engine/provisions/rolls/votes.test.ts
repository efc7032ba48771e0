import { describe, expect, it } from "vitest";
import { rolls } from "../../../../engine/provisions/rolls/rolls.ts";
import { constitutionOf, decided, sentencesOf } from "../small-constitution.ts";

const withVotes = (votes: string, more = "") =>
  constitutionOf(
    [rolls],
    `
facts:
  isMember: { about: practice, type: yes-no, question: Is the practice a member? }
  gpCount: { about: practice, type: number, unit: GPs, title: Number of GPs, question: How many GPs work in the practice? }
rolls:
  practices: { title: Member practices, electors: practices, who: { isMember: true }, votes: ${votes}${more} }
`,
  );

async function votesOf(votes: string, facts: Parameters<typeof decided>[2], on?: string) {
  const { amount } = await decided(withVotes(votes), "rolls/practices/votes", { isMember: true, ...facts }, on);
  return amount?.value;
}

describe("the same votes for every elector", () => {
  it("are one each, or so many each", async () => {
    expect(await votesOf("one each", {})).toBe(1);
    expect(await votesOf("{ each: 3 }", {})).toBe(3);
  });

  it("are none for one who is not an elector", async () => {
    const decision = await decided(withVotes("{ each: 3 }"), "rolls/practices/votes", { isMember: false });
    expect(decision).toMatchObject({ outcome: "not-entitled", amount: { value: 0, unit: "votes" } });
  });

  it("are not known while entitlement is not", async () => {
    const decision = await decided(withVotes("{ each: 3 }"), "rolls/practices/votes", {});
    expect(decision.outcome).toBe("undetermined");
    expect(decision.amount).toBeUndefined();
  });
});

describe("one vote for each 1,000 patients", () => {
  it.each([
    [
      "up",
      [
        [0, 0],
        [1, 1],
        [1_000, 1],
        [1_001, 2],
        [4_321, 5],
      ],
    ],
    [
      "down",
      [
        [999, 0],
        [1_000, 1],
        [1_999, 1],
        [2_000, 2],
      ],
    ],
    [
      "nearest",
      [
        [499, 0],
        [500, 1],
        [1_499, 1],
        [1_500, 2],
      ],
    ],
  ] as const)("rounded %s", async (rounded, cases) => {
    for (const [listSize, expected] of cases) {
      expect([listSize, await votesOf(`{ onePer: 1000, of: patients, rounded: ${rounded} }`, { listSize })]).toEqual([
        listSize,
        expected,
      ]);
    }
  });

  it("keeps to its least and most", async () => {
    const votes = "{ onePer: 1000, of: patients, rounded: down, atLeast: 1, atMost: 20 }";
    for (const [listSize, expected] of [
      [0, 1],
      [1_999, 1],
      [2_000, 2],
      [20_999, 20],
      [21_000, 20],
    ] as const) {
      expect([listSize, await votesOf(votes, { listSize })]).toEqual([listSize, expected]);
    }
  });

  it("shows the working", async () => {
    const constitution = withVotes("{ onePer: 1000, of: patients, rounded: up, atLeast: 1 }");
    const { findings } = await decided(constitution, "rolls/practices/votes", { isMember: true, listSize: 4_321 });
    expect(findings.at(-1)?.because).toBe(
      "4,321 patients on Thursday 1 May 2014: 5 votes (one for each 1,000, rounded up, at least 1)",
    );
  });

  it("asks for the list of an elector whose votes are not yet known", async () => {
    const decision = await decided(withVotes("{ onePer: 1000, of: patients, rounded: up }"), "rolls/practices/votes", {
      isMember: true,
    });
    expect(decision).toMatchObject({
      outcome: "entitled",
      missing: [{ fact: "listSize", question: "How many patients are on the list?" }],
    });
    expect(decision.amount).toBeUndefined();
  });

  it("can count a fact that the constitution declares", async () => {
    expect(await votesOf("{ onePer: 2, of: gpCount, rounded: up }", { gpCount: 5 })).toBe(3);
  });
});

describe("a list size as of a day of the year", () => {
  const votes = "{ onePer: 1000, of: patients, rounded: down, asOf: 1 April }";
  const listSize = [
    { from: "2013-04-01", value: 5_000 },
    { from: "2014-04-01", value: 6_000 },
    { from: "2014-04-02", value: 9_000 },
  ];

  it.each([
    ["2014-03-31", 5],
    ["2014-04-01", 6],
    ["2014-05-01", 6],
    ["2015-04-01", 9],
  ])("on %s gives %i votes", async (on, expected) => {
    expect(await votesOf(votes, { listSize }, on)).toBe(expected);
  });

  it("gives none that are known where no size is recorded up to that day", async () => {
    const decision = await decided(
      withVotes(votes),
      "rolls/practices/votes",
      { isMember: true, listSize },
      "2013-05-01",
    );
    expect(decision.amount?.value).toBe(5);
    const earlier = await decided(
      withVotes(votes),
      "rolls/practices/votes",
      { isMember: true, listSize },
      "2013-03-31",
    );
    expect(earlier).toMatchObject({ missing: [{ fact: "listSize", incomplete: true }] });
    expect(earlier.findings.at(-1)?.because).toBe(
      "The number of patients on the list on Sunday 1 April 2012 is not known",
    );
  });

  it("is that day up to the date of the roll, where the roll has one", async () => {
    const constitution = withVotes(votes, ", asOf: { atLeast: 28 days, before: opens }");
    const facts = { isMember: true, qualifiedOn: "2010-01-01", listSize };
    const on = async (ballotOpens: string) =>
      (await decided(constitution, "rolls/practices/votes", { ...facts, ballotOpens })).amount?.value;
    expect(await on("2014-04-28")).toBe(5);
    expect(await on("2014-04-29")).toBe(6);
  });

  it("says so", () => {
    expect(
      sentencesOf(
        withVotes("{ onePer: 1000, of: patients, rounded: nearest, atLeast: 1, atMost: 20, asOf: 1 April }"),
        "rolls/practices",
      ),
    ).toEqual([
      "A practice is an elector if the practice is a member.",
      "An elector has one vote for each 1,000 patients, rounded to the nearest whole number, a half up, but at least 1 and at most 20.",
      "The number of patients is that on the latest 1 April.",
    ]);
  });
});

describe("votes in bands", () => {
  const bands = (edgesBelongTo: string, lowest = 0) =>
    `{ of: patients, bands: { "${lowest}": 1, "5000": 2, "10000": 4 }, edgesBelongTo: ${edgesBelongTo} }`;

  it.each([
    [
      "upper tier",
      [
        [0, 1],
        [4_999, 1],
        [5_000, 2],
        [5_001, 2],
        [9_999, 2],
        [10_000, 4],
        [10_001, 4],
      ],
    ],
    [
      "lower tier",
      [
        [0, 1],
        [4_999, 1],
        [5_000, 1],
        [5_001, 2],
        [10_000, 2],
        [10_001, 4],
      ],
    ],
  ] as const)("with edges that belong to the %s", async (edges, cases) => {
    for (const [listSize, expected] of cases) {
      expect([listSize, await votesOf(bands(edges), { listSize })]).toEqual([listSize, expected]);
    }
  });

  it("are silent on an edge that is not stated to belong to either, and only there", async () => {
    const constitution = withVotes(bands("not stated"));
    const decision = await decided(constitution, "rolls/practices/votes", { isMember: true, listSize: 5_000 });
    expect(decision.amount).toBeUndefined();
    expect(decision.silent).toEqual(["how many votes an elector has with exactly 5,000 patients or 10,000 patients"]);
    expect(decision.missing).toEqual([]);
    expect(await votesOf(bands("not stated"), { listSize: 5_001 })).toBe(2);
  });

  it("are silent below the lowest edge, which itself belongs to the lowest band", async () => {
    const constitution = withVotes(bands("lower tier", 1_000));
    const at = (listSize: number) => decided(constitution, "rolls/practices/votes", { isMember: true, listSize });
    expect((await at(1_000)).amount?.value).toBe(1);
    expect(await at(999)).toMatchObject({ silent: ["how many votes an elector has with fewer than 1,000 patients"] });
  });

  it("do not call missing what is silent, nor silent what is missing (control)", async () => {
    const decision = await decided(withVotes(bands("not stated")), "rolls/practices/votes", { isMember: true });
    expect(decision).toMatchObject({ missing: [{ fact: "listSize" }], silent: [] });
  });

  it("read as a table", () => {
    expect(sentencesOf(withVotes(bands("upper tier")), "rolls/practices").slice(1)).toEqual([
      "An elector has 1 vote from 0 patients, 2 votes from 5,000 patients, 4 votes from 10,000 patients.",
      "A number exactly on the edge of two bands belongs to the band that begins there.",
    ]);
  });
});

describe("a roll that does not say how many votes", () => {
  it("is silent about it, not about who is an elector", async () => {
    const constitution = constitutionOf(
      [rolls],
      "facts: { isMember: { type: yes-no, question: Is it a member? } }\nrolls: { m: { title: M, electors: bodies, who: { isMember: true } } }",
    );
    expect(await decided(constitution, "rolls/m/votes", { isMember: true })).toMatchObject({
      outcome: "entitled",
      silent: ["how many votes an elector has"],
    });
    expect((await decided(constitution, "rolls/m/entitled", { isMember: true })).outcome).toBe("entitled");
  });
});
