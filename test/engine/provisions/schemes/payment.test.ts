import { describe, expect, it } from "vitest";
import { schemes } from "../../../../engine/provisions/schemes/schemes.ts";
import { constitutionOf, decided, refused, sentencesOf } from "../small-constitution.ts";

const kinds = [schemes];

/** The scheme of the Essex model, as it stands there. */
const asInTheModel = `
schemes:
  quality-premium:
    title: Local quality premium
    each: financial year
    earnBack: { atMost: 100%, of: topslice }
    tiers: { measure: achievement, edgesBelongTo: upper tier, pays: { 0%: 0%, 60%: 50%, 90%: 100% } }
    surplus: { toOtherPractices: never, ringFencedFor: primary care, spentIn: following financial year }
    appeal: procedures/dispute
`;

/** A scheme whose one achievement is measured by cases, with more said of it. */
const withMore = (more: string) => `
schemes:
  quality-premium:
    title: Local quality premium
    earnBack: { atMost: 100%, of: topslice }
    ${more}
`;

const tiers = (rest: string) => `tiers: { pays: { 0%: 0%, 60%: 50%, 90%: 100% }, ${rest} }`;

const payment = (yaml: string, facts: Parameters<typeof decided>[2]) =>
  decided(constitutionOf(kinds, yaml), "schemes/quality-premium/payment", facts);

describe("the scheme of the model", () => {
  it.each([
    [0, "not-paid", "£0"],
    [59, "not-paid", "£0"],
    [60, "paid-in-part", "£6,000"],
    [61, "paid-in-part", "£6,000"],
    [89, "paid-in-part", "£6,000"],
    [90, "paid-in-full", "£12,000"],
    [91, "paid-in-full", "£12,000"],
    [100, "paid-in-full", "£12,000"],
  ])("with %i of 100 cases met is %s: %s of £12,000", async (met, outcome, value) => {
    const decision = await payment(asInTheModel, { topslice: "£12,000", met, cases: 100 });
    expect(decision).toMatchObject({ outcome, amount: { value, unit: "paid" } });
  });

  it("shows its working, and what would change it", async () => {
    const { findings, wouldChange } = await payment(asInTheModel, { topslice: "£12,000", met: 54, cases: 90 });
    expect(findings.map(({ because }) => because)).toEqual([
      "54 of 90 cases (60%): earns 50%",
      "This does not arise here",
      "50% earned of £12,000: £6,000",
      "£6,000 of £12,000 paid; £6,000 is surplus",
    ]);
    expect(wouldChange.map(({ outcome, words }) => [outcome, words])).toEqual([
      ["not-paid", "Cases met 53 instead of 54 (one fewer)"],
      ["paid-in-full", "Cases met 81 instead of 54 (27 more)"],
    ]);
  });

  it("holds achievements against its edges exactly: two thirds are below 66.67%", async () => {
    const yaml = withMore("tiers: { edgesBelongTo: upper tier, pays: { 0%: 0%, 66.67%: 50%, 2/3: 25%, 100%: 100% } }");
    const of = async (met: number, cases: number) =>
      (await payment(yaml, { topslice: "£100", met, cases })).amount?.value;
    expect([await of(2, 3), await of(6_667, 10_000), await of(66, 100)]).toEqual(["£25", "£50", "£0"]);
  });

  it("is silent on an objective without cases", async () => {
    const decision = await payment(asInTheModel, { topslice: "£12,000", met: 0, cases: 0 });
    expect(decision).toMatchObject({
      outcome: "undetermined",
      missing: [],
      silent: ["Achievement: what is earned with no cases"],
    });
  });

  it("asks for what is missing, and says which outcomes are still open", async () => {
    const decision = await payment(asInTheModel, { topslice: "£12,000", cases: 90 });
    expect(decision).toMatchObject({
      outcome: "undetermined",
      possible: ["not-paid", "paid-in-part", "paid-in-full"],
      missing: [{ fact: "met", question: "In how many cases was it met?" }],
      silent: [],
    });
    const amount = await payment(asInTheModel, { met: 54, cases: 90 });
    expect(amount).toMatchObject({ outcome: "undetermined", missing: [{ fact: "topslice" }] });
  });

  it("needs no topslice to see that nothing is earned", async () => {
    const decision = await payment(asInTheModel, { met: 10, cases: 90 });
    expect(decision).toMatchObject({ outcome: "not-paid", amount: { value: "£0" }, missing: [] });
  });

  it("refuses more cases met than there are", async () => {
    const constitution = constitutionOf(kinds, asInTheModel);
    const [refusal] = await refused(constitution, "schemes/quality-premium/payment", { met: 91, cases: 90 });
    expect(refusal?.code).toBe("facts-contradict");
  });

  it("reads aloud", () => {
    expect(sentencesOf(constitutionOf(kinds, asInTheModel), "schemes/quality-premium")).toEqual([
      "The scheme is made for each financial year.",
      "A practice can earn back at most 100% of its topslice, and never more.",
      "An achievement from 0% earns 0%, from 60% it earns 50% and from 90% it earns 100%.",
      "The tier of an achievement exactly on an edge is the upper tier.",
      "A practice that is refused all or part of the premium can appeal: procedures/dispute.",
      "What is not earned is never given to other practices as income.",
      "It is ring-fenced for primary care, and spent in the following financial year.",
    ]);
  });
});

