import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import { titleAt } from "../title-at.ts";
import { needSentences } from "./need-sentences.ts";
import { titleOfRole } from "./roles.ts";
import { quorumSentences } from "./quorum-sentences.ts";
import type { Committee } from "./shape.ts";
import type { Speaking } from "./speaking.ts";
import { roleList } from "./speaking.ts";

/** A committee in plain English: its seats, who must be among its members, who presides, and its quorum. */
export function committeeSentences(provision: Provision<Committee>, surroundings: Surroundings): readonly Sentence[] {
  const { data } = provision;
  const say = writerOf(provision);
  const role = (path: string, id: string): Part => say.value(path, titleOfRole(id, data, surroundings));
  return [
    ...Object.keys(data.seats ?? {}).map((id) => seatSentence(id, data, surroundings, { say, role })),
    ...severalSeatsSentence(data, say),
    ...Object.entries(data.capacities ?? {}).flatMap(([id, each]) => capacitySentence(id, each, { say, role })),
    ...sizeSentence(data, say),
    ...compositionSentences(data, { say, role }),
    ...Object.entries(data.sharedVotes ?? {}).map(([id, each]) => sharedVoteSentence(id, each, { say, role })),
    ...chairSentence(data, { say, role }),
    ...quorumSentences(data, { say, role }),
  ];
}

function seatSentence(id: string, data: Committee, surroundings: Surroundings, speaking: Speaking): Sentence {
  const { say } = speaking;
  const path = `seats/${id}`;
  const { exactly, atLeast, atMost, heldBy, filledBy, voting } = data.seats?.[id] ?? { title: id };
  const number =
    exactly !== undefined
      ? say`${say.value(`${path}/exactly`, exactly === 1 ? "one seat" : `${exactly} seats`)}`
      : atLeast === undefined && atMost === undefined
        ? say`one seat`
        : [...limits(path, { atLeast, atMost }, say), ...say` seats`];
  const held =
    heldBy === undefined ? [] : [...say`, held only by `, ...roleList(`${path}/heldBy`, heldBy, " or ", speaking)];
  const filled =
    filledBy === undefined ? [] : say`, filled by ${say.value(`${path}/filledBy`, titleAt(filledBy, surroundings))}`;
  const vote =
    voting === undefined ? [] : say`, ${say.value(`${path}/voting`, voting ? "with a vote" : "without a vote")}`;
  return { path, parts: [...say`${say.value(`${path}/title`)}: `, ...number, ...held, ...filled, ...vote, ...say`.`] };
}

function limits(
  path: string,
  { atLeast, atMost }: { readonly atLeast: number | undefined; readonly atMost: number | undefined },
  say: Writer,
): readonly Part[] {
  const said = [
    ...(atLeast === undefined ? [] : [say`at least ${say.value(`${path}/atLeast`)}`]),
    ...(atMost === undefined ? [] : [say`at most ${say.value(`${path}/atMost`)}`]),
  ];
  return joinParts(said, " and ");
}

function severalSeatsSentence({ severalSeats }: Committee, say: Writer): readonly Sentence[] {
  if (severalSeats === undefined) return [];
  const may = say.value("severalSeats", severalSeats === "allowed" ? "may" : "may not");
  return [{ path: "severalSeats", parts: say`One person ${may} sit in two different seats.` }];
}

function capacitySentence(
  id: string,
  { includes }: { readonly includes?: readonly string[] },
  speaking: Speaking,
): readonly Sentence[] {
  if (includes === undefined) return [];
  const { say } = speaking;
  const path = `capacities/${id}`;
  const who = roleList(`${path}/includes`, includes, " or ", speaking);
  return [{ path, parts: [...say`Whoever is `, ...who, ...say` counts as “${say.value(`${path}/title`)}”.`] }];
}

function sizeSentence({ size }: Committee, say: Writer): readonly Sentence[] {
  if (size === undefined) return [];
  const number = limits("size", { atLeast: size.atLeast, atMost: size.atMost }, say);
  return [{ path: "size", parts: [...say`There are `, ...number, ...say` members in all.`] }];
}

function compositionSentences({ composition }: Committee, speaking: Speaking): readonly Sentence[] {
  if (composition === undefined) return [];
  const { say } = speaking;
  const needs = needSentences(
    { needs: composition.needs, path: "composition/needs", of: "members" },
    speaking,
    (need) => [...say`Of the members there must be `, ...need, ...say`.`],
  );
  if (composition.onePersonTwoRoles === undefined) return needs;
  const may = say.value(
    "composition/onePersonTwoRoles",
    composition.onePersonTwoRoles === "allowed" ? "may" : "may not",
  );
  const parts = say`One person ${may} stand for two of these requirements.`;
  return [...needs, { path: "composition/onePersonTwoRoles", parts }];
}

function sharedVoteSentence(
  id: string,
  { seats, votes }: { readonly seats: readonly string[]; readonly votes?: number },
  speaking: Speaking,
): Sentence {
  const { say } = speaking;
  const path = `sharedVotes/${id}`;
  const number =
    votes === undefined
      ? say`one vote`
      : say`${say.value(`${path}/votes`, votes === 1 ? "one vote" : `${votes} votes`)}`;
  const who = roleList(`${path}/seats`, seats, " and ", speaking);
  return { path, parts: [...say`Those in the seats of `, ...who, ...say` have `, ...number, ...say` between them.`] };
}

function chairSentence({ chair }: Committee, speaking: Speaking): readonly Sentence[] {
  if (chair === undefined) return [];
  const { say } = speaking;
  const cascade = joinParts(
    chair.by.map((id, index) => [speaking.role(`chair/by/${index}`, id)]),
    ", or failing that ",
  );
  const otherwise =
    chair.otherwise === undefined
      ? []
      : say`, or failing all of them ${say.value("chair/otherwise", "somebody chosen by those present")}`;
  return [{ path: "chair", parts: [...say`The chair is taken by `, ...cascade, ...otherwise, ...say`.`] }];
}
