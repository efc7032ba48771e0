import { nearest } from "../../documents/nearest.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Problem } from "../../problem.ts";
import { parsePeriod } from "../../quantities/period.ts";
import { checkNumber } from "../number-of-seats.ts";
import { checkThreshold, comparisonOf } from "../threshold.ts";
import { checkComposable, checkReachable } from "./reachable.ts";
import { included } from "./roles.ts";
import type { Committee, Needs } from "./shape.ts";

/** What is wrong with what a committee says: roles nobody can have, numbers that cannot be, a quorum no meeting can reach. */
export function checkCommittee(provision: Provision<Committee>, surroundings: Surroundings): readonly Problem[] {
  const report = new ProvisionCompiler(provision, surroundings);
  const { data } = provision;
  checkRoles(data, report);
  checkSeats(data, report);
  checkSharedVotes(data, report);
  for (const { needs, path, bases } of needsOf(data)) {
    for (const [id, need] of Object.entries(needs)) {
      if (typeof need === "number") continue;
      checkThreshold(need, `${path}/${id}`, { report, bases });
      if (bases === quorumBases) checkIsNoLimit(need, `${path}/${id}`, report);
    }
  }
  checkWaiting(data, report);
  if (report.problems.length > 0) return report.problems;
  for (const { needs, path, bases } of needsOf(data))
    if (bases === quorumBases) checkReachable(data, { needs, path }, report);
  checkComposable(data, report);
  return report.problems;
}

const quorumBases = ["all seats", "filled seats"] as const;
const membersBases = ["members", "voting members"] as const;

interface StatedNeeds {
  readonly needs: Needs;
  readonly path: string;
  readonly bases: typeof quorumBases | typeof membersBases;
}

/** Every set of needs that is stated, with its path. */
function needsOf({ composition, quorum }: Committee): readonly StatedNeeds[] {
  const adjourned = quorum?.adjourned?.quorum;
  return [
    ...(composition === undefined
      ? []
      : [{ needs: composition.needs, path: "composition/needs", bases: membersBases }]),
    ...(quorum === undefined ? [] : [{ needs: quorum.needs, path: "quorum/needs", bases: quorumBases }]),
    ...(typeof adjourned === "object"
      ? [{ needs: adjourned.needs, path: "quorum/adjourned/quorum/needs", bases: quorumBases }]
      : []),
  ];
}

/** A quorum is so many or more; who must not be there is no matter of a quorum. */
function checkIsNoLimit(need: Exclude<Needs[string], number>, path: string, report: ProvisionCompiler): void {
  const comparison = comparisonOf(need);
  if (comparison === "atLeast" || comparison === "moreThan" || comparison === undefined) return;
  report.problem(
    "entries-clash",
    report.at(`${path}/${comparison}`),
    `A quorum cannot be lost because more people come, so \`${comparison}\` has no place in it`,
    "Write `atLeast` or `moreThan`",
  );
}

/** Every word that is used must be a seat or capacity of the committee, or an office. */
function checkRoles(data: Committee, report: ProvisionCompiler): void {
  const { provisions } = report.surroundings;
  const offices = [...provisions.values()].filter(({ section }) => section === "offices").map(({ id }) => id);
  const seats = Object.keys(data.seats ?? {});
  const known = [...new Set([...seats, ...Object.keys(data.capacities ?? {}), ...offices])];
  for (const { path, role, only } of rolesUsed(data)) {
    const allowed = only === "seats" ? seats : known;
    if (allowed.includes(role)) continue;
    const meant = nearest(role, allowed);
    const message =
      only === "seats"
        ? `There is no seat \`${role}\``
        : `Nobody can be \`${role}\`: it is no seat, capacity or office`;
    const help =
      meant !== undefined
        ? `Did you mean \`${meant}\`?`
        : only === "seats"
          ? "Name seats of this committee."
          : `Add it, such as \`capacities: { ${role}: { title: … } }\`.`;
    report.problem("unknown-role", report.at(path), message, help);
  }
  for (const id of Object.keys(data.capacities ?? {})) {
    if (!seats.includes(id)) continue;
    const message = `\`${id}\` is both a seat and a capacity`;
    report.problem("entries-clash", report.at(`capacities/${id}`), message, "Give one of them another name");
  }
}

