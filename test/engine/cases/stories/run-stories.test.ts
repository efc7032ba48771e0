import { describe, expect, it } from "vitest";
import { saltings } from "../../procedures/saltings.ts";
import { otherwise, overChristmas, recallAndElection, told } from "./saltings-stories.ts";

/** The same story with one thing told otherwise. */
function but(lines: string, there: string, instead: string): string {
  if (!lines.includes(there)) throw new Error(`the story does not tell: ${there}`);
  return lines.replace(there, instead);
}

describe("a story of a dispute", () => {
  it("comes out as it tells, over Christmas, with each side of a deadline", async () => {
    const result = await told(overChristmas);
    expect(result.differences).toEqual([]);
    expect(result).toMatchObject({ passed: true, got: "determined" });
    expect(result.scenes).toHaveLength(15);
  });

  it.each([
    [
      "another last day",
      "hearing: 2014-01-20",
      "hearing: 2014-01-17",
      "15: Expected was `hearing` due on 2014-01-17; but it is due on 2014-01-20: 20 working days from Wed 18 Dec 2013 is Mon 20 Jan 2014 (25 and 26 Dec and 1 Jan are bank holidays).",
    ],
    [
      "another stage",
      "stage: screening",
      "stage: preparing",
      "13: Expected was the stage `preparing`; but it is in `screening`.",
    ],
    ["an end that is none", "ended: false", "ended: true", "14: Expected was an end; but it is still in `screening`."],
    [
      "a deadline kept that was missed",
      "missed: [documents of respondent]",
      "met: [documents of respondent]",
      "25: Expected was `documents of respondent` kept; but that of `respondent` was missed (2014-01-14), its day being 2014-01-13.",
    ],
    [
      "a deadline missed that was kept",
      "met: [notice]",
      "missed: [notice]",
      "22: Expected was `notice` missed; but it was kept (2014-01-09), its day being 2014-01-09.",
    ],
    [
      "a deadline not running that runs",
      "notDue: [notice, decision]",
      "notDue: [hearing]",
      "16: Expected was `hearing` not running; but it runs until 2014-01-20.",
    ],
    [
      "something not allowed that may be done",
      "notAllowed: [reject,",
      "notAllowed: [convene,",
      "18: Expected was `convene` not allowed; but it may be done.",
    ],
    [
      "an end against somebody",
      "adverseTo: []",
      "adverseTo: [appellant]",
      "29: Expected was an end adverse to `appellant`; but it is adverse to nothing.",
    ],
  ])("is found out if it tells of %s (control)", async (_what, there, instead, words) => {
    expect(await otherwise(but(overChristmas, there, instead))).toEqual([words]);
  });

  it("is found out if it expects what may not be done, and is told what may (control)", async () => {
    const [words, ...others] = await otherwise(but(overChristmas, "allowed: [consult-lmc,", "allowed: [reject,"));
    expect(others).toEqual([]);
    expect(words).toContain(
      "17: Expected was `reject` allowed; but only this may be done: `consult-lmc by accountable-officer`",
    );
  });

  it("is found out if it gives another reason, and is told what was said (control)", async () => {
    const [words, ...others] = await otherwise(but(overChristmas, "because: [not done]", "because: [too late]"));
    expect(others).toEqual([]);
    expect(words).toMatch(/^9: “too late” should stand in what is said\. It says: .*Involve the LMC/);
  });

  it("breaks off where something is refused that should be done, with the reasons", async () => {
    const result = await told(but(overChristmas, ", as: advice", ", as: enmity"));
    expect(result.differences).toHaveLength(1);
    expect(result.differences[0]?.words).toContain("It is refused, and should not be. ");
    expect(result.scenes).toHaveLength(3);
  });

  it("breaks off where something may be done that should be refused", async () => {
    const refusedLater = but(overChristmas, "does: convene }", "does: convene, refused: true }");
    expect(await otherwise(refusedLater)).toEqual(["20: It should be refused, but it is allowed."]);
  });

  it("names what a step is refused for, all of it and nothing else", async () => {
    const other = but(overChristmas, "papers: [grounds], refused: { failed: [guard]", "refused: { failed: [guard]");
    expect(await otherwise(other)).toEqual([
      "9: Expected was a refusal for `guard`; but it is refused for `papers` and `guard`.",
    ]);
  });

  it("leaves the case as it was where a step is refused, but time has gone by all the same", async () => {
    const { scenes, differences } = await told(`
  - name: a hearing that is late
    procedure: dispute
    facts: { kind: practice-and-group, concernsContract: true, matterArose: 2013-11-20 }
    steps:
      - { on: 2013-12-02, by: appellant, does: involve-lmc, as: advice }
      - { on: 2013-12-18, by: appellant, does: request-hearing, papers: [grounds] }
      - { on: 2014-01-21, by: respondent, does: convene, refused: { failed: [stage], instead: [send-documents] } }
`);
    expect(differences).toEqual([]);
    expect(scenes.at(-1)?.happened.map(({ event }) => event.type)).toEqual(["missed", "missed"]);
  });

  it("cannot look back before the last thing that happened", async () => {
    const back = but(overChristmas, "- { on: 2014-01-14, expect", "- { on: 2014-01-10, expect");
    expect(await otherwise(back)).toEqual([
      "25: This cannot be told. 2014-01-10 is before 2014-01-13, the day on which the last thing happened.",
    ]);
  });

  it("comes out otherwise under a constitution that has other terms (control)", async () => {
    const slower = saltings(["hearing: { within: 20 working days", "hearing: { within: 25 working days"]);
    expect((await otherwise(overChristmas, slower))[0]).toContain("it is due on 2014-01-27");
  });
});

