import type { Constitution } from "../../constitution/constitution.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Power } from "../../provisions/powers/shape.ts";
import type { Conflict } from "./conflict.ts";
import { clause, placeOf } from "./conflict.ts";

/** Powers that are never allowed, whatever the level, and allowed or limited at one. */
export function powersByLevel({ provisions }: Constitution): readonly Conflict[] {
  return [...provisions.values()].filter(isPower).flatMap((power) => {
    if (power.data.allowed !== "never" || power.data.during !== undefined) return [];
    return Object.entries(power.data.byLevel ?? {})
      .filter(([, terms]) => terms.allowed !== "never" && Object.keys(terms).length > 0)
      .map(([id]): Conflict => ({
        provision: power,
        at: placeOf(power, `byLevel/${id}`),
        message: `${clause(power, `byLevel/${id}`)} says how the power may be used at that level, but under ${clause(power, "allowed")} it is never allowed at any`,
        help: "Write `allowed: never` at the levels where it is so.",
      }));
  });
}

function isPower(provision: Provision): provision is Provision<Power> {
  return provision.section === "powers";
}
