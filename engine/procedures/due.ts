import type { Constitution } from "../constitution/constitution.ts";
import type { Case, RunningDeadline } from "./case.ts";
import { courseIn } from "./courses.ts";

/** A deadline of a case as somebody wants to see it on a day. */
export interface Due extends RunningDeadline {
  readonly title: string;
  readonly metBy: readonly string[];
  /** Days left until the last day, nought on it; fewer than nought once it is late. */
  readonly daysLeft: number;
}

/** The deadlines that still run, the most pressing first. Pure counting: whether one was missed, the events say. */
export function due(constitution: Constitution, state: Case, on: Temporal.PlainDate): readonly Due[] {
  const course = courseIn(constitution, state.procedure);
  return state.deadlines
    .filter((each) => each.state === "running")
    .map((each) => {
      const deadline = course?.deadlines.get(each.id);
      const daysLeft = on.until(Temporal.PlainDate.from(each.due)).days;
      return { ...each, title: deadline?.title ?? each.id, metBy: deadline?.metBy ?? [], daysLeft };
    })
    .toSorted((a, b) => a.daysLeft - b.daysLeft);
}
