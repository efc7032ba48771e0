import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";

import { wordsForCondition } from "../condition-words.ts";
import { baseWordsOf } from "./gate-working.ts";
import { possessive } from "./motion.ts";
import { countingOf } from "./sides.ts";
import type { Gate, Resolution } from "./shape.ts";

/** A resolution in plain English: who votes, what it takes, and what else must be so. */
export function resolutionSentences(provision: Provision<Resolution>, surroundings: Surroundings): readonly Sentence[] {
  const { data } = provision;
  const say = writerOf(provision);
  const sentences: (Sentence | undefined)[] = [
    question(data, say),
    voters(provision, surroundings, say),
    ...Object.entries(data.gates).map(([id, gate]) => gateSentence(id, gate, `gates/${id}`, say)),
    ...inEachSentences(data, say),
    ...questionSentences(data, say),
    castingVoteSentence(data, say),
    ...motionSentences(provision, surroundings, say),
    ...ballotSentences(data, say),
    ...followsSentences(data, say),
  ];
  return sentences.filter((sentence) => sentence !== undefined);
}

function question(data: Resolution, say: Writer): Sentence | undefined {
  return data.question === undefined
    ? undefined
    : { path: "question", parts: say`The question is: “${say.value("question")}”` };
}

function voters({ data }: Provision<Resolution>, surroundings: Surroundings, say: Writer): Sentence | undefined {
  if (data.roll !== undefined) {
    const title = surroundings.provisions.get(`rolls/${data.roll}`)?.title ?? data.roll;
    return { path: "roll", parts: say`It is put to ${say.value("roll", lower(title))}.` };
  }
  return data.voters === undefined ? undefined : { path: "voters", parts: say`${say.value("voters")} vote on it.` };
}

function gateSentence(id: string, gate: Gate, path: string, say: Writer): Sentence {
  const key = gate.moreThan === undefined ? "atLeast" : "moreThan";
  const comparison = key === "atLeast" ? "at least" : "more than";
  const threshold = say.value(`${path}/${key}`);
  const base =
    gate.of === undefined
      ? say``
      : say` of ${say.value(`${path}/of`, `those ${baseWordsOf(gate)}`.replace("those responses", "the responses").replace("those votes cast", "the votes cast"))}`;
  const subject = {
    for: "must be in favour",
    responses: "must respond",
    present: "must be present",
    votesCast: "must vote for or against",
  } as const;
  const counting = countingOf(id, gate);
  const whose =
    gate.who === undefined ? say`` : say`, counting only those on the roll ${say.value(`${path}/who/roll`)}`;
  const each = gate.weight === "electors" ? say`, each elector counted once` : say``;
  const failing =
    gate.otherwise === "void"
      ? say`; otherwise it is ${say.value(`${path}/otherwise`)}.`
      : say`; otherwise it is lost.`;
  return {
    path,
    parts: [
      ...say`${capital(comparison)} ${threshold}`,
      ...base,
      ...say` ${subject[counting]}`,
      ...whose,
      ...each,
      ...failing,
    ],
  };
}

function inEachSentences(data: Resolution, say: Writer): readonly Sentence[] {
  if (data.inEach === undefined) return [];
  const names = Object.keys(data.inEach.constituents).map((id) => [say.value(`inEach/constituents/${id}/title`)]);
  const whole =
    data.inEach.whole === false ? "It must be carried in each of " : "It must be carried on the whole and in each of ";
  const own = Object.entries(data.inEach.gates ?? {}).map(([id, gate]) =>
    gateSentence(id, gate, `inEach/gates/${id}`, say),
  );
  return [{ path: "inEach", parts: [...say`${whole}`, ...joinParts(names, ", ", " and "), ...say`.`] }, ...own];
}

function questionSentences(data: Resolution, say: Writer): readonly Sentence[] {
  return Object.entries(data.questions ?? {}).flatMap(([id, each]) => [
    {
      path: `questions/${id}`,
      parts: say`The ballot asks, and decides apart: “${say.value(`questions/${id}/title`)}”`,
    },
    ...Object.entries(each.gates ?? {}).map(([gate, own]) =>
      gateSentence(gate, own, `questions/${id}/gates/${gate}`, say),
    ),
  ]);
}

