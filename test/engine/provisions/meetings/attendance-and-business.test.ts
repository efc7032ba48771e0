import { describe, expect, it } from "vitest";
import { decided, sentencesOf } from "../small-constitution.ts";
import { groupWhere } from "./invented-group.ts";

describe("who may attend", () => {
  const group = groupWhere("openTo: [gps, practice-managers], closedTo: [public]");
  const ask = (audience: string) => decided(group, "meetings/members/attend", { audience });

  it("those to whom it is open, and not those to whom it is closed", async () => {
    expect((await ask("gps")).outcome).toBe("may-attend");
    expect((await ask("practice-managers")).outcome).toBe("may-attend");
    expect((await ask("public")).outcome).toBe("may-not-attend");
  });

  it("of anybody else nothing is said", async () => {
    const decision = await ask("anybody-else");
    expect(decision.outcome).toBe("undetermined");
    expect(decision.silent).toEqual(["whether the meeting is open to anybody else"]);
    expect(decision.missing).toEqual([]);
  });

  it("a group that is no longer named under a variation is like anybody else then", async () => {
    const varied = groupWhere(
      "openTo: [gps, practice-managers], variations: { autumn: { from: 2014-09-01, openTo: [gps, locums] } }",
    );
    const on = (audience: string, day: string) => decided(varied, "meetings/members/attend", { audience }, day);
    expect((await on("practice-managers", "2014-08-31")).outcome).toBe("may-attend");
    expect((await on("practice-managers", "2014-09-01")).silent).toEqual([
      "whether the meeting is open to anybody else",
    ]);
    expect((await on("locums", "2014-08-31")).outcome).toBe("undetermined");
    expect((await on("locums", "2014-09-01")).outcome).toBe("may-attend");
    // A control: whom no terms name is refused.
    await expect(on("landlords", "2014-09-01")).rejects.toThrow("one of the words");
  });

  it("is asked for where it is not known, and the constitution is then not called silent", async () => {
    const decision = await decided(group, "meetings/members/attend", {});
    expect(decision.missing.map((each) => each.fact)).toEqual(["audience"]);
    expect(decision.silent).toEqual([]);
  });

  it("is said in a sentence", () => {
    expect(sentencesOf(group, "meetings/members")).toEqual([
      "It is open to GPs and practice managers and closed to the public.",
    ]);
  });
});

describe("business at a requisitioned meeting is limited to the notice", () => {
  const group = groupWhere("business: { limitedToNotice: true }");
  const outcome = async (facts: Record<string, boolean | string>, of = group): Promise<string> =>
    (await decided(of, "meetings/members/business", facts)).outcome;

  it("what is in the notice is in order at any meeting", async () => {
    expect(await outcome({ itemInNotice: true })).toBe("in-order");
  });

  it("what is not is in order only at a meeting that was not requisitioned", async () => {
    expect(await outcome({ itemInNotice: false, meetingRequisitioned: true })).toBe("out-of-order");
    expect(await outcome({ itemInNotice: false, meetingRequisitioned: false })).toBe("in-order");
    expect(await outcome({ itemInNotice: false })).toBe("undetermined");
  });

  it("it can be limited at every meeting, or at none", async () => {
    const every = groupWhere("business: { limitedToNotice: true, limitApplies: every meeting }");
    expect(await outcome({ itemInNotice: false }, every)).toBe("out-of-order");
    const none = groupWhere("business: { limitedToNotice: false }");
    expect(await outcome({ itemInNotice: false }, none)).toBe("in-order");
  });

  it("where it is not said, the constitution is silent on other business", async () => {
    const silent = await decided(groupWhere("business: { order: [minutes, motions] }"), "meetings/members/business", {
      itemInNotice: false,
    });
    expect(silent.outcome).toBe("undetermined");
    expect(silent.silent).toEqual(["whether business that is not in the notice may be taken"]);
  });

  it("the chair may rule it urgent where the constitution says so; without a ruling it is not", async () => {
    const urgent = groupWhere(
      "business: { limitedToNotice: true, limitApplies: every meeting, urgent: by the chair's ruling }",
    );
    expect(await outcome({ itemInNotice: false }, urgent)).toBe("out-of-order");
    expect(await outcome({ itemInNotice: false, urgencyRuling: "not-urgent" }, urgent)).toBe("out-of-order");
    expect(await outcome({ itemInNotice: false, urgencyRuling: "urgent" }, urgent)).toBe("in-order");
  });

  it("is said in sentences", () => {
    const all = groupWhere(
      "business: { limitedToNotice: true, urgent: by the chair's ruling, order: [minutes, reports, motions] }",
    );
    expect(sentencesOf(all, "meetings/members")).toEqual([
      "At a requisitioned meeting only business in the notice may be taken, except business that is urgent by the chair’s ruling.",
      "Business is taken in this order: minutes, reports and motions.",
    ]);
  });
});
