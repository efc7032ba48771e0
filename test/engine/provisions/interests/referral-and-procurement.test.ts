import { describe, expect, it } from "vitest";
import type { GivenFacts } from "../../../../engine/decisions/given.ts";
import { constitutionOf, decided, problemsOf, sentencesOf } from "../small-constitution.ts";
import { kinds } from "./model-interests.ts";

const constitution = constitutionOf(
  kinds,
  `
facts:
  nhsPatient: { about: person, type: yes-no, question: Is the patient an NHS patient? }
interests:
  referral:
    alsoOf: [immediate family]
    tell: { patient: {}, purchaser: { when: { nhsPatient: true } } }
    onRecord: may
    attests:
      best-interest: { says: The referral is in the patient's interest. }
      no-inducement: { says: No inducement was asked for or taken. }
  procurement:
    records: { decision: {}, decision-makers: { title: Who took it }, conflicts: {}, how-managed: {} }
    within: 14 days
    public: true
    keptFor: 6 years
`,
);

describe("a referral to a provider", () => {
  const attestedOnReferral = ["best-interest", "no-inducement"];
  const ask = (facts: GivenFacts) => decided(constitution, "interests/referral", facts);

  it("of which whoever refers has an interest is told to the patient, and for NHS patients to the purchaser", async () => {
    const facts = { attestedOnReferral, interestInProvider: true, nhsPatient: true };
    expect((await ask({ ...facts, toldOfInterest: ["patient", "purchaser"] })).outcome).toBe("complete");
    expect((await ask({ ...facts, toldOfInterest: ["patient"] })).outcome).toBe("incomplete");
    expect((await ask({ ...facts, nhsPatient: false, toldOfInterest: ["patient"] })).outcome).toBe("complete");
  });

  it("without an interest needs only what is always attested", async () => {
    const facts = { interestInProvider: false };
    expect((await ask({ ...facts, attestedOnReferral })).outcome).toBe("complete");
    expect((await ask({ ...facts, attestedOnReferral: ["best-interest"] })).outcome).toBe("incomplete");
  });

  it("is open while the interest is not known", async () => {
    expect(await ask({ attestedOnReferral, nhsPatient: true, toldOfInterest: "none" })).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "interestInProvider" }],
    });
  });

  it("may have to be noted on the record", async () => {
    const must = constitutionOf(kinds, "interests: { referral: { onRecord: must } }\n");
    const asked = (interestNotedOnRecord: boolean) =>
      decided(must, "interests/referral", { interestInProvider: true, interestNotedOnRecord });
    expect((await asked(true)).outcome).toBe("complete");
    expect((await asked(false)).outcome).toBe("incomplete");
  });

  it("asks after family too where their interests count", () => {
    const fact = constitution.questions
      .get("interests/referral")
      ?.facts.find(({ name }) => name === "interestInProvider");
    expect(fact?.question).toBe(
      "Has whoever refers the patient, or one of these: immediate family, an interest in the provider?",
    );
  });

  it("is put into words", () => {
    expect(sentencesOf(constitution, "interests/referral")).toEqual([
      "Of an interest of whoever refers a patient, or of immediate family, in the provider referred to, these are told: the patient and the purchaser (if the patient is an NHS patient).",
      "The interest may be noted on the patient’s record.",
      "Whoever refers attests: “The referral is in the patient's interest.”",
      "Whoever refers attests: “No inducement was asked for or taken.”",
    ]);
  });

  it("that need not disclose anything is shown", () => {
    expect(problemsOf(kinds, "interests: { referral: { onRecord: may } }\n")).toEqual([
      "rule-decides-nothing: Nothing need be disclosed or attested here.",
    ]);
  });
});

describe("the register of procurement decisions", () => {
  it.each([
    ["2014-05-14", "in-time"],
    ["2014-05-15", "in-time"],
    ["2014-05-16", "late"],
    ["none", "late"],
  ])("holds each decision within 14 days of 1 May: %s", async (procurementRecorded, outcome) => {
    const facts = { procurementDecided: "2014-05-01", procurementRecorded };
    expect((await decided(constitution, "interests/procurement/recorded", facts, "2014-06-01")).outcome).toBe(outcome);
  });

  it("has complete entries only with everything it records", async () => {
    const asked = (recordedOfDecision: readonly string[]) =>
      decided(constitution, "interests/procurement/entry", { recordedOfDecision });
    expect((await asked(["decision", "decision-makers", "conflicts", "how-managed"])).outcome).toBe("complete");
    const incomplete = await asked(["decision", "decision-makers", "conflicts"]);
    expect(incomplete.outcome).toBe("incomplete");
    expect(incomplete.findings.filter(({ met }) => met === "no").map(({ title }) => title)).toEqual([
      "Recorded: how managed",
    ]);
  });

  it("is put into words", () => {
    expect(sentencesOf(constitution, "interests/procurement")).toEqual([
      "Of each procurement decision these are recorded: decision, who took it, conflicts and how managed.",
      "It is recorded within 14 days of the decision.",
      "The register is open to the public.",
      "An entry is kept for 6 years.",
    ]);
  });
});