function castingVoteSentence(data: Resolution, say: Writer): Sentence | undefined {
  if (data.castingVote === undefined) return undefined;
  const casters = Object.keys(data.castingVote.by).map((id) => [say.value(`castingVote/by/${id}/title`)]);
  const business = (data.castingVote.for ?? []).map((_, index) => [say.value(`castingVote/for/${index}`)]);
  const limited = business.length === 0 ? say`` : [...say`, on `, ...joinParts(business, ", ", " or "), ...say` only`];
  return {
    path: "castingVote",
    parts: [
      ...say`If votes are equal, `,
      ...joinParts(casters, ", or if absent or conflicted "),
      ...say` has a casting vote`,
      ...limited,
      ...say`.`,
    ],
  };
}

function motionSentences(
  provision: Provision<Resolution>,
  surroundings: Surroundings,
  say: Writer,
): readonly Sentence[] {
  const motion = provision.data.motion;
  if (motion === undefined) return [];
  const sentences: Sentence[] = [];
  const add = (path: string, parts: readonly Part[]): number => sentences.push({ path: `motion/${path}`, parts });
  if (motion.notice !== undefined)
    add(
      "notice",
      say`At least ${say.value("motion/notice/atLeast", possessive(motion.notice.atLeast))} notice must be given to ${say.value("motion/notice/to")}; otherwise it is void.`,
    );
  if (motion.calledForThePurpose === true)
    add(
      "calledForThePurpose",
      say`It can only be put at a meeting ${say.value("motion/calledForThePurpose", "called for the purpose")}.`,
    );
  for (const id of Object.keys(motion.priorApproval ?? {}))
    add(
      `priorApproval/${id}`,
      say`${capital(String(motion.priorApproval?.[id]?.by))} must have approved it beforehand.`,
    );
  if (motion.targets !== undefined)
    add("targets", [
      ...say`It may be aimed at `,
      ...joinParts(
        motion.targets.map((_, index) => [say.value(`motion/targets/${index}`)]),
        ", ",
        " or ",
      ),
      ...say` only.`,
    ]);
  for (const id of Object.keys(motion.requires ?? {}))
    add(`requires/${id}`, [
      ...say`It may be put only if `,
      ...wordsForCondition(provision, `motion/requires/${id}/when`, surroundings),
      ...say`.`,
    ]);
  if (motion.coolingOff !== undefined)
    add("coolingOff", say`It may not be put again within ${say.value("motion/coolingOff")} of the last attempt.`);
  return sentences;
}

function ballotSentences(data: Resolution, say: Writer): readonly Sentence[] {
  const { ballot } = data;
  if (ballot === undefined) return [];
  const sentences: Sentence[] = [];
  if (ballot.open !== undefined)
    sentences.push({ path: "ballot/open", parts: say`The ballot is open for ${say.value("ballot/open")}.` });
  if (ballot.closes !== undefined)
    sentences.push({ path: "ballot/closes", parts: say`It closes at ${say.value("ballot/closes")} on its last day.` });
  if (ballot.answers !== undefined) {
    const answers = ballot.answers.map((_, index) => [say.value(`ballot/answers/${index}`)]);
    sentences.push({
      path: "ballot/answers",
      parts: [...say`A paper may say `, ...joinParts(answers, ", ", " or "), ...say`; any other is spoilt.`],
    });
  }
  if (ballot.secret !== undefined)
    sentences.push({
      path: "ballot/secret",
      parts: say`The ballot is ${say.value("ballot/secret", ballot.secret ? "secret" : "open to inspection")}.`,
    });
  return sentences;
}

function followsSentences(data: Resolution, say: Writer): readonly Sentence[] {
  return (["carried", "lost", "void"] as const).flatMap((outcome) =>
    data.follows?.[outcome] === undefined
      ? []
      : [{ path: `follows/${outcome}`, parts: say`If it is ${outcome}: ${say.value(`follows/${outcome}`)}` }],
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
