import type { Plain } from "../documents/node.ts";
import type { Anchor, Course } from "../provisions/procedures/course.ts";
import { parseCivilDate } from "../quantities/civil-date.ts";
import type { Case } from "./case.ts";
import { isDone } from "./facts-known.ts";
import { own } from "./own.ts";

/** The word for the day on which the case began, where a deadline is counted from that. */
export const startAnchor = "start";

/** The day a deadline is counted from; "not yet" where it has not happened or is not known. */
export type AnchorDay = Temporal.PlainDate | "not yet" | "none";

/** The day an anchor stands for in a case: of several the latest or earliest, those that there was none of left out. */
export function anchorDay(anchor: Anchor, course: Course, state: Case): AnchorDay {
  const days = anchor.names.map((name) => dayOf(name, course, state));
  const happened = days.filter((day) => typeof day !== "string").toSorted((a, b) => Temporal.PlainDate.compare(a, b));
  if (anchor.kind === "earliest") return happened[0] ?? (days.includes("not yet") ? "not yet" : "none");
  if (days.includes("not yet")) return "not yet";
  return happened.at(-1) ?? "none";
}

/** A name resolves as everywhere in a procedure: fact, action (of each party: once all have), stage, deadline. */
function dayOf(name: string, course: Course, state: Case): AnchorDay {
  if (name === startAnchor) return dayIn(state.began);
  const fact = own(state.facts, name);
  if (fact !== undefined) return dayIn(fact);
  const done = own(state.done, name)?.at(-1)?.on;
  if (done !== undefined) return isDone(course, state, name) ? dayIn(done) : "not yet";
  const entered = own(state.entered, name);
  if (entered !== undefined) return dayIn(entered);
  const running = state.deadlines.filter((each) => each.id === name).map((each) => each.due);
  return dayIn(running.toSorted().at(-1) ?? null);
}

function dayIn(value: Plain): AnchorDay {
  if (value === "none") return "none";
  const day = parseCivilDate(typeof value === "string" ? value : "");
  return day.ok ? day.value : "not yet";
}
