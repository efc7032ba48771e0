import { encodeFact, wordsForValue } from "../../conditions/encode.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Constitution } from "../../constitution/constitution.ts";
import type { Decision } from "../../decisions/decision.ts";
import type { Plain } from "../../documents/node.ts";
import type { ActionDone, Began, CaseEvent, DeadlineMissed, RunningDeadline } from "../../procedures/case.ts";
import { courseIn, factsIn } from "../../procedures/courses.ts";
import type { Course } from "../../provisions/procedures/course.ts";
import { shortWordsForDate } from "../../quantities/civil-date.ts";
import { reasonsOf } from "../compare.ts";
import type { Happened } from "./scene.ts";

/** What an event meant, in plain English: why it was allowed, and all that followed. */
export interface HappenedWords {
  /** Why it was allowed, as far as it had to be. */
  readonly because: readonly string[];
  readonly followed: readonly string[];
}

/** Puts into words what followed from an event, each date with its working. */
export function wordsForHappened(
  constitution: Constitution,
  { procedure, event, before, after }: Happened,
): HappenedWords {
  const course = courseIn(constitution, procedure);
  if (course === undefined) throw new Error(`${procedure} is no procedure of ${constitution.id}`);
  const decisions = "decisions" in event ? event.decisions : [];
  const { ended } = after;
  return {
    because: decisions.flatMap(whyAllowed),
    followed: [
      ...ownWords(constitution, procedure, event),
      ...("opens" in event && event.opens !== undefined
        ? [`A case of “${titleOfProcedure(constitution, event.opens.procedure)}” is opened.`]
        : []),
      ...(ended === undefined && before !== undefined && before.stage !== after.stage
        ? [`The case goes on to “${stageTitle(course, after.stage)}”.`]
        : []),
      ...(before === undefined ? [`The case is in “${stageTitle(course, after.stage)}”.`] : []),
      ...deadlineWords(course, event),
      ...(ended === undefined || before?.ended !== undefined ? [] : [endWords(course, after.stage, ended)]),
    ],
  };
}

/** Everything that stands in what has happened, for a text to be looked for in it. */
export function textsOf(constitution: Constitution, happened: Happened): readonly string[] {
  const { because, followed } = wordsForHappened(constitution, happened);
  const { event, procedure } = happened;
  const decisions = "decisions" in event ? event.decisions : [];
  const course = courseIn(constitution, procedure);
  const missed = event.type === "missed" && course !== undefined ? [missedWords(course, event)] : [];
  return [...missed, ...because, ...followed, ...decisions.flatMap(reasonsOf)];
}

/** What a stage is called. */
export function stageTitle(course: Course, stage: string): string {
  return course.stages.get(stage)?.title ?? stage;
}

/** What a deadline is called, with whose it is where each party has its own. */
export function deadlineTitle(course: Course, { id, party }: Pick<RunningDeadline, "id" | "party">): string {
  const title = course.deadlines.get(id)?.title ?? id;
  return party === undefined ? title : `${title} (${party})`;
}

/** A day as it stands in the working of a date. */
export function dayWords(day: string): string {
  return shortWordsForDate(Temporal.PlainDate.from(day));
}

function titleOfProcedure(constitution: Constitution, address: string): string {
  return constitution.provisions.get(address)?.title ?? address;
}

/** That the stage is right goes without saying: the act is told as one of that stage. */
function whyAllowed(decision: Decision): readonly string[] {
  const own = decision.findings.filter(({ met, requirement }) => met === "yes" && requirement !== "stage");
  return own.map(({ title, because }) => asSentence(`${title}: ${because}`));
}

function ownWords(constitution: Constitution, procedure: string, event: CaseEvent): readonly string[] {
  if (event.type === "holiday-proclaimed") return event.because;
  return event.type === "began" || event.type === "done" ? givenWords(constitution, procedure, event) : [];
}

function givenWords(
  constitution: Constitution,
  procedure: string,
  { facts, papers }: Began | ActionDone,
): readonly string[] {
  const own = factsIn(constitution, procedure);
  const known = Object.entries(facts).map(([name, value]) =>
    factWords(own.get(name) ?? constitution.facts.get(name), value),
  );
  const filed = Object.entries(papers).map(([paper, says]) => {
    const called = paper.replaceAll("-", " ");
    return says === paper ? called : `${called}: “${says}”`;
  });
  return [
    ...(filed.length === 0 ? [] : [`Filed: ${filed.join("; ")}.`]),
    ...(known.length === 0 ? [] : [`Known: ${known.join("; ")}.`]),
  ];
}

function factWords(fact: Fact | undefined, value: Plain): string {
  if (fact === undefined) return JSON.stringify(value);
  const encoded = encodeFact(fact, value);
  return `${fact.title}: ${encoded.ok ? wordsForValue(fact.type, encoded.value) : JSON.stringify(value)}`;
}

/** That a deadline was missed, and what follows from it, in a sentence. */
export function missedWords(course: Course, { deadline, consequence, party }: DeadlineMissed): string {
  const title = deadlineTitle(course, { id: deadline, ...(party === undefined ? {} : { party }) });
  const { ifMissed } = course.deadlines.get(deadline) ?? {};
  const why = ifMissed?.kind === "goes" && ifMissed.because !== undefined ? ` ${asSentence(ifMissed.because)}` : "";
  return `${asSentence(`“${title}” was missed: ${consequenceWords(course, consequence)}`)}${why}`;
}

function consequenceWords(course: Course, consequence: string): string {
  if (consequence === "breach") return "a breach is recorded, and the case goes on";
  if (consequence === "right lapses") return "the right to it lapses";
  const stage = /^goes to (.+)$/.exec(consequence)?.[1];
  if (stage !== undefined) return `the case goes to “${stageTitle(course, stage)}”`;
  return consequence.replace(/^opens procedures\//, "it opens a case of ");
}

function deadlineWords(course: Course, event: CaseEvent): readonly string[] {
  if (event.type === "holiday-proclaimed") return [];
  return event.deadlines.flatMap((each): readonly string[] => {
    const title = deadlineTitle(course, each);
    const [due, on] = [dayWords(each.due), each.on === undefined ? "" : dayWords(each.on)];
    switch (each.state) {
      case "running": {
        const side = each.counts === "last day" ? "Last day" : "First day";
        return [`${side} for “${title}”: ${due}. ${asSentence(each.working)}`];
      }
      case "met":
        return [`“${title}” was kept: ${on}; its ${each.counts} was ${due}.`];
      case "met late":
        return [`“${title}” was met late: ${on}; its last day was ${due}.`];
      case "fell away":
        return [`“${title}” falls away; its ${each.counts} would have been ${due}.`];
      case "missed":
        return event.type === "missed" ? [`Its last day was ${due}. ${asSentence(each.working)}`] : [];
    }
  });
}

function endWords(
  course: Course,
  stage: string,
  { outcome, adverseTo }: { readonly outcome: string; readonly adverseTo: readonly string[] },
): string {
  const against = adverseTo.length === 0 ? "" : `, adverse to ${adverseTo.join(" and ")}`;
  return `The case ends in “${stageTitle(course, stage)}”: ${outcome}${against}.`;
}

function asSentence(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`;
}
