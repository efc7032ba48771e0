import type { Constitution } from "../../constitution/constitution.ts";
import { advance } from "../../procedures/advance.ts";
import { allowed } from "../../procedures/allowed.ts";
import type { Case, Step } from "../../procedures/case.ts";
import { openedCaseEnded } from "../../procedures/opened-case.ts";
import type { Difference } from "../case.ts";
import type { ConstitutionByReference } from "../case.ts";
import type { Cast } from "./cast.ts";
import { passTime, withCase, withEvents } from "./cast.ts";
import type { Differing } from "./compare-state.ts";
import { refusalDifferences, stateDifferences } from "./compare-state.ts";
import { beginCase, enter } from "./enter.ts";
import type { Scene, StoryResult } from "./scene.ts";
import type { ActStep, EndedStep, ExpectedRefusal, Story, StoryStep } from "./story.ts";
import { textsOf } from "./words.ts";

/** Tells every story. They must have been checked (`checkStories`). */
export async function runStories(
  stories: readonly Story[],
  constitutionOf: ConstitutionByReference,
): Promise<readonly StoryResult[]> {
  const results: StoryResult[] = [];
  for (const story of stories) {
    const constitution = constitutionOf(story.constitution);
    if (constitution === undefined) throw new Error(`the story ${story.name} was not checked`);
    results.push(await runStory(constitution, story));
  }
  return results;
}

/** Tells a story step by step, until it is over or something is refused, or allowed, that should not be. */
export async function runStory(constitution: Constitution, story: Story): Promise<StoryResult> {
  const first = await begun(constitution, story);
  const scenes: Scene[] = [first.scene];
  let told: Told = first;
  for (const step of story.steps) {
    if (told.isStuck) break;
    told = await tell({ constitution, story, cast: told.cast }, step);
    scenes.push(told.scene);
  }
  const differences = scenes.flatMap((scene) => scene.differences);
  const state = told.cast.cases[0]?.case;
  const got = state === undefined ? "refused" : (state.ended?.outcome ?? state.stage);
  return { story, passed: differences.length === 0, got, differences, scenes };
}

/** A scene with the cast after it; stuck where nothing that comes later could be as it is told. */
interface Told {
  readonly cast: Cast;
  readonly scene: Scene;
  readonly isStuck: boolean;
}

/** What a step is told against. */
interface Telling {
  readonly constitution: Constitution;
  readonly story: Story;
  readonly cast: Cast;
}

async function begun(constitution: Constitution, story: Story): Promise<Told> {
  const { refused, ...command } = story.begins;
  const nobody: Cast = { cases: [], happened: [] };
  const step = await beginCase(constitution, command);
  const cast = step.kind === "refused" ? nobody : withCase(constitution, nobody, step.events);
  const differing = steppedOtherwise(step, refused, "begin");
  const { differences, isStuck } = placed(story, "", differing);
  const { on, procedure } = command;
  return { cast, isStuck, scene: sceneOf({ on, procedure }, nobody, { cast, index: 0, step }, differences) };
}

async function tell(telling: Telling, step: StoryStep): Promise<Told> {
  const { constitution, story, cast: before } = telling;
  const passed = passTime(constitution, before, step.on);
  if (!passed.ok) return stuck(telling, step, [cannot("on", passed.message)]);
  const entered = await enter(constitution, passed.cast, step);
  if (entered.kind === "not-opened") {
    return stuck(telling, step, [cannot("in", `No case of \`${entered.procedure}\` has been opened.`)]);
  }
  if (entered.kind === "begun") {
    const { step: tried, openedBy } = entered;
    const cast = tried.kind === "refused" ? passed.cast : withCase(constitution, passed.cast, tried.events, openedBy);
    const index = tried.kind === "refused" ? openedBy : cast.cases.length - 1;
    const expected = step.kind === "act" && step.does === "begin" ? step.refused : undefined;
    return looked(telling, step, { cast, index, step: tried }, steppedOtherwise(tried, expected, "does"));
  }
  const { cast, index } = onTime(constitution, entered, step);
  const state = cast.cases[index]?.case;
  if (state === undefined) throw new Error(`the story ${story.name} has no case`);
  if (step.kind === "look") return looked(telling, step, { cast, index }, tooEarly(step, state));
  const tried = step.kind === "ended" ? end(constitution, state, step) : await act(constitution, state, step);
  const after = tried.kind === "refused" ? cast : withEvents(constitution, cast, index, tried.events);
  const expected = step.kind === "act" ? step.refused : undefined;
  const differing = steppedOtherwise(tried, expected, step.kind === "act" ? "does" : "ends");
  return looked(telling, step, { cast: after, index, step: tried }, differing);
}

