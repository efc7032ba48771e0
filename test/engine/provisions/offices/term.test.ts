import { describe, expect, it } from "vitest";
import { constitutionOf, decided, refused } from "../small-constitution.ts";
import { kinds } from "./model-offices.ts";

type Facts = Parameters<typeof decided>[2];

const chairWith = (office: string) =>
  constitutionOf(kinds, `offices: { deputy: { title: Deputy chair }, chair: { title: Chair, ${office} } }\n`);
const ask = (constitution: ReturnType<typeof chairWith>, facts: Facts, on: string) =>
  decided(constitution, "offices/chair/term", facts, on);

describe("a term of so many years", () => {
  const constitution = chairWith("term: { length: 3 years }");

  it.each([
    ["2013-03-31", "not-yet-in-office"],
    ["2013-04-01", "in-office"],
    ["2016-03-30", "in-office"],
    ["2016-03-31", "in-office"],
    ["2016-04-01", "expired"],
  ])("begins with the day office is taken, 1 April 2013: %s", async (on, outcome) => {
    expect((await ask(constitution, { tookOffice: "2013-04-01" }, on)).outcome).toBe(outcome);
  });

  it("ends on the last of February where it began on a leap day", async () => {
    expect((await ask(constitution, { tookOffice: "2012-02-29" }, "2015-02-28")).outcome).toBe("in-office");
    expect((await ask(constitution, { tookOffice: "2012-02-29" }, "2015-03-01")).outcome).toBe("expired");
  });

  it("shows its working", async () => {
    const decision = await ask(constitution, { tookOffice: "2013-04-01" }, "2016-04-01");
    expect(decision.findings[1]?.because).toBe("The last day of the term: Thursday 31 March 2016");
    expect(decision.working).toEqual(["3 years beginning with Mon 1 Apr 2013 end on Thu 31 Mar 2016"]);
  });

  it("has not begun for whoever never took office, and is open while that is not known", async () => {
    expect((await ask(constitution, { tookOffice: "none" }, "2014-05-01")).outcome).toBe("not-yet-in-office");
    expect(await ask(constitution, {}, "2014-05-01")).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "tookOffice" }],
      possible: ["not-yet-in-office", "expired", "in-office"],
    });
  });
});

describe("an extended term", () => {
  const constitution = chairWith("term: { length: 3 years, extension: { by: 1 year, most: 2, decidedBy: the Board } }");

  it.each([
    [0, "2016-03-31", "in-office"],
    [0, "2016-04-01", "expired"],
    [1, "2017-03-31", "in-office"],
    [1, "2017-04-01", "expired"],
    [2, "2018-03-31", "in-office"],
    [2, "2018-04-01", "expired"],
  ])("runs on as often as it was extended, %s times: %s", async (extensionsGranted, on, outcome) => {
    expect((await ask(constitution, { tookOffice: "2013-04-01", extensionsGranted }, on)).outcome).toBe(outcome);
  });

  it("is not extended unless that is recorded, and says that it took it so", async () => {
    const decision = await ask(constitution, { tookOffice: "2013-04-01" }, "2016-04-01");
    expect(decision).toMatchObject({ outcome: "expired", assumed: [{ fact: "extensionsGranted", value: 0 }] });
  });

  it("cannot be extended more often than is allowed", async () => {
    const facts = { tookOffice: "2013-04-01", extensionsGranted: 3 };
    expect(await refused(constitution, "offices/chair/term", facts)).toMatchObject([{ facts: ["extensionsGranted"] }]);
  });

  it("is not proposed to be extended more often than is allowed", async () => {
    const proposed = async (extensionsGranted: number, on: string) =>
      (await ask(constitution, { tookOffice: "2013-04-01", extensionsGranted }, on)).wouldChange.flatMap(({ set }) =>
        set.filter(({ fact }) => fact === "extensionsGranted"),
      );
    expect(await proposed(1, "2017-06-01")).toMatchObject([{ from: 1, to: 2 }]);
    expect(await proposed(2, "2018-06-01")).toEqual([]);
  });
});

