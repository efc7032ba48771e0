import { describe, expect, it } from "vitest";
import { resolutions } from "../../../engine/provisions/resolutions/resolutions.ts";
import { rules } from "../../../engine/provisions/rules.ts";
import { constitutionOf, decided, problemsOf, refused } from "../provisions/small-constitution.ts";

const sections = `
facts:
  withdrawn: { type: yes-no, question: Was the appeal withdrawn? }
rules:
  appeal:
    title: Appeal
    outcomes:
      allowed: { when: { resolutions/panel: carried, withdrawn: false } }
      dismissed: { when: { resolutions/panel: [lost, void], withdrawn: false } }
      closed: { when: { withdrawn: true } }
  costs: { title: Costs, when: { rules/appeal: allowed, withdrawn: false }, then: due, otherwise: not-due }
  payment: { title: Payment, when: { rules/appeal: allowed }, then: due, otherwise: not-due }
  receipt: { title: Receipt, when: { rules/payment: due }, then: owed, otherwise: not-owed }
resolutions:
  panel:
    title: Decision of the panel
    voters: the panel
    gates: { quorum: { atLeast: 2, otherwise: void }, majority: { moreThan: 1/2, of: votesCast } }
`;
const group = constitutionOf([resolutions, rules], sections);
const ask = (facts: Parameters<typeof decided>[2], question = "rules/appeal") => decided(group, question, facts);

describe("a question that depends on the outcome of another", () => {
  it("takes an outcome that is given", async () => {
    const decision = await ask({ "resolutions/panel": "carried", withdrawn: false });
    expect(decision).toMatchObject({ outcome: "allowed", restsOn: [] });
    expect(decision.facts).toContainEqual({ fact: "resolutions/panel", value: "carried", from: "request" });
  });

  it("decides the other on the facts given for it, and shows that decision", async () => {
    const decision = await ask({ "resolutions/panel": { present: 3, for: 2, against: 1 }, withdrawn: false });
    expect(decision.outcome).toBe("allowed");
    expect(decision.restsOn).toMatchObject([{ question: "resolutions/panel", outcome: "carried" }]);
    expect(decision.facts).toContainEqual({ fact: "resolutions/panel", value: "carried", from: "decided here" });
    const lost = await ask({ "resolutions/panel": { present: 3, for: 1, against: 1 }, withdrawn: false });
    expect(lost.outcome).toBe("dismissed");
  });

  it("is open where the other is, but no further than the other", async () => {
    const open = await ask({ "resolutions/panel": { present: 3, for: 2 }, withdrawn: false });
    expect(open).toMatchObject({ outcome: "undetermined", possible: ["allowed", "dismissed"] });
    expect(open.missing).toMatchObject([{ fact: "resolutions/panel" }]);
    expect(open.restsOn).toMatchObject([{ outcome: "undetermined", missing: [{ fact: "against" }] }]);
    const narrowed = await ask({ "resolutions/panel": { for: 1, against: 1 }, withdrawn: false });
    expect(narrowed.restsOn).toMatchObject([{ outcome: "undetermined", possible: ["lost", "void"] }]);
    expect(narrowed).toMatchObject({ outcome: "dismissed", possible: ["dismissed"] });
  });

  it("is decided at once where the other cannot matter", async () => {
    expect((await ask({ withdrawn: true })).outcome).toBe("closed");
  });

  it("goes on to the questions the other asks", async () => {
    const facts = { withdrawn: false, "rules/appeal": { "resolutions/panel": { present: 2, for: 2, against: 0 } } };
    const decision = await ask(facts, "rules/payment");
    expect(decision.outcome).toBe("due");
    expect(decision.restsOn[0]?.restsOn[0]?.outcome).toBe("carried");
    expect((await ask({ withdrawn: true }, "rules/payment")).outcome).toBe("not-due");
  });

  it("passes declared facts on to them, however far away they are asked (control: nothing is known without them)", async () => {
    expect((await ask({ withdrawn: true }, "rules/receipt")).outcome).toBe("not-owed");
    expect((await ask({}, "rules/receipt")).outcome).toBe("undetermined");
  });

  it("refuses what is refused there, saying where", async () => {
    const refusals = await refused(group, "rules/appeal", { "resolutions/panel": { present: "two", foor: 2 } });
    expect(refusals.map((each) => each.message)).toEqual([
      "For `resolutions/panel`: `present`: `two` is not a whole number.",
      "For `resolutions/panel`: `foor` is not a fact of this question.",
    ]);
    expect(await refused(group, "rules/appeal", { "resolutions/panel": "won" })).toMatchObject([
      { code: "wrong-fact", help: "Give one of carried, lost or void." },
    ]);
  });

  it("never proposes to change what the other is decided by as well", async () => {
    const facts = { withdrawn: false, "rules/appeal": { "resolutions/panel": "carried" } };
    const decision = await ask(facts, "rules/costs");
    expect(decision.outcome).toBe("due");
    expect(decision.wouldChange).toEqual([]);
    const given = await ask({ withdrawn: false, "rules/appeal": "allowed" }, "rules/costs");
    expect(given.wouldChange.map((each) => each.set[0]?.fact)).toEqual(["withdrawn"]);
  });
});

describe("questions that ask each other in a circle", () => {
  it("are an error naming the circle", () => {
    const circle = `
rules:
  one: { title: One, when: { rules/two: so }, then: "so", otherwise: not-so }
  two: { title: Two, when: { rules/one: so }, then: "so", otherwise: not-so }
`;
    expect(problemsOf([rules], circle)).toEqual([
      "circular-question: These ask each other: `rules/one` asks `rules/two` asks `rules/one`.",
    ]);
  });

  it("a question that is not there is an error too, with the nearest", () => {
    expect(
      problemsOf(
        [resolutions, rules],
        sections.replace("{ resolutions/panel: carried", "{ resolutions/pannel: carried"),
      ),
    ).toEqual(["unknown-reference: No question has the address `resolutions/pannel`."]);
  });
});
