import { describe, expect, it } from "vitest";
import { kinds } from "../../../engine/index.ts";
import { analyse, analyseReadings } from "../../../engine/review/analyse.ts";
import { constitutionOf } from "../provisions/small-constitution.ts";

const facts = `facts:
  age: { title: Age, type: number, question: "How old is the person?", about: person }
rolls:
  members: { title: Members, electors: persons, who: { age: { atLeast: 16 } } }
`;

async function told(sections: string): Promise<readonly string[]> {
  const found = await analyse(constitutionOf(kinds, facts + sections));
  return found.map(({ code, message, help, at }) => `${code}, line ${at.line}: ${message} ${help}`);
}

/** A contradiction; the change that mends it; and what is said of it. */
interface Contradiction {
  readonly name: string;
  readonly yaml: string;
  readonly mended: readonly [from: string, to: string];
  readonly said: readonly string[];
}

const contradictions: readonly Contradiction[] = [
  {
    name: "an election in which nobody may stand who may hold the office",
    yaml: `offices:
  deputy: { title: Deputy, clause: "4.1", eligible: { age: { atLeast: 18 } }, filledBy: elections/deputy }
elections:
  deputy: { title: Election of the deputy, stand: { age: { lessThan: 18 } } }
`,
    mended: ["lessThan: 18", "atLeast: 16"],
    said: [
      "rules-conflict, line 15: Nobody who may stand under `elections/deputy/stand` may hold the office that is filled, under `offices/deputy/eligible` (clause 4.1). For example, `elections/deputy/stand` is `may-stand` and `offices/deputy/eligible` is `barred` where Age: 10. Let one of the two follow the other.",
    ],
  },
  {
    name: "two offices that each must be given up for the other",
    yaml: `offices:
  chair: { title: Chair, incompatibleWith: { treasurer: { giveUp: this office } } }
  treasurer: { title: Treasurer, incompatibleWith: { chair: { giveUp: this office } } }
`,
    mended: ["chair: { giveUp: this office", "chair: { giveUp: the other office"],
    said: [
      "rules-conflict, line 13: `offices/chair/incompatibleWith/treasurer` and `offices/treasurer/incompatibleWith/chair` each say which of the two offices must be given up, and not the same one. Said at both, both apply: say it at one of the two, or the same at both.",
    ],
  },
  {
    name: "a vacancy to be filled before its election can be over",
    yaml: `offices:
  chair: { title: Chair, vacancy: { within: 5 weeks }, filledBy: elections/chair }
elections:
  chair: { title: Election of the chair, nominations: { open: 2 to 4 weeks }, ballot: { open: 22 to 30 days } }
`,
    mended: ["22 to", "21 to"],
    said: [
      "rules-conflict, line 13: A vacancy must be filled within `5 weeks` under `offices/chair/vacancy/within`, but nominations and the ballot of `elections/chair` are open for at least 36 days. Leave longer to fill it, shorten the election, or say in `vacancy: { filledBy: … }` who fills it meanwhile.",
    ],
  },
  {
    name: "a meeting closed to those who may call for it",
    yaml: `meetings:
  special: { title: Special meeting, closedTo: [members], requisition: { by: { atLeast: 10%, of: members } } }
`,
    mended: ["closedTo", "openTo"],
    said: [
      "rules-conflict, line 13: `meetings/special/closedTo` closes the meeting to `members`, but under `meetings/special/requisition/by` they may call for it. Take them out of one of the two.",
    ],
  },
  {
    name: "a power that is never allowed, and is at one level",
    yaml: `powers:
  commission: { title: Commissioning, allowed: never, byLevel: { level-1: { allowed: never }, level-3: { allowed: always } } }
`,
    mended: ["allowed: never, byLevel", "byLevel"],
    said: [
      "rules-conflict, line 13: `powers/commission/byLevel/level-3` says how the power may be used at that level, but under `powers/commission/allowed` it is never allowed at any. Write `allowed: never` at the levels where it is so.",
    ],
  },
  {
    name: "a step that may take longer than its duty",
    yaml: `duties:
  report: { title: Report, within: 10 days, after: the end of the year, steps: { drafted: { title: Drafted }, sent: { title: Sent, within: 2 weeks } } }
`,
    mended: ["2 weeks", "1 week"],
    said: [
      "rules-conflict, line 13: A step may take `2 weeks` under `duties/report/steps/sent/within`, but the duty must be done within `10 days` under `duties/report/within`. Let the steps together take no longer than the duty.",
    ],
  },
  {
    name: "an office whose disqualification shuts out everybody eligible",
    yaml: `offices:
  youth: { title: Youth member, eligible: { age: { lessThan: 25 } }, disqualifications: { young: { title: Too young, when: { age: { lessThan: 25 } } } } }
`,
    mended: ["when: { age: { lessThan: 25", "when: { age: { lessThan: 16"],
    said: [
      "outcome-never-comes, line 13: `offices/youth/eligible` can never come out as `eligible`: `eligible` and `disqualifications/young` exclude each other. Check its conditions for parts that exclude each other.",
    ],
  },
  {
    name: "a disqualification of nobody who would be eligible",
    yaml: `offices:
  elder: { title: Elder, eligible: { age: { atLeast: 60 } }, disqualifications: { young: { title: Too young, when: { age: { lessThan: 18 } } } } }
`,
    mended: ["lessThan: 18", "atLeast: 80"],
    said: [
      "never-decides, line 13: Nothing ever turns on `disqualifications/young`: whenever `eligible` is met, so is `disqualifications/young`. Leave it out, or correct what it is held against.",
    ],
  },
  {
    name: "a power that is permitted in no case",
    yaml: `powers:
  hire: { title: Hiring, when: { all: [ { age: { atLeast: 18 } }, { age: { lessThan: 18 } } ] } }
`,
    mended: ["lessThan: 18", "lessThan: 80"],
    said: [
      "never-met, line 13: `when` can never be met: no lawful case satisfies it. Ask for less, or correct what it is held against.",
    ],
  },
];

describe("clauses that cannot both be followed", () => {
  it.each(contradictions)("are named, both of them: $name", async ({ yaml, said }) => {
    expect(await told(yaml)).toEqual(said);
  });

  it.each(contradictions)(
    "are not found where they are mended (control): $name",
    async ({ yaml, mended: [from, to] }) => {
      expect(yaml).toContain(from);
      expect(await told(yaml.replace(from, to))).toEqual([]);
    },
  );

  it("are not found where an incompatibility ends before the other begins", async () => {
    const offices = (until: string) => `offices:
  chair: { title: Chair, incompatibleWith: { treasurer: { giveUp: this office${until} } } }
  treasurer: { title: Treasurer, incompatibleWith: { chair: { giveUp: this office, from: 2015-01-01 } } }
`;
    expect(await told(offices(", until: 2014-12-31"))).toEqual([]);
    expect((await told(offices(""))).length).toBe(1);
  });

  it("are told of a rival reading as well, and only of it", async () => {
    const sections = `offices:
  deputy: { title: Deputy, eligible: { age: { atLeast: 18 } }, filledBy: elections/deputy }
elections:
  deputy:
    title: Election of the deputy
    stand: { age: { atLeast: 16 } }
    reading: { taken: Sixteen., instead: { youth: { says: Under eighteen., stand: { age: { lessThan: 18 } } } } }
`;
    expect(await told(sections)).toEqual([]);
    const found = await analyseReadings(constitutionOf(kinds, facts + sections));
    expect(found.filter(({ code }) => code === "rules-conflict").map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Read as `youth`, nobody who may stand/),
    ]);
  });
});
