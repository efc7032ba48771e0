import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { officesOf } from "./all-offices.ts";
import type { Incompatibility, Office } from "./shape.ts";

/** An incompatibility as it concerns one office, wherever it is stated. */
export interface Bar {
  /** The id of the requirement it makes. */
  readonly id: string;
  readonly entry: Incompatibility;
  /** The office that cannot be held with the one asked about. */
  readonly other: Provision<Office>;
  /** The office that states it, and the one it names: one of them is the office asked about. */
  readonly statedAt: Provision<Office>;
  readonly named: Provision<Office>;
  /** Where it stands in the provision that states it. */
  readonly path: string;
  /** The first and last day on which it applies, that of the other provision it is stated at included. */
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** Every incompatibility of an office: those it states itself, then those that other offices state of it. */
export function barsOf(office: Provision<Office>, surroundings: Surroundings): readonly Bar[] {
  const offices = officesOf(surroundings);
  const others = [...offices.values()].filter((each) => each.address !== office.address);
  const own = others.flatMap((named) => barStated(office, named, { id: `not-with-${named.id}`, other: named }));
  const theirs = others.flatMap((each) =>
    barStated(each, office, { id: `not-with-${each.id}-as-stated-there`, other: each }),
  );
  return [...own, ...theirs];
}

function barStated(
  statedAt: Provision<Office>,
  named: Provision<Office>,
  { id, other }: Pick<Bar, "id" | "other">,
): readonly Bar[] {
  const entry = Object.entries(statedAt.data.incompatibleWith ?? {}).find(([key]) => key === named.id)?.[1];
  if (entry === undefined) return [];
  const from = last(entry.from, statedAt.data.from);
  const until = first(entry.until, statedAt.data.until);
  return [{ id, entry, other, statedAt, named, path: `incompatibleWith/${named.id}`, from, until }];
}

function last(...days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}

function first(...days: readonly (string | undefined)[]): string | undefined {
  return days.filter((day) => day !== undefined).toSorted()[0];
}
