import type { Calendar } from "../calendar/calendar.ts";
import type { Years } from "../calendar/years.ts";
import type { Fact } from "../conditions/fact.ts";
import type { MapNode } from "../documents/node.ts";
import type { Head } from "./head.ts";
import type { Kind } from "./kind.ts";
import type { Provision } from "./provision.ts";
import type { Constraint, Question } from "./question.ts";

/**
 * A constitution that has been read, checked and compiled; `readConstitution` is the only way to one, and it is frozen.
 * Everything in it is after its base was merged in.
 */
export interface Constitution {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly file: string;
  readonly head: Head;
  /** What it means, as a SHA-256 in hexadecimal; two constitutions that decide alike word for word share it. */
  readonly digest: string;
  readonly root: MapNode;
  /** The paths at which the file changed what it inherited. */
  readonly overridden: ReadonlySet<string>;
  readonly kinds: readonly Kind[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly constraints: readonly Constraint[];
  readonly years: Years | undefined;
  /** The day the body came into being, where the head says so. */
  readonly established: Temporal.PlainDate | undefined;
  readonly calendar: Calendar | undefined;
  /** By address, in the order written. */
  readonly provisions: ReadonlyMap<string, Provision>;
  /** By address, in the order of the provisions. */
  readonly questions: ReadonlyMap<string, Question>;
}
