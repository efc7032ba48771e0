import type { LinearForm } from "../conditions/linear-form.ts";
import { form, substitute } from "../conditions/linear-form.ts";
import { linearise } from "../conditions/linearise.ts";
import type { Plainly } from "../conditions/push-negations.ts";
import { alternativesOf } from "../constitution/alternative.ts";
import { constraintForms } from "../constitution/constraint-forms.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Question } from "../constitution/question.ts";
import { underReading } from "../constitution/under-reading.ts";
import type { Joined } from "./joined.ts";
import { join } from "./joined.ts";
import { floorOf, roomFor, withoutFact } from "./projection.ts";
import { factsDeciding } from "./replay.ts";

/** In how many cases two readings come out differently; or why that was not established. */
export type Disagreements =
  { readonly kind: "counted"; readonly cases: bigint } | { readonly kind: "not-established"; readonly because: string };

/** The ids of two readings; undefined is the reading taken. */
export type Pair = readonly [one: string | undefined, other: string | undefined];

/** So many values of all facts but the last are gone through. */
const budget = 200_000;

/**
 * Counts the lawful cases, told apart by the facts on which either reading turns, in which the question comes out differently.
 * Counts that are fixed stay as given (`entitled: 400`). Exact: no case is tried, whole stretches are counted at once.
 */
export function disagreements(
  constitution: Constitution,
  address: string,
  readings: Pair,
  fixed: Readonly<Record<string, number>>,
): Disagreements {
  const unknown = readings.find((reading) => reading !== undefined && !isReading(constitution, address, reading));
  if (unknown !== undefined) return notEstablished(`\`${address}\` has no reading \`${unknown}\``);
  const [one, other] = readings.map((reading) => underReading(constitution, address, reading).questions.get(address));
  const joined = one === undefined || other === undefined ? undefined : join(one, other);
  if (one === undefined || other === undefined || joined === undefined)
    return notEstablished(`\`${address}\` is not one question under both readings`);
  return countDisagreements(joined, [...new Set([...factsDeciding(one), ...factsDeciding(other)])], fixed);
}

/** The same of any two questions put together, told apart by the facts named. */
export function countDisagreements(
  joined: Joined,
  deciding: readonly string[],
  fixed: Readonly<Record<string, number>>,
): Disagreements {
  const names = deciding.filter((name) => !(name in fixed));
  const known = new Map(Object.entries(fixed).map(([name, value]) => [name, BigInt(value)]));
  const sides = [joined.one, joined.other].map((outcomes) => compiled(outcomes, joined.question, known));
  const space = spaceOf(joined.question, names, known);
  const [first, second] = sides;
  if (first === undefined || second === undefined) return notEstablished("not everything it turns on is a number");
  if (space === undefined)
    return notEstablished("the ties between its facts could not be reduced to those it turns on");
  return count(space, first, second);
}

function isReading({ provisions }: Constitution, address: string, reading: string): boolean {
  const provision = provisions.get(address.split("/").slice(0, 2).join("/"));
  return (
    provision !== undefined && alternativesOf(provision).some(({ kind, id }) => kind === "reading" && id === reading)
  );
}

function notEstablished(because: string): Disagreements {
  return { kind: "not-established", because };
}

/** A condition over whole numbers: a way holds if all of its forms are nought or more. */
type Numeric =
  | { readonly kind: "all" | "any"; readonly of: readonly Numeric[] }
  | { readonly kind: "ways"; readonly ways: readonly (readonly LinearForm[])[] };

type Outcomes = readonly (readonly [string, Numeric])[];

function compiled(
  outcomes: ReadonlyMap<string, Plainly>,
  question: Question,
  known: ReadonlyMap<string, bigint>,
): Outcomes | undefined {
  const declared = {
    facts: new Map(question.facts.filter(({ mayBeNone }) => mayBeNone !== true).map((fact) => [fact.name, fact])),
    derived: new Map(question.derived.map((each) => [each.name, each])),
  };
  const given = new Set(question.facts.map(({ name }) => name));
  const walk = (condition: Plainly): Numeric | undefined => {
    if (condition.kind === "silent") return undefined;
    if (condition.kind === "constant") return { kind: condition.holds ? "all" : "any", of: [] };
    if (condition.kind === "test") {
      const ways = linearise(condition, declared);
      const isPlain = ways?.flat().every(({ terms }) => [...terms.keys()].every((name) => given.has(name))) === true;
      return ways === undefined || !isPlain
        ? undefined
        : { kind: "ways", ways: ways.map((forms) => forms.map((each) => substitute(each, known))) };
    }
    const of = condition.of.map(walk);
    return of.includes(undefined) ? undefined : { kind: condition.kind, of: of.filter((each) => each !== undefined) };
  };
  const all = [...outcomes].map(([id, condition]) => [id, walk(condition)] as const);
  const numeric = all.flatMap(([id, condition]) => (condition === undefined ? [] : [[id, condition] as const]));
  return numeric.length === all.length ? numeric : undefined;
}

