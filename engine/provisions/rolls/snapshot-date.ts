import type { Fact } from "../../conditions/fact.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Roll } from "./shape.ts";

/** The name of the derived fact that is the day whose roll counts. */
export const rollDate = "dateOfTheRoll";

/** The date fact on which a roll is taken: the date asked about, unless the roll names a day; brings and derives what that needs. */
export function dateOfRoll({ asOf }: Roll, compiler: ProvisionCompiler): string {
  if (asOf === undefined) return "on";
  const title = "The date of the roll";
  if (typeof asOf === "string") {
    return compiler.derive({
      name: rollDate,
      title,
      type: { kind: "date" },
      formula: { kind: "snapshot", day: asOf, upTo: "on" },
    });
  }
  const event = events[asOf.before];
  compiler.bring(event);
  const period = asOf.atLeast ?? "1 day";
  return compiler.derive({
    name: rollDate,
    title,
    type: { kind: "date" },
    formula: { kind: "date", from: event.name, period, counted: "before" },
  });
}

const events: Readonly<Record<"opens" | "meeting", Fact>> = {
  opens: {
    name: "ballotOpens",
    title: "Ballot opens",
    question: "On which date does the ballot open?",
    type: { kind: "date" },
    about: "ballot",
  },
  meeting: {
    name: "meetingDate",
    title: "Date of the meeting",
    question: "On which date is the meeting?",
    type: { kind: "date" },
    about: "meeting",
  },
};
