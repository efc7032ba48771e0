import { describe, expect, it } from "vitest";
import { sentencesOf } from "../small-constitution.ts";
import { asked, groupThat, outcome } from "./invented-group.ts";

describe("to consult is not to agree, and neither is to be told", () => {
  const agreed = groupThat("with: nhs-england");
  const consulted = groupThat("afterConsulting: lmc");
  const told = groupThat("notifying: [practices, the public]");

  it("agreement is needed on or before the day", async () => {
    expect(await outcome(agreed, { nhsEnglandAgreed: "2014-05-01" })).toBe("permitted");
    expect(await outcome(agreed, { nhsEnglandAgreed: "2014-05-02" })).toBe("refused");
    const none = await asked(agreed, { nhsEnglandAgreed: "none" });
    expect(none.outcome).toBe("refused");
    expect(none.findings[0]?.because).toBe("there is no agreement of NHS England");
  });

  it("agreement is never taken to be given", async () => {
    const open = await asked(agreed, {});
    expect(open.outcome).toBe("undetermined");
    expect(open.assumed).toEqual([]);
    expect(open.missing.map((each) => each.fact)).toEqual(["nhsEnglandAgreed"]);
  });

  it("each has a fact of its own, so that none stands for another", () => {
    const names = [agreed, consulted, told].map((group) =>
      group.questions.get("powers/act")?.facts.map(({ name }) => name),
    );
    expect(names).toEqual([["nhsEnglandAgreed"], ["lmcConsulted"], ["practicesNotified", "thePublicNotified"]]);
  });

  it("who was consulted need not agree", async () => {
    expect(await outcome(consulted, { lmcConsulted: "2014-04-30" })).toBe("permitted");
    expect(await outcome(consulted, { lmcConsulted: "none" })).toBe("refused");
  });

  it("all who must be told are told", async () => {
    const both = { practicesNotified: "2014-04-01", thePublicNotified: "2014-05-01" };
    expect(await outcome(told, both)).toBe("permitted");
    expect(await outcome(told, { ...both, thePublicNotified: "none" })).toBe("refused");
  });

  it("so long before the day, where it says so", async () => {
    const group = groupThat("afterConsulting: { lmc: { title: the LMC, atLeast: 28 days } }");
    expect(await outcome(group, { lmcConsulted: "2014-04-03" })).toBe("permitted");
    expect(await outcome(group, { lmcConsulted: "2014-04-04" })).toBe("refused");
    expect(sentencesOf(group, "powers/act")).toEqual([
      "It may be done only after consulting the LMC (at least 28 days before).",
    ]);
  });

  it("is said in sentences", () => {
    expect(
      sentencesOf(groupThat("with: nhs-england, afterConsulting: lmc, notifying: practices"), "powers/act"),
    ).toEqual([
      "It may be done only with the agreement of NHS England, after consulting the LMC, and after telling practices.",
    ]);
  });
});

describe("who alone may use it", () => {
  it("one of those named", async () => {
    const group = groupThat("by: [council-of-members, governing-body]");
    expect(await outcome(group, { usedBy: "governing-body" })).toBe("permitted");
    expect(await outcome(group, { usedBy: "anybody-else" })).toBe("refused");
    expect(sentencesOf(group, "powers/act")).toEqual(["It may be done only by council of members or governing body."]);
  });
});

