import { describe, expect, it } from "vitest";
import { constitutionOf, partsOf, problemsOf, sentencesOf } from "../small-constitution.ts";
import { board, kinds } from "./saltings-board.ts";

const everythingElse = `
committees:
  team:
    title: The team
    seats: { member: { title: Member, exactly: 4 }, director: { title: Director, atMost: 2 } }
    severalSeats: allowed
    sharedVotes: { directors: { seats: [director, member], votes: 3 } }
    chair: { by: [director] }
    quorum:
      needs: { votes: { moreThan: 1/3, of: all seats }, some: { atLeast: 1/2, of: filled seats, who: [director, member] } }
      counting: votes
      onePersonTwoRoles: allowed
      recused: counted
      waiting: { time: 1 hour, then: the meeting is adjourned }
      adjourned: { quorum: { needs: { votes: { atLeast: 2 } } }, heldAfter: at the same hour a week later }
`;

describe("a seat", () => {
  const heldBy = (roles: string) =>
    problemsOf(
      kinds,
      `committees: { team: { title: T, capacities: { gp: { title: A GP, includes: [clerk] } }, seats: { chair: { title: C, heldBy: [${roles}] }, clerk: { title: K, heldBy: [gp] } } } }`,
    ).filter((problem) => problem.startsWith("setting-without-effect"));

  it("held by itself, or by whoever sits in it, is open to everybody, which is refused", () => {
    expect(heldBy("chair")).toEqual([
      "setting-without-effect: `chair` is the seat itself, so anybody may sit in it.",
      "setting-without-effect: Whoever sits in `clerk` is a `gp` without more being said, so anybody may sit in it.",
    ]);
    // A control: a capacity that does not include the seat.
    expect(heldBy("gp")).toHaveLength(1);
  });
});

describe("a committee in plain English", () => {
  it("says what a board is", () => {
    expect(sentencesOf(constitutionOf(kinds, board), "committees/board")).toEqual([
      "Chair: one seat.",
      "Deputy chair: one seat.",
      "GP member: at least 3 and at most 5 seats, held only by Partner in a practice, filled by elections/leadership.",
      "Registered nurse: one seat.",
      "Lay member: one seat.",
      "Secretary: one seat, without a vote.",
      "One person may not sit in two different seats.",
      "Whoever is GP member counts as “A GP”.",
      "Whoever is A GP or Registered nurse counts as “A clinician”.",
      "There are at least 7 and at most 10 members in all.",
      "Of the members there must be more than half of the voting members as “A GP”.",
      "Of the members there must be at least 1 “Registered nurse”.",
      "One person may not stand for two of these requirements.",
      "The chair is taken by Chair, or failing that Deputy chair, or failing all of them somebody chosen by those present.",
      "A quorum takes at least half of the filled seats.",
      "A quorum takes at least 4 members with a vote.",
      "A quorum takes at least 1 “Lay member”.",
      "A quorum takes at least 2 “A clinician”.",
      "One person may not stand for two of these.",
      "Somebody who has to withdraw from an item does not count towards its quorum.",
      "If an item is left without a quorum, this follows: the item is put off.",
    ]);
  });

  it("says everything else", () => {
    expect(sentencesOf(constitutionOf(kinds, everythingElse), "committees/team")).toEqual([
      "Member: 4 seats.",
      "Director: at most 2 seats.",
      "One person may sit in two different seats.",
      "Those in the seats of Director and Member have 3 votes between them.",
      "The chair is taken by Director.",
      "A quorum takes more than a third of all seats.",
      "A quorum takes at least half of the filled seats as “Director” or “Member”.",
      "For the quorum votes are counted.",
      "One person may stand for two of these.",
      "Somebody who has to withdraw from an item still counts towards its quorum.",
      "A quorum is waited for 1 hour; then the meeting is adjourned.",
      "An adjourned meeting is held at the same hour a week later.",
      "At an adjourned meeting a quorum takes at least 2 votes.",
    ]);
  });

  it("keeps the place of every value", () => {
    const parts = partsOf(constitutionOf(kinds, board), "committees/board").flatMap((each) => each.parts);
    const values = parts.flatMap((part) => (part.kind === "value" ? [part] : []));
    expect(values.find(({ path }) => path === "committees/board/quorum/needs/members/atLeast")).toMatchObject({
      text: "at least half",
    });
    expect(values.every(({ at }) => at.line > 0)).toBe(true);
  });
});

