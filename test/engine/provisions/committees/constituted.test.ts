import { describe, expect, it } from "vitest";
import { constitutionOf, decided } from "../small-constitution.ts";
import { board, kinds, times } from "./saltings-board.ts";

const constitution = constitutionOf(kinds, board);
type Facts = Parameters<typeof decided>[2];
const ask = (members: Facts["members"]) =>
  decided(constitution, "committees/board/constituted", { members: members ?? [] });

const partner = { offices: ["gp-member", "practice-partner"] };
const others = [
  { offices: ["chair", "gp"] },
  { offices: ["deputy"] },
  { offices: ["nurse"] },
  { offices: ["lay-member"] },
  { offices: ["secretary"] },
];
const without = (seat: string) => others.filter(({ offices }) => !offices.includes(seat));

describe("a board with stated seats and a majority of GPs with a vote", () => {
  it.each([
    ["three GP members and a chair who is one: 4 of 7", [...others, ...times(3, partner)], "properly-constituted"],
    ["five GP members", [...others, ...times(5, partner)], "properly-constituted"],
    ["two GP members", [...others, ...times(2, partner)], "not-properly-constituted"],
    ["six GP members", [...others, ...times(6, partner)], "not-properly-constituted"],
    ["no nurse", [...without("nurse"), ...times(4, partner)], "not-properly-constituted"],
    ["no secretary", [...without("secretary"), ...times(4, partner)], "not-properly-constituted"],
    ["two chairs", [...others, ...times(3, partner), { offices: ["chair"] }], "not-properly-constituted"],
    [
      "a GP member who is no partner",
      [...others, ...times(3, partner), { offices: ["gp-member"] }],
      "not-properly-constituted",
    ],
    [
      "a deputy who is lay member too",
      [
        ...without("deputy").filter(({ offices }) => !offices.includes("lay-member")),
        ...times(3, partner),
        { offices: ["deputy", "lay-member"] },
      ],
      "not-properly-constituted",
    ],
    [
      "a chair who is no GP: 3 of 7",
      [...without("chair"), { offices: ["chair"] }, ...times(3, partner)],
      "not-properly-constituted",
    ],
    [
      "a chair who is no GP: 4 of 8",
      [...without("chair"), { offices: ["chair"] }, ...times(4, partner)],
      "not-properly-constituted",
    ],
    [
      "a chair who is no GP: 5 of 9",
      [...without("chair"), { offices: ["chair"] }, ...times(5, partner)],
      "properly-constituted",
    ],
  ])("%s", async (_, members, outcome) => {
    expect((await ask(members)).outcome).toBe(outcome);
  });

  it("says of each seat and each requirement how it stands", async () => {
    const { findings } = await ask([...others, ...times(6, partner)]);
    expect(findings.map(({ title, because }) => `${title}: ${because}`)).toEqual([
      "Chair: 1 of exactly 1",
      "Deputy chair: 1 of exactly 1",
      "GP member: 6; at least 3 were needed; at most 5 were allowed",
      "GP member: held by those who may hold it: everybody in it qualifies as Partner in a practice",
      "Registered nurse: 1 of exactly 1",
      "Lay member: 1 of exactly 1",
      "Secretary: 1 of exactly 1",
      "Nobody in two seats: nobody sits in two seats",
      "Members in all: 11; at least 7 were needed; at most 10 were allowed",
      "Gps: 7 counted as A GP, of 10 members with a vote; at least 6 were needed",
      "Registered nurse: 1 counted as Registered nurse; at least 1 was needed",
      "Nobody counted twice: everyone needed can be found without counting anybody twice",
    ]);
  });

  it("is open while it is not known who is a member, or what somebody is", async () => {
    expect(await decided(constitution, "committees/board/constituted", {})).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "members" }],
    });
    expect((await ask([...others, ...times(3, partner), {}])).outcome).toBe("undetermined");
    expect((await ask([...others, ...times(6, partner), {}])).outcome).toBe("not-properly-constituted");
  });
});

