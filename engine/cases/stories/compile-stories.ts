import type { Constitution } from "../../constitution/constitution.ts";
import { courseIn } from "../../procedures/courses.ts";
import { deadlineEvent, endedEvent, machineOf, missed } from "../../procedures/machine.ts";
import type { StageEvent } from "../../procedures/machine.ts";
import { runStory } from "./run-stories.ts";
import type { Happened } from "./scene.ts";
import type { Story } from "./story.ts";

/** A story with the events of its cases, so that anyone can hold stock XState against Charter. */
export interface CompiledStory {
  readonly name: string;
  readonly cases: readonly CompiledRun[];
}

/** One case of it: its machine, the stage in which it begins, and every step with the stage after it. */
export interface CompiledRun {
  /** `procedures/dispute`. */
  readonly machine: string;
  readonly stage: string;
  readonly steps: readonly { readonly event: StageEvent; readonly stage: string }[];
}

/** Runs the stories of a constitution and gives what happened in them as events of its machines. */
export async function compileStories(
  constitution: Constitution,
  stories: readonly Story[],
): Promise<readonly CompiledStory[]> {
  const reference = `${constitution.id}@${constitution.version}`;
  const compiled: CompiledStory[] = [];
  for (const story of stories.filter((each) => each.constitution === reference)) {
    const { scenes } = await runStory(constitution, story);
    const happened = Map.groupBy(
      scenes.flatMap((scene) => scene.happened),
      ({ of }) => of,
    );
    compiled.push({ name: story.name, cases: [...happened.values()].map((each) => compileRun(constitution, each)) });
  }
  return compiled;
}

function compileRun(constitution: Constitution, happened: readonly Happened[]): CompiledRun {
  const [first] = happened;
  if (first?.event.type !== "began") throw new Error("a case begins with its beginning");
  const steps = happened.flatMap((each) => {
    const event = stageEvent(constitution, each);
    return event === undefined ? [] : [{ event, stage: each.after.stage }];
  });
  return { machine: first.procedure, stage: first.after.stage, steps };
}

/** What the machine was told; a case that takes note of something it does not await tells its machine nothing. */
function stageEvent(constitution: Constitution, { procedure, event, before }: Happened): StageEvent | undefined {
  switch (event.type) {
    case "done":
      return { type: event.action, verdict: event.verdict };
    case "missed":
      return { type: deadlineEvent(event.deadline), verdict: missed };
    case "opened-case-ended": {
      const told = { type: endedEvent(event.procedure), verdict: event.outcome };
      const course = courseIn(constitution, procedure);
      const isAwaited = course !== undefined && machineOf(course).next(before?.stage ?? "", told) !== undefined;
      return isAwaited ? told : undefined;
    }
    case "began":
    case "holiday-proclaimed":
    case "migrated":
      return undefined;
  }
}
