import { describe, expect, it } from "vitest";
import { constitutionOf, decided } from "../small-constitution.ts";
import { board, kinds, times } from "./saltings-board.ts";

type Facts = Parameters<typeof decided>[2];

const lay = { offices: ["lay-member"] };
const gp = { offices: ["gp-member"] };
const nurse = { offices: ["nurse"] };
const chair = { offices: ["chair"] };
const secretary = { offices: ["secretary"] };

const constitution = constitutionOf(kinds, board);
const ask = (facts: Facts, question = "quorum") => decided(constitution, `committees/board/${question}`, facts);

describe("a quorum of half the filled seats, four at least, with a lay member and two clinicians", () => {
  it.each([
    ["four of eight", [lay, gp, gp, chair], 8, "quorate"],
    ["four of nine, one short of half", [lay, gp, gp, chair], 9, "inquorate"],
    ["three of six: half, but not four", [lay, gp, gp], 6, "inquorate"],
    ["five of nine", [lay, gp, gp, chair, nurse], 9, "quorate"],
    ["no lay member", [gp, gp, chair, nurse], 8, "inquorate"],
    ["one clinician only", [lay, gp, chair, { offices: ["deputy"] }], 8, "inquorate"],
    ["the secretary has no vote and does not count", [lay, gp, gp, secretary], 8, "inquorate"],
  ])("%s", async (_, present, filledSeats, outcome) => {
    expect((await ask({ present, filledSeats })).outcome).toBe(outcome);
  });

  it("shows the working", async () => {
    const { findings } = await ask({ present: [lay, gp, gp, chair], filledSeats: 9 });
    expect(findings.map(({ title, because }) => `${title}: ${because}`)).toEqual([
      "Members: 4 present with a vote, of 9 filled seats; at least 5 were needed",
      "Number: 4 present with a vote; at least 4 were needed",
      "Lay member: 1 counted as Lay member; at least 1 was needed",
      "Clinicians: 2 counted as A clinician; at least 2 were needed",
      "Nobody counted twice: everyone needed can be found without counting anybody twice",
    ]);
  });

  it("counts nobody twice: a lay member who is a nurse is one or the other", async () => {
    const both = { offices: ["lay-member", "nurse"] };
    const present = [both, gp, chair, { offices: ["deputy"] }];
    const decision = await ask({ present, filledSeats: 8 });
    expect(decision.outcome).toBe("inquorate");
    expect(decision.working).toContain("With nobody counted twice: Lay member 1 of 1, Clinicians 1 of 2");
    expect((await ask({ present: [...present, gp], filledSeats: 8 })).outcome).toBe("quorate");
  });

  it("is open while the number of filled seats is not known, unless no number could help", async () => {
    expect(await ask({ present: [lay, gp, gp, chair] })).toMatchObject({
      outcome: "undetermined",
      possible: ["quorate", "inquorate"],
      missing: [{ fact: "filledSeats" }],
    });
    expect((await ask({ present: [lay, gp, gp] })).outcome).toBe("inquorate");
    expect((await ask({ present: [lay, gp, gp, gp, chair] })).outcome).toBe("quorate");
  });

  it("is open while it is not known who somebody is, unless it cannot matter", async () => {
    const decision = await ask({ present: [lay, gp, chair, {}], filledSeats: 8 });
    expect(decision).toMatchObject({ outcome: "undetermined", missing: [{ fact: "present", incomplete: true }] });
    expect((await ask({ present: [lay, gp, gp, chair, {}], filledSeats: 8 })).outcome).toBe("quorate");
  });
});

describe("a quorum for an item", () => {
  const present = [lay, gp, gp, gp, chair].map((each) => ({ ...each, recused: false }));

  it("is lost when those withdraw who made it up", async () => {
    expect((await ask({ present, filledSeats: 8 }, "item")).outcome).toBe("quorate");
    const one = present.map((each, index) => ({ ...each, recused: index === 1 }));
    expect((await ask({ present: one, filledSeats: 8 }, "item")).outcome).toBe("quorate");
    const two = present.map((each, index) => ({ ...each, recused: index === 1 || index === 2 }));
    expect(await ask({ present: two, filledSeats: 8 }, "item")).toMatchObject({
      outcome: "inquorate",
      follows: "the item is put off",
    });
    expect((await ask({ present: two, filledSeats: 8 })).outcome).toBe("quorate");
  });

  it("is lost when the only lay member withdraws", async () => {
    const withdrawn = present.map((each) => ({ ...each, recused: each.offices[0] === "lay-member" }));
    expect((await ask({ present: withdrawn, filledSeats: 8 }, "item")).outcome).toBe("inquorate");
  });

  const said = (recused: string) =>
    constitutionOf(
      kinds,
      `committees: { team: { title: The team, quorum: { needs: { all: { atLeast: 3 } }${recused} } } }`,
    );
  const four = [...times(3, { recused: false }), { recused: true }];
  const three = [...times(2, { recused: false }), { recused: true }];

  it.each([
    ["they count", ", recused: counted", three, "quorate"],
    ["they do not count", ", recused: not counted", three, "inquorate"],
    ["nothing is said, and it does not matter", "", four, "quorate"],
    ["nothing is said, and nobody withdraws", "", times(3, { recused: false }), "quorate"],
    ["nothing is said, and there would be none anyway", "", times(2, { recused: true }), "inquorate"],
  ])("where %s of those who withdraw", async (_, recused, present, outcome) => {
    expect((await decided(said(recused), "committees/team/item", { present })).outcome).toBe(outcome);
  });

  it("is silent where nothing is said and it matters", async () => {
    expect(await decided(said(""), "committees/team/item", { present: three })).toMatchObject({
      outcome: "undetermined",
      silent: ["whether somebody who may not take part in an item counts towards its quorum"],
      missing: [],
    });
  });
});

