import type { EncodedValue, Fact } from "../conditions/fact.ts";
import { form } from "../conditions/linear.ts";
import type { LinearForm } from "../conditions/linear.ts";
import type { Plainly } from "../conditions/push-negations.ts";
import { findExample } from "../conditions/satisfy.ts";
import type { Question } from "../constitution/question.ts";
import { inputsOfFormula } from "./missing.ts";
import type { RunInput } from "./run.ts";
import { derivedFor, scopeOf } from "./run.ts";

type Values = ReadonlyMap<string, EncodedValue>;

/** A run's input, with the facts that must stay as they are because they also settle something else. */
export interface Changeable extends RunInput {
  readonly fixed: ReadonlySet<string>;
}

/** One search: from what is given to another outcome. */
export interface Search {
  readonly question: Question;
  readonly input: Changeable;
  readonly other: string;
  readonly condition: Plainly;
}

/** Values that may lead to the other outcome, and how far they are from what is given. */
export interface Candidate {
  readonly values: Values;
  readonly distance: number;
}

/** The nearest values of some facts under which the other outcome may follow. Words are all equally near. */
export function candidatesFor(search: Search, free: readonly Fact[]): readonly Candidate[] {
  const [only] = free;
  if (only !== undefined && typeof search.input.given.get(only.name) !== "number") return otherWords(search, only);
  if (only !== undefined && free.length === 1 && isReckonedWith(only, search.question)) return stepped(search, only);
  const nearest = nearestExample(search, free);
  return nearest === undefined ? [] : [nearest];
}

function otherWords({ input }: Search, fact: Fact): readonly Candidate[] {
  const now = input.given.get(fact.name);
  const words: readonly EncodedValue[] =
    fact.type.kind === "word" ? fact.type.words : fact.type.kind === "yes-no" ? [true, false] : [];
  return words.filter((word) => word !== now).map((word) => ({ values: new Map([[fact.name, word]]), distance: 1 }));
}

/** Whether other dates are reckoned from it, so that what follows from another value is only known by trying. */
function isReckonedWith(fact: Fact, { derived }: Question): boolean {
  return derived.some(
    (each) =>
      each.formula.kind !== "sum" && each.formula.kind !== "needed" && inputsOfFormula(each).includes(fact.name),
  );
}

const farthestStep = 1 << 15;

/** The nearest earlier and the nearest later value, found by trying ever longer steps and then between the last two. */
function stepped(search: Search, fact: Fact): readonly Candidate[] {
  const now = Number(search.input.given.get(fact.name));
  const [least, most] =
    fact.type.kind === "number"
      ? [fact.type.least ?? 0, fact.type.most ?? Number.POSITIVE_INFINITY]
      : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const leads = (value: number): boolean =>
    value >= least && value <= most && mayLeadTo(search, new Map([[fact.name, value]]));
  return [-1, 1].flatMap((direction) => {
    let far = 1;
    while (far <= farthestStep && !leads(now + direction * far)) far *= 2;
    if (far > farthestStep) return [];
    let tooNear = Math.floor(far / 2);
    while (far - tooNear > 1) {
      const middle = Math.floor((far + tooNear) / 2);
      if (leads(now + direction * middle)) far = middle;
      else tooNear = middle;
    }
    return [{ values: new Map([[fact.name, now + direction * far]]), distance: far }];
  });
}

function mayLeadTo({ question, input, condition }: Search, values: Values): boolean {
  const changed = { ...input, given: new Map([...input.given, ...values]) };
  return findExample(condition, scopeOf(question, derivedFor(question, changed), input.narrowed)).kind === "found";
}

const widest = 1 << 24;

/** The values of the freed counts or dates, nearest to what they are, for which the condition holds. */
function nearestExample(search: Search, free: readonly Fact[]): Candidate | undefined {
  const everywhere = new Map(free.map((fact) => [fact.name, widest]));
  if (within(search, free, everywhere) === undefined) return undefined;
  const distance = smallestThat(
    (limit) => within(search, free, new Map(free.map((fact) => [fact.name, limit]))) !== undefined,
  );
  const limits = new Map(free.map((fact) => [fact.name, distance]));
  // Within that, each of them as near as it can be.
  for (const { name } of free.length > 1 ? free : []) {
    limits.set(
      name,
      smallestThat((limit) => within(search, free, new Map(limits).set(name, limit)) !== undefined, distance),
    );
  }
  const values = within(search, free, limits);
  return values === undefined ? undefined : { values, distance };
}

/** The smallest distance that is enough, up to one that is known to be. */
function smallestThat(isEnough: (distance: number) => boolean, enough = widest): number {
  let far = Math.min(1, enough);
  while (far < enough && !isEnough(far)) far = Math.min(far * 4, enough);
  let tooNear = far === 1 ? -1 : Math.floor(far / 4);
  while (far - tooNear > 1) {
    const middle = Math.floor((far + tooNear) / 2);
    if (isEnough(middle)) far = middle;
    else tooNear = middle;
  }
  return far;
}

function within(
  { question, input, condition }: Search,
  free: readonly Fact[],
  limits: ReadonlyMap<string, number>,
): Values | undefined {
  const now = (fact: Fact): number => Number(input.given.get(fact.name));
  const open = { ...input, given: new Map([...input.given].filter(([name]) => !limits.has(name))) };
  const scope = scopeOf(question, derivedFor(question, open), input.narrowed);
  // A count or date is moved, not taken away.
  const facts = new Map([...scope.facts, ...free.map((fact) => [fact.name, { ...fact, mayBeNone: false }] as const)]);
  const near = free.flatMap((fact) => nearForms(fact, now(fact), limits.get(fact.name) ?? 0));
  const preferred = new Map(free.map((fact) => [fact.name, BigInt(now(fact))]));
  const example = findExample(condition, { ...scope, facts, constraints: [...scope.constraints, ...near] }, preferred);
  if (example.kind !== "found") return undefined;
  return new Map(free.map((fact) => [fact.name, example.values.get(fact.name) ?? now(fact)]));
}

function nearForms(fact: Fact, now: number, distance: number): readonly LinearForm[] {
  const least = Math.max(now - distance, fact.type.kind === "number" ? (fact.type.least ?? 0) : now - distance);
  return [form({ [fact.name]: 1n }, BigInt(-least)), form({ [fact.name]: -1n }, BigInt(now + distance))];
}
