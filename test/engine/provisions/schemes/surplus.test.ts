import { describe, expect, it } from "vitest";
import { schemes } from "../../../../engine/provisions/schemes/schemes.ts";
import { constitutionOf, decided } from "../small-constitution.ts";

const scheme = (surplus: string, earnBack = "earnBack: { atMost: 100%, of: topslice }") =>
  constitutionOf(
    [schemes],
    `
schemes:
  quality-premium:
    title: Local quality premium
    ${earnBack}
    tiers: { edgesBelongTo: upper tier, pays: { 0%: 0%, 60%: 50%, 90%: 100% } }
    surplus: ${surplus}
`,
  );

const asInTheModel = scheme(
  "{ toOtherPractices: never, ringFencedFor: primary care, spentIn: following financial year, shownSeparately: true }",
);

describe("the surplus", () => {
  const surplus = (practices: readonly (readonly [string, string])[], surplusInAccounts?: string) =>
    decided(asInTheModel, "schemes/quality-premium/surplus", {
      practices: practices.map(([topslice, paid]) => ({ topslice, paid })),
      ...(surplusInAccounts === undefined ? {} : { surplusInAccounts }),
    });

  it("is what was topsliced and not paid, to the penny", async () => {
    const decision = await surplus(
      [
        ["£12,000", "£6,000"],
        ["£8,000.01", "£8,000"],
      ],
      "£6,000.01",
    );
    expect(decision).toMatchObject({ outcome: "balanced", amount: { value: "£6,000.01", unit: "surplus" } });
    expect(decision.findings.at(-1)?.because).toBe(
      "£20,000.01 topsliced; £14,000 paid and £6,000.01 shown as surplus make £20,000.01",
    );
  });

  it.each(["£5,999.99", "£6,000.01"])("is not balanced where the accounts show %s of £6,000", async (shown) => {
    expect((await surplus([["£12,000", "£6,000"]], shown)).outcome).toBe("not-balanced");
  });

  it("is not balanced where one practice is paid above its topslice out of what another did not earn", async () => {
    const decision = await surplus(
      [
        ["£12,000", "£12,000.01"],
        ["£12,000", "£11,999.99"],
      ],
      "£0",
    );
    expect(decision.outcome).toBe("not-balanced");
    expect(decision.findings.map(({ met }) => met)).toEqual(["no", "yes"]);
  });

  it("is known before the accounts are", async () => {
    expect(await surplus([["£12,000", "£6,000"]])).toMatchObject({
      outcome: "undetermined",
      amount: { value: "£6,000" },
      missing: [{ fact: "surplusInAccounts" }],
    });
  });

  it("is nothing where there are no practices", async () => {
    expect(await surplus([], "£0")).toMatchObject({ outcome: "balanced", amount: { value: "£0" } });
  });

  it("is none where more was paid than topsliced", async () => {
    const decision = await surplus([["£1", "£2"]], "£0");
    expect(decision.outcome).toBe("not-balanced");
    expect(decision.amount).toBeUndefined();
  });
});

describe("spending the surplus of 2013/14", () => {
  const spending = async (constitution: ReturnType<typeof scheme>, surplusSpentOn: string, on: string) => {
    const isDated = constitution.questions
      .get("schemes/quality-premium/spending")
      ?.facts.some(({ name }) => name === "topslicedOn");
    const facts = { surplusSpentOn, ...(isDated === true ? { topslicedOn: "2013-04-01" } : {}) };
    const decision = await decided(constitution, "schemes/quality-premium/spending", facts, on);
    return decision.outcome === "undetermined" ? decision.silent : decision.outcome;
  };

  it.each([
    ["its-purpose", "2014-03-31", "refused"],
    ["its-purpose", "2014-04-01", "permitted"],
    ["its-purpose", "2015-03-31", "permitted"],
    ["its-purpose", "2015-04-01", "refused"],
    ["income-of-practices", "2014-04-01", "refused"],
    ["something-else", "2014-04-01", "refused"],
  ])("on %s, on %s, is %s", async (purpose, on, outcome) => {
    expect(await spending(asInTheModel, purpose, on)).toBe(outcome);
  });

  it("in the same year is permitted where that is stated", async () => {
    const constitution = scheme("{ toOtherPractices: allowed, spentIn: same financial year }");
    expect(await spending(constitution, "income-of-practices", "2014-03-31")).toBe("permitted");
    expect(await spending(constitution, "income-of-practices", "2014-04-01")).toBe("refused");
  });

  it("is open where the constitution does not say", async () => {
    const constitution = scheme("{ ringFencedFor: primary care, spentIn: following financial year }");
    expect(await spending(constitution, "its-purpose", "2014-04-01")).toBe("permitted");
    expect(
      await spending(scheme("{ spentIn: following financial year }"), "income-of-practices", "2014-04-01"),
    ).toEqual(["whether surplus may be given to other practices"]);
    expect(await spending(scheme("{ toOtherPractices: never }"), "its-purpose", "2014-04-01")).toEqual([
      "in which year surplus is spent",
    ]);
  });
});
