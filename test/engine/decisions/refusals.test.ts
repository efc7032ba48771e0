import { describe, expect, it } from "vitest";
import type { GivenFacts } from "../../../engine/decisions/given.ts";
import { resolutions } from "../../../engine/provisions/resolutions/resolutions.ts";
import { rules } from "../../../engine/provisions/rules.ts";
import { constitutionOf, decided, refused } from "../provisions/small-constitution.ts";

const group = constitutionOf(
  [resolutions, rules],
  `
constraints:
  parts: { sum: [partTime, fullTime], is: doctors }
  some: { sum: [doctors], atLeast: 1, title: A practice has a doctor }
facts:
  doctors: { type: number, question: How many doctors has the practice?, max: 50 }
  partTime: { type: number, question: How many of them work part-time? }
  fullTime: { type: number, question: How many of them work full-time? }
  joined: { type: date, question: When did the practice join?, mayBeNone: true }
  grant: { type: money, question: How much was the grant? }
  arrived: { type: moment, question: When did the form arrive? }
  status: { type: [partner, salaried, locum], question: What is the doctor's status? }
  roles: { type: { someOf: [chair, secretary] }, question: Which roles has the doctor? }
  isOpen: { type: yes-no, question: Is the list open? }
  visits: { type: { records: { date: { type: date, question: When? }, held: { type: yes-no, question: Was it held? } } }, question: Which visits were there? }
rules:
  anything:
    title: Anything at all
    when: { all: [ { doctors: { atLeast: 1 } }, { partTime: { atLeast: 0 } }, { fullTime: { atLeast: 0 } }, { joined: { known: true } }, { grant: { atLeast: £0 } }, { arrived: { known: true } }, { status: partner }, { roles: chair }, { isOpen: true }, { visits: { count: { atLeast: 1 } } } ] }
    then: "so"
    otherwise: not-so
resolutions:
  vote: { title: A vote, voters: all, gates: { support: { moreThan: 1/2, of: responses } } }
`,
);

async function why(facts: GivenFacts, question = "rules/anything"): Promise<readonly string[]> {
  return (await refused(group, question, facts)).map((each) => `${each.code}: ${each.message} ${each.help}`);
}

