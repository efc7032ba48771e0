import type { Constitution } from "../../constitution/constitution.ts";
import { allowed } from "../../procedures/allowed.ts";
import type { AllowedAction, Case, CaseEvent, StepRefusal } from "../../procedures/case.ts";
import { actorsIn, courseIn } from "../../procedures/courses.ts";
import type { Due } from "../../procedures/due.ts";
import { due } from "../../procedures/due.ts";
import { actionsOf } from "../../provisions/procedures/course.ts";
import type { Difference } from "../case.ts";
import type { Happened, Scene, StoryResult } from "./scene.ts";
import { missedWords, stageTitle, wordsForHappened } from "./words.ts";

/** A story told step by step: who did what on which day, why it was allowed or refused, what followed, what may come next. */
export interface StoryTelling {
  readonly format: "charter.story/1";
  readonly name: string;
  /** `id@version`. */
  readonly constitution: string;
  readonly procedure: string;
  readonly title: string;
  /** Who the parties are, by their ids. */
  readonly parties: Readonly<Record<string, string>>;
  readonly passed: boolean;
  readonly scenes: readonly ToldScene[];
}

/** One step as it is told. */
export interface ToldScene {
  readonly on: string;
  /** The procedure of the case that it is about. */
  readonly procedure: string;
  readonly happened: readonly ToldEvent[];
  readonly refused?: ToldRefusal;
  /** How the case then stands; not there where it could not begin, or is merely refused something. */
  readonly stands?: Standing;
  readonly differences: readonly Difference[];
}

/** Something that happened: in a sentence, why it was allowed, and what followed. */
export interface ToldEvent {
  readonly on: string;
  readonly procedure: string;
  readonly type: CaseEvent["type"];
  readonly words: string;
  readonly because: readonly string[];
  readonly followed: readonly string[];
}

/** Something that was refused: in a sentence, why, and what may be done instead. */
export interface ToldRefusal {
  readonly words: string;
  readonly reasons: readonly Pick<StepRefusal, "failed" | "message" | "help">[];
  readonly instead: readonly Next[];
}

/** How a case stands on a day. */
export interface Standing {
  readonly stage: string;
  readonly title: string;
  readonly ended?: Case["ended"];
  readonly due: readonly Due[];
  readonly next: readonly Next[];
}

/** An action that may be done next, and by whom. */
export interface Next {
  readonly action: string;
  readonly title: string;
  /** Parties and roles, by their ids. */
  readonly by: readonly string[];
  /** The same, as they are called. */
  readonly who: readonly string[];
  readonly papers: readonly string[];
  /** Facts to be given with it. */
  readonly asks: readonly string[];
}

/** Puts a story that was run into words; what may be done next is asked for each step. */
export async function tellStory(constitution: Constitution, result: StoryResult): Promise<StoryTelling> {
  const { story, passed, scenes } = result;
  const { procedure } = story.begins;
  const told: ToldScene[] = [];
  for (const scene of scenes) told.push(await tellScene(constitution, scene));
  return {
    format: "charter.story/1",
    name: story.name,
    constitution: story.constitution,
    procedure,
    title: constitution.provisions.get(procedure)?.title ?? procedure,
    parties: scenes[0]?.case?.parties ?? story.begins.parties,
    passed,
    scenes: told,
  };
}

async function tellScene(constitution: Constitution, scene: Scene): Promise<ToldScene> {
  const { on, procedure, happened, refused, case: state, differences } = scene;
  const isTold = state !== undefined && (refused === undefined || happened.length > 0);
  return {
    on: on.toString(),
    procedure,
    happened: happened.map((each) => tellEvent(constitution, each)),
    ...(refused === undefined
      ? {}
      : {
          refused: {
            words: triedWords(constitution, scene),
            reasons: refused.reasons.map(({ failed, message, help }) => ({ failed, message, help })),
            instead: nextOf(constitution, procedure, refused.instead),
          },
        }),
    ...(isTold ? { stands: await standing(constitution, state, on) } : {}),
    differences,
  };
}

async function standing(constitution: Constitution, state: Case, on: Temporal.PlainDate): Promise<Standing> {
  const course = courseIn(constitution, state.procedure);
  const next = await allowed(constitution, state, { on });
  return {
    stage: state.stage,
    title: course === undefined ? state.stage : stageTitle(course, state.stage),
    ...(state.ended === undefined ? {} : { ended: state.ended }),
    due: due(constitution, state, on),
    next: nextOf(constitution, state.procedure, next),
  };
}

function nextOf(constitution: Constitution, procedure: string, all: readonly AllowedAction[]): readonly Next[] {
  const actors = actorsIn(constitution, procedure);
  return [...Map.groupBy(all, ({ action }) => action).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const by = group.map((each) => each.by);
    const asks = [...new Set(group.flatMap((each) => each.asks.map(({ fact }) => fact)))];
    const { action, title, papers } = first;
    return [{ action, title, by, who: by.map((id) => actors.get(id) ?? id), papers, asks }];
  });
}

function tellEvent(constitution: Constitution, happened: Happened): ToldEvent {
  const { event, procedure } = happened;
  const words = headWords(constitution, happened);
  return { on: event.on, procedure, type: event.type, words, ...wordsForHappened(constitution, happened) };
}

function headWords(constitution: Constitution, { procedure, event, before, after }: Happened): string {
  const title = constitution.provisions.get(procedure)?.title ?? procedure;
  const course = courseIn(constitution, procedure);
  switch (event.type) {
    case "began":
      return `${called(constitution, after, event.by)} begins a case of “${title}”.`;
    case "done":
      return `${called(constitution, after, event.by)}: “${titleOf(constitution, procedure, event.action)}”${asWords(event.as)}.`;
    case "missed":
      return course === undefined ? title : missedWords(course, event);
    case "holiday-proclaimed":
      return "A holiday is proclaimed, or withdrawn.";
    case "opened-case-ended": {
      const other = constitution.provisions.get(`procedures/${event.procedure}`)?.title ?? event.procedure;
      return `The case of “${other}” has ended: ${event.outcome}.`;
    }
    case "migrated":
      return `The case goes over to ${event.to.id}@${event.to.version}, from “${before?.stage ?? ""}”.`;
  }
}

function triedWords(constitution: Constitution, { step, procedure, case: state }: Scene): string {
  const title = constitution.provisions.get(procedure)?.title ?? procedure;
  if (step === undefined) return `A case of “${title}” may not begin.`;
  if (step.kind === "ended") return `That a case of \`${step.procedure}\` has ended cannot be told.`;
  if (step.kind === "look") return "This cannot be told.";
  const who = state === undefined ? step.by : called(constitution, state, step.by);
  return `${who}: “${titleOf(constitution, procedure, step.does)}”${asWords(step.as)} is refused.`;
}

/** “Dr Shah's practice (the appellant)”; a role, or a party that is called by its id only, as it stands in a sentence. */
function called(constitution: Constitution, { procedure, parties }: Case, by: string): string {
  const role = actorsIn(constitution, procedure).get(by) ?? by;
  const name = parties[by];
  const words = name === undefined || name === role ? role : `${name} (${role})`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function titleOf(constitution: Constitution, procedure: string, action: string): string {
  const course = courseIn(constitution, procedure);
  return (course === undefined ? undefined : actionsOf(course, action)[0]?.title) ?? action;
}

function asWords(as: string | undefined): string {
  return as === undefined ? "" : `, as ${as}`;
}
