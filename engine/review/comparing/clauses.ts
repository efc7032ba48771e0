import type { Plainly } from "../../conditions/push-negations.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { Span } from "../../problem.ts";
import type { Arena } from "./arena.ts";
import { caseIn } from "./arena.ts";
import type { ClauseComparison, Witness } from "./comparison.ts";
import { simplified, textOfCondition } from "./simplified.ts";
import { factsReadByEither } from "./turning.ts";
import type { Ground } from "./witnesses.ts";
import { everydayWitness, shows } from "./witnesses.ts";

/** A requirement as it stands on either side, and when it is met there; where it is not there it asks for nothing. */
interface Clause {
  readonly id: string;
  readonly current?: Requirement;
  readonly proposed?: Requirement;
  readonly metNow: Plainly;
  readonly metThen: Plainly;
}

/**
 * Every requirement that differs, each with an everyday case in which it alone makes the difference: all others are met, or not
 * met, alike in both. The facts that it does not read are as in an everyday case.
 */
export async function clausesOf(ground: Ground, shown: readonly Witness[]): Promise<readonly ClauseComparison[]> {
  const { arena, pair } = ground;
  const differing = clausesIn(ground).filter((each) => textOfCondition(each.metNow) !== textOfCondition(each.metThen));
  const compared: ClauseComparison[] = [];
  for (const clause of differing) {
    const others = differing.filter((each) => each !== clause).map((each) => alike(each, arena));
    const witnesses: Witness[] = [];
    let isOpen = false;
    for (const direction of ["lost", "gained"] as const) {
      const isShown = shown.some((each) => each.direction === direction);
      const wanted = {
        conditions: wantedOf(clause, direction, ground, others),
        lawful: [arena.current.lawful, arena.proposed.lawful],
      };
      if (caseIn(arena, wanted).kind === "none") continue;
      if (!isShown) {
        isOpen = true;
        continue;
      }
      const free = factsReadByEither([clause.metNow], [clause.metThen], arena.joint);
      const found = await everydayWitness(ground, { wanted, free, unknown: new Set(), accepts: shows(direction) });
      if (found === undefined) isOpen = true;
      else witnesses.push(found.witness);
    }
    compared.push(told(clause, pair.proposed.question.address, witnesses, isOpen));
  }
  return compared;
}

const nothing: Plainly = { kind: "constant", holds: true };

function clausesIn({ arena, pair }: Ground): readonly Clause[] {
  const before = new Map(pair.current.question.requirements.map((each) => [each.id, each]));
  const after = new Map(pair.proposed.question.requirements.map((each) => [each.id, each]));
  return [...new Set([...after.keys(), ...before.keys()])].map((id) => {
    const [current, proposed] = [before.get(id), after.get(id)];
    return {
      id,
      ...(current === undefined ? {} : { current }),
      ...(proposed === undefined ? {} : { proposed }),
      metNow: arena.current.met.get(id) ?? nothing,
      metThen: arena.proposed.met.get(id) ?? nothing,
    };
  });
}

/** Met in both or in neither. */
function alike({ metNow, metThen }: Clause, { joint }: Arena): Plainly {
  return simplified({
    kind: "any",
    of: [
      { kind: "all", of: [metNow, metThen] },
      { kind: "all", of: [joint.opposite(metNow), joint.opposite(metThen)] },
    ],
  });
}

function wantedOf(
  { metNow, metThen }: Clause,
  direction: "lost" | "gained",
  { arena, pair }: Ground,
  others: readonly Plainly[],
): readonly Plainly[] {
  const { joint } = arena;
  const never: Plainly = { kind: "constant", holds: false };
  const [now, then] = [arena.current, arena.proposed].map((each) => each.possible.get(pair.favourable) ?? never);
  if (now === undefined || then === undefined) return [never];
  const outcomes = direction === "lost" ? [now, joint.opposite(then)] : [then, joint.opposite(now)];
  const differs = simplified({
    kind: "any",
    of: [
      { kind: "all", of: [metNow, joint.opposite(metThen)] },
      { kind: "all", of: [joint.opposite(metNow), metThen] },
    ],
  });
  return [differs, ...outcomes, ...others];
}

function told(
  { id, current, proposed }: Clause,
  address: string,
  witnesses: readonly Witness[],
  isOpen: boolean,
): ClauseComparison {
  const own = proposed ?? current;
  const alone = witnesses.length > 0 ? "shown" : isOpen ? "open" : "none-alone";
  const where: { current?: Span; proposed?: Span } = {
    ...(current === undefined ? {} : { current: current.at }),
    ...(proposed === undefined ? {} : { proposed: proposed.at }),
  };
  return {
    id: `${address}#${id}`,
    requirement: id,
    title: own?.title ?? id,
    kind: current === undefined ? "added" : proposed === undefined ? "removed" : "changed",
    ...(own?.clause === undefined ? {} : { clause: own.clause }),
    where,
    witnesses,
    alone,
    ...(alone === "open"
      ? { reason: "No case in which it alone makes the difference could be decided under both." }
      : {}),
  };
}
