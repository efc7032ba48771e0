import type { Sentence } from "../../constitution/sentence.ts";
import { needSentences } from "./need-sentences.ts";
import type { Speaking } from "./speaking.ts";
import type { Committee } from "./shape.ts";

/** The quorum of a committee in plain English. */
export function quorumSentences({ quorum }: Committee, speaking: Speaking): readonly Sentence[] {
  if (quorum === undefined) return [];
  const { say } = speaking;
  const { counting, onePersonTwoRoles, recused, ifLost, waiting } = quorum;
  const of = counting === "votes" ? "votes" : counting === "all members" ? "members" : "members with a vote";
  const needs = needSentences({ needs: quorum.needs, path: "quorum/needs", of }, speaking, (need) => [
    ...say`A quorum takes `,
    ...need,
    ...say`.`,
  ]);
  const settings: Sentence[] = [];
  const add = (path: string, parts: Sentence["parts"]): number => settings.push({ path: `quorum/${path}`, parts });
  if (counting !== undefined)
    add("counting", say`For the quorum ${say.value("quorum/counting", countingWords[counting])} counted.`);
  if (onePersonTwoRoles !== undefined)
    add(
      "onePersonTwoRoles",
      say`One person ${say.value("quorum/onePersonTwoRoles", onePersonTwoRoles === "allowed" ? "may" : "may not")} stand for two of these.`,
    );
  if (recused !== undefined)
    add(
      "recused",
      say`Somebody who has to withdraw from an item ${say.value("quorum/recused", recused === "counted" ? "still counts" : "does not count")} towards its quorum.`,
    );
  if (ifLost !== undefined)
    add("ifLost", say`If an item is left without a quorum, this follows: ${say.value("quorum/ifLost")}.`);
  if (waiting !== undefined) {
    const then = waiting.then === undefined ? [] : say`; then ${say.value("quorum/waiting/then")}`;
    add("waiting", [...say`A quorum is waited for ${say.value("quorum/waiting/time")}`, ...then, ...say`.`]);
  }
  return [...needs, ...settings, ...adjournedSentences(quorum, of, speaking)];
}

const countingWords = {
  "members with a vote": "members with a vote are",
  "all members": "all members, with and without a vote, are",
  votes: "votes are",
} as const;

function adjournedSentences(
  { adjourned }: NonNullable<Committee["quorum"]>,
  of: string,
  speaking: Speaking,
): readonly Sentence[] {
  if (adjourned === undefined) return [];
  const { say } = speaking;
  const held =
    adjourned.heldAfter === undefined
      ? []
      : [
          {
            path: "quorum/adjourned/heldAfter",
            parts: say`An adjourned meeting is held ${say.value("quorum/adjourned/heldAfter")}.`,
          },
        ];
  if (adjourned.quorum === "those present") {
    const path = "quorum/adjourned/quorum";
    return [...held, { path, parts: say`At an adjourned meeting ${say.value(path)}, two at the least, are a quorum.` }];
  }
  const path = "quorum/adjourned/quorum/needs";
  const needs = needSentences({ needs: adjourned.quorum.needs, path, of }, speaking, (need) => [
    ...say`At an adjourned meeting a quorum takes `,
    ...need,
    ...say`.`,
  ]);
  return [...held, ...needs];
}
