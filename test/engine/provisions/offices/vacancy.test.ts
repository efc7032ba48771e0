import { describe, expect, it } from "vitest";
import { constitutionOf, decided } from "../small-constitution.ts";
import { kinds } from "./model-offices.ts";

const constitution = constitutionOf(
  kinds,
  `
offices:
  chair: { title: Chair, vacancy: { within: 3 months } }
  clerk: { title: Clerk, vacancy: { within: 20 working days } }
  treasurer: { title: Treasurer, vacancy: { filledBy: the Board } }
`,
);
const ask = (facts: Parameters<typeof decided>[2], on: string, office = "chair") =>
  decided(constitution, `offices/${office}/vacancy`, facts, on);

describe("a vacancy", () => {
  it.each([
    ["none", "2014-05-09", "due"],
    ["none", "2014-05-10", "due"],
    ["none", "2014-05-11", "overdue"],
    ["2014-05-09", "2014-05-11", "filled-in-time"],
    ["2014-05-10", "2014-05-11", "filled-in-time"],
    ["2014-05-11", "2014-05-11", "overdue"],
    ["2014-05-09", "2014-05-08", "due"],
  ])("of 10 February is to be filled within three months: filled %s, asked on %s", async (filled, on, outcome) => {
    expect((await ask({ vacated: "2014-02-10", filled }, on)).outcome).toBe(outcome);
  });

  it("filled late stays recorded as overdue, with both days", async () => {
    const decision = await ask({ vacated: "2014-02-10", filled: "2014-06-01" }, "2014-07-01");
    expect(decision.outcome).toBe("overdue");
    expect(decision.findings[1]?.because).toBe(
      "The last day to fill it: Saturday 10 May 2014; filled: Sunday 1 June 2014",
    );
  });

  it("is counted in working days where it says so", async () => {
    const facts = { vacated: "2013-12-18", filled: "none" };
    expect((await ask(facts, "2014-01-20", "clerk")).outcome).toBe("due");
    const late = await ask(facts, "2014-01-21", "clerk");
    expect(late.outcome).toBe("overdue");
    expect(late.working).toEqual([
      "20 working days from Wed 18 Dec 2013 is Mon 20 Jan 2014 (25 and 26 Dec and 1 Jan are bank holidays)",
    ]);
  });

  it("is open where it is not known when it was filled, but not what can no longer be", async () => {
    expect(await ask({ vacated: "2014-02-10" }, "2014-05-11")).toMatchObject({
      outcome: "undetermined",
      possible: ["filled-in-time", "overdue"],
      missing: [{ fact: "filled" }],
    });
    expect((await ask({ vacated: "2014-02-10" }, "2014-05-10")).possible).toEqual(["filled-in-time", "due"]);
  });

  it("is silent where no time is stated", async () => {
    expect(await ask({}, "2014-05-10", "treasurer")).toMatchObject({
      outcome: "undetermined",
      silent: ["by when a vacancy in the office of Treasurer must be filled"],
    });
  });
});