describe("a request is refused, and says why, where", () => {
  it.each<[string, GivenFacts, string]>([
    [
      "a fact is misspelt",
      { doctor: 5 },
      "unknown-fact: `doctor` is not a fact of this question. Did you mean `doctors`?",
    ],
    [
      '"5" is given for 5',
      { doctors: "5" },
      'wrong-fact: `doctors`: `"5"` is not a whole number. Give a whole number without quotes, such as 240.',
    ],
    [
      "a number has decimals",
      { doctors: 2.5 },
      "wrong-fact: `doctors`: `2.5` is not a whole number. Give a whole number without quotes, such as 240.",
    ],
    [
      "a number is below nothing",
      { partTime: -1 },
      "wrong-fact: `partTime`: `-1` is not 0 or more. Give a number from 0 up.",
    ],
    [
      "a number is above the most",
      { doctors: 51 },
      "wrong-fact: `doctors`: `51` is not 50 or less. Give a number up to 50.",
    ],
    [
      "a number is beyond counting",
      { partTime: 1e13 },
      "wrong-fact: `partTime`: `10000000000000` is not 1000000000000 or less. Give a number up to 1000000000000.",
    ],
    ["yes is written for true", { isOpen: "yes" }, "wrong-fact: `isOpen`: `yes` is not yes or no. Give true or false."],
    ["a day does not exist", { joined: "2014-02-30" }, "wrong-fact: `joined`: `2014-02-30` is not a date."],
    ["a year stands for a date", { joined: "2014" }, "wrong-fact: `joined`: `2014` is not a date."],
    [
      "an hour is missing",
      { arrived: "2014-03-31" },
      "wrong-fact: `arrived`: `2014-03-31` is not a date with an hour.",
    ],
    ["an amount cannot be read", { grant: "£1.2.3" }, "wrong-fact: `grant`: `£1.2.3` is not an amount of money."],
    [
      "a word is not among those allowed",
      { status: "retired" },
      "wrong-fact: `status`: `retired` is not one of the words allowed. Give one of partner, salaried or locum.",
    ],
    [
      "one of several words is not",
      { roles: ["chair", "king"] },
      "wrong-fact: `roles`: `king` is not one of the words allowed. Give some of chair or secretary.",
    ],
    [
      "records are no list",
      { visits: 3 },
      "wrong-fact: `visits`: `3` is not a list of records. Give a list; each entry says date and held.",
    ],
    [
      "a record says something strange",
      { visits: [{ date: "2014-01-02", when: 3 }] },
      "wrong-fact: `visits`: In entry 1, `when` is not something a record says. It can say date and held.",
    ],
    [
      "a record says something wrong",
      { visits: [{ held: true }, { held: "yes" }] },
      "wrong-fact: `visits`: In entry 2, `held`: `yes` is not yes or no. Give true or false.",
    ],
    [
      "counts add up to something else",
      { doctors: 5, partTime: 3, fullTime: 3 },
      "facts-contradict: `partTime` = 3 and `fullTime` = 3 and `doctors` = 5 cannot all be so: `partTime` + `fullTime` together must be exactly `doctors`.",
    ],
    [
      "a count breaks a tie with a number",
      { doctors: 0 },
      "facts-contradict: `doctors` = 0 cannot be so: A practice has a doctor.",
    ],
  ])("%s", async (_, facts, words) => {
    const found = await why(facts);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  it("several things are wrong: all are said at once", async () => {
    expect(await why({ doctor: 5, isOpen: "no", status: "retired" })).toHaveLength(3);
  });

  it("two ties that hold alone cannot hold together", async () => {
    const both = await refused(group, "resolutions/vote", { entitled: 10, for: 6, against: 5 });
    expect(both).toMatchObject([{ code: "facts-contradict", facts: ["for", "against", "entitled"] }]);
    expect(both[0]?.message).toBe("`for` = 6 and `against` = 5 and `entitled` = 10 cannot all be so.");
  });

  it("a fact is given twice, or an outcome of a question that is not asked", async () => {
    expect(await why({ "resolutions/vote": "carried" })).toEqual([
      expect.stringContaining("`resolutions/vote` is not a fact"),
    ]);
    expect(await why({ "resolutions/vote": { for: 3 } })).toEqual([
      expect.stringContaining("`resolutions/vote` is not a fact"),
    ]);
  });

  it("the question is not there", async () => {
    expect(await why({}, "rules/anythink")).toEqual([
      "unknown-question: This constitution has no question `rules/anythink`. Did you mean `rules/anything`?",
    ]);
    expect(await why({}, "rules/anything/else")).toEqual([
      expect.stringContaining("no question `rules/anything/else`"),
    ]);
  });

  it("is not refused where everything is as it should be (control)", async () => {
    const facts = {
      ...{ doctors: 5, partTime: 2, fullTime: 3, joined: "none", grant: "£1,200", arrived: "2014-03-31 17:00" },
      ...{ status: "partner", roles: ["chair"], isOpen: true, visits: [{ date: "2014-01-02" }] },
    };
    expect((await decided(group, "rules/anything", facts)).outcome).toBe("so");
    expect((await decided(group, "rules/anything", { ...facts, visits: "none" })).outcome).toBe("not-so");
    expect((await decided(group, "rules/anything", { ...facts, visits: null })).outcome).toBe("undetermined");
  });

  it("takes facts of other questions that are declared, and says nothing of them", async () => {
    const decision = await decided(group, "resolutions/vote", { responses: 3, for: 2, status: "partner" });
    expect(decision.outcome).toBe("carried");
    expect(decision.facts.map((each) => each.fact)).not.toContain("status");
  });
});
