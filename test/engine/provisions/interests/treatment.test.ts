import { describe, expect, it } from "vitest";
import type { GivenFacts } from "../../../../engine/decisions/given.ts";
import { constitutionOf, decided, problemsOf, sentencesOf } from "../small-constitution.ts";
import { kinds, modelInterests } from "./model-interests.ts";

const ask = (constitution: ReturnType<typeof constitutionOf>, act: string, facts: GivenFacts) =>
  decided(constitution, `interests/treatment/${act}`, facts);

describe("a person with an interest under the model", () => {
  const model = constitutionOf(kinds, modelInterests);

  it.each(["stay", "speak"])(
    "may %s with a personal interest, and it is said that no ruling was taken",
    async (act) => {
      expect(await ask(model, act, { interestsInItem: ["personal"] })).toMatchObject({
        outcome: "may",
        assumed: [{ fact: "interestRuledAs", value: "none" }],
      });
    },
  );

  it.each(["vote", "see-papers"])("is left in silence on whether to %s", async (act) => {
    const decision = await ask(model, act, { interestsInItem: ["personal"] });
    expect(decision).toMatchObject({ outcome: "undetermined", missing: [], possible: ["may", "may-not"] });
    expect(decision.silent).toHaveLength(1);
  });

  it("may do everything without an interest", async () => {
    for (const act of ["stay", "speak", "vote", "see-papers"])
      expect((await ask(model, act, { interestsInItem: "none" })).outcome).toBe("may");
  });

  it("is governed by the ruling that the interest is prejudicial, of which nothing follows", async () => {
    const decision = await ask(model, "stay", { interestsInItem: ["personal"], interestRuledAs: "prejudicial" });
    expect(decision).toMatchObject({
      outcome: "undetermined",
      silent: ["whether a person with a prejudicial interest may stay in the meeting for the item"],
    });
    expect(decision.findings.map((each) => each.because)).toEqual([
      "The ruling on the interest takes the place of a personal interest",
      "The interest was ruled to be a prejudicial interest: whether a person may then stay in the meeting for the item, the constitution does not say",
    ]);
  });

  it("is never taken to have no interest because none is known", async () => {
    for (const act of ["stay", "vote"])
      expect(await ask(model, act, {})).toMatchObject({
        outcome: "undetermined",
        missing: [{ fact: "interestsInItem" }],
      });
  });
});

describe("other treatments", () => {
  const strict = constitutionOf(
    kinds,
    `
interests:
  treatment:
    financial: { stay: false, speak: false, vote: false, seePapers: false }
    indirect: { stay: true, speak: { permissionOf: the Chair }, vote: false, seePapers: true }
`,
  );

  it("take the strictest of several interests", async () => {
    expect((await ask(strict, "see-papers", { interestsInItem: ["indirect"] })).outcome).toBe("may");
    expect((await ask(strict, "see-papers", { interestsInItem: ["indirect", "financial"] })).outcome).toBe("may-not");
  });

  it("need a recorded permission where one is needed", async () => {
    const facts = { interestsInItem: ["indirect"] };
    expect(await ask(strict, "speak", facts)).toMatchObject({
      outcome: "may-not",
      assumed: [{ fact: "permissionToSpeakFromTheChair", value: "none" }],
    });
    expect((await ask(strict, "speak", { ...facts, permissionToSpeakFromTheChair: "given" })).outcome).toBe("may");
    const both = { interestsInItem: ["indirect", "financial"], permissionToSpeakFromTheChair: "given" };
    expect((await ask(strict, "speak", both)).outcome).toBe("may-not");
  });

  it("hold no ruling where nobody rules", () => {
    expect(strict.questions.get("interests/treatment/vote")?.facts.map((fact) => fact.name)).toEqual([
      "interestsInItem",
    ]);
  });

  it("are put into words", () => {
    expect(sentencesOf(strict, "interests/treatment")).toEqual([
      "A person with a financial interest in an item may not stay in the meeting, may not speak on the item, may not vote on it and may not see its papers.",
      "A person with an indirect interest in an item may stay in the meeting, may speak on the item only by permission of the Chair, may not vote on it and may see its papers.",
    ]);
  });

  it("show a category of the register of which nothing follows", () => {
    const sections =
      "interests: { register: { categories: [financial, loyalty] }, treatment: { financial: { vote: false } } }\n";
    expect(problemsOf(kinds, sections)).toEqual([
      "untreated-category: The register holds `loyalty`, but nothing is said of what follows.",
    ]);
  });

  it("leave a category of the register silent of which nothing follows", async () => {
    const sections = "interests: { register: { categories: [loyalty] }, treatment: { financial: { vote: false } } }\n";
    const decision = await ask(constitutionOf(kinds, sections), "vote", { interestsInItem: ["loyalty"] });
    expect(decision.silent).toEqual(["whether a person with a conflict of loyalty may vote on the item"]);
  });
});

describe("treatment by level", () => {
  const byLevel = constitutionOf(
    kinds,
    `
facts:
  coCommissioningLevel: { about: body, type: number, min: 1, max: 3, question: At which level of co-commissioning is the group? }
interests:
  treatment:
    personal: { stay: true, speak: true, vote: false }
    variations:
      delegated:
        when: { coCommissioningLevel: { atLeast: 3 } }
        because: Those with an interest stand aside from discussions or decisions
        personal: { stay: false, speak: false }
`,
  );

  it.each([
    [2, "may"],
    [3, "may-not"],
  ])("excludes from the discussion too at level 3 only: level %s", async (coCommissioningLevel, outcome) => {
    const facts = { interestsInItem: ["personal"], coCommissioningLevel };
    expect((await ask(byLevel, "speak", facts)).outcome).toBe(outcome);
    expect((await ask(byLevel, "vote", facts)).outcome).toBe("may-not");
  });

  it("is open while the level is not known, but for what no level changes", async () => {
    const facts = { interestsInItem: ["personal"] };
    expect(await ask(byLevel, "speak", facts)).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "coCommissioningLevel" }],
    });
    expect((await ask(byLevel, "vote", facts)).outcome).toBe("may-not");
  });
});
