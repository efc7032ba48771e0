import { describe, expect, it } from "vitest";
import { rolls } from "../../../../engine/provisions/rolls/rolls.ts";
import { constitutionOf, decided, sentencesOf } from "../small-constitution.ts";

const facts = `
facts:
  onPerformersList: { about: person, type: yes-no, question: Is the doctor on the Medical Performers List? }
  worksInArea: { about: person, type: yes-no, question: Does the doctor work in the area? }
  status: { about: person, type: [partner, salaried, locum, retired], question: What is the doctor's status?, title: Status }
  sessions: { about: person, type: { history: number }, unit: sessions a week, title: Sessions a week, question: How many sessions a week have been worked? }
`;

const asInTheModel = `${facts}
rolls:
  eligible-gps:
    title: Eligible GPs
    electors: persons
    who: { onPerformersList: true, worksInArea: true }
    votes: one each
    home: one group
    arbiter: lmc
`;

describe("the roll of a model constitution", () => {
  const constitution = constitutionOf([rolls], asInTheModel);
  const ask = (given: Parameters<typeof decided>[2]) => decided(constitution, "rolls/eligible-gps/entitled", given);

  it("entitles a doctor who meets every condition", async () => {
    const decision = await ask({ onPerformersList: true, worksInArea: true, homeRoll: true });
    expect(decision.outcome).toBe("entitled");
    expect(decision.assumed.map((each) => each.fact)).toEqual(["arbiterRuling"]);
  });

  it.each(["onPerformersList", "worksInArea", "homeRoll"])("does not entitle one who fails %s", async (fact) => {
    const decision = await ask({ onPerformersList: true, worksInArea: true, homeRoll: true, [fact]: false });
    expect(decision.outcome).toBe("not-entitled");
  });

  it("names what is missing, and leaves both outcomes open", async () => {
    const decision = await ask({ onPerformersList: true, homeRoll: true });
    expect(decision).toMatchObject({ outcome: "undetermined", possible: ["entitled", "not-entitled"] });
    expect(decision.missing).toEqual([{ fact: "worksInArea", question: "Does the doctor work in the area?" }]);
  });

  it("lets the arbiter decide either way, whatever the conditions say", async () => {
    const no = { onPerformersList: false, worksInArea: false, homeRoll: false };
    const yes = { onPerformersList: true, worksInArea: true, homeRoll: true };
    expect((await ask({ ...no, arbiterRuling: "entitled" })).outcome).toBe("entitled");
    expect((await ask({ ...yes, arbiterRuling: "not-entitled" })).outcome).toBe("not-entitled");
    expect((await ask({ arbiterRuling: "not-entitled" })).outcome).toBe("not-entitled");
    expect((await ask({ ...yes, arbiterRuling: "none" })).outcome).toBe("entitled");
  });

  it("says in its findings who ruled", async () => {
    const { findings } = await ask({ arbiterRuling: "entitled" });
    expect(findings[0]?.because).toBe("The arbiter (lmc) ruled that this is an elector; that is final");
  });

  it("reads as a governance lead would circulate it", () => {
    expect(sentencesOf(constitution, "rolls/eligible-gps")).toEqual([
      "A person is an elector if the doctor is on the Medical Performers List and works in the area.",
      "Each elector has one vote.",
      "An elector on several rolls may vote only in the home group.",
      "A dispute about who is an elector is settled by lmc, whose ruling is final.",
    ]);
  });
});

describe("a roll that does not say who qualifies", () => {
  it("entitles nobody by default: the constitution is silent", async () => {
    const constitution = constitutionOf([rolls], "rolls: { members: { title: Members, electors: practices } }");
    expect(await decided(constitution, "rolls/members/entitled", {})).toMatchObject({
      outcome: "undetermined",
      missing: [],
      silent: ["who qualifies for the roll"],
    });
    expect(sentencesOf(constitution, "rolls/members")).toEqual([
      "The electors are practices; the constitution does not say which of them.",
    ]);
  });
});