/** A case that has only just come into the story has some time behind it as well. */
function onTime(
  constitution: Constitution,
  { cast, index }: { readonly cast: Cast; readonly index: number },
  { on }: StoryStep,
): { readonly cast: Cast; readonly index: number } {
  const passed = passTime(constitution, cast, on);
  return { cast: passed.ok ? passed.cast : cast, index };
}

function act(constitution: Constitution, state: Case, step: ActStep): Promise<Step> {
  const { by, on, as, papers, facts, does: action } = step;
  return advance(constitution, state, { action, by, on, papers, facts, ...(as === undefined ? {} : { as }) });
}

function end(constitution: Constitution, state: Case, { procedure, outcome, on }: EndedStep): Step {
  return openedCaseEnded(constitution, state, { procedure, outcome, on });
}

/** What became of a step, and of which case. */
interface Came {
  readonly cast: Cast;
  readonly index: number;
  readonly step?: Step;
}

async function looked(telling: Telling, step: StoryStep, came: Came, differing: readonly Differing[]): Promise<Told> {
  const { constitution, story, cast: before } = telling;
  const { cast, index } = came;
  const state = cast.cases[index]?.case;
  const own = placed(story, `steps/${step.number}`, differing);
  const { expect } = step;
  const isLooking = !own.isStuck && expect !== undefined && state !== undefined;
  const speaksOfAllowed = isLooking && expect.allowed.length + expect.notAllowed.length > 0;
  const other = isLooking
    ? stateDifferences(expect, {
        case: state,
        allowed: speaksOfAllowed ? await allowed(constitution, state, { on: step.on }) : [],
        texts: cast.happened.flatMap((each) => textsOf(constitution, each)),
      })
    : [];
  const differences = [...own.differences, ...placed(story, `steps/${step.number}/expect`, other).differences];
  const about = { on: step.on, procedure: state?.procedure ?? "", step };
  return { cast, isStuck: own.isStuck, scene: sceneOf(about, before, came, differences) };
}

function stuck(telling: Telling, step: StoryStep, differing: readonly Differing[]): Promise<Told> {
  return looked(telling, step, { cast: telling.cast, index: 0 }, differing);
}

function sceneOf(
  about: Pick<Scene, "on" | "procedure" | "step">,
  before: Cast,
  { cast, index, step }: Came,
  differences: readonly Difference[],
): Scene {
  const state = cast.cases[index]?.case;
  return {
    ...about,
    happened: cast.happened.slice(before.happened.length),
    ...(step?.kind === "refused" ? { refused: step } : {}),
    ...(state === undefined ? {} : { case: state }),
    differences,
  };
}

/** Whether a step was refused, or done, as expected. */
function steppedOtherwise(step: Step, expected: ExpectedRefusal | undefined, key: string): readonly Differing[] {
  if (step.kind === "refused") {
    if (expected !== undefined) return refusalDifferences(expected, step);
    const why = step.reasons.map(({ message }) => message).join(" ");
    const words = `It is refused, and should not be. ${why}`;
    return [{ key, expected: "allowed", got: "refused", words, isEnd: true }];
  }
  if (expected === undefined) return [];
  const words = "It should be refused, but it is allowed.";
  return [{ key: "refused", expected: "refused", got: "allowed", words, isEnd: true }];
}

function tooEarly({ on }: StoryStep, state: Case): readonly Differing[] {
  if (Temporal.PlainDate.compare(on, Temporal.PlainDate.from(state.on)) >= 0) return [];
  return [cannot("on", `${on.toString()} is before ${state.on}, the day on which the last thing happened.`)];
}

function cannot(key: string, why: string): Differing {
  return { key, expected: "a step that can be told", got: why, words: `This cannot be told. ${why}`, isEnd: true };
}

/** Differences at their places, and whether one of them leaves nothing to tell after it. */
function placed(
  story: Story,
  path: string,
  differing: readonly Differing[],
): { readonly differences: readonly Difference[]; readonly isStuck: boolean } {
  const differences = differing.map(({ key, expected, got, words }): Difference => {
    const { file, line, column } = story.placeOf(path === "" ? key : `${path}/${key}`);
    return { at: { file, line, column }, expected, got, words };
  });
  return { differences, isStuck: differing.some(({ isEnd }) => isEnd === true) };
}
