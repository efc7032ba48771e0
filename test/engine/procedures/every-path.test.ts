import { describe, expect, it } from "vitest";
import { createMachine, transition } from "xstate";
import type { MachineJson } from "../../../engine/procedures/machine.ts";
import { machineJson, machineOf, verdictGuard } from "../../../engine/procedures/machine.ts";
import type { Course } from "../../../engine/provisions/procedures/course.ts";
import { graphOf, mayRunIn } from "../../../engine/provisions/procedures/reachable.ts";
import { everyProcedure } from "./every-procedure.ts";

/** A step of the procedure as its YAML has it: what happens, with what verdict, and where it leads. */
interface Step {
  readonly type: string;
  readonly verdict: string;
  readonly to: string;
}

/** Read from the course alone, not from the machine. */
function stepsFrom(course: Course, id: string): readonly Step[] {
  const stage = course.stages.get(id)!;
  if (stage.ends !== undefined) return [];
  const acts = [...stage.actions.values()].flatMap(({ id: type, target }): readonly Step[] => {
    if (target.kind === "stays") return [];
    if (target.kind === "goes") return [{ type, verdict: "may", to: target.stage }];
    return [...target.stages].map(([verdict, to]) => ({ type, verdict, to }));
  });
  const awaited = [...(stage.awaits?.to ?? [])].map(([verdict, to]) => ({
    type: `ended ${stage.awaits?.procedure ?? ""}`,
    verdict,
    to,
  }));
  const missed = [...course.deadlines.values()].flatMap((deadline): readonly Step[] =>
    deadline.ifMissed?.kind === "goes" && mayRunIn(course, deadline, id)
      ? [{ type: `deadline ${deadline.id}`, verdict: "missed", to: deadline.ifMissed.stage }]
      : [],
  );
  return [...acts, ...awaited, ...missed];
}

const most = 2_000;

/** Every path from the start that comes through no stage twice, up to so many. */
function simplePaths(course: Course): readonly (readonly Step[])[] {
  const paths: (readonly Step[])[] = [];
  const walk = (id: string, path: readonly Step[], seen: ReadonlySet<string>): void => {
    if (paths.length >= most) return;
    const onward = stepsFrom(course, id);
    if (path.length > 0) paths.push(path);
    for (const step of onward)
      if (!seen.has(step.to)) walk(step.to, [...path, step], new Set([...seen, step.to]));
      else if (step.to === id) paths.push([...path, step]);
  };
  walk(course.starts, [], new Set([course.starts]));
  return paths;
}

/** Where stock XState comes to on a path, stage by stage. */
function replayed(config: MachineJson, path: readonly Step[]): readonly unknown[] {
  const machine = createMachine(structuredClone(config), { guards: { verdict: verdictGuard } });
  let snapshot = machine.resolveState({ value: config.initial, context: {} });
  return path.map(({ type, verdict }) => {
    [snapshot] = transition(machine, snapshot, { type, verdict });
    return snapshot.value;
  });
}

const procedures = everyProcedure();

describe("every simple path of every procedure, replayed on XState", () => {
  it.each(procedures)("$name", ({ course }) => {
    const config = machineJson(course);
    const reached = new Set([course.starts]);
    for (const path of simplePaths(course)) {
      const stages = path.map(({ to }) => to);
      expect(replayed(config, path)).toEqual(stages);
      for (const stage of stages) reached.add(stage);
      let at = course.starts;
      for (const { type, verdict, to } of path) {
        expect(machineOf(course).next(at, { type, verdict })).toBe(to);
        at = to;
      }
    }
    expect([...reached].toSorted()).toEqual([...(graphOf(course).reached.get(course.starts) ?? [])].toSorted());
  });

  it("control: a machine that leads elsewhere, or that has lost a guard, is caught", () => {
    const { course } = procedures.find(({ name }) => name === "saltings@1 procedures/dispute")!;
    const paths = simplePaths(course);
    const differ = (config: MachineJson): number =>
      paths.filter((path) => JSON.stringify(replayed(config, path)) !== JSON.stringify(path.map(({ to }) => to)))
        .length;
    const config = machineJson(course);
    expect(differ(config)).toBe(0);
    const elsewhere = JSON.parse(JSON.stringify(config).replace('"target":"screening"', '"target":"settled"'));
    expect(differ(elsewhere)).toBeGreaterThan(0);
    const lost = JSON.parse(JSON.stringify(config).replaceAll('"is":"missed"', '"is":"may"'));
    expect(differ(lost)).toBeGreaterThan(0);
  });
});
