import type { LinearForm } from "../../conditions/linear.ts";
import type { EncodedValue } from "../../conditions/fact.ts";
import type { Plainly } from "../../conditions/push-negations.ts";
import type { Example } from "../../conditions/satisfy.ts";
import { findExample } from "../../conditions/satisfy.ts";
import { calendarText } from "./deciding.ts";
import { tiesOfDates } from "./date-ties.ts";
import type { Lawful, Naming } from "./joint.ts";
import { Joint } from "./joint.ts";
import type { Reckoned, Side } from "./side.ts";
import { formText, reckon } from "./side.ts";
import { simplified } from "./simplified.ts";

/** Two sides in one space of facts, in which cases of both are looked for. */
export interface Arena {
  readonly joint: Joint;
  readonly current: Reckoned;
  readonly proposed: Reckoned;
  /** What always ties dates to those that they are counted from. */
  readonly ties: readonly LinearForm[];
}

/** Puts two questions into one space. What names mean in the proposal, `naming` says. */
export function arenaOf(current: Side, proposed: Side, naming: Naming): Arena {
  const joint = new Joint();
  const [one, other] = [reckon(current, joint), reckon(proposed, joint, naming)];
  const isSameCalendar = calendarText(current.constitution.calendar) === calendarText(proposed.constitution.calendar);
  return {
    joint,
    current: one(),
    proposed: other(),
    ties: tiesOfDates(joint.derived.values(), isSameCalendar),
  };
}

/** What is looked for: conditions and demands that must all hold, near to which values, and with which facts as they are. */
export interface Wanted {
  readonly conditions: readonly Plainly[];
  readonly lawful: readonly Lawful[];
  readonly forms?: readonly LinearForm[];
  readonly near?: ReadonlyMap<string, bigint>;
  readonly fixed?: ReadonlyMap<string, EncodedValue>;
  /** Leaves out how dates are tied to one another, as where it is not known from which they are counted. */
  readonly isUntied?: boolean;
}

/** A lawful case of both, the roundest first, or the proof that there is none. */
export function caseIn(arena: Arena, wanted: Wanted): Example {
  const { joint, ties } = arena;
  const { conditions, lawful, forms = [], near = new Map<string, bigint>(), fixed = new Map(), isUntied } = wanted;
  const demands = new Map(lawful.flatMap((each) => each.forms).map((each) => [formText(each), each]));
  return findExample(
    simplified({ kind: "all", of: [...conditions, ...lawful.flatMap(({ tests }) => tests)] }),
    {
      facts: joint.facts,
      derived: joint.derived,
      values: fixed,
      computed: new Map(),
      constraints: [...demands.values(), ...forms, ...(isUntied === true ? [] : ties)],
    },
    near,
  );
}
