import { describe, expect, it } from "vitest";
import { constitutionOf, decided, sentencesOf } from "../small-constitution.ts";
import { kinds, modelInterests } from "./model-interests.ts";

const meetingsOf = (settings: string) => constitutionOf(kinds, `interests: { at-meetings: { ${settings} } }\n`);
const ask = (constitution: ReturnType<typeof meetingsOf>, when: string, interestRegistered?: boolean) =>
  decided(constitution, "interests/at-meetings", {
    interestDeclaredAtMeeting: when,
    ...(interestRegistered === undefined ? {} : { interestRegistered }),
  });

describe("an interest in an item", () => {
  const model = constitutionOf(kinds, modelInterests);
  const apparent = meetingsOf("declare: before the item, onceApparent: true, againIfRegistered: true");

  it.each([
    ["at-the-start", "in-time"],
    ["before-the-item", "in-time"],
    ["later", "late"],
    ["not-declared", "late"],
  ])("is declared before the item: %s", async (when, outcome) => {
    expect((await ask(model, when)).outcome).toBe(outcome);
  });

  it("is declared again though it stands in the register, which is not even asked", () => {
    const facts = model.questions.get("interests/at-meetings")?.facts.map((fact) => fact.name);
    expect(facts).toEqual(["interestDeclaredAtMeeting"]);
  });

  it("may be declared as soon as it is apparent only where that is said", async () => {
    expect((await ask(apparent, "as-soon-as-apparent")).outcome).toBe("in-time");
    expect(
      (await ask(meetingsOf("declare: before the item, onceApparent: false"), "as-soon-as-apparent", false)).outcome,
    ).toBe("late");
    expect(await ask(model, "as-soon-as-apparent")).toMatchObject({
      outcome: "undetermined",
      silent: ["whether an interest that becomes apparent only later may be declared then"],
      missing: [],
    });
  });

  it("is late before the item where it is declared at the start of the meeting", async () => {
    const atStart = meetingsOf("declare: at the start of the meeting, againIfRegistered: true");
    expect((await ask(atStart, "at-the-start")).outcome).toBe("in-time");
    expect((await ask(atStart, "before-the-item")).outcome).toBe("late");
  });

  it("need not be declared again where the register spares it", async () => {
    const spared = meetingsOf("declare: before the item, onceApparent: true, againIfRegistered: false");
    expect((await ask(spared, "not-declared", true)).outcome).toBe("in-time");
    expect((await ask(spared, "not-declared", false)).outcome).toBe("late");
    expect((await ask(spared, "before-the-item")).outcome).toBe("in-time");
    expect(await ask(spared, "not-declared")).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "interestRegistered" }],
    });
  });

  it("is silent where the register is not spoken of, for an interest that stands in it", async () => {
    const unsaid = meetingsOf("declare: before the item, onceApparent: true");
    expect(await ask(unsaid, "not-declared", true)).toMatchObject({
      outcome: "undetermined",
      silent: ["whether an interest in the register must be declared at the meeting again"],
    });
    expect((await ask(unsaid, "not-declared", false)).outcome).toBe("late");
  });

  it("is silent where no time is stated, but what was never declared is late", async () => {
    const unsaid = meetingsOf("onceApparent: false, againIfRegistered: true");
    expect((await ask(unsaid, "before-the-item")).outcome).toBe("undetermined");
    expect((await ask(unsaid, "not-declared")).outcome).toBe("late");
  });

  it("is put into words", () => {
    const all = meetingsOf(
      "declare: before the item, onceApparent: true, againIfRegistered: true, states: [nature], recordedIn: the minutes",
    );
    expect(sentencesOf(all, "interests/at-meetings")).toEqual([
      "An interest in an item is declared with its nature before the item, or as soon as it is apparent.",
      "An interest that stands in the register is declared again at the meeting.",
      "Declarations are recorded in the minutes.",
    ]);
  });
});
