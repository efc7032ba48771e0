import { describe, expect, it } from "vitest";
import { rolls } from "../../../../engine/provisions/rolls/rolls.ts";
import { constitutionOf, decided, sentencesOf } from "../small-constitution.ts";

const withHome = (home: string) =>
  constitutionOf(
    [rolls],
    `
facts:
  worksInArea: { about: person, type: yes-no, question: Does the doctor work in the area? }
  peripatetic: { about: person, type: yes-no, question: Is the doctor a peripatetic locum? }
rolls:
  gps: { title: GPs, electors: persons, who: { worksInArea: true }, votes: one each, home: ${home} }
`,
  );

const outcome = async (home: string, question: "entitled" | "double", facts: Parameters<typeof decided>[2]) =>
  (await decided(withHome(home), `rolls/gps/${question}`, facts)).outcome;

describe("a home group that is required", () => {
  it("bars an elector elsewhere, in its short form and its long one", async () => {
    for (const home of ["one group", "{ rule: required }"]) {
      expect(await outcome(home, "entitled", { worksInArea: true, homeRoll: false })).toBe("not-entitled");
      expect(await outcome(home, "entitled", { worksInArea: true, homeRoll: true })).toBe("entitled");
      expect(await outcome(home, "entitled", { worksInArea: true })).toBe("undetermined");
    }
  });

  it("bars only those to whom it applies", async () => {
    const home = "{ rule: required, who: { peripatetic: true } }";
    expect(await outcome(home, "entitled", { worksInArea: true, peripatetic: false })).toBe("entitled");
    expect(await outcome(home, "entitled", { worksInArea: true, peripatetic: true, homeRoll: false })).toBe(
      "not-entitled",
    );
    expect(await outcome(home, "entitled", { worksInArea: true, homeRoll: false })).toBe("undetermined");
  });

  it.each([
    ["declared", "Is this the group that the elector has declared to be the home group?"],
    ["most sessions", "Is this the group in which the elector works most sessions?"],
    ["residence", "Is this the group in whose area the elector lives?"],
  ])("asks what makes it the home: %s", async (decidedBy, question) => {
    const constitution = withHome(`{ rule: required, decidedBy: ${decidedBy} }`);
    const { missing } = await decided(constitution, "rolls/gps/entitled", { worksInArea: true });
    expect(missing).toEqual([{ fact: "homeRoll", question }]);
  });
});

describe("a home group that is expected", () => {
  const home = "{ rule: expected, decidedBy: most sessions, who: { peripatetic: true } }";

  it("bars nobody, and asks nothing", async () => {
    expect(await outcome(home, "entitled", { worksInArea: true, homeRoll: false })).toBe("entitled");
    expect(await outcome(home, "entitled", { worksInArea: true })).toBe("entitled");
  });

  it("is noted in the findings", async () => {
    const { findings } = await decided(withHome(home), "rolls/gps/entitled", { worksInArea: true, homeRoll: false });
    expect(findings.find((each) => each.requirement === "home")?.because).toBe(
      "This is not the home group; electors on several rolls are expected to vote in their home group only, which bars nobody",
    );
  });

  it("reads as guidance", () => {
    expect(sentencesOf(withHome(home), "rolls/gps").slice(2)).toEqual([
      "An elector on several rolls is expected, but not bound, to vote only in the home group if the doctor is a peripatetic locum.",
      "The home group is the one in which the elector works most sessions.",
    ]);
  });
});

describe("voting in the home group only", () => {
  it.each([
    [{ homeRoll: true, votedHere: true, votedElsewhere: false }, "kept"],
    [{ homeRoll: false, votedHere: false, votedElsewhere: true }, "kept"],
    [{ homeRoll: true, votedHere: false, votedElsewhere: false }, "kept"],
    [{ homeRoll: false, votedHere: true, votedElsewhere: false }, "not-kept"],
    [{ homeRoll: true, votedHere: false, votedElsewhere: true }, "not-kept"],
    [{ votedHere: true, votedElsewhere: true }, "not-kept"],
    [{ votedHere: false, votedElsewhere: false }, "kept"],
    [{ votedHere: true, votedElsewhere: false }, "undetermined"],
  ])("%j: %s", async (facts, expected) => {
    expect(await outcome("one group", "double", facts)).toBe(expected);
  });

  it("is not asked of a roll without a home group", () => {
    const constitution = constitutionOf([rolls], "rolls: { members: { title: Members, electors: practices } }");
    expect([...constitution.questions.keys()]).toEqual([
      "rolls/members/entitled",
      "rolls/members/votes",
      "rolls/members/ballot",
    ]);
  });

  it("says that nothing follows where it is only expected", async () => {
    const decision = await decided(withHome("{ rule: expected }"), "rolls/gps/double", {
      votedHere: true,
      votedElsewhere: true,
    });
    expect(decision).toMatchObject({ outcome: "not-kept", follows: "Nothing: it is expected, not required" });
  });
});
