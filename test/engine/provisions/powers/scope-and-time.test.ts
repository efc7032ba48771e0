import { describe, expect, it } from "vitest";
import { powers } from "../../../../engine/provisions/powers/powers.ts";
import { constitutionOf, decided, sentencesOf } from "../small-constitution.ts";
import { asked, groupThat, outcome } from "./invented-group.ts";

const kinds = [powers];

describe("as the language page has them", () => {
  const model = constitutionOf(
    kinds,
    `powers:
  expel-practice: { title: Expel a practice, allowed: never, favours: practices }
  manage-performance: { title: Manage a practice's performance, only: quality premium objectives, during: first year }`,
  );

  it("a practice may never be expelled, whatever is known", async () => {
    const decision = await decided(model, "powers/expel-practice", {});
    expect(decision.outcome).toBe("refused");
    expect(decision.findings[0]?.because).toBe("the constitution says that it may never be done");
    expect(sentencesOf(model, "powers/expel-practice")).toEqual(["It may never be done."]);
  });

  it("whether performance may be managed needs judgement, and the year's beginning is not said", async () => {
    const decision = await decided(model, "powers/manage-performance", {});
    expect(decision.outcome).toBe("undetermined");
    expect(decision.possible).toEqual(["refused", "permitted"]);
    expect(decision.silent).toContain(
      "when the first year begins, because it does not say when the body was established",
    );
    expect(sentencesOf(model, "powers/manage-performance")).toEqual([
      "During the body’s first year, it may be done only for quality premium objectives.",
    ]);
  });
});

describe("only quality premium objectives, during the first year", () => {
  const power = "only: quality premium objectives, during: first year";
  const since = { established: "2013-04-01" };
  const lmc = groupThat(`${power}, judgedBy: the LMC`, since);

  it("is what the judge says, and never permitted before there is a judgement", async () => {
    expect(await outcome(lmc, { onlyJudged: "within" }, "2013-06-01")).toBe("permitted");
    expect(await outcome(lmc, { onlyJudged: "outside" }, "2013-06-01")).toBe("refused");
    const open = await asked(lmc, {}, "2013-06-01");
    expect(open.outcome).toBe("undetermined");
    expect(open.missing.map((each) => each.fact)).toEqual(["onlyJudged"]);
    expect(open.silent).toEqual([]);
  });

  it("is refused at once where no judgement could change it", async () => {
    const group = groupThat("only: quality premium objectives, with: lmc, judgedBy: the LMC");
    expect(await outcome(group, { lmcAgreed: "none" })).toBe("refused");
    expect(await outcome(group, { lmcAgreed: "2014-05-01" })).toBe("undetermined");
    expect(await outcome(group, { lmcAgreed: "2014-05-01", onlyJudged: "within" })).toBe("permitted");
  });

  it("without a judge the constitution is silent on whose judgement it would be, but one given counts", async () => {
    const group = groupThat(power, since);
    expect((await asked(group, {}, "2013-06-01")).silent).toEqual([
      "who judges whether something is: quality premium objectives",
    ]);
    expect(await outcome(group, { onlyJudged: "outside" }, "2013-06-01")).toBe("refused");
    expect(await outcome(group, { onlyJudged: "within" }, "2013-06-01")).toBe("permitted");
  });

  it("says nothing before and after the year, to the day", async () => {
    const refused = { onlyJudged: "outside" };
    expect(await outcome(lmc, refused, "2013-03-31")).toBe("undetermined");
    expect(await outcome(lmc, refused, "2013-04-01")).toBe("refused");
    expect(await outcome(lmc, refused, "2014-03-31")).toBe("refused");
    const after = await asked(lmc, refused, "2014-04-01");
    expect(after.outcome).toBe("undetermined");
    expect(after.silent).toEqual(["what holds outside the time for which this is said"]);
    expect(after.missing).toEqual([]);
  });

  it("unless it says what holds outside it", async () => {
    const free = groupThat(`${power}, outside: permitted`, since);
    expect(await outcome(free, {}, "2014-04-01")).toBe("permitted");
    const closed = groupThat(`${power}, outside: refused`, since);
    expect(await outcome(closed, {}, "2014-04-01")).toBe("refused");
    expect(sentencesOf(closed, "powers/act").at(-1)).toBe("Outside that time it may not be done.");
  });
});