describe("contract functions by level of co-commissioning", () => {
  const byLevel =
    "byLevel: { level-1: { allowed: never }, level-2: { with: nhs-england, by: joint-committee }, level-3: { with: nhs-england } }";
  const group = groupThat(byLevel);
  const agreed = { nhsEnglandAgreed: "2015-03-31" };

  it("are refused at level 1, whatever else is so", async () => {
    expect(await outcome(group, { level: "level-1", ...agreed, usedBy: "joint-committee" }, "2015-04-01")).toBe(
      "refused",
    );
    const decision = await asked(group, { level: "level-1" }, "2015-04-01");
    expect(decision.outcome).toBe("refused");
    expect(decision.missing).toEqual([]);
  });

  it("are decided jointly at level 2", async () => {
    expect(await outcome(group, { level: "level-2", ...agreed, usedBy: "joint-committee" }, "2015-04-01")).toBe(
      "permitted",
    );
    expect(await outcome(group, { level: "level-2", ...agreed, usedBy: "anybody-else" }, "2015-04-01")).toBe("refused");
  });

  it("are permitted at level 3 from the day of the recorded approval", async () => {
    expect(await outcome(group, { level: "level-3", ...agreed }, "2015-03-30")).toBe("refused");
    expect(await outcome(group, { level: "level-3", ...agreed }, "2015-03-31")).toBe("permitted");
    expect(await outcome(group, { level: "level-3", nhsEnglandAgreed: "none" }, "2015-04-01")).toBe("refused");
    const open = await asked(group, { level: "level-3" }, "2015-04-01");
    expect(open.outcome).toBe("undetermined");
    expect(open.missing.map((each) => each.fact)).toEqual(["nhsEnglandAgreed"]);
  });

  it("another level is not spoken of, and an unknown one is asked for", async () => {
    expect((await asked(group, { level: "another" })).silent).toEqual([
      "what holds at another level than those it names",
    ]);
    const open = await asked(group, agreed);
    expect(open.outcome).toBe("undetermined");
    expect(open.missing.map((each) => each.fact)).toContain("level");
    expect(open.silent).toEqual([]);
  });

  it("says of each finding for which level it is", async () => {
    const { findings } = await asked(group, { level: "level-3", ...agreed }, "2015-04-01");
    expect(findings.find((each) => each.requirement === "byLevel/level-1/allowed")?.because).toBe(
      "this is said of level 1 only",
    );
    expect(findings.find((each) => each.requirement === "byLevel/level-3/with")?.because).toBe(
      "the agreement of NHS England was given on Tuesday 31 March 2015",
    );
  });

  it("the level can be said by the constitution, which then asks only for what holds at it", async () => {
    const third = groupThat(`level: level-3, ${byLevel}`);
    expect(third.questions.get("powers/act")?.facts.map(({ name }) => name)).toEqual(["nhsEnglandAgreed"]);
    expect(await outcome(third, agreed, "2015-04-01")).toBe("permitted");
    expect(await outcome(groupThat(`level: level-1, ${byLevel}`), {}, "2015-04-01")).toBe("refused");
    expect(sentencesOf(third, "powers/act")).toEqual([
      "The body is at level 3.",
      "At level 1, it may never be done.",
      "At level 2, it may be done only by the joint committee, and with the agreement of NHS England.",
      "At level 3, it may be done only with the agreement of NHS England.",
    ]);
  });

  it("or be a declared fact with a history", async () => {
    const facts =
      "  delegation: { type: { history: [level-1, level-2, level-3] }, question: At which level was the body? }";
    const dated = groupThat(`level: { fact: delegation }, ${byLevel}`, { facts });
    const delegation = [
      { from: "2014-04-01", value: "level-1" },
      { from: "2015-04-01", value: "level-3" },
    ];
    expect(await outcome(dated, { delegation, ...agreed }, "2015-03-31")).toBe("refused");
    expect(await outcome(dated, { delegation, ...agreed }, "2015-04-01")).toBe("permitted");
  });

  it("or, said once for all powers, be the declared fact `level`", async () => {
    const facts = `  level:
    question: At which level is the body?
    type: { history: [level-1, level-2, level-3] }
    stated: { first: { value: level-1, from: 2014-04-01 }, third: { value: level-3, from: 2015-04-01 } }`;
    const dated = groupThat(byLevel, { facts });
    expect(await outcome(dated, agreed, "2015-03-31")).toBe("refused");
    expect(await outcome(dated, agreed, "2015-04-01")).toBe("permitted");
    // A power that says at which level it is used does not look there.
    expect(await outcome(groupThat(`level: level-1, ${byLevel}`, { facts }), {}, "2015-04-01")).toBe("refused");
  });

  it("what is stated for every level holds beside it", async () => {
    const both = groupThat(`afterConsulting: lmc, ${byLevel}`);
    expect(await outcome(both, { level: "level-3", ...agreed, lmcConsulted: "none" }, "2015-04-01")).toBe("refused");
    expect(await outcome(both, { level: "level-3", ...agreed, lmcConsulted: "2015-01-01" }, "2015-04-01")).toBe(
      "permitted",
    );
  });

  it("words that need judgement are judged at each level apart", async () => {
    const judged = groupThat(
      "judgedBy: the LMC, byLevel: { level-1: { only: quality premium objectives }, level-2: { allowed: always } }",
    );
    expect(await outcome(judged, { level: "level-1" })).toBe("undetermined");
    expect(await outcome(judged, { level: "level-1", level1OnlyJudged: "within" })).toBe("permitted");
    expect(await outcome(judged, { level: "level-2" })).toBe("permitted");
  });
});
