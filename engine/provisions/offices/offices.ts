import type { AskedQuestion, Compiled, Surroundings } from "../../constitution/kind.ts";
import { defineKind } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Problem } from "../../problem.ts";
import { attendanceQuestion, costOfMissing } from "./attendance.ts";
import { checkOffice } from "./checks.ts";
import { eligibleQuestion } from "./eligible.ts";
import { incompatibleQuestion } from "./incompatible.ts";
import type { OfficeQuestion } from "./office-question.ts";
import { officeSentences } from "./sentences.ts";
import type { Office } from "./shape.ts";
import { officeShape } from "./shape.ts";
import { termQuestion } from "./term.ts";
import { vacancyQuestion } from "./vacancy.ts";

/** Offices: who may hold them, with what else, for how long, and when they are lost. */
export const offices = defineKind({
  section: "offices",
  noun: { one: "office", many: "offices" },
  description:
    "Offices of committees and of outside bodies: who may hold them, what cannot be held with them, for how long, and when they are lost.",
  shape: officeShape,
  asked,
  compile,
  sentences: officeSentences,
});

const makers: Readonly<Record<string, (office: Provision<Office>, surroundings: Surroundings) => OfficeQuestion>> = {
  eligible: eligibleQuestion,
  incompatible: incompatibleQuestion,
  term: termQuestion,
  attendance: attendanceQuestion,
  vacancy: vacancyQuestion,
};

/**
 * Of an office of this body everything can be asked, and where it says nothing the answer is that it does not say. An office
 * of another body is that body's own affair, but for what is said of it here.
 */
function asked({ data }: Provision<Office>): readonly AskedQuestion[] {
  const isOwn = data.outside !== true;
  const isStated = {
    eligible: data.eligible !== undefined || data.disqualifications !== undefined || data.term?.most !== undefined,
    term: data.term !== undefined,
    attendance: data.attendance !== undefined,
    vacancy: data.vacancy !== undefined,
  };
  const question = (id: keyof typeof isStated, ...outcomes: readonly string[]): readonly AskedQuestion[] =>
    isOwn || isStated[id] ? [{ id, outcomes }] : [];
  return [
    ...question("eligible", "eligible", "barred"),
    { id: "incompatible", outcomes: ["may-hold", "must-give-up"] },
    ...question("term", "in-office", "expired", "not-yet-in-office"),
    ...question("attendance", "in-office", costOfMissing(data.attendance)),
    ...question("vacancy", "filled-in-time", "due", "overdue"),
  ];
}

function compile(office: Provision<Office>, surroundings: Surroundings): Compiled {
  const made = asked(office).flatMap(({ id }) => makers[id]?.(office, surroundings) ?? []);
  const problems = [...made.flatMap((each) => each.problems), ...checkOffice(office, surroundings)];
  return { questions: made.map(({ question }) => question), problems: once(problems) };
}

/** A condition that several questions read is wrong only once. */
function once(problems: readonly Problem[]): readonly Problem[] {
  return [
    ...new Map(
      problems.map((problem) => [`${problem.code} ${problem.at.file} ${problem.at.start} ${problem.message}`, problem]),
    ).values(),
  ];
}
