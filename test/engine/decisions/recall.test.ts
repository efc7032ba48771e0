import { describe, expect, it } from "vitest";
import { decide } from "../../../engine/decisions/decide.ts";
import type { Decision } from "../../../engine/decisions/decision.ts";
import { resolutions } from "../../../engine/provisions/resolutions/resolutions.ts";
import { constitutionOf, decided, refused } from "../provisions/small-constitution.ts";

const recall = `
resolutions:
  recall:
    title: Power of recall
    question: Shall an extraordinary general meeting recall the leadership?
    voters: eligible GPs
    gates:
      turnout: { atLeast: 50%, of: entitled, otherwise: void }
      support: { atLeast: 75%, of: responses }
    reading:
      taken: Three quarters of those who respond.
      instead:
        of-all-gps: { says: Three quarters of all GPs., gates: { support: { atLeast: 75%, of: entitled } } }
`;
const group = constitutionOf([resolutions], recall);
const ask = (facts: Record<string, number>) => decided(group, "resolutions/recall", facts);

describe("recalling the leadership", () => {
  it("is carried by 180 of 240 who respond, of 400 who may", async () => {
    const decision = await ask({ entitled: 400, responses: 240, for: 180, against: 60 });
    expect(decision.outcome).toBe("carried");
    expect(decision.findings.map((each) => [each.met, each.because])).toEqual([
      ["yes", "240 of 400 entitled to vote (60.0%) responded; at least 200 were needed"],
      ["yes", "180 of 240 responses (75.0%) were in favour; at least 180 were needed"],
    ]);
  });

  it("is lost with 179: 180 were needed, and an exchange of one vote would turn it", async () => {
    const decision = await ask({ entitled: 400, responses: 240, for: 179, against: 61 });
    expect(decision.outcome).toBe("lost");
    expect(decision.findings.at(-1)?.because).toContain("at least 180 were needed");
    expect(decision.wouldChange[0]).toEqual({
      outcome: "carried",
      set: [
        { fact: "for", from: 179, to: 180 },
        { fact: "against", from: 61, to: 60 },
      ],
      words: "Votes for 180 instead of 179 (one more) and votes against 60 instead of 61 (one fewer)",
    });
  });

  it("is void where 199 respond, all of them for: the turnout fails first", async () => {
    const decision = await ask({ entitled: 400, responses: 199, for: 199, against: 0 });
    expect(decision.outcome).toBe("void");
    expect(decision.findings.filter((each) => each.met === "no")).toMatchObject([
      {
        requirement: "gates/turnout",
        because: "199 of 400 entitled to vote (49.8%) responded; at least 200 were needed",
      },
    ]);
  });

  it("is undetermined without responses and votes against, and says what is missing and still possible", async () => {
    const decision = await ask({ entitled: 400, for: 180 });
    expect(decision.outcome).toBe("undetermined");
    expect(decision.missing.map((each) => each.fact)).toEqual(["responses", "against"]);
    expect(decision.missing[0]?.question).toBe("How many responded, abstentions and spoilt papers included?");
    expect(decision.possible).toEqual(["carried", "lost", "void"]);
    expect(decision.wouldChange).toEqual([]);
  });

  it("can no longer be carried once the votes against make three quarters impossible", async () => {
    expect((await ask({ entitled: 400, against: 101 })).possible).toEqual(["lost", "void"]);
    expect((await ask({ entitled: 400, against: 100 })).possible).toEqual(["carried", "lost", "void"]);
  });

  it("takes 200 known votes for a turnout of 200 already", async () => {
    const decision = await ask({ entitled: 400, for: 20, against: 180 });
    expect(decision).toMatchObject({ outcome: "lost", possible: ["lost"] });
    expect(decision.findings[0]).toMatchObject({
      met: "yes",
      because: "how many responded is not known, but it is 200 or more; at least 200 were needed",
    });
    expect((await ask({ entitled: 400, for: 20, against: 179 })).possible).toEqual(["lost", "void"]);
  });

  it("refuses 180 votes for among 100 responses, naming both", async () => {
    const refusals = await refused(group, "resolutions/recall", { responses: 100, for: 180 });
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toMatchObject({ code: "facts-contradict", facts: ["for", "responses"] });
    expect(refusals[0]?.message).toContain("`for` = 180 and `responses` = 100 cannot both be so");
  });

  it.each([
    [299, "lost"],
    [300, "carried"],
    [301, "carried"],
  ])("under the rival reading, %i of all 400 GPs: %s", async (votes, outcome) => {
    const decision = await decidedUnder({ entitled: 400, responses: 320, for: votes });
    expect(decision.outcome).toBe(outcome);
    expect(decision.constitution).toMatchObject({ reading: "of-all-gps", digest: group.digest });
  });
});

async function decidedUnder(facts: Record<string, number>): Promise<Decision> {
  const on = Temporal.PlainDate.from("2014-05-01");
  const answer = await decide(group, { question: "resolutions/recall", facts, on, reading: "of-all-gps" });
  if (answer.kind === "refused") throw new Error(answer.refusals[0]?.message);
  return answer.decision;
}
