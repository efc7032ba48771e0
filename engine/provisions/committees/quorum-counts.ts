import type { Condition } from "../../conditions/condition.ts";
import { all, any, not, test } from "../../conditions/condition.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { hasVote, rolesField, votingSeats } from "./roles.ts";
import { seatNumbers } from "./seat-numbers.ts";
import type { Committee, Need } from "./shape.ts";

/** Who counts for a quorum, and which of those present are looked at. */
export interface Counting {
  readonly committee: Committee;
  readonly counting: NonNullable<Committee["quorum"]>["counting"];
  readonly among: Condition;
  readonly prefix: string;
}

/** A count by the name of its fact, and in words. */
export interface NamedCount {
  readonly name: string;
  readonly words: string;
}

/** What a quorum is counted in; each count is brought or derived when it is first asked for. */
export interface QuorumCounts {
  readonly everybody: () => { readonly counted: string; readonly words: string };
  readonly base: (need: Need) => NamedCount;
}

/** Counts for a quorum: people with a vote, everybody, or votes. */
export function quorumCounts(counting: Counting, compiler: ProvisionCompiler): QuorumCounts {
  return {
    everybody: () =>
      counting.counting === "votes" ? votesPresent(counting, compiler) : peoplePresent(counting, compiler),
    base: (need) => (need.of === "all seats" ? allSeats(counting, compiler) : filledSeats(counting, compiler)),
  };
}

function peoplePresent({ committee, counting, among, prefix }: Counting, compiler: ProvisionCompiler) {
  const where = counting === "all members" ? among : all(among, hasVote(committee));
  const counted = compiler.derive({
    name: `${prefix}counted`,
    title: "Present and counted",
    type: { kind: "number", least: 0 },
    formula: { kind: "count", records: "present", where },
  });
  return { counted, words: counting === "all members" ? "present" : "present with a vote" };
}

/** Everybody with a vote of their own has one; those who share have theirs between them, however many of them are there. */
function votesPresent({ committee, among, prefix }: Counting, compiler: ProvisionCompiler) {
  const shares = Object.entries(committee.sharedVotes ?? {});
  const shared = shares.flatMap(([, { seats }]) => seats);
  const own = votingSeats(committee).filter((seat) => !shared.includes(seat));
  const inOwn = any(...own.map((seat) => test(rolesField, "includes", seat)));
  const count = (name: string, title: string, where: Condition): string =>
    compiler.derive({
      name: `${prefix}${name}`,
      title,
      type: { kind: "number", least: 0 },
      formula: { kind: "count", records: "present", where: all(among, where) },
    });
  const votes = shares.map(([id, { seats, votes: most = 1 }]) => {
    const inShared = any(...seats.map((seat) => test(rolesField, "includes", seat)));
    const sharing = count(
      `${id}.sharing`,
      `Present and sharing “${id.replaceAll("-", " ")}”`,
      all(inShared, not(inOwn)),
    );
    return compiler.derive({
      name: `${prefix}${id}.votes`,
      title: `Votes shared under “${id.replaceAll("-", " ")}”`,
      type: { kind: "number", least: 0 },
      formula: { kind: "weight", of: sharing, onePer: 1, rounded: "down", atMost: most },
    });
  });
  const counted = compiler.derive({
    name: `${prefix}votes`,
    title: "Votes present",
    type: { kind: "number", least: 0 },
    formula: { kind: "sum", of: [count("ownVotes", "Present with a vote of their own", inOwn), ...votes] },
  });
  return { counted, words: "votes present" };
}

/** Every seat that counts, vacant ones included: the number stated, or asked for where a seat has no exact one. */
function allSeats({ committee, counting }: Counting, compiler: ProvisionCompiler): NamedCount {
  const { least, most } = seatNumbers(committee, counting ?? "members with a vote");
  const words = counting === "votes" ? "votes of all seats" : "seats";
  if (least === most) {
    const name = compiler.derive({
      name: "allSeats",
      title: "All seats",
      type: { kind: "number", least: 0 },
      formula: { kind: "sum", of: [], plus: least },
    });
    return { name, words };
  }
  compiler.bring({
    name: "seats",
    title: "All seats",
    question: `How many ${whichSeats(counting)} are there, vacant ones included?`,
    about: "body",
    type: { kind: "number", least, ...(most === undefined ? {} : { most }) },
    circumstance: true,
  });
  return { name: "seats", words };
}

function filledSeats({ committee, counting }: Counting, compiler: ProvisionCompiler): NamedCount {
  const { most } = seatNumbers(committee, counting ?? "members with a vote");
  compiler.bring({
    name: "filledSeats",
    title: "Filled seats",
    question:
      counting === "votes"
        ? "How many votes have the seats that are filled on the day of the meeting, a shared one counted once?"
        : `How many ${whichSeats(counting)} are filled on the day of the meeting?`,
    about: "body",
    type: { kind: "number", least: 0, ...(most === undefined ? {} : { most }) },
    circumstance: true,
  });
  return { name: "filledSeats", words: counting === "votes" ? "votes of filled seats" : "filled seats" };
}

function whichSeats(counting: Counting["counting"]): string {
  if (counting === "all members") return "seats, with and without a vote,";
  return counting === "votes" ? "votes, a shared one counted once," : "seats with a vote";
}
