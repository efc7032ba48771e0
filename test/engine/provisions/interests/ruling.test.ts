import { describe, expect, it } from "vitest";
import { constitutionOf, decided, refused, sentencesOf } from "../small-constitution.ts";
import { kinds, modelInterests } from "./model-interests.ts";

const cascade = constitutionOf(
  kinds,
  `
facts:
  matterConcernsContract: { about: item, type: yes-no, question: Does the matter concern a contract? }
offices:
  accountable-officer: { title: Accountable Officer }
  audit-chair: { title: Chair of the audit committee }
interests:
  ruling:
    by:
      accountable-officer: { when: { matterConcernsContract: false } }
      audit-chair: {}
      lmc: { title: LMC }
    mayRule: [prejudicial]
    final: true
    recordedIn: the minutes
`,
);

const ask = (facts: Parameters<typeof decided>[2]) => decided(cascade, "interests/ruling", facts);
const nobody = { decidersAbsent: "none", decidersConflicted: "none" };

describe("who rules on an interest", () => {
  it("is the first who is there, without an interest and whose condition holds", async () => {
    expect((await ask({ ...nobody, matterConcernsContract: false })).outcome).toBe("accountable-officer");
    expect((await ask({ ...nobody, matterConcernsContract: true })).outcome).toBe("audit-chair");
  });

  it("passes over the absent and the conflicted, with the reason", async () => {
    const decision = await ask({ decidersAbsent: ["accountable-officer"], decidersConflicted: ["audit-chair"] });
    expect(decision.outcome).toBe("lmc");
    expect(decision.findings.slice(0, 2).map((each) => each.because)).toEqual([
      "The Accountable Officer is absent, and is passed over",
      "The Chair of the audit committee has an interest in the matter, and is passed over",
    ]);
  });

  it("is not said where none is left", async () => {
    const decision = await ask({
      decidersAbsent: ["lmc"],
      decidersConflicted: ["accountable-officer", "audit-chair"],
    });
    expect(decision).toMatchObject({
      outcome: "undetermined",
      possible: [],
      missing: [],
      silent: ["who rules if the Accountable Officer, the Chair of the audit committee and the LMC cannot"],
    });
  });

  it("is not said under the model where the accountable officer is the one with the interest", async () => {
    const model = constitutionOf(kinds, modelInterests);
    const facts = { decidersAbsent: "none", decidersConflicted: ["accountable-officer"] };
    expect(await decided(model, "interests/ruling", facts)).toMatchObject({
      outcome: "undetermined",
      silent: ["who rules if the accountable officer cannot"],
    });
    expect((await decided(model, "interests/ruling", nobody)).outcome).toBe("accountable-officer");
  });

  it("is open while it is not known who is absent", async () => {
    expect(await ask({ decidersConflicted: "none", matterConcernsContract: false })).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "decidersAbsent" }],
      possible: ["accountable-officer", "audit-chair", "lmc"],
    });
  });

  it("is asked only of those who are named", async () => {
    expect(await refused(cascade, "interests/ruling", { decidersAbsent: ["chair"] })).toHaveLength(1);
  });

  it("is put into words in the order written", () => {
    expect(sentencesOf(cascade, "interests/ruling")).toEqual([
      "Rulings on what an interest is are made by the Accountable Officer (where the matter does not concern a contract), failing whom by the Chair of the audit committee, failing whom by the LMC. Whoever is absent or has an interest in the matter is passed over.",
      "It can be ruled to be one of these: prejudicial interest.",
      "The ruling is final.",
      "Rulings are recorded in the minutes.",
    ]);
  });

  it("follows another order where another is written (control)", async () => {
    const other = constitutionOf(kinds, "interests: { ruling: { by: { lmc: {}, chair: {} } } }\n");
    expect((await decided(other, "interests/ruling", nobody)).outcome).toBe("lmc");
    const turned = constitutionOf(kinds, "interests: { ruling: { by: { chair: {}, lmc: {} } } }\n");
    expect((await decided(turned, "interests/ruling", nobody)).outcome).toBe("chair");
    expect(turned.digest).not.toBe(other.digest);
  });
});
