import type { Provision } from "../../constitution/provision.ts";
import type { ActionData, AnchorData, DeadlineData, ProcedureData, StageData, WhoData } from "./shape.ts";
import { capitalised } from "../fact-words.ts";
import { titleOfId } from "./title-of-id.ts";

/**
 * The course of a procedure: stages, actions and deadlines with everything said that the YAML leaves to be understood.
 * Checks, questions, machines, drawings and running cases all go by it, and by nothing else.
 */
export interface Course {
  /** `procedures/dispute`. */
  readonly address: string;
  readonly title: string;
  readonly parties: readonly string[];
  readonly roles: readonly string[];
  /** The names of the facts that it declares itself, beside those that its actions ask for. */
  readonly facts: readonly string[];
  readonly starts: string;
  /** In the order written. */
  readonly stages: ReadonlyMap<string, Stage>;
  readonly deadlines: ReadonlyMap<string, Deadline>;
}

/** A stage; an end where it has an outcome. */
export interface Stage {
  readonly id: string;
  readonly title: string;
  readonly actions: ReadonlyMap<string, Action>;
  readonly awaits?: { readonly procedure: string; readonly to: ReadonlyMap<string, string> };
  /** How the case has ended, where this is an end. */
  readonly ends?: string;
  readonly adverseTo: readonly string[];
  readonly data: StageData;
  /** Keys joined by `/`, within the provision: `stages/informal`. */
  readonly path: string;
}

/** Something that can be done in one stage. The same id in another stage is the same action, with terms of that stage. */
export interface Action {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly by: readonly Actor[];
  /** Whether each party must do it, so that it counts as done when all of them have. */
  readonly isForEachParty: boolean;
  readonly papers: readonly string[];
  readonly target: Target;
  readonly data: ActionData;
  /** `stages/informal/does/settle`. */
  readonly path: string;
}

/** A party or role that may act; `conditionPath` where it falls to this one on a condition only. */
export interface Actor {
  readonly id: string;
  readonly conditionPath?: string;
}

/** Where a case goes once something is done. */
export type Target =
  | { readonly kind: "stays" }
  | { readonly kind: "goes"; readonly stage: string }
  | { readonly kind: "by-outcome"; readonly question: string; readonly stages: ReadonlyMap<string, string> };

/** A deadline with its way of counting. */
export interface Deadline {
  readonly id: string;
  readonly title: string;
  readonly counting: Counting;
  /** The actions that meet it. */
  readonly metBy: readonly string[];
  readonly ifMissed?: Consequence;
  /** Whether a bank holiday proclaimed while it runs moves it; the procedure's own word for it unless it has one. */
  readonly holidays?: "move" | "stay";
  readonly data: DeadlineData;
  /** `deadlines/hearing`. */
  readonly path: string;
}

/** What a deadline is counted from or towards; `not-before` is a time that must have gone by first. */
export type Counting =
  | {
      readonly kind: "within" | "beginning with" | "before" | "not-before";
      readonly period: string;
      readonly anchor: Anchor;
    }
  | { readonly kind: "on"; readonly anchor: Anchor };

/** A date spoken of by name, or the latest or earliest of several. */
export type Anchor = { readonly kind: "one" | "latest" | "earliest"; readonly names: readonly string[] };

/** What missing a deadline means. */
export type Consequence =
  | { readonly kind: "breach" }
  | { readonly kind: "right lapses" }
  | { readonly kind: "goes"; readonly stage: string; readonly because?: string }
  | { readonly kind: "opens"; readonly opens: NonNullable<ActionData["opens"]> };

/** The course of a procedure whose shape has been checked; names that resolve to nothing are left as they are. */
export function courseOf(procedure: Provision<ProcedureData>): Course {
  const { data, address, title } = procedure;
  const parties = Object.keys(data.parties ?? {});
  return {
    address,
    title,
    parties,
    roles: Object.keys(data.roles ?? {}),
    facts: Object.keys(data.facts ?? {}),
    starts: data.starts,
    stages: new Map(Object.entries(data.stages).map(([id, stage]) => [id, stageOf(id, stage, parties)])),
    deadlines: new Map(
      Object.entries(data.deadlines ?? {}).flatMap(([id, deadline]) => {
        const counting = countingOf(deadline);
        return counting === undefined ? [] : [[id, deadlineOf(id, deadline, counting, data.holidays)] as const];
      }),
    ),
  };
}