describe("the time for which it is said", () => {
  const allowedIn = (during: string) => `allowed: always, outside: refused, during: ${during}`;
  const boundaries = [
    { during: "first year", established: "2013-07-01", last: "2014-06-30", before: "undetermined" },
    { during: "first financial year", established: "2013-07-01", last: "2014-03-31", before: "undetermined" },
    { during: "first governance year", established: "2013-07-01", last: "2014-05-31", before: "undetermined" },
    // A control: dates of force have nothing to do with the founding.
    {
      during: "{ from: 2013-07-01, until: 2014-12-31 }",
      established: "2012-01-01",
      last: "2014-12-31",
      before: "refused",
    },
  ];

  it.each(boundaries)("$during ends on $last", async ({ during, established, last, before }) => {
    const group = groupThat(allowedIn(during), { established });
    const dayAfter = Temporal.PlainDate.from(last).add({ days: 1 }).toString();
    expect(await outcome(group, {}, "2013-06-30")).toBe(before);
    expect(await outcome(group, {}, "2013-07-01")).toBe("permitted");
    expect(await outcome(group, {}, last)).toBe("permitted");
    expect(await outcome(group, {}, dayAfter)).toBe("refused");
  });

  it("is said with dates as they are spoken", () => {
    const group = groupThat("allowed: always, during: { from: 2013-04-01, until: 2014-03-31 }");
    expect(sentencesOf(group, "powers/act")).toEqual(["From 1 April 2013 until 31 March 2014, it may be done."]);
  });

  it("of what may be done before there is a body nothing is said", async () => {
    const group = groupThat("only: own practice, during: first financial year, outside: permitted", {
      established: "2013-07-01",
    });
    const early = await asked(group, { concernsOwnPracticeOnly: false }, "2013-06-30");
    expect(early.outcome).toBe("undetermined");
    expect(early.silent).toEqual(["what may be done before the body was established"]);
  });

  it("a year of which it is not said when it begins is silent", async () => {
    const group = groupThat(allowedIn("first financial year"), { established: "2013-07-01", years: false });
    expect((await asked(group, {})).silent).toContain(
      "when the first financial year ends, because it does not say when its years begin",
    );
  });

  it("may be a condition, or words that need judgement", async () => {
    const facts = "  pandemic: { type: yes-no, question: Is there a pandemic? }";
    const condition = groupThat(allowedIn("{ when: { pandemic: true } }"), { facts });
    expect(await outcome(condition, { pandemic: true })).toBe("permitted");
    expect(await outcome(condition, { pandemic: false })).toBe("refused");
    expect(await outcome(condition, {})).toBe("undetermined");
    const judged = groupThat(`${allowedIn("the shadow stage")}, judgedBy: the Board`);
    expect(await outcome(judged, {})).toBe("undetermined");
    expect(await outcome(judged, { duringJudged: "within" })).toBe("permitted");
    expect(await outcome(judged, { duringJudged: "outside" })).toBe("refused");
  });
});

describe("the scope", () => {
  const facts = "  worth: { type: money, question: What is it worth? }";

  it("own practice is asked as a plain fact", async () => {
    const group = groupThat("only: own practice");
    expect(await outcome(group, { concernsOwnPracticeOnly: true })).toBe("permitted");
    expect(await outcome(group, { concernsOwnPracticeOnly: false })).toBe("refused");
    expect((await asked(group, {})).missing.map((each) => each.fact)).toEqual(["concernsOwnPracticeOnly"]);
  });

  it("may be a condition over declared facts", async () => {
    const group = groupThat('only: { when: { worth: { atMost: "£50,000" } } }', { facts });
    expect(await outcome(group, { worth: "£50,000" })).toBe("permitted");
    expect(await outcome(group, { worth: "£50,000.01" })).toBe("refused");
  });

  it("circumstances may be stated beside it", async () => {
    const group = groupThat('only: own practice, when: { worth: { lessThan: "£50,000" } }', { facts });
    expect(await outcome(group, { concernsOwnPracticeOnly: true, worth: "£49,999.99" })).toBe("permitted");
    expect(await outcome(group, { concernsOwnPracticeOnly: true, worth: "£50,000" })).toBe("refused");
  });

  it("control: what is always allowed is permitted with nothing known", async () => {
    expect(await outcome(groupThat("allowed: always"), {})).toBe("permitted");
    expect(sentencesOf(groupThat("allowed: always"), "powers/act")).toEqual(["It may be done."]);
  });
});
