import { describe, expect, it } from "vitest";
import { changedParts } from "../../../engine/amendments/changed.ts";
import { weigh } from "../../../engine/amendments/weigh.ts";
import { amended, club, read } from "./sample.ts";

const current = read();
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const stricter = amended(["who: { paid: true }", "who: { all: [{ paid: true }, { paid: true }] }"]);
const carried = { decided: "2021-02-01", "resolutions/change": "carried" };

const weighed = (proposed: typeof current, facts = {}, on = "2021-05-01") =>
  weigh({ current, proposed, proposedOn: day("2021-01-04"), on: day(on), facts });

describe("what a proposed text changes", () => {
  it("is what it means otherwise, not how it is written", () => {
    expect(changedParts(current, amended(["votes: one each", "votes: one each, split: not allowed"]))).toEqual([
      { address: "rolls/members", title: "Members", kind: "changed", spokenOf: "rolls/members" },
    ]);
    const onlyWritten = amended(
      ["atLeast: 2/3, of: votesCast", "of: votesCast, atLeast: 4/6"],
      ["members: { title", "# as ever\n  members: { title"],
    );
    expect(changedParts(current, onlyWritten)).toEqual([]);
  });

  it("names what is new by its section, and what is in a section of its own as that", () => {
    const more = amended(["powers:\n", "powers:\n  buy: { title: Buy a boat, allowed: always }\n"]);
    expect(changedParts(current, more)).toEqual([
      { address: "powers/buy", title: "Buy a boat", kind: "new", spokenOf: "powers" },
    ]);
    const another = read(
      `${club.replace('version: "1"', 'version: "2"')}\nrules:\n  rain: { title: Rain, when: { paid: true }, then: play, otherwise: rest }\n`,
    );
    expect(changedParts(current, another)).toEqual([expect.objectContaining({ spokenOf: "new-section" })]);
  });
});

describe("what a proposed text takes", () => {
  it("follows from the rules in force when it was proposed, whatever the proposed text says of changes", async () => {
    const itsOwnWay = amended(
      ["who: { paid: true }", "who: { all: [{ paid: true }, { paid: true }] }"],
      ["    approvals: { council: { title: the town council } }\n", ""],
    );
    const without = await weighed(itsOwnWay, { ...carried, councilApproved: "none" });
    expect(without.standing).toBe("not-adopted");
    // Control: by its own rule it would be adopted without the council.
    const byItsOwn = await weigh({
      current: itsOwnWay,
      proposed: current,
      proposedOn: day("2021-01-04"),
      on: day("2021-05-01"),
      facts: carried,
    });
    expect(byItsOwn.standing).not.toBe("not-adopted");
  });

  it("is adopted with the council's approval, and in force on the next 1 April", async () => {
    const approved = { ...carried, councilApproved: "2021-03-01" };
    expect((await weighed(stricter, approved, "2021-03-31")).standing).toBe("adopted");
    expect((await weighed(stricter, approved, "2021-04-01")).standing).toBe("in-force");
    expect((await weighed(stricter, { ...carried, councilApproved: "2021-04-01" }, "2022-03-31")).standing).toBe(
      "adopted",
    );
  });

  it("is not known while the approval is not, and says which fact is missing", async () => {
    const open = await weighed(stricter, carried);
    expect(open.standing).toBe("not-known");
    expect(open.ways[0]?.adopted?.missing.map(({ fact }) => fact)).toEqual(["councilApproved"]);
  });

  it("is never allowed where it touches what may never be changed, whatever else was done", async () => {
    const sells = amended(["allowed: never }\namendment", "allowed: always }\namendment"]);
    expect((await weighed(sells, carried)).standing).toBe("never");
  });

  it("is nothing where nothing that decides anything is changed", async () => {
    expect((await weighed(amended())).standing).toBe("nothing-changed");
  });

  it("has running cases finish under the old version, unless every way it takes moves them by a plan", async () => {
    const other = amended(["atLeast: 2/3", "atLeast: 3/4"]);
    expect((await weighed(other, carried)).runningCases).toBe("move by plan");
    const both = amended(["atLeast: 2/3", "atLeast: 3/4"], ["votes: one each", "votes: one each, split: not allowed"]);
    expect((await weighed(both, carried)).runningCases).toBe("finish under the version they began under");
  });
});
