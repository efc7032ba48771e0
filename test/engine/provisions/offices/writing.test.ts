import { describe, expect, it } from "vitest";
import { constitutionOf, partsOf, problemsOf, sentencesOf } from "../small-constitution.ts";
import { kinds, modelOffices } from "./model-offices.ts";

describe("the offices of the language's own example", () => {
  it("are read without a problem", () => {
    expect(problemsOf(kinds, modelOffices)).toEqual([]);
  });

  it("read as a governance lead would circulate them", () => {
    const constitution = constitutionOf(kinds, modelOffices);
    expect(sentencesOf(constitution, "offices/board-member")).toEqual([
      "Member of the Board is an office of the committee “board”.",
      "Member of the Board is filled by elections/leadership.",
      "Nobody may be both Member of the Board and Director of a provider organisation, except in the doctor’s own practice. The reason is this: it would constitute a prejudicial interest.",
      "Nobody may be both Member of the Board and Chair of an LMC from 1 April 2013.",
      "Nobody may be both Member of the Board and Secretary of an LMC from 1 April 2013.",
    ]);
    expect(sentencesOf(constitution, "offices/lmc-chair")).toEqual(["Chair of an LMC is an office of another body."]);
  });
});

describe("an office with everything that can be said", () => {
  const constitution = constitutionOf(
    kinds,
    `
facts:
  isGp: { type: yes-no, about: person, question: Is the person a GP? }
  convictedOn: { type: date, mayBeNone: true, about: person, title: Date of conviction, question: When was the person convicted? }
offices:
  deputy: { title: Deputy chair, body: the Saltings alliance }
  trustee: { title: Trustee, outside: true, body: any charity }
  auditor: { title: Auditor, outside: true }
  chair:
    title: Chair
    filledBy: the members in general meeting
    eligible: { isGp: true }
    incompatibleWith:
      trustee: { from: 2013-04-01, until: 2020-03-31, except: { when: { isGp: false }, says: lay trustees }, heldBefore: keep }
      auditor: { except: { permissionOf: the audit committee }, grace: 28 days, giveUp: the other office }
    disqualifications:
      conviction: { title: A conviction, when: { convictedOn: { known: true } }, lookBack: { period: 5 years, since: convictedOn }, from: 2013-04-01, because: Trust is needed }
    term: { length: 3 years, endsWith: deputy, extension: { by: 1 year, most: 2, decidedBy: the Board }, most: 2, inARow: true, break: 1 year }
    attendance:
      missed: { inARow: 3, number: { atLeast: 4, within: 12 months }, share: { moreThan: 1/2, of: meetings, each: financial year }, all: { longerThan: 6 months } }
      excuse: { by: the Board, countsAs: left out }
      consequence: power
      by: the members
    vacancy: { within: 3 months, filledBy: the Board, meanwhile: the deputy chair, newcomer: rest of the term }
    recall: a resolution of the members
`,
  );

  it("says all of it in plain English", () => {
    expect(sentencesOf(constitution, "offices/chair")).toEqual([
      "Chair is filled by the members in general meeting.",
      "A person may be Chair only if the person is a GP.",
      "Nobody may be both Chair and Trustee from 1 April 2013 until 31 March 2020, except for lay trustees, that is, if the person is not a GP; who held both before may keep both.",
      "Nobody may be both Chair and Auditor, except with the permission of the audit committee; the office of Auditor must be given up within 28 days.",
      "A conviction disqualifies a person from being Chair if the date of conviction is recorded, for 5 years counted from “Date of conviction”, from 1 April 2013, because trust is needed.",
      "A term as Chair lasts 3 years.",
      "It ends at the latest with the term of Deputy chair.",
      "It may be extended up to 2 times, by 1 year each time; this is decided by the Board.",
      "Nobody may serve more than 2 terms in a row; after 1 year out of office the count begins afresh.",
      "A holder of the office of Chair who misses 3 meetings in a row, 4 meetings within 12 months, more than half of the meetings in a financial year or every meeting for more than 6 months may be removed from it by the members.",
      "An absence that the Board has excused is left out, as if the meeting had not been held.",
      "A vacancy must be filled within 3 months by the Board.",
      "Until then the deputy chair acts.",
      "Whoever fills it serves until the predecessor’s term would have ended.",
      "Whoever holds it can be recalled: a resolution of the members.",
    ]);
    expect(sentencesOf(constitution, "offices/deputy")).toEqual([
      "Deputy chair is an office of the Saltings alliance.",
    ]);
    expect(sentencesOf(constitution, "offices/trustee")).toEqual([
      "Trustee is an office of another body: any charity.",
    ]);
  });

  it("keeps the place of every value", () => {
    const values = partsOf(constitution, "offices/chair").flatMap(({ parts }) =>
      parts.filter((part) => part.kind === "value"),
    );
    expect(values.find((each) => each.path.endsWith("term/length"))).toMatchObject({
      text: "3 years",
      at: { line: 25 },
    });
    expect(values.every((each) => each.path.startsWith("offices/chair/"))).toBe(true);
  });

  it("can be asked everything", () => {
    const asked = [...constitution.questions.keys()].filter((address) => address.startsWith("offices/chair/"));
    expect(asked.map((address) => address.split("/")[2])).toEqual([
      "eligible",
      "incompatible",
      "term",
      "attendance",
      "vacancy",
    ]);
  });

  it("ends at a meeting in words", () => {
    const said = (term: string) =>
      sentencesOf(constitutionOf(kinds, `offices: { clerk: { title: Clerk, term: ${term} } }\n`), "offices/clerk");
    expect(said("{ length: 3 years, endsAt: { meeting: the annual general meeting } }")).toEqual([
      "A term as Clerk ends at the close of the first such meeting after 3 years in office have run: the annual general meeting.",
    ]);
    expect(said("{ endsAt: { meeting: the annual general meeting, number: 3 }, most: 1 }")).toEqual([
      "A term as Clerk ends at the close of the third such meeting after office was taken: the annual general meeting.",
      "Nobody may serve more than 1 term.",
    ]);
  });
});