describe("requirements of other kinds", () => {
  const team = (composition: string) =>
    constitutionOf(
      kinds,
      `
committees:
  team:
    title: The team
    capacities: { nurse: { title: Nurse }, specialist: { title: Specialist }, gp: { title: GP } }
    composition: { needs: ${composition} }
`,
    );
  const nurse = { offices: ["nurse"] };
  const both = { offices: ["nurse", "specialist"] };
  const gp = { offices: ["gp"] };
  it.each([
    ["{ either: { atLeast: 1, who: [nurse, specialist] } }", [gp, nurse], "properly-constituted"],
    ["{ either: { atLeast: 1, who: [nurse, specialist] } }", [gp], "not-properly-constituted"],
    ["{ gps: { atMost: 1/2, of: members, who: [gp] } }", [gp, nurse], "properly-constituted"],
    ["{ gps: { atMost: 1/2, of: members, who: [gp] } }", [gp, gp, nurse], "not-properly-constituted"],
    ["{ gps: { atMost: 2, who: [gp] } }", [gp, gp], "properly-constituted"],
    ["{ gps: { atMost: 2, who: [gp] } }", [gp, gp, gp], "not-properly-constituted"],
    ["{ gps: { exactly: 2, who: [gp] } }", [gp, gp], "properly-constituted"],
    ["{ gps: { exactly: 2, who: [gp] } }", [gp, gp, gp], "not-properly-constituted"],
    ["{ nurse: 1, specialist: 1 }", [nurse, both], "properly-constituted"],
    ["{ nurse: 1, specialist: 1 }", [gp, both], "undetermined"],
    ["{ nurse: 1, specialist: 1 }", [gp, nurse], "not-properly-constituted"],
  ])("%s: case %#", async (composition, members, outcome) => {
    expect((await decided(team(composition), "committees/team/constituted", { members })).outcome).toBe(outcome);
  });

  it("are silent on one person in two seats where nothing is said", async () => {
    const two = constitutionOf(
      kinds,
      `committees: { team: { title: T, seats: { chair: { title: C }, clerk: { title: K } } } }`,
    );
    expect(
      await decided(two, "committees/team/constituted", { members: [{ offices: ["chair", "clerk"] }] }),
    ).toMatchObject({
      outcome: "undetermined",
      silent: ["whether one person may sit in two seats"],
    });
    const members = [{ offices: ["chair"] }, { offices: ["clerk"] }];
    expect((await decided(two, "committees/team/constituted", { members })).outcome).toBe("properly-constituted");
  });

  it("are silent where nothing is said of who sits on it", async () => {
    const nothing = constitutionOf(kinds, `committees: { team: { title: The team } }`);
    expect((await decided(nothing, "committees/team/constituted", {})).silent).toEqual(["who sits on The team"]);
  });
});

describe("who presides", () => {
  const who = (present: Facts["present"], in_ = constitution) =>
    decided(in_, "committees/board/chair", { present: present ?? [] });
  const there = (offices: readonly string[], recused = false) => ({ offices, recused });
  it.each([
    ["the chair", [there(["chair"]), there(["deputy"])], "chair"],
    ["the deputy where the chair is away", [there(["deputy"]), there(["nurse"])], "deputy"],
    ["the deputy where the chair must withdraw", [there(["chair"], true), there(["deputy"])], "deputy"],
    ["somebody chosen where neither can", [there(["chair"], true), there(["nurse"])], "chosen-by-those-present"],
  ])("is %s", async (_, present, outcome) => {
    expect((await who(present)).outcome).toBe(outcome);
  });

  it("is silent where none of those named can and nothing more is said", async () => {
    const silent = constitutionOf(kinds, board.replace(", otherwise: chosen by those present", ""));
    expect(await who([there(["nurse"])], silent)).toMatchObject({
      outcome: "undetermined",
      silent: ["who presides if none of those named can"],
    });
    expect((await who([there(["deputy"])], silent)).outcome).toBe("deputy");
  });
});
