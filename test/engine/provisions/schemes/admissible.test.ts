import { describe, expect, it } from "vitest";
import { schemes } from "../../../../engine/provisions/schemes/schemes.ts";
import { constitutionOf, decided, sentencesOf } from "../small-constitution.ts";

const constitution = constitutionOf(
  [schemes],
  `
facts:
  inAgreement: { about: item, type: yes-no, question: Is the objective documented in the service level agreement? }
schemes:
  quality-premium:
    title: Local quality premium
    tiers: { edgesBelongTo: upper tier, pays: { 0%: 0%, 60%: 50%, 90%: 100% } }
    earnBack: { atMost: 100%, of: topslice }
    monitored: each quarter, whenever possible by peer review
    consulted: the LMC, each year
    admissible:
      attested:
        realistic: { title: Realistic and achievable, by: the practice }
        within-control: { title: Entirely within the control of the practice }
        ethical: { title: Ethically sound and compatible with Good Medical Practice }
      clinicalVeto: required
      when: { inAgreement: true }
      challengedBefore: the dispute panel
`,
);

const sound = {
  realisticAttested: true,
  withinControlAttested: true,
  ethicalAttested: true,
  followsPathway: true,
  allowsVeto: true,
  inAgreement: true,
};

const admissible = (changed: Readonly<Record<string, string | boolean>>) =>
  decided(constitution, "schemes/quality-premium/admissible", { ...sound, ...changed });

describe("an objective", () => {
  it("is admissible when everything is attested, agreed and unchallenged", async () => {
    const decision = await admissible({});
    expect(decision.outcome).toBe("admissible");
    expect(decision.assumed).toEqual([
      { fact: "challenge", value: "none", words: "Challenge of an attestation: none, because nothing else was given" },
    ]);
  });

  it.each(["realisticAttested", "withinControlAttested", "ethicalAttested", "allowsVeto", "inAgreement"])(
    "is not admissible without %s",
    async (fact) => {
      const decision = await admissible({ [fact]: false });
      expect(decision.outcome).toBe("not-admissible");
      expect(decision.findings.filter(({ met }) => met === "no")).toHaveLength(1);
    },
  );

  it("needs no clinical veto if it follows no pathway", async () => {
    expect((await admissible({ followsPathway: false, allowsVeto: false })).outcome).toBe("admissible");
  });

  it("is not admissible once a challenge of its attestations is upheld", async () => {
    expect((await admissible({ challenge: "dismissed" })).outcome).toBe("admissible");
    expect((await admissible({ challenge: "upheld" })).outcome).toBe("not-admissible");
  });

  it("is never admissible by default", async () => {
    const decision = await decided(constitution, "schemes/quality-premium/admissible", {});
    expect(decision.outcome).toBe("undetermined");
    expect(decision.missing.map(({ fact }) => fact)).toEqual([
      "realisticAttested",
      "withinControlAttested",
      "ethicalAttested",
      "followsPathway",
      "allowsVeto",
      "inAgreement",
    ]);
  });

  it("has its conditions read aloud", () => {
    const sentences = sentencesOf(constitution, "schemes/quality-premium");
    expect(sentences).toEqual(
      expect.arrayContaining([
        "Of every objective it must be attested by the practice: Realistic and achievable.",
        "Of every objective it must be attested: Entirely within the control of the practice.",
        "An objective that follows a clinical pathway or protocol must let a practice depart from it in single cases for clinical reasons.",
        "An objective is admissible only if the objective is documented in the service level agreement.",
        "An attestation can be challenged before the dispute panel.",
        "Achievement is monitored: each quarter, whenever possible by peer review.",
        "Consulted on the scheme: the LMC, each year.",
      ]),
    );
  });
});
