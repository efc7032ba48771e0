import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { parseCivilDate } from "../../quantities/civil-date.ts";

/** The day since which something can be owed: that of the body's establishment, or the first of the provision if it is later. */
export function owedSince({ surroundings, provision }: ProvisionCompiler): Temporal.PlainDate | undefined {
  const { established } = surroundings;
  const from = parseCivilDate(provision.data.from ?? "");
  if (!from.ok) return established;
  return established === undefined || Temporal.PlainDate.compare(from.value, established) > 0
    ? from.value
    : established;
}
