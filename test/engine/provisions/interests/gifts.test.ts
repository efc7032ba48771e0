import { describe, expect, it } from "vitest";
import { constitutionOf, decided, problemsOf, sentencesOf } from "../small-constitution.ts";
import { giftsByEdition, kinds } from "./model-interests.ts";

const editions = constitutionOf(kinds, giftsByEdition);
const supplier = { giftOrHospitality: "gift", giftFromSupplier: true };
const other = { giftOrHospitality: "gift", giftFromSupplier: false };
const hospitality = { giftOrHospitality: "hospitality" };
const ask = (facts: Parameters<typeof decided>[2], on: string) => decided(editions, "interests/gifts", facts, on);

describe("the edition of 2017", () => {
  it.each([
    [supplier, "£5.99", "accept"],
    [supplier, "£6", "accept"],
    [supplier, "£6.01", "refuse"],
    [other, "£49.99", "accept"],
    [other, "£50", "undetermined"],
    [{ ...other, giftForTheBody: true }, "£50.01", "declare"],
    [{ ...other, giftForTheBody: false }, "£50.01", "refuse"],
    [hospitality, "£24.99", "accept"],
    [hospitality, "£25", "declare"],
    [hospitality, "£25.01", "declare"],
    [hospitality, "£74.99", "declare"],
    [hospitality, "£75", "declare"],
    [hospitality, "£75.01", "refuse"],
    [{ ...hospitality, giftApproval: "given" }, "£75.01", "declare"],
  ])("%o worth %s: %s", async (facts, giftWorth, outcome) => {
    expect((await ask({ ...facts, giftWorth }, "2017-06-16")).outcome).toBe(outcome);
  });

  it("says nothing of exactly £50, and asks nothing more about it", async () => {
    expect(await ask({ ...other, giftWorth: "£50" }, "2018-01-01")).toMatchObject({
      silent: ["what is done with a gift from anybody but a supplier worth exactly £50"],
      missing: [],
      possible: ["refuse", "declare", "accept"],
    });
  });

  it("shows the bands in its working", async () => {
    const decision = await ask({ ...hospitality, giftWorth: "£80" }, "2018-01-01");
    expect(decision.assumed).toMatchObject([{ fact: "giftApproval", value: "none" }]);
    expect(decision.findings[0]?.because).toBe(
      "Hospitality worth £80 (under £25: accept; from £25 and up to £75: declare; over £75: declare with the approval of a senior manager, otherwise refuse)",
    );
  });

  it("need not know who offers what is accepted from anybody", async () => {
    const facts = { giftOrHospitality: "gift", giftWorth: "£5" };
    expect((await ask(facts, "2018-01-01")).outcome).toBe("accept");
    expect(await ask({ ...facts, giftWorth: "£20" }, "2018-01-01")).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "giftFromSupplier" }],
      possible: ["refuse", "accept"],
    });
  });

  it("does not ask who offers hospitality", async () => {
    expect((await ask(hospitality, "2018-01-01")).missing.map((each) => each.fact)).toEqual(["giftWorth"]);
  });
});

describe("the edition of 2016, and the time before it", () => {
  it.each([
    ["2016-06-28", supplier, "£1", "refuse"],
    ["2017-06-15", other, "£10", "accept"],
    ["2017-06-15", other, "£10.01", "declare"],
    ["2017-06-15", hospitality, "£25", "accept"],
    ["2017-06-15", hospitality, "£25.01", "declare"],
    ["2017-06-16", supplier, "£1", "accept"],
    ["2016-06-27", supplier, "£1", "undetermined"],
  ])("on %s: %o worth %s: %s", async (on, facts, giftWorth, outcome) => {
    expect((await ask({ ...facts, giftWorth }, on)).outcome).toBe(outcome);
  });
});

describe("gifts in other words", () => {
  const giftsOf = (settings: string) => `interests: { gifts: { ${settings} } }\n`;

  it("are declared within a time of the offer", async () => {
    const constitution = constitutionOf(
      kinds,
      giftsOf("fromOthers: declare, declareWithin: 14 days, declareTo: the secretary"),
    );
    const asked = (giftDeclared: string) =>
      decided(constitution, "interests/gifts/declared", { giftOffered: "2014-05-01", giftDeclared }, "2014-06-01");
    expect((await asked("2014-05-14")).outcome).toBe("in-time");
    expect((await asked("2014-05-15")).outcome).toBe("in-time");
    expect((await asked("2014-05-16")).outcome).toBe("late");
  });

  it("may begin above nought, and then leave a hole below", async () => {
    const constitution = constitutionOf(kinds, giftsOf("fromOthers: { bands: { £10: declare } }"));
    const asked = (giftWorth: string) => decided(constitution, "interests/gifts", { ...other, giftWorth });
    expect((await asked("£9.99")).outcome).toBe("undetermined");
    expect((await asked("£10")).outcome).toBe("declare");
    expect((await asked("£10.01")).outcome).toBe("declare");
  });

  it("are put into words", () => {
    const constitution = constitutionOf(
      kinds,
      giftsOf(
        "whose: [employees], fromSuppliers: refuse, fromOthers: { bands: { £0: accept, £50: { forTheBody: true, then: declare, otherwise: refuse } } }, declareTo: the secretary, declareWithin: 14 days, refusalsToo: true, public: true",
      ),
    );
    expect(sentencesOf(constitution, "interests/gifts")).toEqual([
      "This binds: employees.",
      "A gift from a supplier or contractor is refused, whatever it is worth.",
      "A gift from anybody else: under £50 it may be accepted and need not be declared; over £50 it may be accepted and is declared for the body and not for the person, and otherwise is refused; of what is worth exactly £50, nothing is said.",
      "It is declared to the secretary within 14 days of the offer.",
      "What was refused is recorded as well.",
      "The register of gifts and hospitality is open to the public.",
    ]);
  });

  it.each([
    [
      "fromOthers: { bands: { £0: accept, £50: declare } }",
      "hole-in-bands: Nothing is said of what is worth exactly £50.",
    ],
    [
      "fromOthers: { bands: { £0: accept, £50: declare, £50.00: refuse }, edgesBelongTo: upper tier }",
      "duplicate-key: `£50.00` and `£50` are the same amount.",
    ],
    [
      "fromOthers: { bands: { £0: accept, £50: declare }, edgesBelongTo: { £50: upper tier, £75: lower tier } }",
      "setting-without-effect: `£75` is not an edge between two of these bands.",
    ],
    [
      "fromOthers: { bands: { £0: { then: accept, otherwise: refuse } } }",
      "rule-incomplete: It is not said on what `accept` depends.",
    ],
    [
      "fromOthers: { bands: { £0: { forTheBody: true, then: accept, otherwise: accept } } }",
      "rule-decides-nothing: `accept` comes out either way.",
    ],
    ["fromOthers: { bands: { £0: accept, £50: declare }, edgesBelongTo: lower tier }", undefined],
  ])("%s", (settings, problem) => {
    expect(problemsOf(kinds, giftsOf(settings))).toEqual(problem === undefined ? [] : [problem]);
  });
});
