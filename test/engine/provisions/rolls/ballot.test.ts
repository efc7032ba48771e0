import { describe, expect, it } from "vitest";
import { rolls } from "../../../../engine/provisions/rolls/rolls.ts";
import { constitutionOf, decided, sentencesOf } from "../small-constitution.ts";

const withVotes = (votes: string, more = "") =>
  constitutionOf(
    [rolls],
    `
facts:
  isMember: { about: practice, type: yes-no, question: Is the practice a member? }
rolls:
  practices: { title: Member practices, electors: practices, who: { isMember: true }, votes: ${votes}${more} }
`,
  );

const weighted = "{ onePer: 1000, of: patients, rounded: up, atMost: 20 }";

async function ballot(more: string, facts: Parameters<typeof decided>[2]) {
  return decided(withVotes(weighted, more), "rolls/practices/ballot", { isMember: true, listSize: 4_321, ...facts });
}

describe("the use of several votes", () => {
  it.each([
    [4, "valid"],
    [5, "valid"],
    [6, "not-valid"],
  ])("%i votes of 5 are %s", async (votesUsed, outcome) => {
    const decision = await ballot(", split: allowed", { votesUsed });
    expect(decision.outcome).toBe(outcome);
    expect(decision.findings.at(-1)?.because).toBe(`${votesUsed} votes used; the elector has 5 votes`);
  });

  it("may be divided where that is allowed, and not where it is not", async () => {
    expect((await ballot(", split: allowed", { votesUsed: 5 })).outcome).toBe("valid");
    expect((await ballot(", split: not allowed", { votesUsed: 5, votesDivided: true })).outcome).toBe("not-valid");
    expect((await ballot(", split: not allowed", { votesUsed: 5, votesDivided: false })).outcome).toBe("valid");
  });

  it("leaves a divided vote open where the constitution is silent", async () => {
    expect(await ballot("", { votesUsed: 5, votesDivided: true })).toMatchObject({
      outcome: "undetermined",
      silent: ["whether an elector may divide several votes"],
    });
    expect((await ballot("", { votesUsed: 5, votesDivided: false })).outcome).toBe("valid");
  });

  it("is not valid by one who is not an elector", async () => {
    expect((await ballot(", split: allowed", { votesUsed: 1, isMember: false })).outcome).toBe("not-valid");
  });

  it("is decided without the list size where no list could be long enough", async () => {
    const unknown = async (votesUsed: number) =>
      (await decided(withVotes(weighted, ", split: allowed"), "rolls/practices/ballot", { isMember: true, votesUsed }))
        .outcome;
    expect([await unknown(20), await unknown(21)]).toEqual(["undetermined", "not-valid"]);
  });

  it("says who casts them and whether they may be divided", () => {
    expect(
      sentencesOf(
        withVotes(weighted, ", split: not allowed, castBy: the practice representative"),
        "rolls/practices",
      ).slice(2),
    ).toEqual([
      "An elector with several votes may not divide them between different answers.",
      "The votes of an elector are cast by the practice representative.",
    ]);
  });
});

describe("the use of one vote", () => {
  it("asks nothing about dividing it", async () => {
    const constitution = withVotes("one each");
    expect((await decided(constitution, "rolls/practices/ballot", { isMember: true, votesUsed: 1 })).outcome).toBe(
      "valid",
    );
    expect((await decided(constitution, "rolls/practices/ballot", { isMember: true, votesUsed: 2 })).outcome).toBe(
      "not-valid",
    );
  });
});
