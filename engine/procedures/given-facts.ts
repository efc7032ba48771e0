import { encodeFact } from "../conditions/encode.ts";
import type { Fact } from "../conditions/fact.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Question } from "../constitution/question.ts";
import type { GivenFacts } from "../decisions/given.ts";
import { nearest } from "../documents/nearest.ts";
import { quoted } from "../documents/refusal.ts";
import { beginId } from "../provisions/procedures/begin-question.ts";
import { caseFactNames, dayDone, dayEntered, dayRecorded } from "../provisions/procedures/case-facts.ts";
import type { Course } from "../provisions/procedures/course.ts";
import { actionIds } from "../provisions/procedures/course.ts";
import type { StepRefusal } from "./case.ts";

/** Facts given with a command: those the case keeps, and what is wrong with any of them. */
export interface Given {
  readonly kept: GivenFacts;
  readonly refusals: readonly StepRefusal[];
}

/**
 * Holds given facts against the procedure's own and the document's. Facts of another question (under its address) are its
 * own affair, and so is what only the question at hand knows; neither is kept, because it holds for that decision alone.
 */
export function readGiven(
  given: GivenFacts,
  {
    constitution,
    course,
    own,
    questions,
  }: {
    readonly constitution: Constitution;
    readonly course: Course;
    readonly own: ReadonlyMap<string, Fact>;
    readonly questions: readonly (Question | undefined)[];
  },
): Given {
  const refusals: StepRefusal[] = [];
  const set = setByCourse(course);
  const kept = Object.entries(given).filter(([name, value]) => {
    const fact = own.get(name) ?? constitution.facts.get(name);
    if (fact === undefined) {
      const others = questions.flatMap((question) => question?.facts.map((each) => each.name) ?? []);
      const isOther = others.includes(name) || constitution.questions.has(name);
      if (set.has(name)) refusals.push(followsFromCase(name));
      else if (!isOther) refusals.push(isUnknown(name, [...own.keys(), ...constitution.facts.keys()]));
      return false;
    }
    const encoded = encodeFact(fact, value);
    if (!encoded.ok)
      refusals.push({ failed: "facts", message: `${quoted(name)}: ${encoded.message}.`, help: encoded.help });
    return encoded.ok;
  });
  return { kept: Object.fromEntries(kept), refusals };
}

/**
 * What the case itself says of its course is nobody's to give: what was done and when, which stages it entered, the days of its
 * deadlines, and whether something may be done in it.
 */
function setByCourse(course: Course): ReadonlySet<string> {
  const { address, stages, deadlines } = course;
  return new Set([
    ...Object.values(caseFactNames),
    ...actionIds(course).flatMap((id) => [id, dayDone(id), `${address}/${id}`]),
    ...[...stages.keys()].map(dayEntered),
    ...[...deadlines.keys()].map(dayRecorded),
    `${address}/${beginId}`,
  ]);
}

function followsFromCase(name: string): StepRefusal {
  const message = `${quoted(name)} follows from the case and cannot be given as a fact.`;
  return { failed: "facts", message, help: "Leave it out." };
}

function isUnknown(name: string, known: readonly string[]): StepRefusal {
  const meant = nearest(name, known);
  const help = meant === undefined ? "Leave it out, or declare it in the procedure." : `Did you mean ${quoted(meant)}?`;
  return { failed: "facts", message: `${quoted(name)} is not a fact of this procedure.`, help };
}
