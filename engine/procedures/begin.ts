import type { Constitution } from "../constitution/constitution.ts";
import { decide } from "../decisions/decide.ts";
import { listed, quoted } from "../documents/refusal.ts";
import type { Course } from "../provisions/procedures/course.ts";
import { nearest } from "../documents/nearest.ts";
import type { Began, Step, StepRefusal } from "./case.ts";
import type { BeginCommand } from "./command.ts";
import { courseIn, coursesOf, factsIn, papersToBegin } from "./courses.ts";
import { evolve } from "./evolve.ts";
import { startAnchor } from "./anchors.ts";
import { readGiven } from "./given-facts.ts";
import { mayBeDone } from "./machine.ts";
import { own } from "./own.ts";
import { knownOn } from "./missing-deadlines.ts";
import { areBlank, areNotAsked, areWrong, cannotBeReckoned, isNobody, reasonsIn } from "./refusals.ts";
import { settleDeadlines } from "./settle-deadlines.ts";

/** Begins a case of a procedure, pinned to this constitution; or says why it cannot begin. */
export async function begin(constitution: Constitution, command: BeginCommand): Promise<Step> {
  const course = courseIn(constitution, command.procedure);
  if (course === undefined) return refused([isNoProcedure(constitution, command.procedure)]);
  const question = constitution.questions.get(`${course.address}/begin`);
  if (question === undefined) throw new Error(`${course.address} was not compiled`);
  const given = readGiven(command.facts ?? {}, {
    constitution,
    course,
    own: factsIn(constitution, course.address),
    questions: [question],
  });
  const nobody = isNobody(course, command.by);
  const wrong = [
    nobody ?? [],
    ...partiesWrong(course, command),
    ...given.refusals,
    ...areNotAsked(Object.keys(command.papers ?? {}), papersToBegin(constitution, course.address)),
    ...areBlank(command.papers ?? {}),
  ].flat();
  if (wrong.length > 0) return refused(wrong);
  const names = new Set(question.facts.map(({ name }) => name));
  const facts = {
    ...command.facts,
    by: command.by,
    papers: Object.keys(command.papers ?? {}),
    ...(command.as === undefined ? {} : { capacity: command.as }),
  };
  const asked = Object.fromEntries(Object.entries(facts).filter(([name]) => names.has(name) || name.includes("/")));
  const answer = await decide(constitution, { question: question.address, facts: asked, on: command.on });
  if (answer.kind === "refused") return refused(areWrong(answer.refusals));
  const { decision } = answer;
  if (decision.outcome !== mayBeDone) return { ...refused(reasonsIn(decision)), decision };
  const { id, version, digest } = constitution;
  const event: Began = {
    type: "began",
    sequence: 1,
    on: command.on.toString(),
    procedure: course.address,
    constitution: { id, version, digest },
    by: command.by,
    parties: { ...command.parties },
    facts: given.kept,
    papers: { ...command.papers },
    stage: course.starts,
    decisions: [decision],
    deadlines: [],
  };
  return opened(constitution, course, event, command.on);
}

function opened(constitution: Constitution, course: Course, event: Began, on: Temporal.PlainDate): Step {
  const triggers = new Set([startAnchor, course.starts, ...Object.keys(event.facts)]);
  const settled = settleDeadlines(
    course,
    evolve(course, undefined, event),
    { on, triggers },
    knownOn(constitution, on),
  );
  if (!settled.ok) return refused([cannotBeReckoned(settled.message)]);
  const began = { ...event, deadlines: settled.deadlines };
  return { kind: "accepted", events: [began], case: evolve(course, undefined, began) };
}

/** Every party must be named, and nobody else. */
function partiesWrong(course: Course, { parties }: BeginCommand): readonly StepRefusal[] {
  const missing = course.parties.filter((party) => (own(parties, party) ?? "").trim() === "");
  const strange = Object.keys(parties).filter((party) => !course.parties.includes(party));
  const help = `The parties of “${course.title}” are ${listed(course.parties.map(quoted), "and")}.`;
  return [
    ...missing.map((party): StepRefusal => ({
      failed: "parties",
      message: `It is not said who the ${quoted(party)} is.`,
      help,
    })),
    ...strange.map((party): StepRefusal => ({ failed: "parties", message: `${quoted(party)} is not a party.`, help })),
  ];
}

function isNoProcedure(constitution: Constitution, address: string): StepRefusal {
  const known = coursesOf(constitution).map((course) => course.address);
  const meant = nearest(address, known);
  const all = known.length === 0 ? "It has none." : `It has ${listed(known.map(quoted), "and")}.`;
  const message = `${quoted(address)} is not a procedure of “${constitution.title}”.`;
  return { failed: "procedure", message, help: meant === undefined ? all : `Did you mean ${quoted(meant)}?` };
}

function refused(reasons: readonly StepRefusal[]): Extract<Step, { kind: "refused" }> {
  return { kind: "refused", reasons, instead: [] };
}
