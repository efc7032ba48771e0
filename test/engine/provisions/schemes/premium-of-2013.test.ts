import { describe, expect, it } from "vitest";
import { schemes } from "../../../../engine/provisions/schemes/schemes.ts";
import { constitutionOf, decided, problemsOf, sentencesOf } from "../small-constitution.ts";

const kinds = [schemes];

/**
 * The national parts of the quality premium 2013/14 with three local objectives, as reported at the time: about £5 a head,
 * 62.5% national, 37.5% local, nothing after a serious quality failure or an overspend. That each missed pledge cuts a
 * quarter is not confirmed; it stands here for a gateway that cuts.
 */
const premium = `
facts:
  admissionsBefore: { type: number, title: Emergency admissions before, question: How many emergency admissions were there the year before? }
  admissionsNow: { type: number, title: Emergency admissions, question: How many emergency admissions were there? }
  lostBefore: { type: number, title: Years of life lost before, question: How many years of life were lost the year before? }
  lostNow: { type: number, title: Years of life lost, question: How many years of life were lost? }
  friendsAndFamilyDone: { type: yes-no, question: Was the friends and family test rolled out and its score raised? }
  mrsa: { type: number, title: MRSA infections, question: How many MRSA infections were there? }
  cDiff: { type: number, title: C difficile infections, question: How many C difficile infections were there? }
  cDiffThreshold: { type: number, title: C difficile threshold, question: What was the threshold? }
  seriousFailure: { type: yes-no, question: Was there a serious quality failure? }
  overspent: { type: yes-no, question: Was the budget overspent? }
  waitingTimesKept: { type: yes-no, question: Were the waiting times of the NHS Constitution kept? }
  ambulancesInTime: { type: yes-no, question: Did ambulances arrive in time? }
  localDone: { type: number, title: Local objectives achieved, question: How many local objectives were achieved? }
schemes:
  quality-premium:
    title: Quality premium 2013/14
    each: financial year
    topslice: £5 per patient
    earnBack: { atMost: 100%, of: topslice }
    objectives:
      emergency-admissions: { title: Emergency admissions do not rise, worth: 25%, metWhen: { admissionsNow: { atMost: { fact: admissionsBefore } } } }
      amenable-mortality:
        title: Fewer years of life lost
        worth: 12.5%
        fall: { from: lostBefore, to: lostNow }
        tiers: { edgesBelongTo: upper tier, pays: { 0%: 0%, 3.2%: 100% } }
      friends-and-family: { title: Friends and family test, worth: 12.5%, metWhen: { friendsAndFamilyDone: true } }
      infections: { title: Healthcare-acquired infections, worth: 12.5%, metWhen: { mrsa: 0, cDiff: { atMost: { fact: cDiffThreshold } } } }
      local: { title: Three local objectives, worth: 37.5%, metWhen: { localDone: { atLeast: 3 } } }
    gateways:
      quality: { title: Quality, passedWhen: { seriousFailure: false }, otherwise: nothing is paid }
      finance: { title: Finance, passedWhen: { overspent: false }, otherwise: nothing is paid }
      waiting: { title: Waiting times, passedWhen: { waitingTimesKept: true }, otherwise: { cutBy: 25% } }
      ambulances: { title: Ambulances, passedWhen: { ambulancesInTime: true }, otherwise: { cutBy: 25% } }
`;

const everything = {
  listSize: 12_000,
  admissionsBefore: 1_000,
  admissionsNow: 1_000,
  lostBefore: 1_000,
  lostNow: 968,
  friendsAndFamilyDone: true,
  mrsa: 0,
  cDiff: 20,
  cDiffThreshold: 20,
  localDone: 3,
  seriousFailure: false,
  overspent: false,
  waitingTimesKept: true,
  ambulancesInTime: true,
};

const constitution = constitutionOf(kinds, premium);

async function paid(changed: Readonly<Record<string, number | boolean>>) {
  const decision = await decided(constitution, "schemes/quality-premium/payment", { ...everything, ...changed });
  return [decision.outcome, decision.amount?.value];
}

