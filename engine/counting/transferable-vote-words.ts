import type { Tie } from "./count-sheet.ts";
import { printVotes } from "./hundred-thousandths.ts";
import { inARow, number } from "./words.ts";

/** How a candidate stands. */
export interface Standing {
  readonly id: string;
  readonly name: string;
  readonly votes: bigint;
}

/** The first preferences and the quota with its sum. */
export function firstStage(
  { valid, seats, quota }: { readonly valid: number; readonly seats: number; readonly quota: bigint },
  standings: readonly Standing[],
): string[] {
  const sum = `${number(valid, "valid paper")} divided by ${seats + 1} (one more than the seats), the remainder ignored, plus one`;
  return [
    ...standings.map(({ name, votes }) => `${name}: ${inVotes(votes)}`),
    `The quota is ${inVotes(quota)}: ${sum}`,
  ];
}

/** That a candidate has the quota. */
export function reachesQuota(name: string, votes: bigint): string {
  return `${name} has ${inVotes(votes)}, which is the quota or more, and is elected`;
}

/** A surplus and where it went. */
export function surplus(name: string, votes: bigint, transfers: readonly string[]): readonly string[] {
  return [`The surplus of ${name}, ${inVotes(votes)}, is transferred`, ...transfers];
}

/** Papers of one value going to one candidate, or to nobody. */
export function transfer({
  papers,
  worth,
  votes,
  to,
}: {
  readonly papers: number;
  readonly worth: bigint;
  readonly votes: bigint;
  readonly to: string | undefined;
}): string {
  const each = papers === 1 ? "" : " each";
  const where = to === undefined ? "bear no further preference" : `go to ${to}`;
  const verb = papers === 1 ? where.replace("bear", "bears").replace("go to", "goes to") : where;
  return `${number(papers, "paper")} worth ${printVotes(worth)}${each} ${verb}: ${inVotes(votes)}`;
}

/** That the lowest is excluded. */
export function lowest(name: string, votes: bigint): string {
  return `${name} is excluded, with ${inVotes(votes)}`;
}

/** That those who are left are elected. */
export function lastVacancies(names: readonly string[]): string {
  if (names.length === 0) return "Nobody is left who could be elected";
  const are = names.length === 1 ? "is" : "are";
  return `${inARow(names)} ${are} elected: no more continue than there are seats left`;
}

/** That an earlier stage decided between equal candidates. */
export function earlierStage(names: readonly string[], chosen: string, which: "highest" | "lowest"): string {
  return `${inARow(names)} have equal votes; ${chosen} had the ${which === "highest" ? "most" : "fewest"} at the latest earlier stage at which they were unequal`;
}

/** That a lot decided. */
export function byLot(names: readonly string[], chosen: string): string {
  return `${inARow(names)} have had equal votes at every stage; the lot fell on ${chosen}`;
}

/** What stops the count. */
export function tied(names: readonly string[], reason: Tie["for"]): string {
  const what = {
    seat: "has the seat",
    exclusion: "is excluded",
    surplus: "is transferred first",
  }[reason];
  return `${inARow(names)} have had equal votes at every stage; the lot decides who ${what}`;
}

function inVotes(votes: bigint): string {
  const printed = printVotes(votes);
  return `${printed.replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, ",")} vote${printed === "1" ? "" : "s"}`;
}
