import type { AnyStateMachine, EventObject } from "xstate";
import { createMachine, transition } from "xstate";
import type { Action, Course, Deadline, Stage } from "../provisions/procedures/course.ts";
import { mayRunIn } from "../provisions/procedures/reachable.ts";
import { own } from "./own.ts";

/**
 * XState's doorkeeper. A machine holds the stage of a case and nothing else: every step has the one guard `verdict`, which
 * compares what was decided beforehand with what the step is for. No `always`, `after` or `invoke`: nothing happens by itself,
 * and nothing that was not decided.
 */
export interface StageMachine {
  /** Plain JSON that stock XState runs, given the guard `verdict` (`verdictGuard`). */
  readonly config: MachineJson;
  /** The stage after an event, by XState's pure `transition`; undefined where the machine has no such step for that verdict. */
  readonly next: (stage: string, event: StageEvent) => string | undefined;
  /** Whether that step leads into a stage, be it the same again; without a target the case only stays. */
  readonly enters: (stage: string, event: StageEvent) => boolean;
}

/** An event as the machine sees it: an action's id, `deadline <id>` or `ended <procedure>`, with what was decided. */
export interface StageEvent {
  readonly type: string;
  readonly verdict: string;
}

/** A machine as JSON: stages, with the steps out of each. */
export interface MachineJson {
  readonly id: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, StageJson>>;
}

/** A stage as JSON; an end is of the type `final`. */
export interface StageJson {
  readonly description: string;
  readonly type?: "final";
  readonly on?: Readonly<Record<string, readonly StepJson[]>>;
}

/** A step; without a target the case stays where it is. */
export interface StepJson {
  readonly target?: string;
  readonly guard: { readonly type: "verdict"; readonly params: { readonly is: string } };
}

/** The verdict on an action that has one stage to go to, or none. */
export const mayBeDone = "may";
/** The verdict on an action that each party must do, while another of them still has to: it stands, and the case waits. */
export const othersToFollow = "others-to-follow";
/** The verdict on a deadline that has passed. */
export const missed = "missed";

/** The only guard there is, for whoever runs a compiled machine: `createMachine(config, { guards: { verdict: verdictGuard } })`. */
export function verdictGuard({ event }: { event: EventObject }, params: unknown): boolean {
  const is = typeof params === "object" && params !== null && "is" in params ? params.is : undefined;
  return is !== undefined && "verdict" in event && event.verdict === is;
}

/** The type of the event by which the machine learns that a deadline was missed. */
export function deadlineEvent(deadline: string): string {
  return `deadline ${deadline}`;
}

/** The type of the event by which the machine learns that a case of another procedure has ended. */
export function endedEvent(procedure: string): string {
  return `ended ${procedure}`;
}

/** The machine of a course; made once and kept. */
export function machineOf(course: Course): StageMachine {
  const known = machines.get(course);
  if (known !== undefined) return known;
  const config = machineJson(course);
  const machine = createMachine(structuredClone(config), { guards: { verdict: verdictGuard } });
  const made: StageMachine = {
    config,
    next: (stage, event) => nextStage(machine, config, { stage, event }),
    enters: (stage, event) => stepFor(config, { stage, event })?.target !== undefined,
  };
  machines.set(course, made);
  return made;
}

const machines = new WeakMap<Course, StageMachine>();

/** The course as plain JSON for XState. */
export function machineJson(course: Course): MachineJson {
  const states = [...course.stages.values()].map((stage) => [stage.id, stageJson(stage, course)] as const);
  return { id: course.address, initial: course.starts, states: Object.fromEntries(states) };
}

interface Stepping {
  readonly stage: string;
  readonly event: StageEvent;
}

/**
 * XState ignores an event it does not know and accepts ones of its own making (`xstate.done…`), so both are settled here:
 * only an event that the machine itself lists for the stage, with a verdict that one of its steps is for, goes any further.
 */
function nextStage(machine: AnyStateMachine, config: MachineJson, stepping: Stepping): string | undefined {
  if (stepFor(config, stepping) === undefined) return undefined;
  const { stage, event } = stepping;
  const [snapshot] = transition(machine, machine.resolveState({ value: stage, context: {} }), event);
  return typeof snapshot.value === "string" ? snapshot.value : undefined;
}

function stepFor({ states }: MachineJson, { stage, event }: Stepping): StepJson | undefined {
  const listed = own(own(states, stage)?.on, event.type) ?? [];
  return listed.find(({ guard }) => guard.params.is === event.verdict);
}

function stageJson(stage: Stage, course: Course): StageJson {
  if (stage.ends !== undefined) return { description: stage.title, type: "final" };
  const actions = [...stage.actions.values()].map((action) => [action.id, actionSteps(action)] as const);
  const deadlines = [...course.deadlines.values()]
    .filter((deadline) => mayRunIn(course, deadline, stage.id))
    .map((deadline) => [deadlineEvent(deadline.id), [deadlineStep(deadline)]] as const);
  const awaited =
    stage.awaits === undefined
      ? []
      : [[endedEvent(stage.awaits.procedure), [...stage.awaits.to].map(([outcome, to]) => step(outcome, to))] as const];
  return { description: stage.title, on: Object.fromEntries([...actions, ...awaited, ...deadlines]) };
}

function actionSteps({ target, isForEachParty }: Action): readonly StepJson[] {
  if (target.kind === "by-outcome") return [...target.stages].map(([outcome, stage]) => step(outcome, stage));
  if (target.kind === "stays") return [step(mayBeDone, undefined)];
  return [step(mayBeDone, target.stage), ...(isForEachParty ? [step(othersToFollow, undefined)] : [])];
}

function deadlineStep({ ifMissed }: Deadline): StepJson {
  return step(missed, ifMissed?.kind === "goes" ? ifMissed.stage : undefined);
}

function step(is: string, target: string | undefined): StepJson {
  return { ...(target === undefined ? {} : { target }), guard: { type: "verdict", params: { is } } };
}