/** The actions of an id, one for each stage in which it can be done. */
export function actionsOf(course: Course, id: string): readonly Action[] {
  return [...course.stages.values()].flatMap(({ actions }) => actions.get(id) ?? []);
}

/** The ids of all actions, in the order in which they are first written. */
export function actionIds(course: Course): readonly string[] {
  return [...new Set([...course.stages.values()].flatMap(({ actions }) => [...actions.keys()]))];
}

function stageOf(id: string, data: StageData, parties: readonly string[]): Stage {
  const path = `stages/${id}`;
  return {
    id,
    title: titleOf(id, data.title),
    actions: new Map(
      Object.entries(data.does ?? {}).map(([action, does]) => [action, actionOf(action, does, { stage: id, parties })]),
    ),
    ...(data.awaits === undefined
      ? {}
      : { awaits: { procedure: data.awaits.procedure, to: new Map(Object.entries(data.awaits.to)) } }),
    ...(data.ends === undefined ? {} : { ends: data.ends }),
    adverseTo: [data.adverseTo ?? []].flat(),
    data,
    path,
  };
}

function actionOf(id: string, data: ActionData, within: { stage: string; parties: readonly string[] }): Action {
  const path = `stages/${within.stage}/does/${id}`;
  return {
    id,
    title: titleOf(id, data.title),
    stage: within.stage,
    by: actorsOf(data.by, `${path}/by`, within.parties),
    isForEachParty: data.by === "each party",
    papers: data.papers ?? [],
    target: targetOf(data),
    data,
    path,
  };
}

/** Who may act, in order; with the paths of the conditions on which it falls to them. */
export function actorsOf(by: WhoData, path: string, parties: readonly string[]): readonly Actor[] {
  if (by === "each party") return parties.map((id) => ({ id }));
  if (typeof by === "string") return [{ id: by }];
  if (Array.isArray(by)) return by.map((id) => ({ id }));
  return Object.entries(by).map(([id, { when }]) =>
    when === undefined ? { id } : { id, conditionPath: `${path}/${id}/when` },
  );
}

/** What people call a stage, an action or a deadline; with a capital, as it stands in a list or in quotation marks. */
function titleOf(id: string, title: string | undefined): string {
  return title === undefined ? titleOfId(id) : capitalised(title);
}

function targetOf({ to, decidedBy }: ActionData): Target {
  if (to === undefined) return { kind: "stays" };
  if (typeof to === "string") return { kind: "goes", stage: to };
  return { kind: "by-outcome", question: decidedBy ?? "", stages: new Map(Object.entries(to)) };
}

function deadlineOf(id: string, data: DeadlineData, counting: Counting, general: DeadlineData["holidays"]): Deadline {
  const holidays = data.holidays ?? general;
  const consequence = consequenceOf(data.ifMissed);
  return {
    id,
    title: titleOf(id, data.title),
    counting,
    metBy: [data.metBy ?? []].flat(),
    ...(consequence === undefined ? {} : { ifMissed: consequence }),
    ...(holidays === undefined ? {} : { holidays }),
    data,
    path: `deadlines/${id}`,
  };
}

/** How a deadline is counted; undefined where it does not say so in one of the ways there are. */
export function countingOf(data: DeadlineData): Counting | undefined {
  const { within, atLeast, after, beginningWith, before, notAfter } = data;
  if (within !== undefined && after !== undefined) return { kind: "within", period: within, anchor: anchorOf(after) };
  if (within !== undefined && beginningWith !== undefined)
    return { kind: "beginning with", period: within, anchor: anchorOf(beginningWith) };
  if (atLeast !== undefined && before !== undefined)
    return { kind: "before", period: atLeast, anchor: anchorOf(before) };
  if (atLeast !== undefined && after !== undefined)
    return { kind: "not-before", period: atLeast, anchor: anchorOf(after) };
  return notAfter === undefined ? undefined : { kind: "on", anchor: anchorOf(notAfter) };
}

function anchorOf(data: AnchorData): Anchor {
  if (typeof data === "string") return { kind: "one", names: [data] };
  return "latestOf" in data ? { kind: "latest", names: data.latestOf } : { kind: "earliest", names: data.earliestOf };
}

function consequenceOf(data: DeadlineData["ifMissed"]): Consequence | undefined {
  if (data === undefined) return undefined;
  if (typeof data === "string") return { kind: data };
  if ("opens" in data) return { kind: "opens", opens: data.opens };
  return { kind: "goes", stage: data.to, ...(data.because === undefined ? {} : { because: data.because }) };
}