describe("the base of a share", () => {
  const of = (base: string, counting = "") =>
    constitutionOf(
      kinds,
      `
committees:
  team:
    title: The team
    seats: { member: { title: Member, exactly: 8 }, adviser: { title: Adviser, exactly: 4, voting: false } }
    quorum: { needs: { share: { atLeast: 1/3, of: ${base} } }${counting} }
`,
    );
  const members = (number: number) => times(number, { offices: ["member"] });
  const advisers = (number: number) => times(number, { offices: ["adviser"] });

  it("is the seats that are stated, vacant ones included", async () => {
    const team = of("all seats");
    expect((await decided(team, "committees/team/quorum", { present: members(2) })).outcome).toBe("inquorate");
    const decision = await decided(team, "committees/team/quorum", { present: members(3) });
    expect(decision.outcome).toBe("quorate");
    expect(decision.findings[0]?.because).toBe("3 present with a vote, of 8 seats; at least 3 were needed");
  });

  it("is the filled seats only, of which there may be none", async () => {
    const team = of("filled seats");
    const ask = (present: Facts["present"], filledSeats: number) =>
      decided(team, "committees/team/quorum", { present: present ?? [], filledSeats });
    expect((await ask(members(2), 6)).outcome).toBe("quorate");
    expect((await ask(members(2), 7)).outcome).toBe("inquorate");
    expect((await ask([], 0)).outcome).toBe("inquorate");
  });

  it("takes in seats without a vote where all members count", async () => {
    const team = of("all seats", ", counting: all members");
    const ask = (present: Facts["present"]) => decided(team, "committees/team/quorum", { present: present ?? [] });
    expect((await ask([...members(1), ...advisers(3)])).outcome).toBe("quorate");
    expect((await ask([...members(1), ...advisers(2)])).outcome).toBe("inquorate");
  });

  it("is asked for where a seat has no exact number", async () => {
    const team = constitutionOf(
      kinds,
      `committees: { team: { title: The team, seats: { member: { title: Member, atLeast: 4 } }, quorum: { needs: { share: { moreThan: 1/2, of: all seats } } } } }`,
    );
    const present = members(3);
    expect((await decided(team, "committees/team/quorum", { present, seats: 5 })).outcome).toBe("quorate");
    expect((await decided(team, "committees/team/quorum", { present, seats: 6 })).outcome).toBe("inquorate");
    expect((await decided(team, "committees/team/quorum", { present })).missing).toMatchObject([{ fact: "seats" }]);
  });
});

describe("shared votes", () => {
  const team = constitutionOf(
    kinds,
    `
committees:
  team:
    title: The team
    seats:
      member: { title: Member, exactly: 3 }
      job-share: { title: Director (job share), exactly: 2 }
    sharedVotes: { director: { seats: [job-share], votes: 1 } }
    quorum: { needs: { votes: { atLeast: 3 }, share: { atLeast: 3/4, of: all seats } }, counting: votes }
`,
  );
  it.each([
    [3, 0, "quorate"],
    [2, 1, "quorate"],
    [2, 2, "quorate"],
    [1, 2, "inquorate"],
    [2, 0, "inquorate"],
  ])("%i members and %i of the two who share a vote", async (members, sharing, outcome) => {
    const present = [...times(members, { offices: ["member"] }), ...times(sharing, { offices: ["job-share"] })];
    const decision = await decided(team, "committees/team/quorum", { present });
    expect(decision.outcome).toBe(outcome);
  });
});

