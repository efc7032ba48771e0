import { describe, expect, it } from "vitest";
import { kinds } from "../../../engine/index.ts";
import type { Constitution } from "../../../engine/constitution/constitution.ts";
import { computeDerived } from "../../../engine/conditions/derived.ts";
import { analyse } from "../../../engine/review/analyse.ts";
import { paymentsOf } from "../../../engine/review/payments.ts";
import { withProofs } from "../../../engine/review/with-proofs.ts";
import { constitutionOf, decided } from "../provisions/small-constitution.ts";
import { seeded } from "../decisions/small-electorates.ts";

/** A premium for fewer admissions, with a gateway; edges and gateway as drawn. */
interface Premium {
  readonly gateway: string;
  readonly cutBy: number;
  readonly edge: number;
  readonly cap: number | undefined;
}

function premium({ gateway, cutBy, edge, cap }: Premium): Constitution {
  return constitutionOf(
    kinds,
    `facts:
  before: { title: Admissions before, type: number, question: "How many were there before?", about: practice }
  now: { title: Admissions now, type: number, question: "How many are there now?", about: practice }
schemes:
  premium:
    title: Premium
    gateways: { enough: { title: Enough to go by, passedWhen: ${gateway}, otherwise: { cutBy: ${cutBy}% } } }
    objectives: { fewer: { title: Fewer admissions, worth: 100%, fall: { from: before, to: now } } }
    tiers: { edgesBelongTo: upper tier, pays: { 0%: 20%, ${edge}%: 100% } }
${cap === undefined ? "" : `    earnBack: { atMost: ${cap}%, of: topslice }\n`}`,
  );
}

function drawn(random: (below: number) => number): Premium {
  const limit = random(8);
  const gateways = [
    `{ now: { atLeast: ${limit} } }`,
    `{ now: { atMost: ${limit} } }`,
    `{ before: { atLeast: ${limit} } }`,
  ];
  return {
    gateway: gateways[random(3)] ?? "{}",
    cutBy: [25, 50, 100][random(3)] ?? 50,
    edge: [20, 50, 80][random(3)] ?? 50,
    cap: random(2) === 0 ? 80 : undefined,
  };
}

function questionOf(constitution: Constitution) {
  const question = constitution.questions.get("schemes/premium/payment");
  if (question === undefined) throw new Error("no question");
  return question;
}

const most = 16;

/** Whether the gateway is passed with so many and failed with one fewer, found by trying every number up to sixteen. */
function losesByOneFewer({ gateway }: Premium, turnedRound: boolean): boolean {
  const [, name, comparison, limit] = /\{ (\w+): \{ (\w+): (\d+)/.exec(gateway) ?? [];
  const isPassed = (now: number): boolean => {
    if (name !== "now") return true;
    return (comparison === "atLeast") !== turnedRound ? now >= Number(limit) : now <= Number(limit);
  };
  return Array.from({ length: most }, (_, index) => index + 1).some((now) => isPassed(now) && !isPassed(now - 1));
}

/** Whether any payment is above the topslice, or falls though fewer were admitted, found by paying each of them. */
function paid(constitution: Constitution): { readonly isAbove: boolean; readonly falls: boolean } {
  const question = questionOf(constitution);
  const pay = (before: number, now: number): number => {
    const given = new Map([
      ["topslice", 1_000],
      ["before", before],
      ["now", now],
    ]);
    return Number(
      computeDerived(question.derived, given, { known: undefined, years: undefined }).get("payment")?.value,
    );
  };
  let [isAbove, falls] = [false, false];
  for (let before = 1; before <= most; before += 1)
    for (let now = 1; now <= most; now += 1) {
      if (pay(before, now) > 1_000) isAbove = true;
      if (pay(before, now - 1) < pay(before, now)) falls = true;
    }
  return { isAbove, falls };
}

function draw(seed: number, number: number): readonly Premium[] {
  const random = seeded(seed);
  return Array.from({ length: number }, () => drawn(random));
}

describe("what a scheme pays", () => {
  it("is proved never above the topslice, nor less for more, only where paying every case agrees (seed 20110704)", () => {
    const wrong = draw(20_110_704, 120).filter((each) => {
      const constitution = premium(each);
      const payments = paymentsOf(questionOf(constitution));
      const { isAbove, falls } = paid(constitution);
      return (isAbove && payments?.isNeverAbove !== false) || (falls && payments?.monotone.kind !== "refuted");
    });
    expect(wrong).toEqual([]);
  });

  it("is refuted exactly where one fewer closes the gateway", () => {
    const isRefuted = (each: Premium) => paymentsOf(questionOf(premium(each)))?.monotone.kind === "refuted";
    const all = draw(20_110_705, 120);
    expect(all.filter((each) => isRefuted(each) !== losesByOneFewer(each, false))).toEqual([]);
    expect(all.filter(isRefuted).length).toBeGreaterThan(20);
    expect(all.filter((each) => isRefuted(each) !== losesByOneFewer(each, true)).length).toBeGreaterThan(20);
  });

  it("is told with the case on both sides of the step, as it was decided", async () => {
    const constitution = premium({ gateway: "{ now: { atLeast: 50 } }", cutBy: 100, edge: 10, cap: undefined });
    const [finding] = await analyse(constitution);
    expect(finding?.code).toBe("more-earns-less");
    expect(finding?.message).toBe(
      "A greater achievement would be paid less: £10,000 where Topslice: £10,000; Admissions now: 50; Admissions before: 100, and £0 with one fewer of “Admissions now”.",
    );
    const facts = { topslice: "£10,000", before: 100 };
    const amounts = [50, 49].map(async (now) => decided(constitution, "schemes/premium/payment", { ...facts, now }));
    expect((await Promise.all(amounts)).map(({ amount }) => amount?.words)).toEqual(["£10,000", "£0"]);
  });

  it("is said to be all well by its notes, never as a warning; and nothing is said where it is not (control)", async () => {
    const fine = premium({ gateway: "{ before: { atLeast: 5 } }", cutBy: 100, edge: 10, cap: undefined });
    expect((await analyse(fine)).map(({ code }) => code)).toEqual(["payment-proved"]);
    expect(await withProofs(fine, [])).toEqual([]);
    const above = constitutionOf(
      kinds,
      "schemes:\n  premium:\n    title: Premium\n    objectives: { one: { title: One, worth: 60% }, two: { title: Two, worth: 60% } }\n    tiers: { edgesBelongTo: upper tier, pays: { 0%: 0%, 50%: 100% } }\n",
    );
    expect(await analyse(above)).toEqual([]);
    const facts = { topslice: "£1,000", "one.met": 1, "one.cases": 1, "two.met": 1, "two.cases": 1 };
    const { amount } = await decided(above, "schemes/premium/payment", facts);
    expect(amount?.words).toBe("£1,200");
  });
});
