import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, not, test } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { explainNumbers, numbersOf, withinNumbers } from "../number-of-seats.ts";
import type { CommitteeQuestion } from "./committee-question.ts";
import { silentRequirement } from "./committee-question.ts";
import { compileNeeds } from "./needs.ts";
import { hasAny, hasVote, membersFact, rolesField, titleOfRole } from "./roles.ts";
import type { Committee, Need, Seat } from "./shape.ts";

/** How the question `constituted` can come out. */
export const constitutedOutcomes = ["properly-constituted", "not-properly-constituted"] as const;

/** Whether the committee has the members it must have, each seat held by somebody who may hold it. */
export function constitutedQuestion(provision: Provision<Committee>, surroundings: Surroundings): CommitteeQuestion {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const { data, title } = provision;
  const isStated = data.seats !== undefined || data.size !== undefined || data.composition !== undefined;
  if (isStated) compiler.bring(membersFact(data));
  const requirements = isStated
    ? [
        ...Object.entries(data.seats ?? {}).flatMap(([id, seat]) => seatRequirements(id, seat, data, compiler)),
        ...severalSeatsRequirement(data, compiler),
        ...sizeRequirement(data, compiler),
        ...compositionRequirements(data, compiler),
      ]
    : [silentRequirement(compiler, "composition", `who sits on ${title}`)];
  const isConstituted = all(...requirements.map(({ id }) => met(id)));
  const question = {
    address: `${provision.address}/constituted`,
    asks: `${title}: is it properly constituted?`,
    ...compiler.gathered(),
    requirements,
    outcomes: [
      { id: constitutedOutcomes[0], when: isConstituted },
      { id: constitutedOutcomes[1], when: not(isConstituted) },
    ],
  };
  return { question, compiler };
}

function seatRequirements(
  id: string,
  seat: Seat,
  committee: Committee,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  const sits = test(rolesField, "includes", id);
  const counted = counting(`seat ${id}`, `In the seat “${seat.title}”`, sits, compiler);
  const { least, most } = numbersOf(seat);
  const path = `seats/${id}`;
  const number: Requirement = {
    id: path,
    title: seat.title,
    condition: withinNumbers(counted, { least, most }),
    path,
    at: compiler.at(path),
    explain: (values) => explainNumbers(values, counted, { least, most }),
  };
  if (seat.heldBy === undefined) return [number];
  const wrongly = counting(
    `seat ${id} held by others`,
    `In the seat “${seat.title}” without being entitled to it`,
    all(sits, not(hasAny(seat.heldBy, committee))),
    compiler,
  );
  const titles = seat.heldBy.map((role) => titleOfRole(role, committee, compiler.surroundings)).join(" or ");
  const heldBy: Requirement = {
    id: `${path}/heldBy`,
    title: `${seat.title}: held by those who may hold it`,
    condition: test(wrongly, "is", 0),
    path: `${path}/heldBy`,
    at: compiler.at(`${path}/heldBy`),
    explain: (values) => {
      const strangers = values.get(wrongly);
      if (typeof strangers !== "number") return undefined;
      return strangers === 0
        ? `everybody in it qualifies as ${titles}`
        : `${strangers} of those in it ${strangers === 1 ? "does" : "do"} not qualify as ${titles}`;
    },
  };
  return [number, heldBy];
}

/** Nobody sits in two seats; where it is not said, the answer is open only if somebody does. */
function severalSeatsRequirement(
  { seats = {}, severalSeats }: Committee,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  const ids = Object.keys(seats);
  if (severalSeats === "allowed" || ids.length < 2) return [];
  const pairs = ids.flatMap((one, index) =>
    ids.slice(index + 1).map((other) => all(test(rolesField, "includes", one), test(rolesField, "includes", other))),
  );
  const twice = counting("in two seats", "In two seats at once", any(...pairs), compiler);
  const about = "whether one person may sit in two seats";
  const nobody = test(twice, "is", 0);
  const isStated = severalSeats !== undefined;
  const path = isStated ? "severalSeats" : "seats";
  const requirement: Requirement = {
    id: "severalSeats",
    title: "Nobody in two seats",
    condition: isStated ? nobody : any(nobody, { kind: "silent", about }),
    path,
    at: compiler.at(path),
    explain: (values) => {
      const number = values.get(twice);
      if (typeof number !== "number" || (number > 0 && !isStated)) return undefined;
      return number === 0
        ? "nobody sits in two seats"
        : `${number} ${number === 1 ? "person sits" : "people sit"} in two seats`;
    },
  };
  return [isStated ? requirement : { ...requirement, silent: about }];
}

function sizeRequirement({ size }: Committee, compiler: ProvisionCompiler): readonly Requirement[] {
  if (size === undefined) return [];
  const counted = allMembers(compiler);
  const numbers = { least: size.atLeast ?? 0, most: size.atMost };
  return [
    {
      id: "size",
      title: "Members in all",
      condition: withinNumbers(counted, numbers),
      path: "size",
      at: compiler.at("size"),
      explain: (values) => explainNumbers(values, counted, numbers),
    },
  ];
}

function compositionRequirements(committee: Committee, compiler: ProvisionCompiler): readonly Requirement[] {
  const { composition } = committee;
  if (composition === undefined) return [];
  const voting = hasVote(committee);
  const ofVoting = ({ of }: Need): boolean => of === "voting members";
  const votingMembers = (): string => counting("votingMembers", "Members with a vote", voting, compiler);
  return compileNeeds(
    {
      committee,
      needs: composition.needs,
      path: "composition/needs",
      prefix: "",
      lead: "",
      records: "members",
      onePersonTwoRoles: composition.onePersonTwoRoles,
      everybody: (need) =>
        ofVoting(need)
          ? { counted: votingMembers(), words: "members with a vote" }
          : { counted: allMembers(compiler), words: "members" },
      among: (need) => (ofVoting(need) ? voting : all()),
      base: (need) =>
        need.of === undefined
          ? undefined
          : ofVoting(need)
            ? { name: votingMembers(), words: "members with a vote" }
            : { name: allMembers(compiler), words: "members" },
    },
    compiler,
  ).requirements;
}

function allMembers(compiler: ProvisionCompiler): string {
  return counting("allMembers", "Members in all", all(), compiler);
}

function counting(name: string, title: string, where: Condition, compiler: ProvisionCompiler): string {
  return compiler.derive({
    name,
    title,
    type: { kind: "number", least: 0 },
    formula: { kind: "count", records: "members", where },
  });
}