describe("the premium of 2013/14", () => {
  it("is read without a doubt", () => {
    expect(problemsOf(kinds, premium)).toEqual([]);
  });

  it("is £5 a head where everything is achieved", async () => {
    expect(await paid({})).toEqual(["paid-in-full", "£60,000"]);
  });

  it("is less by what each objective missed is worth", async () => {
    expect(await paid({ admissionsNow: 1_001 })).toEqual(["paid-in-part", "£45,000"]);
    expect(await paid({ lostNow: 969 })).toEqual(["paid-in-part", "£52,500"]);
    expect(await paid({ lostNow: 1_200 })).toEqual(["paid-in-part", "£52,500"]);
    expect(await paid({ mrsa: 1 })).toEqual(["paid-in-part", "£52,500"]);
    expect(await paid({ cDiff: 21 })).toEqual(["paid-in-part", "£52,500"]);
    expect(await paid({ localDone: 2 })).toEqual(["paid-in-part", "£37,500"]);
  });

  it("is nothing after a serious failure or an overspend, whatever else is not known", async () => {
    expect(await paid({ seriousFailure: true })).toEqual(["not-paid", "£0"]);
    const decision = await decided(constitution, "schemes/quality-premium/payment", { overspent: true });
    expect(decision).toMatchObject({ outcome: "not-paid", amount: { value: "£0" }, missing: [] });
  });

  it("is cut by a quarter for each pledge missed, the cuts added up", async () => {
    expect(await paid({ waitingTimesKept: false })).toEqual(["paid-in-part", "£45,000"]);
    expect(await paid({ waitingTimesKept: false, ambulancesInTime: false })).toEqual(["paid-in-part", "£30,000"]);
  });

  it("shows the working of the head count, of a fall and of a cut", async () => {
    const facts = { ...everything, lostNow: 950, waitingTimesKept: false };
    const { findings } = await decided(constitution, "schemes/quality-premium/payment", facts);
    const because = new Map(findings.map((finding) => [finding.requirement, finding.because]));
    expect(because.get("topslice")).toBe("£5 per patient for 12,000 patients: £60,000");
    expect(because.get("objectives/amenable-mortality")).toBe(
      "From 1,000 to 950, a fall of 5%: earns 100% of its 12.5%, that is 12.5% of the premium",
    );
    expect(because.get("objectives/infections")).toBe(
      "Achieved: earns 100% of its 12.5%, that is 12.5% of the premium",
    );
    expect(because.get("earned")).toBe("75% earned (100% before a cut by 25%) of £60,000: £45,000");
    expect(because.get("whole")).toBe("£45,000 of £60,000 paid; £15,000 is surplus");
  });

  it("says nothing of a fall where there was nothing to fall from", async () => {
    const facts = { ...everything, lostBefore: 0, lostNow: 0 };
    const decision = await decided(constitution, "schemes/quality-premium/payment", facts);
    expect(decision).toMatchObject({
      outcome: "undetermined",
      possible: ["paid-in-part", "paid-in-full"],
      silent: ["Fewer years of life lost: what is earned where there was nothing to fall from"],
    });
  });

  it("reads aloud", () => {
    const sentences = sentencesOf(constitution, "schemes/quality-premium");
    expect(sentences).toContain("£5 per patient is topsliced from each practice’s baseline for each financial year.");
    expect(sentences).toContain(
      "12.5% of the premium hangs on this objective: fewer years of life lost. It is measured by the fall from “Years of life lost before” to “Years of life lost”.",
    );
    expect(sentences).toContain(
      "Gateway “Quality”: a practice passes it if there was not a serious quality failure; otherwise nothing is paid.",
    );
  });
});

describe("its gateways", () => {
  const eligible = (facts: Parameters<typeof decided>[2]) =>
    decided(constitution, "schemes/quality-premium/eligible", facts);

  it("are passed, passed in part, or not", async () => {
    const all = { seriousFailure: false, overspent: false, waitingTimesKept: true, ambulancesInTime: true };
    expect((await eligible(all)).outcome).toBe("eligible");
    expect((await eligible({ ...all, waitingTimesKept: false })).outcome).toBe("eligible-in-part");
    expect((await eligible({ ...all, waitingTimesKept: false, overspent: true })).outcome).toBe("not-eligible");
  });

  it("are not taken to be passed while nothing is known of them", async () => {
    expect(await eligible({ seriousFailure: false })).toMatchObject({
      outcome: "undetermined",
      possible: ["not-eligible", "eligible-in-part", "eligible"],
    });
  });
});
