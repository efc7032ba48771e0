import type { Plainly } from "../../conditions/push-negations.ts";
import { test } from "../../conditions/condition.ts";
import { dayNumber } from "../../conditions/encode.ts";
import type { EncodedValue } from "../../conditions/fact.ts";
import { derivedFor } from "../../decisions/run.ts";
import { contextOf } from "../../decisions/context.ts";
import type { Arena, Wanted } from "./arena.ts";
import { caseIn } from "./arena.ts";
import type { Witness } from "./comparison.ts";
import { mayDiffer } from "./glance.ts";
import type { CaseOfBoth, Pair, Replayed } from "./replayed.ts";
import { dayOf, replayed } from "./replayed.ts";
import type { Everyday } from "./sample.ts";
import { everydayStart } from "./sample.ts";

/** Where everyday cases are looked for. */
export interface Ground {
  readonly arena: Arena;
  readonly pair: Pair;
  /** The everyday cases to stay near, the best first. */
  readonly everydays: readonly Everyday[];
  /** How many cases may still be decided for this question. */
  readonly left: { cases: number };
}

/** A wanted case, the facts that may move from what they are every day, those not to be known, and what must come of it. */
export interface Hunt {
  readonly wanted: Wanted;
  readonly free: ReadonlySet<string>;
  readonly unknown: ReadonlySet<string>;
  readonly accepts: (found: Replayed) => boolean;
}

/** More everyday cases than this are not tried as they stand. */
const mostEverydays = 2;

/**
 * The smallest everyday case: first with all but a few facts as in an everyday case, then with all of them free. Decided under
 * both before it is given back; undefined where none of those found is what decide makes of it.
 */
export async function everydayWitness(ground: Ground, hunt: Hunt): Promise<Replayed | undefined> {
  for (const everyday of ground.everydays.slice(0, mostEverydays)) {
    const fixed = fixedBy(everyday, hunt, ground);
    const found = await tried(ground, hunt, { everyday, fixed });
    if (found !== undefined) return found;
  }
  const [everyday = { values: new Map(), others: {} }] = ground.everydays;
  return tried(ground, hunt, { everyday, fixed: new Map() });
}

interface Attempt {
  readonly everyday: Everyday;
  readonly fixed: ReadonlyMap<string, EncodedValue>;
}

async function tried(ground: Ground, hunt: Hunt, { everyday, fixed }: Attempt): Promise<Replayed | undefined> {
  if (ground.left.cases <= 0) return undefined;
  const { arena } = ground;
  const near = new Map(
    [...everyday.values].flatMap(([name, value]) =>
      typeof value === "number" ? [[name, BigInt(value)] as const] : [],
    ),
  );
  const wanted = { ...hunt.wanted, near, fixed };
  const counts = electorates(arena);
  const usual = caseIn(arena, { ...wanted, conditions: [...wanted.conditions, ...counts] });
  const example = usual.kind === "found" || counts.length === 0 ? usual : caseIn(arena, wanted);
  if (example.kind !== "found") return undefined;
  const moved = new Map([...fixed, ...example.values].filter(([name]) => arena.joint.facts.has(name)));
  const asked = [...arena.current.asksWhetherKnown, ...arena.proposed.asksWhetherKnown];
  const known = new Map([...someValues(asked, arena), ...moved]);
  const filled = new Map([...known, ...everyday.values, ...moved]);
  const full = new Map([...someValues(arena.joint.facts.keys(), arena), ...filled]);
  for (const values of [known, filled, full]) {
    const given = { values: without(values, hunt.unknown), others: everyday.others };
    if (!mayDiffer(ground.pair, given)) continue;
    ground.left.cases -= 1;
    if (ground.left.cases < 0) return undefined;
    const found = await replayed(ground.pair, given);
    if (found !== undefined && hunt.accepts(found)) return found;
  }
  return undefined;
}

/** Some value for each of the facts, for where it only matters that it is known. */
function someValues(names: Iterable<string>, { joint }: Arena): ReadonlyMap<string, EncodedValue> {
  const values = [...names].flatMap((name): readonly (readonly [string, EncodedValue])[] => {
    const type = name.includes("/") ? undefined : joint.facts.get(name)?.type;
    if (type?.kind === "yes-no") return [[name, true]];
    if (type?.kind === "word") return [[name, type.words[0] ?? null]];
    if (type?.kind === "number" || type?.kind === "money") return [[name, 1]];
    return type?.kind === "date" ? [[name, dayNumber(everydayStart)]] : [];
  });
  return new Map(values);
}

function without(values: CaseOfBoth["values"], unknown: ReadonlySet<string>): CaseOfBoth["values"] {
  return new Map([...values].filter(([name]) => !unknown.has(name)));
}

/** All facts of an everyday case but the free ones, and what is derived from these. */
function fixedBy(
  everyday: Everyday,
  { free, unknown }: Hunt,
  { arena, pair }: Ground,
): ReadonlyMap<string, EncodedValue> {
  const facts = new Map(
    [...everyday.values].filter(([name]) => !free.has(name) && !unknown.has(name) && arena.joint.facts.has(name)),
  );
  const fixed = new Map(facts);
  for (const side of ["current", "proposed"] as const) {
    const { question, constitution } = pair[side];
    const names = arena[side].names;
    const on = dayOf(pair, { values: facts, others: {} });
    const context = contextOf(constitution, { question: question.address, facts: {}, on });
    for (const [name, { value }] of derivedFor(question, { given: facts, context }).computed)
      if (value !== null) fixed.set(names.get(name) ?? name, value);
  }
  return fixed;
}

/** That there is somebody on every roll, as on any ordinary day. */
function electorates({ joint }: Arena): readonly Plainly[] {
  const counts = [...joint.facts.values()].filter(
    ({ circumstance, type }) => circumstance === true && type.kind === "number",
  );
  return counts.map(({ name }) => test(name, "atLeast", 1));
}

/** Whether a replayed case shows a loss, or a gain, of the favourable outcome. */
export function shows(direction: Witness["direction"]): (found: Replayed) => boolean {
  return ({ witness }) => witness.direction === direction;
}
