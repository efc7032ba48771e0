import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import { wordsForCondition } from "../condition-words.ts";
import { gateSentence } from "./gate-sentence.ts";
import { possessive } from "./motion.ts";
import type { Gate, Resolution } from "./shape.ts";

type Gates = Readonly<Record<string, Gate>>;

/** A resolution in plain English: who votes, what it takes, and what else must be so. */
export function resolutionSentences(provision: Provision<Resolution>, surroundings: Surroundings): readonly Sentence[] {
  const { data } = provision;
  const say = writerOf(provision);
  const gates = (path: string, stated: Gates = {}, lead?: string): readonly Sentence[] =>
    Object.entries(stated).map(([id, gate]) => {
      const written = { id, gate, path: `${path}/${id}` };
      return gateSentence(lead === undefined ? written : { ...written, lead }, say, surroundings);
    });
  const sentences: (Sentence | undefined)[] = [
    question(data, say),
    voters(provision, surroundings, say),
    data.target === undefined ? undefined : { path: "target", parts: say`It is aimed at ${say.value("target")}.` },
    ...gates("gates", data.gates),
    data.abstentions === undefined
      ? undefined
      : { path: "abstentions", parts: say`Abstentions are ${say.value("abstentions")}.` },
    inEachSentence(data, say),
    ...gates("inEach/gates", data.inEach?.gates, "In each of them"),
    ...Object.entries(data.questions ?? {}).flatMap(([id, each]): readonly Sentence[] => [
      {
        path: `questions/${id}`,
        parts: say`A question of its own on the ballot: “${say.value(`questions/${id}/title`)}”`,
      },
      ...gates(`questions/${id}/gates`, each.gates, "On this question"),
    ]),
    castingVoteSentence(data, say),
    ...motionSentences(provision, surroundings, say),
    ...ballotSentences(data, say),
    data.lawOf === undefined
      ? undefined
      : { path: "lawOf", parts: say`The rules of ${say.value("lawOf", "the day on which notice was given")} apply.` },
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
  return data.voters === undefined
    ? undefined
    : { path: "voters", parts: say`It is put to ${say.value("voters", lower(data.voters))}.` };
}

function inEachSentence({ inEach }: Resolution, say: Writer): Sentence | undefined {
  if (inEach === undefined) return undefined;
  const names = Object.keys(inEach.constituents).map((id) => [say.value(`inEach/constituents/${id}/title`)]);
  const whole = inEach.whole === false ? say`` : say` on the whole and`;
  return {
    path: "inEach",
    parts: [...say`It must be carried`, ...whole, ...say` in each of `, ...joinParts(names, ", ", " and "), ...say`.`],
  };
}

function castingVoteSentence(data: Resolution, say: Writer): Sentence | undefined {
  if (data.castingVote === undefined) return undefined;
  const casters = Object.entries(data.castingVote.by).map(([id, { title }]) => [
    say.value(`castingVote/by/${id}/title`, lower(title)),
  ]);
  const business = (data.castingVote.for ?? []).map((_, index) => [say.value(`castingVote/for/${index}`)]);
  const limited = business.length === 0 ? say`` : [...say`, on `, ...joinParts(business, ", ", " or "), ...say` only`];
  return {
    path: "castingVote",
    parts: [
      ...say`If votes are equal, `,
      ...joinParts(casters, ", or if absent or conflicted ", ", or if absent or conflicted "),
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
    add(
      "coolingOff",
      say`It may be put again at the earliest ${say.value("motion/coolingOff")} after the last attempt.`,
    );
  return sentences;
}

function ballotSentences(data: Resolution, say: Writer): readonly Sentence[] {
  const { ballot } = data;
  if (ballot === undefined) return [];
  const sentences: Sentence[] = [];
  if (ballot.open !== undefined)
    sentences.push({ path: "ballot/open", parts: say`The ballot is open for ${say.value("ballot/open")}.` });
  if (ballot.closes !== undefined)
    sentences.push({
      path: "ballot/closes",
      parts: say`The ballot closes at ${say.value("ballot/closes")} on its last day.`,
    });
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
