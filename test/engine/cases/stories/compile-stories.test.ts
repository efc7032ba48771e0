import { describe, expect, it } from "vitest";
import type { AnyMachineSnapshot, MachineConfig, MachineContext } from "xstate";
import { createMachine, initialTransition, transition } from "xstate";
import type { CompiledStory } from "../../../../engine/cases/stories/compile-stories.ts";
import { compileStories } from "../../../../engine/cases/stories/compile-stories.ts";
import type { CompiledMachines } from "../../../../engine/procedures/compile-machines.ts";
import { compileMachines } from "../../../../engine/procedures/compile-machines.ts";
import { saltings } from "../../procedures/saltings.ts";
import { overChristmas, recallAndElection, storiesOf } from "./saltings-stories.ts";

type Event = { readonly type: string; readonly verdict: string };
type Config = MachineConfig<MachineContext, Event>;

interface Printed extends CompiledMachines {
  readonly stories: readonly CompiledStory[];
}

/** What `charter compile --cases` prints of procedures, read again as anybody would read it. */
async function printed(): Promise<Printed> {
  const constitution = saltings();
  const stories = await compileStories(constitution, storiesOf(overChristmas + recallAndElection));
  return JSON.parse(JSON.stringify({ ...compileMachines(constitution), stories })) as Printed;
}

/** Where stock XState, with the one line that is printed, comes to another stage than the one printed. */
function otherwiseStepped({ machines, stories }: Printed): readonly string[] {
  return stories.flatMap(({ name, cases }) =>
    cases.flatMap(({ machine, stage, steps }) => {
      const config = machines[machine] as unknown as Config;
      const stock = createMachine(config, {
        guards: { verdict: ({ event }, params) => event.verdict === (params as { is: string }).is },
      });
      let snapshot: AnyMachineSnapshot = initialTransition(stock)[0];
      const first = snapshot.value === stage ? [] : [`${name}: begins in ${String(snapshot.value)}`];
      return [
        ...first,
        ...steps.flatMap((step) => {
          snapshot = transition(stock, snapshot, step.event)[0];
          return snapshot.value === step.stage
            ? []
            : [`${name}: ${step.event.type} leads to ${String(snapshot.value)}`];
        }),
      ];
    }),
  );
}

describe("compiled machines", () => {
  it("are stepped by stock XState to the same stages in every story", async () => {
    const compiled = await printed();
    expect(compiled.stories.map(({ cases }) => cases.map(({ machine, steps }) => [machine, steps.length]))).toEqual([
      [["procedures/dispute", 11]],
      [
        ["procedures/recall", 3],
        ["procedures/election", 3],
      ],
    ]);
    expect(otherwiseStepped(compiled)).toEqual([]);
  });

  it("would be found out if a step led elsewhere, or were for another verdict (control)", async () => {
    const compiled = await printed();
    const changed = (from: string, to: string): Printed =>
      JSON.parse(JSON.stringify(compiled).replace(from, to)) as Printed;
    expect(otherwiseStepped(changed('"target":"screening"', '"target":"preparing"'))[0]).toBe(
      "a hearing is held in time over Christmas: request-hearing leads to preparing",
    );
    expect(otherwiseStepped(changed('"params":{"is":"carried"}', '"params":{"is":"lost"}'))).not.toEqual([]);
  });

  it("come with the one line that XState needs, and that line is what was run", async () => {
    const { howToRun } = await printed();
    expect(howToRun[0]).toBe(
      "createMachine(machine, { guards: { verdict: ({ event }, { is }) => event.verdict === is } })",
    );
  });
});