describe("a roll taken some time before the ballot", () => {
  const roll = (asOf: string) => `${facts}
rolls:
  gps: { title: GPs, electors: persons, who: { status: [partner, salaried] }, asOf: ${asOf} }
`;
  const constitution = constitutionOf([rolls], roll("{ atLeast: 28 days, before: opens }"));
  const ask = (given: Parameters<typeof decided>[2], on?: string) =>
    decided(constitution, "rolls/gps/entitled", { status: "partner", ...given }, on);

  it.each([
    ["2014-05-02", "entitled"],
    ["2014-05-03", "entitled"],
    ["2014-05-04", "not-entitled"],
  ])("whoever qualified on %s is %s in a ballot that opens on 31 May 2014", async (qualifiedOn, outcome) => {
    expect((await ask({ ballotOpens: "2014-05-31", qualifiedOn })).outcome).toBe(outcome);
  });

  it("asks when the ballot opens and since when the elector qualifies", async () => {
    expect((await ask({})).missing.map((each) => each.fact)).toEqual(["ballotOpens", "qualifiedOn"]);
  });

  it("shows the sum", async () => {
    const { working } = await ask({ ballotOpens: "2014-05-31", qualifiedOn: "2014-05-03" });
    expect(working.join()).toContain("28 days before Sat 31 May 2014 is Sat 3 May 2014");
  });

  it("is taken the day before where no time is stated", async () => {
    const dayBefore = constitutionOf([rolls], roll("{ before: meeting }"));
    const on = async (qualifiedOn: string) =>
      (await decided(dayBefore, "rolls/gps/entitled", { status: "partner", meetingDate: "2014-05-31", qualifiedOn }))
        .outcome;
    expect([await on("2014-05-30"), await on("2014-05-31")]).toEqual(["entitled", "not-entitled"]);
  });

  it.each([
    ["2014-03-31", "2013-04-02", "not-entitled"],
    ["2014-03-31", "2013-04-01", "entitled"],
    ["2014-04-01", "2014-04-01", "entitled"],
    ["2014-04-01", "2014-04-02", "not-entitled"],
  ])("on %s, one who qualified on %s is %s by the roll of 1 April", async (on, qualifiedOn, outcome) => {
    const yearly = constitutionOf([rolls], roll("1 April"));
    expect((await decided(yearly, "rolls/gps/entitled", { status: "partner", qualifiedOn }, on)).outcome).toBe(outcome);
  });

  it("says of which day it is", () => {
    const sentence = (asOf: string) => sentencesOf(constitutionOf([rolls], roll(asOf)), "rolls/gps")[1];
    expect(sentence("{ atLeast: 28 days, before: opens }")).toBe(
      "The roll is that of the last day at least 28 days before the ballot opens.",
    );
    expect(sentence("{ before: meeting }")).toBe("The roll is that of the day before the meeting.");
    expect(sentence("1 April")).toBe("The roll is that of the latest 1 April.");
  });
});

describe("facts with dates", () => {
  const dated = `${facts}
rolls:
  gps: { title: GPs, electors: persons, who: { sessions: { atLeast: 2 } }, asOf: 1 April }
  today: { title: GPs, electors: persons, who: { sessions: { atLeast: 2 } } }
`;
  const constitution = constitutionOf([rolls], dated);
  const sessions = [
    { from: "2013-01-01", value: 4 },
    { from: "2014-04-15", value: 1 },
  ];

  it("are read as they were on the date of the roll, and nobody is asked since when", async () => {
    expect((await decided(constitution, "rolls/gps/entitled", { sessions })).outcome).toBe("entitled");
    expect((await decided(constitution, "rolls/today/entitled", { sessions })).outcome).toBe("not-entitled");
  });

  it("count from the very day from which they hold", async () => {
    expect((await decided(constitution, "rolls/today/entitled", { sessions }, "2014-04-14")).outcome).toBe("entitled");
    expect((await decided(constitution, "rolls/today/entitled", { sessions }, "2014-04-15")).outcome).toBe(
      "not-entitled",
    );
  });

  it("are not known before their first entry", async () => {
    const decision = await decided(constitution, "rolls/today/entitled", { sessions }, "2012-12-31");
    expect(decision).toMatchObject({ outcome: "undetermined", missing: [{ fact: "sessions", incomplete: true }] });
  });
});