describe("a term that ends at a meeting", () => {
  const afterYears = chairWith("term: { length: 3 years, endsAt: { meeting: the annual general meeting } }");
  const third = chairWith("term: { endsAt: { meeting: the annual general meeting, number: 3 } }");

  it.each([
    ["2016-06-12", "in-office"],
    ["2016-06-13", "expired"],
  ])("is held until the close of the first meeting after its length: %s", async (on, outcome) => {
    expect((await ask(afterYears, { tookOffice: "2013-04-01", endingMeeting: "2016-06-12" }, on)).outcome).toBe(
      outcome,
    );
  });

  it("goes on while that meeting has not been fixed, and does not end with one held too early", async () => {
    expect((await ask(afterYears, { tookOffice: "2013-04-01", endingMeeting: "none" }, "2017-01-01")).outcome).toBe(
      "in-office",
    );
    const tooEarly = { tookOffice: "2013-04-01", endingMeeting: "2015-06-12" };
    expect((await ask(afterYears, tooEarly, "2016-03-31")).outcome).toBe("in-office");
    expect((await ask(afterYears, { tookOffice: "2013-04-01" }, "2016-03-31")).outcome).toBe("in-office");
    expect((await ask(afterYears, { tookOffice: "2013-04-01" }, "2016-04-01")).missing).toMatchObject([
      { fact: "endingMeeting" },
    ]);
  });

  it("is the first after the extensions, where the term was extended", async () => {
    const extended = chairWith(
      "term: { length: 3 years, extension: { by: 6 months, most: 1 }, endsAt: { meeting: the annual general meeting } }",
    );
    const facts = { tookOffice: "2013-04-01", extensionsGranted: 1 };
    // The meeting of June 2016 falls in the extension: the term does not end at it.
    expect((await ask(extended, { ...facts, endingMeeting: "2016-06-12" }, "2016-09-30")).outcome).toBe("in-office");
    expect((await ask(extended, { ...facts, endingMeeting: "2017-06-11" }, "2017-06-11")).outcome).toBe("in-office");
    expect((await ask(extended, { ...facts, endingMeeting: "2017-06-11" }, "2017-06-12")).outcome).toBe("expired");
    expect((await ask(extended, facts, "2017-06-12")).missing[0]?.question).toBe(
      "On which day is or was the first such meeting (the annual general meeting) held after 3 years in office, with the extensions granted, have run? None if it is not fixed yet.",
    );
    // A control: without a recorded extension it ended with the meeting of 2016.
    const never = { tookOffice: "2013-04-01", endingMeeting: "2016-06-12" };
    expect((await ask(extended, never, "2016-09-30")).outcome).toBe("expired");
  });

  it("can be the third such meeting after office was taken", async () => {
    const facts = { tookOffice: "2013-06-13", endingMeeting: "2016-06-09" };
    expect((await ask(third, facts, "2016-06-09")).outcome).toBe("in-office");
    expect((await ask(third, facts, "2016-06-10")).outcome).toBe("expired");
    const fact = third.questions.get("offices/chair/term")?.facts.find((each) => each.name === "endingMeeting");
    expect(fact?.question).toBe(
      "On which day is or was the third such meeting (the annual general meeting) held after office was taken? None if it is not fixed yet.",
    );
  });
});

describe("a term that ends with another's", () => {
  const constitution = chairWith("term: { length: 3 years, endsWith: deputy }");

  it.each([
    ["2014-12-31", "2014-12-31", "in-office"],
    ["2014-12-31", "2015-01-01", "expired"],
    ["none", "2015-01-01", "in-office"],
    ["none", "2016-04-01", "expired"],
    ["2017-01-01", "2016-04-01", "expired"],
  ])("ends with the earlier of the two: the other's %s, asked on %s", async (deputyTermEnds, on, outcome) => {
    expect((await ask(constitution, { tookOffice: "2013-04-01", deputyTermEnds }, on)).outcome).toBe(outcome);
  });

  it("leaves it open where the other's end decides and is not known", async () => {
    expect(await ask(constitution, { tookOffice: "2013-04-01" }, "2015-01-01")).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "deputyTermEnds" }],
      possible: ["expired", "in-office"],
    });
  });

  it("may be the predecessor's, for whoever fills a vacancy", async () => {
    const rest = chairWith("term: { length: 3 years }, vacancy: { newcomer: rest of the term }");
    const facts = { tookOffice: "2014-01-01", predecessorsTermWouldEnd: "2015-03-31" };
    expect((await ask(rest, facts, "2015-03-31")).outcome).toBe("in-office");
    expect((await ask(rest, facts, "2015-04-01")).outcome).toBe("expired");
    expect((await ask(rest, { ...facts, predecessorsTermWouldEnd: "none" }, "2015-04-01")).outcome).toBe("in-office");
    const full = chairWith("term: { length: 3 years }, vacancy: { newcomer: full term }");
    expect((await ask(full, { tookOffice: "2014-01-01" }, "2015-04-01")).outcome).toBe("in-office");
  });
});

describe("an office that does not say how long it is held", () => {
  it("is silent on it, once office is taken", async () => {
    const constitution = chairWith("eligible: anyone");
    expect(await ask(constitution, { tookOffice: "2013-04-01" }, "2014-05-01")).toMatchObject({
      outcome: "undetermined",
      possible: ["expired", "in-office"],
      silent: ["how long the term of Chair lasts"],
    });
  });
});
