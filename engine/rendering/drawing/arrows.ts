import type { Action, Deadline, Stage } from "../../provisions/procedures/course.ts";
import { listed } from "../sentences.ts";
import type { Arrow, Box } from "./drawing.ts";
import { isDone, markLines, takenSteps } from "./marks.ts";
import type { Drawn } from "./stage-boxes.ts";
import { beginningId, deadlineLines } from "./stage-boxes.ts";
import type { StepTaken } from "./way-taken.ts";
import { numberedTitle, procedureTitle, whoInShort } from "./words.ts";

/** All arrows: the beginning, what is done, cases awaited, deadlines missed, cases of other procedures opened. */
export function arrowsOf(drawn: Drawn): readonly Arrow[] {
  const { course } = drawn.telling.named;
  const stages = [...course.stages.values()];
  return [
    beginningArrow(drawn),
    ...stages.flatMap((stage) => [
      ...[...stage.actions.values()].flatMap((action) => actionArrows(action, drawn)),
      ...awaitArrows(stage, drawn),
      ...[...course.deadlines.values()].flatMap((deadline) => missedArrows(deadline, stage, drawn)),
    ]),
  ];
}

/** The boxes of the other procedures of which cases are opened. */
export function otherCaseBoxes(drawn: Drawn): readonly Box[] {
  const opened = arrowsOf(drawn).flatMap(({ kind, to }) => (kind === "opens" ? [to] : []));
  return [...new Set(opened)].map((id) => ({
    id,
    kind: "other case",
    title: procedureTitle(id, drawn.telling),
    lines: [{ text: "Another case, by a procedure of its own." }],
  }));
}

function beginningArrow({ telling, way }: Drawn): Arrow {
  const began = way?.steps[0];
  return {
    from: beginningId,
    to: telling.named.course.starts,
    kind: "step",
    title: "",
    lines: began === undefined ? [] : markLines("Begun on", [began]),
    ...(began === undefined ? {} : { isTaken: true }),
  };
}

function actionArrows(action: Action, drawn: Drawn): readonly Arrow[] {
  const { telling, way } = drawn;
  const title = numberedTitle(action, telling);
  const isIt = isDone(action);
  const ways = waysOf(action);
  const by = { text: `by ${whoInShort(action, telling)}` };
  return [
    ...ways.map(({ to, outcomes }): Arrow => {
      const steps = takenSteps(way, (step) => isIt(step) && step.to === to);
      const decided = outcomes.length === 0 ? [] : [{ text: `if ${listed(outcomes, "or")}` }];
      return {
        from: action.stage,
        to,
        kind: "step",
        title,
        lines: [by, ...decided, ...markLines("Done on", steps)],
        ...takenIf(steps),
      };
    }),
    ...(action.data.opens === undefined ? [] : [opensArrow(action.stage, action.data.opens.procedure, title, drawn)]),
  ];
}

/** Where an action leads, the outcomes that lead to the same stage together. */
function waysOf({ target }: Action): readonly { readonly to: string; readonly outcomes: readonly string[] }[] {
  if (target.kind === "stays") return [];
  if (target.kind === "goes") return [{ to: target.stage, outcomes: [] }];
  return together(target.stages);
}

function together(ways: ReadonlyMap<string, string>) {
  return [...new Set(ways.values())].map((to) => ({
    to,
    outcomes: [...ways].flatMap(([outcome, stage]) => (stage === to ? [outcome.replaceAll("-", " ")] : [])),
  }));
}

function awaitArrows({ id, awaits }: Stage, { telling, way }: Drawn): readonly Arrow[] {
  if (awaits === undefined) return [];
  const title = `“${procedureTitle(awaits.procedure, telling)}” has ended`;
  return together(awaits.to).map(({ to, outcomes }): Arrow => {
    const steps = takenSteps(way, (step) => step.from === id && step.to === to && step.by.kind === "awaited");
    return {
      from: id,
      to,
      kind: "step",
      title,
      lines: [{ text: `if ${listed(outcomes, "or")}` }, ...markLines("Ended on", steps)],
      ...takenIf(steps),
    };
  });
}

function missedArrows(deadline: Deadline, { id: from }: Stage, drawn: Drawn): readonly Arrow[] {
  const { way, telling } = drawn;
  const { ifMissed, title } = deadline;
  if (ifMissed === undefined || telling.graph.running.get(deadline.id)?.stages.has(from) !== true) return [];
  if (ifMissed.kind === "opens") return [opensArrow(from, ifMissed.opens.procedure, `“${title}” missed`, drawn)];
  if (ifMissed.kind !== "goes") return [];
  const isIt = (step: StepTaken): boolean =>
    step.from === from && step.by.kind === "missed" && step.by.deadline === deadline.id;
  const steps = takenSteps(way, isIt);
  const because = ifMissed.because === undefined ? [] : [{ text: ifMissed.because }];
  const own = deadline.metBy.length === 0 ? deadlineLines(deadline, from, { telling }) : [];
  return [
    {
      from,
      to: ifMissed.stage,
      kind: "missed",
      title: `“${title}” missed`,
      lines: [...own, ...because, ...markLines("Too late from", steps)],
      ...takenIf(steps),
    },
  ];
}

function opensArrow(from: string, procedure: string, by: string, { way }: Drawn): Arrow {
  const to = procedure.startsWith("procedures/") ? procedure : `procedures/${procedure}`;
  const isOpened = way?.opened.some((each) => each.from === from && each.procedure === to) === true;
  return { from, to, kind: "opens", title: `${by}: opens a case`, lines: [], ...(isOpened ? { isTaken: true } : {}) };
}

function takenIf(steps: readonly StepTaken[]): { readonly isTaken?: true } {
  return steps.length > 0 ? { isTaken: true } : {};
}