describe("what a committee cannot mean", () => {
  const committee = (rest: string) => `
committees:
  team:
    title: The team
    capacities: { gp: { title: GP } }
    seats: { chair: { title: Chair }, member: { title: Member, exactly: 3 }, clerk: { title: Clerk, voting: false } }
    ${rest}
`;
  const quorum = (needs: string, more = "") => committee(`quorum: { needs: ${needs}${more} }`);
  const twice = ", onePersonTwoRoles: not allowed";

  it.each([
    [
      quorum("{ all: { atLeast: 5 } }"),
      "quorum-above-seats: 5 people are needed, but with every seat filled there are only 4.",
    ],
    [
      quorum("{ all: { moreThan: 4 } }"),
      "quorum-above-seats: 5 people are needed, but with every seat filled there are only 4.",
    ],
    [quorum("{ chair: 2 }"), "quorum-above-seats: 2 people are needed, but with every seat filled there is only 1."],
    [
      quorum("{ officers: { atLeast: 2, who: [chair, clerk] }, chair: 1 }", twice),
      "quorum-above-seats: These take 3 different people, but with every seat filled only 2 can be found for them.",
    ],
    [
      quorum("{ all: { moreThan: 100%, of: all seats } }"),
      "unreachable-threshold: More than `100%` can never be reached.",
    ],
    [quorum("{ all: { atLeast: 1/2 } }"), "share-without-base: `1/2` does not say of what."],
    [
      quorum("{ all: { atLeast: 2, of: all seats } }"),
      "count-with-base: `2` is a number, not a share, so it is not `of` anything.",
    ],
    [quorum("{ all: {} }"), "no-threshold: No number is stated here."],
    [
      quorum("{ all: { atLeast: 2, moreThan: 1 } }"),
      "two-thresholds: `atLeast` and `moreThan` are stated for one number.",
    ],
    [
      quorum("{ all: { atMost: 2 } }"),
      "entries-clash: A quorum cannot be lost because more people come, so `atMost` has no place in it.",
    ],
    [quorum("{ chiar: 1 }"), "unknown-role: Nobody can be `chiar`: it is no seat, capacity or office."],
    [
      quorum("{ all: { atLeast: 1, who: [nurse] } }"),
      "unknown-role: Nobody can be `nurse`: it is no seat, capacity or office.",
    ],
    [
      quorum("{ all: { atLeast: 2 } }", ", waiting: { time: 2 days }"),
      "unsuitable-period: Nobody waits `2 days` for a quorum.",
    ],
    [
      committee("chair: { by: [president] }"),
      "unknown-role: Nobody can be `president`: it is no seat, capacity or office.",
    ],
    [committee("sharedVotes: { a: { seats: [gp] } }"), "unknown-role: There is no seat `gp`."],
    [
      committee("sharedVotes: { a: { seats: [clerk] } }"),
      "setting-without-effect: The seat `clerk` has no vote to share.",
    ],
    [
      committee("sharedVotes: { a: { seats: [chair] }, b: { seats: [chair] } }"),
      "entries-clash: The seat `chair` shares a vote twice, under `a` and `b`.",
    ],
    [
      committee("size: { atLeast: 6 }"),
      "composition-impossible: At least 6 members are asked for, but there are only 5 seats.",
    ],
    [
      committee("size: { atMost: 4 }"),
      "composition-impossible: At most 4 members are allowed, but the seats come to at least 5.",
    ],
    [committee("size: { atLeast: 6, atMost: 4 }"), "least-above-most: At least 6 and at most 4 cannot both be."],
    [
      committee("composition: { needs: { chairs: { exactly: 2, who: [chair] } } }"),
      "composition-impossible: 2 are asked for, but with every seat filled there is only 1.",
    ],
    [
      committee(
        "composition: { needs: { one: { atLeast: 1, who: [chair] }, two: { atLeast: 1, who: [chair] } }, onePersonTwoRoles: not allowed }",
      ),
      "composition-impossible: These take 2 different people, but with every seat filled only 1 can be found for them.",
    ],
    [
      "\ncommittees: { team: { title: T, capacities: { chair: { title: C } }, seats: { chair: { title: C } } } }",
      "entries-clash: `chair` is both a seat and a capacity.",
    ],
    [
      "\ncommittees: { team: { title: T, seats: { chair: { title: C, exactly: 1, atLeast: 1 } } } }",
      "entries-clash: An exact number leaves nothing to `atLeast` and `atMost`.",
    ],
  ])("is found: %#", (sections, problem) => {
    expect(problemsOf(kinds, sections)).toEqual([problem]);
  });

  it.each([
    quorum("{ all: { atLeast: 4 } }"),
    quorum("{ all: { atLeast: 5 } }", ", counting: all members"),
    quorum("{ officers: { atLeast: 2, who: [chair, clerk] }, member: 1 }", twice),
    quorum("{ officers: { atLeast: 2, who: [chair, clerk] }, chair: 1 }", ", onePersonTwoRoles: allowed"),
    quorum("{ gp: 5 }"),
    committee("size: { atLeast: 5, atMost: 5 }"),
  ])("is not found where it can be: %#", (sections) => {
    expect(problemsOf(kinds, sections)).toEqual([]);
  });
});