describe("an achievement exactly on an edge", () => {
  const paid = async (rest: string, met: number) => {
    const { outcome, amount, silent } = await payment(withMore(tiers(rest)), { topslice: "£100", met, cases: 10 });
    return amount?.value ?? [outcome, ...silent];
  };

  it("belongs to the upper or the lower tier as stated", async () => {
    expect(await paid("edgesBelongTo: upper tier", 6)).toBe("£50");
    expect(await paid("edgesBelongTo: lower tier", 6)).toBe("£0");
    expect(await paid("edgesBelongTo: lower tier", 9)).toBe("£50");
    expect(await paid("edgesBelongTo: lower tier", 10)).toBe("£100");
    expect(await paid("edgesBelongTo: lower tier", 0)).toBe("£0");
  });

  it("is silent where that is not stated, and only there", async () => {
    expect(await paid("edgesBelongTo: not stated", 6)).toEqual([
      "undetermined",
      "Achievement: what an achievement of exactly 60% or 90% earns",
    ]);
    expect(await paid("edgesBelongTo: not stated", 7)).toBe("£50");
  });

  it("does not matter where straight lines join the edges", async () => {
    const lines = "between: straight lines";
    expect(await paid(lines, 3)).toBe("£25");
    expect(await paid(lines, 6)).toBe("£50");
    expect(await paid(lines, 8)).toBe("£83.33");
    expect(await paid(lines, 9)).toBe("£100");
    expect(await paid(lines, 10)).toBe("£100");
  });
});

describe("an achievement below the lowest edge", () => {
  const yaml = withMore("tiers: { edgesBelongTo: upper tier, pays: { 60%: 50%, 90%: 100% } }");

  it("is one of which nothing is said", async () => {
    expect(await payment(yaml, { topslice: "£100", met: 59, cases: 100 })).toMatchObject({
      outcome: "undetermined",
      silent: ["Achievement: what an achievement below 60% earns"],
    });
    expect(await payment(yaml, { topslice: "£100", met: 60, cases: 100 })).toMatchObject({ outcome: "paid-in-part" });
  });

  it("is not paid as the only achievement is of which something is said", async () => {
    const all = withMore("tiers: { pays: { 100%: 100% } }");
    expect(await payment(all, { topslice: "£100", met: 99, cases: 100 })).toMatchObject({
      outcome: "undetermined",
      possible: ["not-paid", "paid-in-part", "paid-in-full"],
      silent: ["Achievement: what an achievement below 100% earns"],
    });
    expect(await payment(all, { topslice: "£100", met: 100, cases: 100 })).toMatchObject({ outcome: "paid-in-full" });
    expect(await payment(all, { topslice: "£100", cases: 100 })).toMatchObject({ outcome: "undetermined" });
  });

  it("nor is one without cases, whatever the lowest tier pays", async () => {
    const floor = withMore("tiers: { edgesBelongTo: upper tier, pays: { 0%: 50%, 90%: 100% } }");
    expect(await payment(floor, { topslice: "£100", met: 0, cases: 0 })).toMatchObject({
      outcome: "undetermined",
      possible: ["not-paid", "paid-in-part", "paid-in-full"],
    });
    expect(await payment(floor, { topslice: "£100", met: 0, cases: 9 })).toMatchObject({ outcome: "paid-in-part" });
  });

  it("is said to be one where the tiers are read aloud", () => {
    const sentence = (pays: string) => {
      const read = constitutionOf(kinds, withMore(`tiers: { edgesBelongTo: upper tier, pays: ${pays} }`));
      return sentencesOf(read, "schemes/quality-premium").find((each) => each.startsWith("An achievement"));
    };
    expect(sentence("{ 100%: 100% }")).toBe(
      "An achievement of 100% earns 100%; what less than that earns, the constitution does not say.",
    );
    expect(sentence("{ 60%: 50%, 90%: 100% }")).toBe(
      "An achievement from 60% earns 50% and from 90% it earns 100%; what less than 60% earns, the constitution does not say.",
    );
    expect(sentence("{ 0%: 50%, 90%: 100% }")).toBe("An achievement from 0% earns 50% and from 90% it earns 100%.");
  });
});

