import { filledPlaces } from "../../conditions/formulas/unfilled.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { parseFraction } from "../../quantities/fraction-text.ts";
import { neededOf } from "../../quantities/fraction.ts";
import { numbersOf } from "../number-of-seats.ts";
import { comparisonOf, leastOf } from "../threshold.ts";
import { included, whoOf } from "./roles.ts";
import { seatNumbers } from "./seat-numbers.ts";
import type { Committee, Need, Needs } from "./shape.ts";

/** Needs with their path. */
interface PlacedNeeds {
  readonly needs: Needs;
  readonly path: string;
}

/** Beyond this many seats nothing is said: nobody has so many, and the check must stay quick. */
const mostSeats = 2_000;

/** A quorum that cannot be reached with every seat filled and everybody there. */
export function checkReachable(committee: Committee, { needs, path }: PlacedNeeds, report: ProvisionCompiler): void {
  if (committee.seats === undefined) return;
  const { counting = "members with a vote", onePersonTwoRoles } = committee.quorum ?? {};
  const { most } = seatNumbers(committee, counting);
  const reported = report.problems.length;
  for (const [id, need] of Object.entries(needs)) {
    const least = typeof need === "number" ? need : leastFor(need, most);
    const able = whoOf(id, need) === undefined ? most : mostWith(whoOf(id, need) ?? [], committee);
    if (least === undefined || able === undefined || least <= able) continue;
    const counted = counting === "votes" && whoOf(id, need) === undefined ? "votes" : "people";
    report.problem(
      "quorum-above-seats",
      report.at(`${path}/${id}`),
      `${least} ${counted} are needed, but with every seat filled there ${isOrAre(able)} only ${able}`,
      "Ask for fewer, or add seats",
    );
  }
  if (report.problems.length === reported && onePersonTwoRoles === "not allowed")
    checkTogether(committee, { needs, path }, report);
}

/** Needs of a composition that the seats cannot meet, and a size that they cannot come to. */
export function checkComposable(committee: Committee, report: ProvisionCompiler): void {
  const { seats, size, composition } = committee;
  if (seats === undefined) return;
  const { least, most } = seatNumbers(committee, "all members");
  if (size?.atLeast !== undefined && most !== undefined && most < size.atLeast)
    cannotBe(
      "size/atLeast",
      `At least ${size.atLeast} members are asked for, but there are only ${most} seats`,
      report,
    );
  if (size?.atMost !== undefined && committee.severalSeats !== "allowed" && least > size.atMost)
    cannotBe(
      "size/atMost",
      `At most ${size.atMost} members are allowed, but the seats come to at least ${least}`,
      report,
    );
  if (composition === undefined) return;
  const path = "composition/needs";
  const reported = report.problems.length;
  for (const [id, need] of Object.entries(composition.needs)) {
    const wanted = typeof need === "number" ? need : leastOf(need);
    const who = whoOf(id, need);
    const able = who === undefined ? most : mostWith(who, committee);
    if (wanted !== undefined && able !== undefined && wanted > able)
      cannotBe(
        `${path}/${id}`,
        `${wanted} are asked for, but with every seat filled there ${isOrAre(able)} only ${able}`,
        report,
      );
  }
  if (report.problems.length === reported && composition.onePersonTwoRoles === "not allowed")
    checkTogether(committee, { needs: composition.needs, path }, report);
}

function isOrAre(number: number): string {
  return number === 1 ? "is" : "are";
}

function cannotBe(path: string, message: string, report: ProvisionCompiler): void {
  report.problem("composition-impossible", report.at(path), message, "Change the number, or the seats");
}

/** What a need comes to with every seat filled. */
function leastFor(need: Need, most: number | undefined): number | undefined {
  const comparison = comparisonOf(need);
  const written = comparison === undefined ? undefined : need[comparison];
  if (typeof written !== "string") return leastOf(need);
  const fraction = parseFraction(written);
  if (!fraction.ok || most === undefined || (comparison !== "atLeast" && comparison !== "moreThan")) return undefined;
  return Number(neededOf(fraction.value, comparison, most));
}

/** The most people who can have one of the roles; undefined where there is no limit. */
function mostWith(who: readonly string[], committee: Committee): number | undefined {
  const able = seatsAble(who, committee).map((seat) => mostIn(seat, committee));
  return able.reduce<number | undefined>(
    (sum, most) => (sum === undefined || most === undefined ? undefined : sum + most),
    0,
  );
}

function mostIn(seat: string, { seats = {} }: Committee): number | undefined {
  const stated = seats[seat];
  return stated === undefined ? undefined : numbersOf(stated).most;
}

/** The seats whose holders can have one of the roles: a seat's own, and any for an office or capacity. */
function seatsAble(who: readonly string[], committee: Committee): readonly string[] {
  const ids = Object.keys(committee.seats ?? {});
  const roles = new Set(who.flatMap((role) => [...included(role, committee)]));
  return [...roles].every((role) => ids.includes(role)) ? ids.filter((id) => roles.has(id)) : ids;
}

/** Needs that each can be met, but not all of them with different people. */
function checkTogether(committee: Committee, { needs, path }: PlacedNeeds, report: ProvisionCompiler): void {
  const ids = Object.keys(committee.seats ?? {});
  const numbers = ids.map((id) => mostIn(id, committee));
  const total = numbers.reduce<number>((sum, most) => sum + (most ?? Infinity), 0);
  if (total > mostSeats) return;
  const people = ids.flatMap((id, index) => Array.from({ length: numbers[index] ?? 0 }, () => id));
  const places = Object.entries(needs).flatMap(([id, need]) => {
    const who = whoOf(id, need);
    const least = typeof need === "number" ? need : leastOf(need);
    return who === undefined || least === undefined ? [] : [{ least, able: new Set(seatsAble(who, committee)) }];
  });
  const filled = filledPlaces(
    places.map(({ least }) => least),
    places.map(({ able }) => people.flatMap((seat, index) => (able.has(seat) ? [index] : []))),
  );
  const [wanted, found] = [places.map(({ least }) => least), filled].map((each) =>
    each.reduce((sum, one) => sum + one, 0),
  );
  if (wanted === found) return;
  report.problem(
    path.startsWith("quorum") ? "quorum-above-seats" : "composition-impossible",
    report.at(path),
    `These take ${wanted ?? 0} different people, but with every seat filled only ${found ?? 0} can be found for them`,
    "Ask for fewer, or let one person stand for two of them",
  );
}
