import type { CaseEvent } from "../../procedures/case.ts";

/** The way that a case has taken, to be marked in a drawing. */
export interface WayTaken {
  readonly steps: readonly StepTaken[];
  /** The stage it is in. */
  readonly present: string;
  readonly since: string;
  /** The cases of other procedures that it opened, each with the stage in which it did. */
  readonly opened: readonly { readonly from: string; readonly procedure: string }[];
}

/** One step of a case: from which stage, to which, on which day, and by what. */
export interface StepTaken {
  readonly from?: string;
  readonly to: string;
  readonly on: string;
  readonly by:
    | { readonly kind: "done"; readonly action: string; readonly verdict: string }
    | { readonly kind: "missed"; readonly deadline: string }
    | { readonly kind: "awaited"; readonly procedure: string; readonly outcome: string }
    | { readonly kind: "began" | "holiday" | "migrated" };
}

/** The way that a case has taken by its events, up to a day if one is given; undefined where it had not begun by then. */
export function wayTaken(events: readonly CaseEvent[], until?: Temporal.PlainDate): WayTaken | undefined {
  const seen = events.filter(
    ({ on }) => until === undefined || Temporal.PlainDate.compare(Temporal.PlainDate.from(on), until) <= 0,
  );
  const steps: StepTaken[] = [];
  const opened: { from: string; procedure: string }[] = [];
  for (const event of seen) {
    const from = steps.at(-1)?.to;
    const to = "stage" in event ? event.stage : from;
    if (to !== undefined) steps.push({ ...(from === undefined ? {} : { from }), to, on: event.on, by: byOf(event) });
    if ("opens" in event && event.opens !== undefined && from !== undefined)
      opened.push({ from, procedure: event.opens.procedure });
  }
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  const entered = steps.findLast(({ from, to }) => to === last.to && from !== to) ?? last;
  return { steps, present: last.to, since: entered.on, opened };
}

function byOf(event: CaseEvent): StepTaken["by"] {
  switch (event.type) {
    case "done":
      return { kind: "done", action: event.action, verdict: event.verdict };
    case "missed":
      return { kind: "missed", deadline: event.deadline };
    case "opened-case-ended":
      return { kind: "awaited", procedure: event.procedure, outcome: event.outcome };
    case "holiday-proclaimed":
      return { kind: "holiday" };
    case "began":
    case "migrated":
      return { kind: event.type };
  }
}
