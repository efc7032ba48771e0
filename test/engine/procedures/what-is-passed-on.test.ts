import { describe, expect, it } from "vitest";
import { dispute, goOn, read, reasons, saltings, story } from "./saltings.ts";

/** A complaint about a payment; whether it is well founded is a question of its own, which the guard asks. */
const complaint = `language: 1
id: saltings
version: "1"
title: Constitution of the Saltings group
body: { id: saltings-group, type: group, name: The Saltings group, invented: true }
calendar: england-and-wales
year: { governance: 1 April, financial: 1 April }
facts:
  miscounted: { type: yes-no, question: Was the achievement miscounted? }
rules:
  well-founded:
    title: Whether the complaint is well founded
    outcomes: { upheld: { when: { miscounted: true } } }
    otherwise: dismissed
procedures:
  complaint:
    title: Complaint about a payment
    parties: { practice: practice, group: body }
    starts: received
    stages:
      received:
        does: { pay: { by: group, when: { rules/well-founded: upheld }, to: paid }, turn-down: { by: group, to: turned-down } }
      paid: { ends: paid }
      turned-down: { ends: turned-down }
`;

const began = (facts: Readonly<Record<string, boolean>>) =>
  story(read(complaint), {
    procedure: "procedures/complaint",
    by: "practice",
    on: "2014-06-02",
    parties: { practice: "Dr Shah's practice", group: "The group" },
    facts,
  });

describe("what is passed on to a question that is asked on the way", () => {
  it("is what the case knows from its beginning, as far as the document declares it", async () => {
    const paid = await goOn(await began({ miscounted: true }), ["2014-06-03", "group", "pay"]);
    expect(paid.case.ended?.outcome).toBe("paid");
    expect(await reasons(await began({ miscounted: false }), ["2014-06-03", "group", "pay"])).toEqual([
      expect.stringMatching(/^guard: /),
    ]);
  });

  it("is not made up where the case does not know it (control)", async () => {
    expect(await reasons(await began({}), ["2014-06-03", "group", "pay"])).toEqual([
      expect.stringMatching(/^not-known: .*well founded/),
    ]);
  });
});

describe("who names no capacity", () => {
  it("acts in none, and is refused for that and nothing else", async () => {
    expect(await reasons(await dispute(saltings()), ["2013-12-02", "appellant", "involve-lmc"])).toEqual([
      expect.stringMatching(/^capacity: /),
    ]);
  });

  it("is not refused where no capacity is asked for (control)", async () => {
    const settled = await goOn(await dispute(saltings()), ["2013-12-02", "appellant", "settle"]);
    expect(settled.case.ended?.outcome).toBe("settled");
  });
});