describe("whether one person can fill two roles", () => {
  const team = (said: string) =>
    constitutionOf(
      kinds,
      `
committees:
  team:
    title: The team
    capacities: { gp: { title: A GP }, nurse: { title: A nurse } }
    seats: { chair: { title: Chair }, member: { title: Member, exactly: 5 } }
    quorum: { needs: { chair: 1, gp: { atLeast: 2, who: [gp] }, nurse: 1 }${said} }
`,
    );
  const enough = [{ offices: ["chair", "gp"] }, { offices: ["member", "gp"] }, { offices: ["member", "nurse"] }];
  const more = [...enough, { offices: ["member", "gp"] }];
  it.each([
    ["allowed", ", onePersonTwoRoles: allowed", enough, "quorate"],
    ["not allowed", ", onePersonTwoRoles: not allowed", enough, "inquorate"],
    ["not allowed, with one more", ", onePersonTwoRoles: not allowed", more, "quorate"],
    ["not said, where it does not matter", "", more, "quorate"],
    ["not said, without a nurse", "", enough.slice(0, 2), "inquorate"],
  ])("is %s", async (_, said, present, outcome) => {
    expect((await decided(team(said), "committees/team/quorum", { present })).outcome).toBe(outcome);
  });

  it("is silent where it is not said and matters", async () => {
    expect(await decided(team(""), "committees/team/quorum", { present: enough })).toMatchObject({
      outcome: "undetermined",
      silent: ["whether one person can stand for two of the requirements at once"],
    });
  });

  it("finds the way to share people out that a first guess would miss", async () => {
    const present = [
      { offices: ["chair", "gp", "nurse"] },
      { offices: ["member", "gp"] },
      { offices: ["member", "nurse", "gp"] },
      { offices: ["member", "nurse"] },
    ];
    const decision = await decided(team(", onePersonTwoRoles: not allowed"), "committees/team/quorum", { present });
    expect(decision.outcome).toBe("quorate");
    expect(decision.working).toContain("With nobody counted twice: Chair 1 of 1, A GP 2 of 2, A nurse 1 of 1");
  });
});

describe("waiting and adjournment", () => {
  const team = (adjourned: string) =>
    constitutionOf(
      kinds,
      `
committees:
  team:
    title: The team
    quorum:
      needs: { all: { atLeast: 5 } }
      waiting: { time: 30 minutes, then: the meeting is adjourned }
      adjourned: { quorum: ${adjourned}, heldAfter: a week later }
`,
    );
  const ask = (number: number, facts: Facts, adjourned = "those present") =>
    decided(team(adjourned), "committees/team/quorum", { present: times(number, {}), ...facts });

  it.each([
    [4, 0, "not-yet-quorate"],
    [4, 29, "not-yet-quorate"],
    [4, 30, "inquorate"],
    [5, 30, "quorate"],
    [5, 0, "quorate"],
  ])("%i present after %i minutes", async (number, waitedMinutes, outcome) => {
    const decision = await ask(number, { waitedMinutes, adjourned: false });
    expect(decision.outcome).toBe(outcome);
    expect(decision.follows).toBe(outcome === "inquorate" ? "the meeting is adjourned" : undefined);
  });

  it("does not ask for the time where there is a quorum", async () => {
    expect((await ask(5, {})).outcome).toBe("quorate");
    expect((await ask(1, {})).possible).toEqual(["not-yet-quorate", "inquorate"]);
  });

  it.each([
    ["those present", 1, "inquorate"],
    ["those present", 2, "quorate"],
    ["{ needs: { all: { atLeast: 3 } } }", 2, "inquorate"],
    ["{ needs: { all: { atLeast: 3 } } }", 3, "quorate"],
  ])("at an adjourned meeting with %s, %i present", async (adjourned, number, outcome) => {
    expect((await ask(number, { adjourned: true, waitedMinutes: 30 }, adjourned)).outcome).toBe(outcome);
    expect((await ask(number, { adjourned: false, waitedMinutes: 30 }, adjourned)).outcome).toBe("inquorate");
  });
});

describe("a variation for a time", () => {
  const team = constitutionOf(
    kinds,
    `
committees:
  team:
    title: The team
    quorum: { needs: { all: { atLeast: 5 } } }
    variations:
      emergency: { from: 2020-04-01, until: 2020-09-30, quorum: { needs: { all: { atLeast: 3 } } }, approvedBy: the members }
`,
  );
  it.each([
    ["2020-03-31", "inquorate"],
    ["2020-04-01", "quorate"],
    ["2020-09-30", "quorate"],
    ["2020-10-01", "inquorate"],
  ])("with three present on %s", async (on, outcome) => {
    expect((await decided(team, "committees/team/quorum", { present: times(3, {}) }, on)).outcome).toBe(outcome);
  });
});

it("is silent where no quorum is stated", async () => {
  const team = constitutionOf(kinds, `committees: { team: { title: The team } }`);
  for (const question of ["quorum", "item"]) {
    expect(await decided(team, `committees/team/${question}`, {})).toMatchObject({
      outcome: "undetermined",
      silent: ["what the quorum of The team is"],
    });
  }
});
