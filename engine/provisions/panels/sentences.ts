import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import { wordsForCondition } from "../condition-words.ts";
import { spokenShare } from "../share-words.ts";
import { comparisonOf, wordsForComparison } from "../threshold.ts";
import { askedOfEach } from "./holders.ts";
import type { Panel } from "./shape.ts";

/** A panel in plain English: where its members come from, who presides, and how it decides. */
export function panelSentences(provision: Provision<Panel>, surroundings: Surroundings): readonly Sentence[] {
  const { data } = provision;
  const say = writerOf(provision);
  const fields = askedOfEach(data).map((field) => [field.name, field] as const);
  const speaking = { provision, surroundings: { ...surroundings, facts: new Map([...surroundings.facts, ...fields]) } };
  const words = (path: string): readonly Part[] => wordsForCondition(speaking.provision, path, speaking.surroundings);
  return [
    ...Object.keys(data.seats).flatMap((id) => seatSentences(id, data, say, words)),
    ...(data.everybody === undefined
      ? []
      : [
          { path: "everybody", parts: [...say`Of every member it must be so that `, ...words("everybody"), ...say`.`] },
        ]),
    ...chairSentence(data, say),
    ...quorumSentence(data, say),
    ...majoritySentences(data, say),
  ];
}

function seatSentences(
  id: string,
  { seats }: Panel,
  say: Writer,
  words: (path: string) => readonly Part[],
): readonly Sentence[] {
  const path = `seats/${id}`;
  const seat = seats[id];
  if (seat === undefined) return [];
  const { exactly, atLeast, atMost, who, namedBy, voting, instead } = seat;
  const limits = [
    ...(exactly === undefined || exactly === 1 ? [] : [say`${say.value(`${path}/exactly`)} seats`]),
    ...(atLeast === undefined ? [] : [say`at least ${say.value(`${path}/atLeast`)}`]),
    ...(atMost === undefined ? [] : [say`at most ${say.value(`${path}/atMost`)}`]),
    ...(namedBy === undefined ? [] : [say`named by ${say.value(`${path}/namedBy`)}`]),
    ...(voting === undefined ? [] : [say`${say.value(`${path}/voting`, voting ? "with a vote" : "without a vote")}`]),
    ...(who === undefined ? [] : [[...say`who can sit only if `, ...words(`${path}/who`)]]),
  ];
  const parts = [...say`${say.value(`${path}/title`)}`, ...limits.flatMap((each) => [...say`, `, ...each]), ...say`.`];
  const others = Object.entries(instead ?? {}).map(([other, { title }]): Sentence => {
    const at = `${path}/instead/${other}`;
    const called = title === undefined ? say`somebody else` : say`${say.value(`${at}/title`)}`;
    return {
      path: at,
      parts: [
        ...say`If `,
        ...words(`${at}/when`),
        ...say`, the seat “${say.value(`${path}/title`)}” goes to `,
        ...called,
        ...say` instead, who can sit only if `,
        ...words(`${at}/who`),
        ...say`.`,
      ],
    };
  });
  return [{ path, parts }, ...others];
}

function chairSentence({ chair, seats }: Panel, say: Writer): readonly Sentence[] {
  if (chair === undefined) return [];
  const { chosenBy, from } = chair;
  const by = chosenBy === undefined ? [] : say` by ${say.value("chair/chosenBy")}`;
  const among =
    from === undefined
      ? []
      : typeof from === "string"
        ? say` from ${say.value("chair/from")}`
        : [
            ...say` from those in the seats `,
            ...joinParts(
              from.map((id, index) => say`“${say.value(`chair/from/${index}`, seats[id]?.title ?? id)}”`),
              ", ",
              " and ",
            ),
          ];
  return [{ path: "chair", parts: [...say`The chair is chosen`, ...by, ...among, ...say`.`] }];
}

function quorumSentence({ quorum }: Panel, say: Writer): readonly Sentence[] {
  if (quorum === undefined) return [];
  if (typeof quorum === "string") return [{ path: "quorum", parts: say`The quorum is ${say.value("quorum")}.` }];
  const number = threshold("quorum", quorum, "members with a vote", say);
  return [{ path: "quorum", parts: [...say`The quorum is `, ...number, ...say`.`] }];
}

function majoritySentences({ majority, tie }: Panel, say: Writer): readonly Sentence[] {
  if (majority === undefined) return [];
  const votes = threshold("majority", majority, "votes", say);
  const first = { path: "majority", parts: [...say`A decision takes the votes of `, ...votes, ...say`.`] };
  if (tie === undefined) return [first];
  const follows = tie === "the chair decides" ? tie : `it is ${tie}`;
  return [first, { path: "tie", parts: say`If votes are equal, ${say.value("tie", follows)}.` }];
}

function threshold(
  path: "quorum" | "majority",
  stated: NonNullable<Panel["majority"]> | Exclude<NonNullable<Panel["quorum"]>, string>,
  unit: string,
  say: Writer,
): readonly Part[] {
  const comparison = comparisonOf(stated);
  if (comparison !== "atLeast" && comparison !== "moreThan") return [];
  const number = say.value(
    `${path}/${comparison}`,
    `${wordsForComparison[comparison]} ${spokenShare(stated[comparison] ?? "")}`,
  );
  if (stated.of === undefined) return say`${number} ${path === "majority" ? "members" : unit}`;
  const base = stated.of === "sitting" ? "members sitting" : stated.of;
  return say`${number} of the ${say.value(`${path}/of`, base)}`;
}
