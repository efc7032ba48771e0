import type { Constitution } from "../../constitution/constitution.ts";
import { begin } from "../../procedures/begin.ts";
import type { OpenedCase, Step } from "../../procedures/case.ts";
import type { BeginCommand } from "../../procedures/command.ts";
import { courseIn } from "../../procedures/courses.ts";
import { wordsOfId } from "../../provisions/procedures/title-of-id.ts";
import type { Cast } from "./cast.ts";
import { withCase } from "./cast.ts";
import type { ActStep, StoryStep } from "./story.ts";

/** The word for beginning a case that another has opened, where a story tells who begins it. */
export const beginning = "begin";

/** The case that a step is about, and the cast with it in it; or why it cannot be told. */
export type Entered =
  | { readonly kind: "case"; readonly cast: Cast; readonly index: number }
  | { readonly kind: "begun"; readonly step: Step; readonly openedBy: number }
  | { readonly kind: "not-opened"; readonly procedure: string };

/** Begins the story's own case; parties that are not named are called by their ids. */
export function beginCase(constitution: Constitution, command: BeginCommand): Promise<Step> {
  return begin(constitution, { ...command, parties: { ...byTheirIds(constitution, command), ...command.parties } });
}

/**
 * Finds the case that a step is about. A case that was opened on the way begins, on the day on which it was opened, when the
 * story first speaks of it: by the first of its parties and roles who may begin it, unless the step itself says who begins it.
 */
export async function enter(constitution: Constitution, cast: Cast, step: StoryStep): Promise<Entered> {
  const own = cast.cases[0]?.case.procedure;
  const { in: address = own ?? "" } = step;
  const places = cast.cases.flatMap((each, index) => (each.case.procedure === address && index > 0 ? [index] : []));
  const running = places.findLast((index) => cast.cases[index]?.case.ended === undefined);
  if (step.in === undefined) return { kind: "case", cast, index: 0 };
  if (running !== undefined) return { kind: "case", cast, index: running };
  const waiting = notBegun(cast, address);
  if (waiting !== undefined) return begun(constitution, cast, step, waiting);
  const ended = places.at(-1);
  if (ended !== undefined) return { kind: "case", cast, index: ended };
  return address === own ? { kind: "case", cast, index: 0 } : { kind: "not-opened", procedure: address };
}

interface Waiting {
  readonly opened: OpenedCase;
  readonly by: number;
}

/** The first case of a procedure that was opened and that the story has not begun to tell. */
function notBegun({ cases }: Cast, address: string): Waiting | undefined {
  for (const [by, { case: state }] of cases.entries()) {
    const opened = state.opened.filter(({ procedure, outcome }) => procedure === address && outcome === undefined);
    const told = cases.filter(
      (each) => each.openedBy === by && each.case.procedure === address && each.case.ended === undefined,
    );
    const next = opened[told.length];
    if (next !== undefined) return { opened: next, by };
  }
  return undefined;
}

async function begun(
  constitution: Constitution,
  cast: Cast,
  step: StoryStep,
  { opened, by: openedBy }: Waiting,
): Promise<Entered> {
  const { procedure, facts, parties } = opened;
  const on = Temporal.PlainDate.from(opened.on);
  const told = step.kind === "act" && step.does === beginning ? step : undefined;
  if (told !== undefined) {
    const command = { procedure, parties, ...asTold(told), facts: { ...facts, ...told.facts } };
    return { kind: "begun", step: await beginCase(constitution, command), openedBy };
  }
  const course = courseIn(constitution, procedure);
  const steps: Step[] = [];
  for (const by of [...(course?.parties ?? []), ...(course?.roles ?? [])]) {
    const tried = await beginCase(constitution, { procedure, by, on, parties, facts });
    if (tried.kind === "accepted")
      return { kind: "case", cast: withCase(constitution, cast, tried.events, openedBy), index: cast.cases.length };
    steps.push(tried);
  }
  const [first] = steps;
  return first === undefined ? { kind: "not-opened", procedure } : { kind: "begun", step: first, openedBy };
}

function asTold({ by, on, as, papers }: ActStep): Pick<BeginCommand, "by" | "on" | "as" | "papers"> {
  return { by, on, papers, ...(as === undefined ? {} : { as }) };
}

function byTheirIds(constitution: Constitution, { procedure }: BeginCommand): Readonly<Record<string, string>> {
  const parties = courseIn(constitution, procedure)?.parties ?? [];
  return Object.fromEntries(parties.map((party) => [party, `the ${wordsOfId(party)}`]));
}