describe("a story in which a bank holiday is proclaimed", () => {
  const funeral = `
  - name: the funeral of the Queen moves the hearing
    procedure: dispute
    facts: { kind: practice-and-group, concernsContract: true, matterArose: 2022-08-20 }
    steps:
      - { on: 2022-09-05, by: appellant, does: involve-lmc, as: advice }
      - { on: 2022-09-05, by: appellant, does: request-hearing, papers: [grounds], expect: { due: { hearing: 2022-10-03 } } }
      - { on: 2022-09-12, expect: { due: { hearing: 2022-10-04 }, because: [19 Sep is a bank holiday, moves it] } }
`;

  it("shows why the last day moves, where the constitution says so", async () => {
    expect(await otherwise(funeral)).toEqual([]);
  });

  it("shows that it stays, where the constitution says that (control)", async () => {
    const stays = saltings(["holidays: move", "holidays: stay"]);
    const [due, because, ...others] = await otherwise(funeral, stays);
    expect(others).toHaveLength(1);
    expect(due).toContain("Expected was `hearing` due on 2022-10-04; but it is due on 2022-10-03");
    expect(because).toContain("although it would now be Tue 4 Oct 2022");
  });
});

describe("a story of a case that opens another", () => {
  it("tells both; the first goes on by itself when the other ends", async () => {
    const result = await told(recallAndElection);
    expect(result.differences).toEqual([]);
    const [last] = result.scenes.toReversed();
    expect(last?.case).toMatchObject({
      procedure: "procedures/recall",
      ended: { outcome: "replaced", on: "2014-04-28" },
    });
  });

  it("need not tell the other, but that it has ended", async () => {
    const untold = recallAndElection
      .split("\n")
      .filter((line) => !line.includes("in: "))
      .join("\n");
    const step =
      "      - { on: 2014-05-01, ends: { procedure: election, outcome: failed }, expect: { stage: recalled } }";
    expect(await otherwise(untold.replace("      - expect: { outcome: replaced }", step))).toEqual([]);
  });

  it("cannot tell of a case that none has opened", async () => {
    const early = but(
      recallAndElection,
      "in: election, by: returning-officer, does: renew",
      "in: dispute, by: appellant, does: settle",
    );
    const [words] = await otherwise(early.replace(", expect: { due: { renewal: 2014-04-20 } }", ""));
    expect(words).toBe("11: This cannot be told. No case of `procedures/dispute` has been opened.");
  });

  it("may say who begins the other", async () => {
    const begins = "      - { on: 2014-03-12, in: election, by: returning-officer, does: begin }\n";
    const line = "      - { on: 2014-03-20, in: election";
    expect(await otherwise(but(recallAndElection, line, begins + line))).toEqual([]);
  });
});

describe("a story of a case that may not begin", () => {
  const premium = `
  - name: without a statement there is no premium
    procedure: premium
    on: 2014-04-01
    by: practice
    facts: { chairConflicted: false, deputyConflicted: false }
    refused: { failed: [role, papers] }
`;

  it("says why", async () => {
    expect(await told(premium)).toMatchObject({ passed: true, got: "refused", differences: [] });
  });

  it("is found out if it may (control)", async () => {
    const lawful = premium.replace("by: practice", "by: body\n    papers: [statement-of-achievement]");
    expect(await otherwise(lawful)).toEqual(["10: It should be refused, but it is allowed."]);
  });
});