interface UsedRole {
  readonly path: string;
  readonly role: string;
  readonly only?: "seats";
}

function rolesUsed(data: Committee): readonly UsedRole[] {
  const listed = (path: string, roles: readonly string[] | undefined, only?: "seats"): readonly UsedRole[] =>
    (roles ?? []).map((role, index) => ({
      path: `${path}/${index}`,
      role,
      ...(only === undefined ? {} : { only }),
    }));
  return [
    ...Object.entries(data.capacities ?? {}).flatMap(([id, { includes }]) =>
      listed(`capacities/${id}/includes`, includes),
    ),
    ...Object.entries(data.seats ?? {}).flatMap(([id, { heldBy }]) => listed(`seats/${id}/heldBy`, heldBy)),
    ...Object.entries(data.sharedVotes ?? {}).flatMap(([id, { seats }]) =>
      listed(`sharedVotes/${id}/seats`, seats, "seats"),
    ),
    ...needsOf(data).flatMap(({ needs, path }) =>
      Object.entries(needs).flatMap(([id, need]): readonly UsedRole[] =>
        typeof need === "number" ? [{ path: `${path}/${id}`, role: id }] : listed(`${path}/${id}/who`, need.who),
      ),
    ),
    ...listed("chair/by", data.chair?.by),
  ];
}

function checkSeats(data: Committee, report: ProvisionCompiler): void {
  const { seats = {}, size = {} } = data;
  for (const [id, seat] of Object.entries(seats)) {
    checkNumber(seat, `seats/${id}`, report);
    checkHolders(id, data, report);
  }
  checkNumber(size, "size", report);
}

/** Whoever sits in a seat is in it: named among those who may sit there, the seat itself leaves it open to everybody. */
function checkHolders(id: string, data: Committee, report: ProvisionCompiler): void {
  for (const [index, role] of (data.seats?.[id]?.heldBy ?? []).entries()) {
    if (!included(role, data).has(id)) continue;
    report.problem(
      "setting-without-effect",
      report.at(`seats/${id}/heldBy/${index}`),
      role === id
        ? `\`${id}\` is the seat itself, so anybody may sit in it`
        : `Whoever sits in \`${id}\` is a \`${role}\` without more being said, so anybody may sit in it`,
      role === id
        ? "Name an office or a capacity that goes by another name than the seat, or take it out"
        : `Take \`${id}\` out of what \`${role}\` includes, or name another office or capacity`,
    );
  }
}

function checkSharedVotes({ sharedVotes = {}, seats = {} }: Committee, report: ProvisionCompiler): void {
  const taken = new Map<string, string>();
  for (const [id, share] of Object.entries(sharedVotes)) {
    for (const [index, seat] of share.seats.entries()) {
      const path = `sharedVotes/${id}/seats/${index}`;
      const before = taken.get(seat);
      taken.set(seat, id);
      if (before !== undefined && before !== id) {
        const message = `The seat \`${seat}\` shares a vote twice, under \`${before}\` and \`${id}\``;
        report.problem("entries-clash", report.at(path), message, "Name it once");
      }
      if (seats[seat]?.voting === false) {
        const message = `The seat \`${seat}\` has no vote to share`;
        report.problem("setting-without-effect", report.at(path), message, "Take it out, or give the seat a vote");
      }
    }
  }
}

function checkWaiting({ quorum }: Committee, report: ProvisionCompiler): void {
  const time = quorum?.waiting?.time;
  const read = time === undefined ? undefined : parsePeriod(time);
  if (read?.ok !== true || read.value.unit === "minutes" || read.value.unit === "hours") return;
  report.problem(
    "unsuitable-period",
    report.at("quorum/waiting/time"),
    `Nobody waits \`${time ?? ""}\` for a quorum`,
    "Write minutes or hours, such as `30 minutes`",
  );
}
