import { describe, expect, it } from "vitest";
import { decided, refused, sentencesOf } from "../small-constitution.ts";
import { groupWhere } from "./invented-group.ts";

const share = groupWhere(
  "requisition: { by: { atLeast: 10%, of: practices }, chairSilentFor: 14 days, thenCalledBy: requisitionists, heldWithin: 28 days }",
);

describe("a requisition by at least a tenth of the practices", () => {
  const outcome = async (signatures: number, entitled: number, group = share): Promise<string> =>
    (await decided(group, "meetings/members/requisition", { signatures, entitled })).outcome;

  it("is valid at the number needed and not just below it", async () => {
    expect(await outcome(23, 240)).toBe("not-validly-requisitioned");
    expect(await outcome(24, 240)).toBe("validly-requisitioned");
    expect(await outcome(24, 241)).toBe("not-validly-requisitioned");
    expect(await outcome(25, 241)).toBe("validly-requisitioned");
  });

  it("is never valid without a signature", async () => {
    expect(await outcome(0, 0)).toBe("not-validly-requisitioned");
  });

  it("more than a tenth is one more", async () => {
    const more = groupWhere("requisition: { by: { moreThan: 10%, of: practices } }");
    expect(await outcome(24, 240, more)).toBe("not-validly-requisitioned");
    expect(await outcome(25, 240, more)).toBe("validly-requisitioned");
  });

  it("shows the working", async () => {
    const decision = await decided(share, "meetings/members/requisition", { signatures: 23, entitled: 240 });
    expect(decision.findings[0]?.because).toBe("23 of 240 (9.6%) have signed; at least 24 were needed");
    expect(decision.wouldChange[0]?.words).toContain("24 instead of 23");
  });

  it("cannot have more signatures than there are practices", async () => {
    const refusals = await refused(share, "meetings/members/requisition", { signatures: 241, entitled: 240 });
    expect(refusals.map((each) => each.code)).toEqual(["facts-contradict"]);
  });

  it("leaves open what is not known, and settles what cannot matter", async () => {
    const open = await decided(share, "meetings/members/requisition", { entitled: 240 });
    expect(open.outcome).toBe("undetermined");
    expect(open.missing.map((each) => each.fact)).toEqual(["signatures"]);
    expect(open.missing[0]?.question).toBe("How many on the roll “Member practices” have signed the requisition?");
  });
});

describe("a requisition by so many people, or by others alone", () => {
  const group = groupWhere(
    "requisition: { by: { atLeast: 3 }, orBy: { chair: { title: the Chair }, lmc: { title: the LMC }, localities: { title: the localities, moreThan: 1/2, of: practices } } }",
  );
  const outcome = async (facts: Record<string, number | string | readonly string[]>): Promise<string> =>
    (await decided(group, "meetings/members/requisition", facts)).outcome;

  it("three suffice and two do not", async () => {
    const others = { requisitionedBy: "none", "localities.signatures": 0, "localities.entitled": 4 };
    expect(await outcome({ signatures: 2, ...others })).toBe("not-validly-requisitioned");
    expect(await outcome({ signatures: 3, ...others })).toBe("validly-requisitioned");
  });

  it("any one of the others suffices, whatever is known of the rest", async () => {
    expect(await outcome({ requisitionedBy: ["lmc"] })).toBe("validly-requisitioned");
    expect(await outcome({ "localities.signatures": 3, "localities.entitled": 4 })).toBe("validly-requisitioned");
    expect(await outcome({ "localities.signatures": 2, "localities.entitled": 4 })).toBe("undetermined");
  });

  it("is said in a sentence", () => {
    expect(sentencesOf(group, "meetings/members")).toEqual([
      "It must be called if it is called for by at least 3 people, the Chair, the LMC or the localities (more than half of those on the roll “Member practices”).",
    ]);
  });

  it("of which nobody is named leaves the constitution silent", async () => {
    const nobody = await decided(
      groupWhere("requisition: { heldWithin: 28 days }"),
      "meetings/members/requisition",
      {},
    );
    expect(nobody.outcome).toBe("undetermined");
    expect(nobody.silent).toEqual(["who may call for the meeting"]);
  });
});