describe("rounding to whole pence", () => {
  it.each([
    ["", "£0.33"],
    ["rounded: down", "£0.33"],
    ["rounded: up", "£0.34"],
    ["rounded: nearest", "£0.34"],
  ])("of half of 67p, %s, is %s", async (rounded, value) => {
    const yaml = withMore(`${tiers("edgesBelongTo: upper tier")}${rounded === "" ? "" : `\n    ${rounded}`}`);
    expect((await payment(yaml, { topslice: "£0.67", met: 6, cases: 10 })).amount?.value).toBe(value);
  });
});

describe("vetoed cases", () => {
  const paid = async (vetoedCases: string, facts: { met: number; cases: number; vetoed: number }) => {
    const yaml = withMore(`vetoedCases: ${vetoedCases}\n    ${tiers("edgesBelongTo: upper tier")}`);
    const { findings, amount } = await payment(yaml, { topslice: "£100", ...facts });
    return [amount?.value, findings[0]?.because];
  };

  it("are removed from the denominator, counted as met or as not met, as stated", async () => {
    const facts = { met: 54, cases: 100, vetoed: 10 };
    expect(await paid("removed", facts)).toEqual(["£50", "54 of 90 cases (60%), 10 vetoed removed: earns 50%"]);
    expect(await paid("counted as met", facts)).toEqual([
      "£50",
      "64 of 100 cases (64%), 10 vetoed counted as met: earns 50%",
    ]);
    expect(await paid("counted as not met", facts)).toEqual([
      "£0",
      "54 of 100 cases (54%), 10 vetoed counted as not met: earns 0%",
    ]);
  });

  it("are ignored if fewer than a number, which itself is no longer fewer", async () => {
    const rule = "{ ignoredIfFewerThan: 11 }";
    expect((await paid(rule, { met: 54, cases: 100, vetoed: 10 }))[0]).toBe("£50");
    expect((await paid(rule, { met: 54, cases: 100, vetoed: 11 }))[0]).toBe("£0");
  });

  it("of which nothing is said leave the payment open as soon as there is one", async () => {
    const yaml = withMore(
      `objectives: { referrals: { title: Agreed referral pathway, worth: 100%, followsPathway: true } }\n    ${tiers("edgesBelongTo: upper tier")}`,
    );
    const facts = (vetoed: number) => ({
      topslice: "£100",
      "referrals.met": 54,
      "referrals.cases": 90,
      "referrals.vetoed": vetoed,
    });
    expect(await payment(yaml, facts(0))).toMatchObject({ outcome: "paid-in-part" });
    expect(await payment(yaml, facts(1))).toMatchObject({
      outcome: "undetermined",
      silent: ["Agreed referral pathway: how vetoed cases count"],
    });
  });
});

describe("few cases", () => {
  const paid = async (more: string, met: number, cases: number) => {
    const yaml = withMore(`${more}\n    ${tiers("edgesBelongTo: upper tier")}`);
    const { outcome, amount } = await payment(yaml, { topslice: "£100", met, cases });
    return amount?.value ?? outcome;
  };

  it("are taken as none below the number stated", async () => {
    expect(await paid("fewestCases: 10\n    noCases: met", 0, 9)).toBe("£100");
    expect(await paid("fewestCases: 10\n    noCases: met", 0, 10)).toBe("£0");
    expect(await paid("fewestCases: 10\n    noCases: not met", 9, 9)).toBe("£0");
    expect(await paid("fewestCases: 10", 9, 9)).toBe("undetermined");
    expect(await paid("noCases: met", 0, 0)).toBe("£100");
  });
});

describe("what the scheme means", () => {
  const digest = (pays: string) =>
    constitutionOf(kinds, withMore(`tiers: { edgesBelongTo: upper tier, pays: { ${pays} } }`)).digest;

  it("is the same however its shares are written and in whichever order", () => {
    expect(digest("0%: 0%, 3/5: 1/2")).toBe(digest("60%: 50%, 0%: 0%"));
    expect(digest("0%: 0%, 60%: 50%")).not.toBe(digest("0%: 0%, 60%: 51%"));
    expect(digest("0%: 0%, 60%: 50%")).not.toBe(digest("0%: 0%, 61%: 50%"));
  });
});
