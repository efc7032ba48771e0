import { describe, expect, it } from "vitest";
import { rules } from "../../../engine/provisions/rules.ts";
import { constitutionOf, partsOf, sentencesOf } from "./small-constitution.ts";

const facts = `
facts:
  onList: { about: person, type: yes-no, question: Is the doctor on the Medical Performers List? }
  worksInArea: { about: person, type: yes-no, question: Does the doctor work in the area? }
  ownPremises: { about: practice, type: yes-no, question: Is the practice premises its own? }
  backed: { about: person, type: yes-no, title: Backed by the LMC, question: Is Dr Green backed by the LMC? }
  yearsInPractice: { about: person, type: number, unit: years, question: How many years in practice? }
  status: { about: person, type: [partner, salaried, locum, retired-doctor], title: Status, question: What is the status? }
  roles: { about: person, type: { someOf: [chair, treasurer] }, title: Roles held, question: Which roles? }
  joined: { about: person, type: date, title: Date of joining, question: When did the doctor join? }
  left: { about: person, type: date, title: Date of leaving, question: When did the doctor leave? }
  cost: { about: item, type: money, title: Cost, question: What does it cost? }
  listSize: { about: practice, type: { history: number }, unit: patients, title: List size, question: How long is the list? }
  meetingsHeld: { title: Meetings held, question: Which meetings were held?, type: { records: { date: { type: date, title: Date, question: When? }, open: { type: yes-no, question: Was it open to the public? } } } }
`;

function words(condition: string): string {
  const constitution = constitutionOf(
    [rules],
    `${facts}\nrules:\n  r: { title: R, when: ${condition}, then: so, otherwise: not-so }\n`,
  );
  return (sentencesOf(constitution, "rules/r")[0] ?? "").replace(/^The outcome is “so” if /, "").replace(/\.$/, "");
}

describe("a condition in plain English", () => {
  it.each([
    ["{ onList: true, worksInArea: true }", "the doctor is on the Medical Performers List and works in the area"],
    [
      "{ onList: true, worksInArea: false }",
      "the doctor is on the Medical Performers List and does not work in the area",
    ],
    ["{ ownPremises: true }", "the answer to “Is the practice premises its own?” is yes"],
    ["{ backed: false }", "“Backed by the LMC” does not hold"],
    ["{ yearsInPractice: { atLeast: 2 } }", "the years in practice are at least 2"],
    ["{ status: locum }", "the status is locum"],
    ["{ status: [partner, salaried, retired-doctor] }", "the status is partner, salaried or retired doctor"],
    ["{ status: { noneOf: [partner, locum] } }", "the status is neither partner nor locum"],
    ["{ roles: { includes: chair } }", "the roles held include chair"],
    ["{ joined: { atMost: 2013-04-01 } }", "the date of joining is on or before Monday 1 April 2013"],
    ["{ joined: { inLast: 5 years } }", "the date of joining is within the 5 years up to the date asked about"],
    ["{ joined: { lessThan: { fact: left } } }", "the date of joining is before the date of leaving"],
    [
      "{ joined: { moreThan: 2013-04-01, known: true } }",
      "the date of joining is after Monday 1 April 2013 and is recorded",
    ],
    ['{ cost: { moreThan: "£12,000" } }', "the cost is more than £12,000"],
    ["{ listSize: { atLeast: 12000 } }", "the list size is at least 12,000 patients"],
    ["{ meetingsHeld: { count: { atLeast: 2 } } }", "the number of the meetings held is at least 2"],
    ["{ meetingsHeld: { every: { open: true } } }", "for each of the meetings held, it was open to the public"],
    ["{ fact: yearsInPractice, operator: greaterThan, value: 2 }", "the years in practice are more than 2"],
  ])("%s", (condition, expected) => {
    expect(words(condition)).toBe(expected);
  });

  it("keeps apart what is joined by and, and what by or", () => {
    expect(words("{ onList: true, any: [{ status: locum }, { worksInArea: true }] }")).toBe(
      "the doctor is on the Medical Performers List, and either the status is locum or the doctor works in the area",
    );
    expect(words("{ any: [{ onList: true, worksInArea: true }, { status: locum }] }")).toBe(
      "the doctor is on the Medical Performers List and works in the area, or the status is locum",
    );
    expect(words("{ not: { any: [{ onList: true }, { worksInArea: true }] } }")).toBe(
      "it is not so that the doctor is on the Medical Performers List or works in the area",
    );
  });

  it("gives each value the place where it is written", () => {
    const constitution = constitutionOf(
      [rules],
      `${facts}\nrules:\n  r: { title: R, when: { status: [partner, locum], not: { all: [{ yearsInPractice: { lessThan: 2 } }] } }, then: so, otherwise: not-so }\n`,
    );
    const values = partsOf(constitution, "rules/r").flatMap(({ parts }) =>
      parts.filter((part) => part.kind === "value"),
    );
    expect(values.map(({ path, text }) => [path, text])).toEqual([
      ["rules/r/then", "so"],
      ["rules/r/when/status/0", "partner"],
      ["rules/r/when/status/1", "locum"],
      ["rules/r/when/not/all/0/yearsInPractice/lessThan", "2"],
      ["rules/r/otherwise", "not so"],
    ]);
  });
});