/** What the ties demand of the first fact, of the first two, and so on; the last entry is of all that the question turns on. */
interface Space {
  readonly names: readonly string[];
  readonly demands: readonly (readonly LinearForm[])[];
}

function spaceOf(question: Question, names: readonly string[], known: ReadonlyMap<string, bigint>): Space | undefined {
  const ends = question.facts.flatMap(({ name, type }): readonly LinearForm[] => {
    if (type.kind !== "number" && type.kind !== "money") return [];
    const { least = 0, most } = type.kind === "number" ? type : {};
    const above = form({ [name]: 1n }, BigInt(-least));
    return most === undefined ? [above] : [above, form({ [name]: -1n }, BigInt(most))];
  });
  const ties = [...question.constraints.flatMap(constraintForms), ...ends].map((each) => substitute(each, known));
  const others = new Set(ties.flatMap(({ terms }) => [...terms.keys()]).filter((name) => !names.includes(name)));
  let left: readonly LinearForm[] | undefined = ties;
  for (const name of others) left = left === undefined ? undefined : withoutFact(left, name);
  const demands: (readonly LinearForm[])[] = [];
  for (const name of names.toReversed()) {
    if (left === undefined) return undefined;
    demands.unshift(left);
    left = withoutFact(left, name);
  }
  return { names, demands };
}

function count({ names, demands }: Space, one: Outcomes, other: Outcomes): Disagreements {
  const values = new Map<string, bigint>();
  const valueOf = ({ terms, constant }: LinearForm): bigint =>
    [...terms].reduce((sum, [name, factor]) => sum + factor * (values.get(name) ?? 0n), constant);
  const holds = (condition: Numeric): boolean => {
    if (condition.kind === "ways") return condition.ways.some((forms) => forms.every((each) => valueOf(each) >= 0n));
    return condition.kind === "all" ? condition.of.every(holds) : condition.of.some(holds);
  };
  const outcome = (outcomes: Outcomes): string | undefined => outcomes.find(([, condition]) => holds(condition))?.[0];
  const last = names.at(-1);
  const turning = [...one, ...other].flatMap(([, condition]) => formsIn(condition));
  let steps = 0;
  const from = (depth: number): bigint | undefined => {
    const name = names[depth];
    if (name === undefined) return outcome(one) === outcome(other) ? 0n : 1n;
    values.delete(name);
    const { least, most } = roomFor(name, demands[depth] ?? [], valueOf);
    if (least === undefined || most === undefined) return undefined;
    let total = 0n;
    const starts = name === last ? stretches(name, { least, most }, turning, valueOf) : undefined;
    for (let value = least, index = 0; value <= most; index += 1) {
      steps += 1;
      if (steps > budget) return undefined;
      values.set(name, value);
      const next = starts === undefined ? value + 1n : (starts[index + 1] ?? most + 1n);
      const inside = from(depth + 1);
      if (inside === undefined) return undefined;
      total += inside * (next - value);
      value = next;
    }
    values.delete(name);
    return total;
  };
  const cases = from(0);
  return cases === undefined ? notEstablished("there are too many cases to count") : { kind: "counted", cases };
}

function formsIn(condition: Numeric): readonly LinearForm[] {
  return condition.kind === "ways" ? condition.ways.flat() : condition.of.flatMap(formsIn);
}

/** Where the stretches of the last fact begin within which no form changes its sign. */
function stretches(
  name: string,
  { least, most }: { readonly least: bigint; readonly most: bigint },
  forms: readonly LinearForm[],
  valueOf: (form: LinearForm) => bigint,
): readonly bigint[] {
  const starts = new Set([least]);
  for (const each of forms) {
    const factor = each.terms.get(name) ?? 0n;
    if (factor === 0n) continue;
    const rest = valueOf(each);
    const start = factor > 0n ? -floorOf(rest, factor) : floorOf(rest, -factor) + 1n;
    if (start > least && start <= most) starts.add(start);
  }
  return [...starts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
