import type { Course, Deadline, Stage } from "./course.ts";

/** The steps between the stages of a course, whatever the conditions. */
export interface Graph {
  /** For each stage, the stages to which one step leads. */
  readonly steps: ReadonlyMap<string, ReadonlySet<string>>;
  /** For each stage, the stages that can be reached from it, itself included. */
  readonly reached: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The graph of a course. A deadline that sends a case elsewhere does so from the stages in which it can run, which are those
 * from which what meets it can be reached: so the graph is the least that agrees with itself.
 */
export function graphOf(course: Course): Graph {
  const known = graphs.get(course);
  if (known !== undefined) return known;
  let graph = graphWith(course, () => false);
  for (let before = -1; before !== stepsIn(graph);) {
    before = stepsIn(graph);
    const sofar = graph;
    graph = graphWith(course, (deadline, stage) => runsIn(deadline, stage, { course, graph: sofar }));
  }
  graphs.set(course, graph);
  return graph;
}

const graphs = new WeakMap<Course, Graph>();

/** Whether a deadline can be running while a case is in a stage. */
export function mayRunIn(course: Course, deadline: Deadline, stage: string): boolean {
  return runsIn(deadline, stage, { course, graph: graphOf(course) });
}

/** One step of a course from a stage, by what is done, by a case awaited, or by a deadline that was missed. */
export function ownSteps(stage: Stage): readonly string[] {
  const actions = [...stage.actions.values()].flatMap(({ target }) => {
    if (target.kind === "goes") return [target.stage];
    return target.kind === "stays" ? [] : [...target.stages.values()];
  });
  return [...actions, ...(stage.awaits?.to.values() ?? [])];
}

function graphWith(course: Course, runs: (deadline: Deadline, stage: Stage) => boolean): Graph {
  const steps = new Map(
    [...course.stages.values()].map((stage) => {
      const sent = [...course.deadlines.values()].flatMap((deadline) =>
        deadline.ifMissed?.kind === "goes" && runs(deadline, stage) ? [deadline.ifMissed.stage] : [],
      );
      return [stage.id, new Set(stage.ends === undefined ? [...ownSteps(stage), ...sent] : [])] as const;
    }),
  );
  return { steps, reached: new Map([...steps.keys()].map((id) => [id, walk(steps, id)])) };
}

function walk(steps: ReadonlyMap<string, ReadonlySet<string>>, from: string): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const id of reached) for (const next of steps.get(id) ?? []) reached.add(next);
  return reached;
}

function stepsIn({ steps }: Graph): number {
  return [...steps.values()].reduce((sum, each) => sum + each.size, 0);
}

function runsIn(
  { metBy, counting }: Deadline,
  stage: Stage | string,
  { course, graph }: { readonly course: Course; readonly graph: Graph },
): boolean {
  const id = typeof stage === "string" ? stage : stage.id;
  if (course.stages.get(id)?.ends !== undefined) return false;
  if (metBy.length > 0) {
    const ahead = [...(graph.reached.get(id) ?? [])];
    return ahead.some((each) => metBy.some((action) => course.stages.get(each)?.actions.has(action) === true));
  }
  // A limit on a stage that no act of its own meets is kept by leaving the stage.
  const stages = counting.anchor.names.filter((name) => course.stages.has(name));
  return stages.length === 0 || stages.includes(id);
}