describe("who may call the meeting, the chair having 14 days", () => {
  const signed = { signatures: 24, entitled: 240, received: "2013-09-02" };
  const ask = (facts: Record<string, number | string>, on: string, group = share) =>
    decided(group, "meetings/members/call", facts, on);

  it("is the chair to the 14th day, and the requisitionists the day after", async () => {
    const facts = { ...signed, calledOn: "none" };
    expect((await ask(facts, "2013-09-02")).outcome).toBe("chair-calls");
    expect((await ask(facts, "2013-09-16")).outcome).toBe("chair-calls");
    const after = await ask(facts, "2013-09-17");
    expect(after.outcome).toBe("requisitionists-may-call");
    expect(after.follows).toBe("It may be called by requisitionists.");
    expect(after.working).toContain("14 days from Mon 2 Sep 2013 is Mon 16 Sep 2013");
  });

  it("is nobody more once it has been called", async () => {
    expect((await ask({ ...signed, calledOn: "2013-09-10" }, "2013-09-09")).outcome).toBe("chair-calls");
    expect((await ask({ ...signed, calledOn: "2013-09-10" }, "2013-09-10")).outcome).toBe("called");
    expect((await ask({ ...signed, calledOn: "2013-09-10" }, "2013-09-17")).outcome).toBe("called");
  });

  it("is nobody without a valid requisition that was received", async () => {
    const facts = { ...signed, calledOn: "none" };
    expect((await ask({ ...facts, signatures: 23 }, "2013-09-03")).outcome).toBe("not-requisitioned");
    expect((await ask({ ...facts, received: "none" }, "2013-09-03")).outcome).toBe("not-requisitioned");
    expect((await ask(facts, "2013-09-01")).outcome).toBe("not-requisitioned");
  });

  it("is open while it is not known whether it was called", async () => {
    const decision = await ask(signed, "2013-09-17");
    expect(decision.outcome).toBe("undetermined");
    expect(decision.possible).toEqual(["called", "requisitionists-may-call"]);
    expect(decision.missing.map((each) => each.fact)).toEqual(["calledOn"]);
  });

  it("can be others than the requisitionists", async () => {
    const group = groupWhere(
      "requisition: { by: { atLeast: 10%, of: practices }, chairSilentFor: 14 days, thenCalledBy: the LMC Secretary }",
    );
    const decision = await ask({ ...signed, calledOn: "none" }, "2013-09-17", group);
    expect(decision.outcome).toBe("others-may-call");
    expect(decision.follows).toBe("It may be called by the LMC Secretary.");
  });

  it("is not guessed where the constitution does not say how long, or who then", async () => {
    const facts = { ...signed, calledOn: "none" };
    const neither = await ask(facts, "2013-09-17", groupWhere("requisition: { by: { atLeast: 10%, of: practices } }"));
    expect(neither.outcome).toBe("undetermined");
    expect(neither.silent).toEqual([
      "how long the chair may go without calling the meeting",
      "who may call the meeting if the chair does not",
    ]);
    const nobody = groupWhere("requisition: { by: { atLeast: 10%, of: practices }, chairSilentFor: 14 days }");
    expect((await ask(facts, "2013-09-16", nobody)).outcome).toBe("chair-calls");
    expect((await ask(facts, "2013-09-17", nobody)).silent).toEqual(["who may call the meeting if the chair does not"]);
  });
});

describe("a meeting that was called for is held within 28 days", () => {
  const outcome = async (heldOn: string, on: string): Promise<string> =>
    (await decided(share, "meetings/members/requisitioned-meeting", { received: "2013-09-02", heldOn }, on)).outcome;

  it("due to the last day, overdue the day after, and met by the last day only", async () => {
    expect(await outcome("none", "2013-09-30")).toBe("due");
    expect(await outcome("none", "2013-10-01")).toBe("overdue");
    expect(await outcome("2013-09-30", "2013-10-01")).toBe("met");
    expect(await outcome("2013-10-01", "2013-10-01")).toBe("overdue");
    expect(await outcome("2013-09-30", "2013-09-29")).toBe("due");
  });
});

describe("the sentences of a requisition", () => {
  it("say who, how long, who then, and by when", () => {
    expect(sentencesOf(share, "meetings/members")).toEqual([
      "It must be called if it is called for by at least 10% of those on the roll “Member practices”.",
      "If the chair has not called it within 14 days of receiving that, it may be called by those who called for it.",
      "It is held within 28 days of the requisition being received.",
    ]);
  });
});

describe("control", () => {
  it("a number in place of the share gives another answer for the same signatures", async () => {
    const facts = { signatures: 23, entitled: 240 };
    const wrong = groupWhere("requisition: { by: { atLeast: 9%, of: practices } }");
    expect((await decided(share, "meetings/members/requisition", facts)).outcome).toBe("not-validly-requisitioned");
    expect((await decided(wrong, "meetings/members/requisition", facts)).outcome).toBe("validly-requisitioned");
  });
});