describe("what cannot be meant", () => {
  const chair = (said: string) =>
    problemsOf(
      kinds,
      `offices: { lmc-chair: { title: Chair of an LMC, outside: true }, chair: { title: Chair, ${said} } }\n`,
    );

  it.each([
    ["incompatibleWith: { lmc-chiar: {} }", "unknown-reference: There is no office `lmc-chiar`."],
    [
      "incompatibleWith: { chair: {} }",
      "incompatible-with-itself: `chair` is said not to be held together with itself.",
    ],
    [
      "incompatibleWith: { lmc-chair: { heldBefore: keep } }",
      "setting-without-effect: `heldBefore` says nothing without `from`.",
    ],
    ["incompatibleWith: { lmc-chair: { grace: 2 hours } }", "unsuitable-period: `2 hours` cannot be counted here."],
    [
      "incompatibleWith: { lmc-chair: { from: 2014-01-01, until: 2013-01-01 } }",
      "dates-out-of-order: The last day `2013-01-01` comes before the first, `2014-01-01`.",
    ],
    ["filledBy: offices/deputy", "unknown-reference: There is no `offices/deputy`."],
    ["term: { break: 1 year }", "setting-without-effect: `break` says nothing without `most`."],
    [
      "term: { most: 2, inARow: false, break: 1 year }",
      "entries-clash: After a `break` the count begins afresh, but `inARow: false` counts all terms.",
    ],
    [
      "term: { extension: { by: 1 year, most: 1 } }",
      "setting-without-effect: `extension` says nothing where the term has no length.",
    ],
    [
      "term: { length: 3 years, endsAt: { meeting: AGM, number: 3 } }",
      "entries-clash: `length` and the `number` of a meeting both say how long a term lasts.",
    ],
    ["term: { endsWith: chair }", "entries-clash: A term cannot end with itself."],
    ["term: { endsWith: deputy }", "unknown-reference: `deputy` is not to be found under `offices`."],
    ["term: { length: 14 clear days }", "unsuitable-period: `14 clear days` cannot be counted here."],
    [
      "attendance: { missed: { share: { of: meetings } }, consequence: power }",
      "no-threshold: The share of missed meetings is not said.",
    ],
    [
      "attendance: { missed: { share: { atLeast: 1/2, moreThan: 1/2, of: meetings } }, consequence: power }",
      "two-thresholds: The share says both `atLeast` and `moreThan`.",
    ],
    [
      "attendance: { missed: { share: { moreThan: 100%, of: meetings } }, consequence: power }",
      "unreachable-threshold: Nobody can miss more meetings than there are.",
    ],
    [
      "attendance: { missed: { number: { atLeast: 3, within: 1 year, each: calendar year } }, consequence: power }",
      "entries-clash: `within` and `each` both say in what time meetings are counted.",
    ],
    [
      "attendance: { missed: { inARow: 3 }, consequence: automatic, by: the Board }",
      "setting-without-effect: `by` says nothing where the office is lost at once.",
    ],
    ["eligible: { isGp: true }", "unknown-fact: `isGp` is not a fact that can be spoken of here."],
    [
      "disqualifications: { conviction: { title: A conviction, when: { on: { known: true } }, lookBack: { period: 5 years, since: convictedOn } } }",
      "unknown-fact: `convictedOn` is not a declared fact.",
    ],
  ])("is told once, in words: %s", (said, problem) => {
    expect(chair(said)).toEqual([problem]);
  });

  it("is told of a wrong condition once, though several questions read it", () => {
    const said = "incompatibleWith: { lmc-chair: { except: { when: { isGp: true } } } }";
    expect(chair(said)).toEqual(["unknown-fact: `isGp` is not a fact that can be spoken of here."]);
  });

  it("is a fact with the name of one that offices bring", () => {
    const facts = "facts: { tookOffice: { type: date, question: When? } }\noffices: { chair: { title: Chair } }\n";
    expect(problemsOf(kinds, facts)).toEqual([
      "reserved-name: `tookOffice` is a fact that `offices` bring of their own.",
    ]);
  });
});
