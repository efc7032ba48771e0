import { describe, expect, it } from "vitest";
import { offices } from "../../../../engine/provisions/offices/offices.ts";
import { constitutionOf, decided } from "../small-constitution.ts";
import { electionWhere, group, kinds } from "./leadership-election.ts";

const ask = (question: string, facts: Parameters<typeof decided>[2]) =>
  decided(group, `elections/leadership/${question}`, facts);

describe("who may stand", () => {
  it.each(["partner", "salaried", "locum"])("is any GP working in the area: a %s", async (status) => {
    expect((await ask("stand", { worksInArea: true, status })).outcome).toBe("may-stand");
    expect((await ask("stand", { worksInArea: false, status })).outcome).toBe("may-not-stand");
  });

  it("is not decided before it is known where the doctor works", async () => {
    expect(await ask("stand", { status: "locum" })).toMatchObject({
      outcome: "undetermined",
      possible: ["may-stand", "may-not-stand"],
      missing: [{ fact: "worksInArea" }],
    });
  });

  it("is for the arbiter to say in a dispute, either way and finally", async () => {
    const out = await ask("stand", { worksInArea: true, status: "locum", standingRuling: "may-not-stand" });
    expect(out.outcome).toBe("may-not-stand");
    expect(out.findings[0]?.because).toBe("The arbiter (lmc) ruled that this person may not stand; that is final");
    expect((await ask("stand", { worksInArea: false, standingRuling: "may-stand" })).outcome).toBe("may-stand");
  });

  it("is anyone where that is said, and silent where nothing is", async () => {
    expect((await decided(electionWhere(", stand: anyone"), "elections/e/stand", {})).outcome).toBe("may-stand");
    expect(await decided(electionWhere(""), "elections/e/stand", {})).toMatchObject({
      outcome: "undetermined",
      silent: ["who may stand"],
    });
  });

  it("can rest on who may hold the office", async () => {
    const constitution = constitutionOf(
      [...kinds, offices],
      `
facts:
  worksInArea: { about: person, type: yes-no, question: Does the doctor work in the area? }
offices:
  board-member: { title: Board member, eligible: { worksInArea: true } }
elections:
  board: { title: Election, stand: { offices/board-member/eligible: eligible } }
`,
    );
    expect((await decided(constitution, "elections/board/stand", { worksInArea: true })).outcome).toBe("may-stand");
    expect((await decided(constitution, "elections/board/stand", { worksInArea: false })).outcome).toBe(
      "may-not-stand",
    );
  });
});

const nomination = {
  worksInArea: true,
  status: "salaried",
  nominationsClosed: "2014-03-14",
  nominationReceived: "2014-03-14 17:00",
  nominators: 2,
  nominationHas: ["in-writing", "consent"],
};

describe("a nomination", () => {
  it("at the closing hour, by two electors, in writing and with consent is valid", async () => {
    const decision = await ask("nomination", nomination);
    expect(decision.outcome).toBe("nomination-valid");
    expect(decision.findings.slice(0, 2).map(({ because }) => because)).toEqual([
      "Received: 5pm on Friday 14 March 2014; the last moment for it: 5pm on Friday 14 March 2014",
      "2 nominators; at least 2 were needed",
    ]);
    expect(decision.restsOn.map(({ question, outcome }) => [question, outcome])).toEqual([
      ["elections/leadership/stand", "may-stand"],
    ]);
  });

  it.each([
    ["2014-03-14 16:59", "nomination-valid"],
    ["2014-03-14 17:01", "nomination-late"],
    ["none", "nomination-late"],
  ])("received %s is %s", async (nominationReceived, outcome) => {
    expect((await ask("nomination", { ...nomination, nominationReceived })).outcome).toBe(outcome);
  });

  it.each([
    [1, "nomination-void"],
    [2, "nomination-valid"],
    [3, "nomination-valid"],
  ])("by %i electors is %s", async (nominators, outcome) => {
    expect((await ask("nomination", { ...nomination, nominators })).outcome).toBe(outcome);
  });

  it("without the candidate's consent is void, and so is that of somebody who may not stand", async () => {
    expect((await ask("nomination", { ...nomination, nominationHas: ["in-writing"] })).outcome).toBe("nomination-void");
    expect((await ask("nomination", { ...nomination, worksInArea: false })).outcome).toBe("nomination-void");
  });

  it("without an hour may come until the end of the day, and of who nominates nothing need be asked where nobody must", async () => {
    const open = electionWhere(", stand: anyone, nominations: { by: { atLeast: 0 } }");
    const last = { nominationsClosed: "2014-03-14", nominationReceived: "2014-03-14 23:59" };
    expect((await decided(open, "elections/e/nomination", last)).outcome).toBe("nomination-valid");
  });

  it("is silent on how candidates are nominated, and on by whom, where that is not said", async () => {
    expect((await decided(electionWhere(""), "elections/e/nomination", {})).silent).toEqual([
      "how candidates are nominated",
    ]);
    const late = electionWhere(", stand: anyone, nominations: { closes: 10:00 }");
    const facts = { nominationsClosed: "2014-03-14", nominationReceived: "2014-03-14 10:00" };
    expect((await decided(late, "elections/e/nomination", facts)).silent).toEqual([
      "who may nominate, and how many must",
    ]);
  });
});

describe("the time for nominations", () => {
  it.each([
    ["2014-03-14", "not-in-order"],
    ["2014-03-15", "in-order"],
    ["2014-03-29", "in-order"],
    ["2014-03-30", "not-in-order"],
  ])("of two to four weeks from 1 March: closed %s is %s", async (nominationsClosed, outcome) => {
    const facts = { nominationsOpened: "2014-03-01", nominationsClosed };
    expect((await ask("nomination-window", facts)).outcome).toBe(outcome);
  });

  it.each([
    ["2014-03-13", "not-in-order"],
    ["2014-03-14", "in-order"],
    ["2014-03-28", "in-order"],
    ["2014-03-29", "not-in-order"],
  ])("is a day earlier where the opening day is counted: closed %s is %s", async (nominationsClosed, outcome) => {
    const counted = electionWhere(", nominations: { open: 2 to 4 weeks, openingDay: counted }");
    const facts = { nominationsOpened: "2014-03-01", nominationsClosed };
    expect((await decided(counted, "elections/e/nomination-window", facts)).outcome).toBe(outcome);
  });

  it("is silent where it is not said", async () => {
    expect((await decided(electionWhere(""), "elections/e/nomination-window", {})).silent).toEqual([
      "how long nominations are open",
    ]);
  });
});
