import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { approvalFacts, dayFact } from "./requirements.ts";
import type { Amendment } from "./shape.ts";

/** Derives the day on which a change takes effect, and gives its name back; nothing where the constitution does not say. */
export function effectDay({ takesEffect, ...data }: Amendment, compiler: ProvisionCompiler): string | undefined {
  if (takesEffect === undefined) return undefined;
  const settled = settledDay(data, compiler);
  const { day, after, next } = takesEffect;
  if (day !== undefined) return derive("latestOf", [settled], day);
  if (after !== undefined) return effect({ kind: "date", from: settled, period: after, counted: "after" });
  if (next === undefined) return settled;
  // The latest such day up to a year later is the first after the day itself.
  const yearLater = compiler.derive({
    name: "effect.yearLater",
    title: "A year after the decision or the last approval",
    type: { kind: "date" },
    formula: { kind: "date", from: settled, period: "1 year", counted: "within" },
  });
  return effect({ kind: "snapshot", day: next, upTo: yearLater });

  function derive(kind: "latestOf", of: readonly string[], and: string): string {
    return effect({ kind, of, and: [and] });
  }

  function effect(formula: Parameters<ProvisionCompiler["derive"]>[0]["formula"]): string {
    const title = "Day on which it takes effect";
    return compiler.derive({ name: "effect.day", title, type: { kind: "date" }, formula });
  }
}

/** The day of the decision, or of the last approval where approvals are needed. */
function settledDay(data: Amendment, compiler: ProvisionCompiler): string {
  const approved = approvalFacts(data);
  if (approved.length === 0) return "decided";
  return compiler.derive({
    name: "effect.settled",
    title: "Day of the last approval",
    type: { kind: "date" },
    formula: { kind: "latestOf", of: ["decided", ...approved] },
  });
}

/** Derives or brings the last day on which a change can be confirmed; nothing where it need not be. */
export function lastDayToConfirm(
  { lapsesUnlessConfirmed: stated }: Amendment,
  effect: string,
  compiler: ProvisionCompiler,
): string | undefined {
  if (stated === undefined) return undefined;
  const { day, within, at } = stated;
  const title = "Last day to confirm it";
  if (day !== undefined)
    return compiler.derive({
      name: "confirm.latest",
      title,
      type: { kind: "date" },
      formula: { kind: "latestOf", of: [], and: [day] },
    });
  if (within !== undefined)
    return compiler.derive({
      name: "confirm.latest",
      title,
      type: { kind: "date" },
      formula: { kind: "date", from: effect, period: within, counted: "within" },
    });
  const meeting = compiler.surroundings.provisions.get(at ?? "")?.title ?? at ?? "";
  const question = `On which day was the first “${meeting}” after it took effect? None if there has been none.`;
  compiler.bring(dayFact("confirmingMeeting", `First “${meeting}” after it took effect`, question));
  return "confirmingMeeting";
}
