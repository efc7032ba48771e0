import type { Constitution } from "../../constitution/constitution.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Incompatibility, Office } from "../../provisions/offices/shape.ts";
import type { Conflict } from "./conflict.ts";
import { clause, placeOf } from "./conflict.ts";
import { isOffice } from "./offices-and-elections.ts";

/** Offices that each name the other and say otherwise which must be given up, when, or when not: said at both, both apply. */
export function incompatibleTwice({ provisions }: Constitution): readonly Conflict[] {
  const offices = [...provisions.values()].filter(isOffice);
  return offices.flatMap((one, index) =>
    offices.slice(index + 1).flatMap((other) => {
      const [said, answered] = [one.data.incompatibleWith?.[other.id], other.data.incompatibleWith?.[one.id]];
      return said === undefined || answered === undefined ? [] : contradiction({ one, other, said, answered });
    }),
  );
}

interface SaidTwice {
  readonly one: Provision<Office>;
  readonly other: Provision<Office>;
  readonly said: Incompatibility;
  readonly answered: Incompatibility;
}

function contradiction({ one, other, said, answered }: SaidTwice): readonly Conflict[] {
  const path = `incompatibleWith/${other.id}`;
  const both = `${clause(one, path)} and ${clause(other, `incompatibleWith/${one.id}`)}`;
  const what = areApart(said, answered) ? undefined : difference(said, answered);
  if (what === undefined) return [];
  const help = "Said at both, both apply: say it at one of the two, or the same at both.";
  return [{ provision: one, at: placeOf(one, path), message: `${both} ${what}`, help }];
}

/** Whether one has ended before the other begins. */
function areApart(said: Incompatibility, answered: Incompatibility): boolean {
  const endsFirst = (one: Incompatibility, other: Incompatibility): boolean =>
    one.until !== undefined && other.from !== undefined && one.until < other.from;
  return endsFirst(said, answered) || endsFirst(answered, said);
}

/** What one says and the other takes back. */
function difference(said: Incompatibility, answered: Incompatibility): string | undefined {
  if (isOne(said.giveUp) && said.giveUp === answered.giveUp)
    return "each say which of the two offices must be given up, and not the same one";
  if (JSON.stringify(said.except) !== JSON.stringify(answered.except))
    return "do not make the same exception, so that of one of them is never of use";
  if (said.grace !== answered.grace)
    return "do not leave the same time to give one of them up, so the longer is never of use";
  return undefined;
}

function isOne(giveUp: Incompatibility["giveUp"]): boolean {
  return giveUp === "this office" || giveUp === "the other office";
}
