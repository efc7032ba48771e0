import type { AskedQuestion, Compiled, Surroundings } from "../../constitution/kind.ts";
import { defineKind } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { admissionOutcomes, admissionQuestion } from "./admission.ts";
import { audiencesOf } from "./audience.ts";
import { businessOutcomes, businessQuestion } from "./business.ts";
import { checkMeeting } from "./checks.ts";
import { heldOutcomes, heldQuestion } from "./held.ts";
import { requisitionAsked, requisitionQuestions } from "./requisition.ts";
import { noticeOutcomes, noticeQuestion, papersOutcomes, papersQuestion } from "./sending.ts";
import { meetingSentences } from "./sentences.ts";
import type { Meeting } from "./shape.ts";
import { meetingShape } from "./shape.ts";

/** Meetings: how often they are held, for whom, with what notice, and who may require them. */
export const meetings = defineKind({
  section: "meetings",
  noun: { one: "meeting", many: "meetings" },
  description: "Meetings that must or may be held: how often, for whom, with what notice, and who may require them.",
  shape: meetingShape,
  asked,
  compile,
  sentences: meetingSentences,
});

function asked({ data }: Provision<Meeting>): readonly AskedQuestion[] {
  const held = heldOutcomes(data);
  return [
    ...(held.length === 0 ? [] : [{ id: "held", outcomes: held }]),
    ...(data.notice === undefined ? [] : [{ id: "notice", outcomes: noticeOutcomes }]),
    ...(data.papers === undefined ? [] : [{ id: "papers", outcomes: papersOutcomes }]),
    ...requisitionAsked(data),
    ...(audiencesOf(data).length === 0 ? [] : [{ id: "attend", outcomes: admissionOutcomes }]),
    ...(data.business === undefined ? [] : [{ id: "business", outcomes: businessOutcomes }]),
  ];
}

function compile(provision: Provision<Meeting>, surroundings: Surroundings): Compiled {
  const compiled = [
    heldQuestion,
    noticeQuestion,
    papersQuestion,
    requisitionQuestions,
    admissionQuestion,
    businessQuestion,
  ].flatMap((questions) => questions(provision, surroundings));
  return {
    questions: compiled.map((each) => each.question),
    problems: [...compiled.flatMap((each) => each.compiler.problems), ...checkMeeting(provision, surroundings)],
  };
}
