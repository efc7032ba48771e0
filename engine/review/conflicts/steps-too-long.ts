import type { Constitution } from "../../constitution/constitution.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Duty } from "../../provisions/duties/shape.ts";
import { surelyLonger } from "../../provisions/meetings/surely-longer.ts";
import { parsePeriod } from "../../quantities/period.ts";
import type { Conflict } from "./conflict.ts";
import { clause, placeOf } from "./conflict.ts";

/** Duties of which one step alone may take longer than the duty itself: in time under the one, overdue under the other. */
export function stepsTooLong({ provisions }: Constitution): readonly Conflict[] {
  return [...provisions.values()].filter(isDuty).flatMap((duty) => {
    const within = parsePeriod(duty.data.within ?? "");
    if (!within.ok) return [];
    return Object.entries(duty.data.steps ?? {}).flatMap(([id, step]): readonly Conflict[] => {
      const time = parsePeriod(step.within ?? "");
      if (!time.ok || !surelyLonger(time.value, within.value)) return [];
      const path = `steps/${id}/within`;
      const message = `a step may take \`${step.within}\` under ${clause(duty, path)}, but the duty must be done within \`${duty.data.within}\` under ${clause(duty, "within")}`;
      const help = "Let the steps together take no longer than the duty.";
      return [{ provision: duty, at: placeOf(duty, path), message, help }];
    });
  });
}

function isDuty(provision: Provision): provision is Provision<Duty> {
  return provision.section === "duties";
}
