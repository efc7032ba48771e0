import type { Constitution } from "../constitution/constitution.ts";
import type { Decision, Finding, Refusal } from "../decisions/decision.ts";
import { nearest } from "../documents/nearest.ts";
import { listed, quoted } from "../documents/refusal.ts";
import type { Action, Course } from "../provisions/procedures/course.ts";
import { actionIds, actionsOf } from "../provisions/procedures/course.ts";
import type { Case, StepRefusal } from "./case.ts";

/** That the case has ended, and how. */
export function hasEnded({ ended }: Case): StepRefusal | undefined {
  if (ended === undefined) return undefined;
  const message = `The case ended on ${ended.on}: ${quoted(ended.outcome)}. Nothing more can be done in it.`;
  return { failed: "ended", message, help: "If an appeal lies, it is a case of its own." };
}

/** That a day is before the last thing that happened. */
export function isTooEarly({ on: last, events }: Case, on: Temporal.PlainDate): StepRefusal | undefined {
  if (Temporal.PlainDate.compare(on, Temporal.PlainDate.from(last)) >= 0) return undefined;
  const what = events === 1 ? "the case began" : "the last thing in this case happened";
  const message = `${quoted(on.toString())} is before ${quoted(last)}, the day on which ${what}.`;
  return { failed: "date", message, help: `Give a day from ${quoted(last)} on.` };
}

/** That there is no such action at all, or none in the stage the case is in. */
export function isNotOfStage(course: Course, state: Case, action: string): StepRefusal | undefined {
  const stages = actionsOf(course, action).map(({ stage }) => stage);
  if (stages.includes(state.stage)) return undefined;
  const here = [...(course.stages.get(state.stage)?.actions.keys() ?? [])];
  const now = titleOf(course, state.stage);
  const help =
    here.length === 0 ? "Nothing can be done in this stage." : `Here can be done: ${listed(here.map(quoted), "and")}.`;
  if (stages.length === 0) {
    const meant = nearest(action, actionIds(course));
    const message = `${quoted(action)} is not an action of “${course.title}”.`;
    return { failed: "action", message, help: meant === undefined ? help : `Did you mean ${quoted(meant)}?` };
  }
  const where = listed(
    stages.map((stage) => `“${titleOf(course, stage)}”`),
    "or",
  );
  const message = `${quoted(action)} belongs to the stage ${where}; the case is in the stage “${now}”.`;
  return { failed: "stage", message, help };
}

/** That nobody of that name takes part in the procedure. */
export function isNobody(course: Course, by: string): StepRefusal | undefined {
  const known = [...course.parties, ...course.roles];
  if (known.includes(by)) return undefined;
  const meant = nearest(by, known);
  const all = `There are ${listed(known.map(quoted), "and")}.`;
  const message = `${quoted(by)} is neither a party nor a role of “${course.title}”.`;
  return { failed: "role", message, help: meant === undefined ? all : `Did you mean ${quoted(meant)}?` };
}

/** That papers come with it that nobody asked for. */
export function areNotAsked(papers: readonly string[], wanted: readonly string[]): readonly StepRefusal[] {
  return papers
    .filter((paper) => !wanted.includes(paper))
    .map((paper) => {
      const meant = nearest(paper, wanted);
      const all = wanted.length === 0 ? "It needs no papers." : `It needs ${listed(wanted.map(quoted), "and")}.`;
      const message = `${quoted(paper)} is not a paper that this needs.`;
      return { failed: "papers", message, help: meant === undefined ? all : `Did you mean ${quoted(meant)}?` };
    });
}

/** That the facts given with it do not hold together, or are none of its facts. */
export function areWrong(refusals: readonly Refusal[]): readonly StepRefusal[] {
  return refusals.map((refusal) => ({
    failed: "facts",
    message: refusal.message,
    help: refusal.help,
    refusals: [refusal],
  }));
}

/** That papers come with it which say nothing. */
export function areBlank(papers: Readonly<Record<string, string>>): readonly StepRefusal[] {
  return Object.entries(papers).flatMap(([paper, says]): readonly StepRefusal[] =>
    says.trim() === ""
      ? [
          {
            failed: "papers",
            message: `The paper ${quoted(paper)} is empty.`,
            help: "Say what it says, or where it is kept.",
          },
        ]
      : [],
  );
}

/** That a capacity is named where there is none, or another. */
export function isNoCapacity({ data }: Action, as: string | undefined): StepRefusal | undefined {
  const known = data.as ?? [];
  if (as === undefined || known.includes(as)) return undefined;
  const meant = nearest(as, known);
  const all = known.length === 0 ? "Leave it out." : `It can be ${listed(known.map(quoted))}.`;
  const message = `${quoted(as)} is not a capacity in which this is done.`;
  return { failed: "capacity", message, help: meant === undefined ? all : `Did you mean ${quoted(meant)}?` };
}

/** That a constitution is not the one to which the case is pinned. */
export function notItsConstitution({ id, version }: Constitution, { constitution: pinned }: Case): StepRefusal {
  return {
    failed: "constitution",
    message: `The case runs under \`${pinned.id}@${pinned.version}\`, and \`${id}@${version}\` as it is here is not that.`,
    help: "Use the constitution under which the case began, or migrate the case by a recorded plan.",
  };
}

/** That a day cannot be reckoned, because the calendar does not reach so far. */
export function cannotBeReckoned(message: string): StepRefusal {
  return { failed: "date", message, help: "Nothing is guessed: the calendar must be extended first." };
}

/** Why a decision did not let it be done: each requirement that failed, or what would have to be known. */
export function reasonsIn(decision: Decision): readonly StepRefusal[] {
  const failed = decision.findings.filter(({ met }) => met === "no").map(reasonOf);
  if (failed.length > 0) return failed;
  const missing = decision.missing.map(({ fact, question }): StepRefusal => ({
    failed: "not-known",
    message: `It is not known: ${question}`,
    help: `Give the fact ${quoted(fact)}.`,
  }));
  const silent = decision.silent.map((words): StepRefusal => ({
    failed: "not-known",
    message: /[.?!]$/.test(words) ? words : `${words}.`,
    help: "The constitution does not say; it would have to be amended, or read in one way or another.",
  }));
  return [...missing, ...silent];
}

function reasonOf({ requirement, title, because }: Finding): StepRefusal {
  const failed = categories.find(([pattern]) => pattern.test(requirement))?.[1] ?? "guard";
  const message = /[.?!]$/.test(because) ? because : `${because}.`;
  return { failed, message: message.startsWith(title) ? message : `${title}: ${message}`, help: helpFor[failed] };
}

const categories: readonly (readonly [RegExp, "stage" | "role" | "capacity" | "papers" | "deadline"])[] = [
  [/^stage\b/, "stage"],
  [/^role\b/, "role"],
  [/^capacity\b/, "capacity"],
  [/^papers?\b/, "papers"],
  [/^(lapsed|waiting|keeps|day)\b/, "deadline"],
];

const helpFor = {
  stage: "It belongs to another stage.",
  role: "It must be done by whom the constitution names.",
  capacity: "Say in what capacity.",
  papers: "Send the papers with it.",
  deadline: "The constitution does not allow it on that day.",
  guard: "That must be so first.",
} as const;

function titleOf(course: Course, stage: string): string {
  return course.stages.get(stage)?.title ?? stage;
}
