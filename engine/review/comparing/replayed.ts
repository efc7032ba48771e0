import { plainValue, wordsForValue } from "../../conditions/encode.ts";
import type { EncodedValue, Fact } from "../../conditions/fact.ts";
import type { Constitution } from "../../constitution/constitution.ts";
import type { Question } from "../../constitution/question.ts";
import { decide, prepare } from "../../decisions/decide.ts";
import type { Decision } from "../../decisions/decision.ts";
import { undetermined } from "../../decisions/decision.ts";
import type { GivenFacts } from "../../decisions/given.ts";
import { dateAskedAbout, run, settledOutcome } from "../../decisions/run.ts";
import { dateOfDay } from "../../conditions/encode.ts";
import { parseCivilDate, printCivilDate } from "../../quantities/civil-date.ts";
import { factsDeciding } from "../replay.ts";
import type { Witness } from "./comparison.ts";

/** One question asked of one constitution. */
export interface Asked {
  readonly constitution: Constitution;
  readonly question: Question;
}

/** The two questions compared, and the outcome to which narrower and wider refer. */
export interface Pair {
  readonly current: Asked;
  readonly proposed: Asked;
  readonly favourable: string;
}

/** A case to be decided under both: values by name, and what is given for questions asked on the way. */
export interface CaseOfBoth {
  readonly values: ReadonlyMap<string, EncodedValue>;
  readonly others: GivenFacts;
}

/** What both decided of a case; `refused` where its facts are not lawful. */
export interface Replayed {
  readonly witness: Witness;
  readonly given: CaseOfBoth;
  readonly current?: Decision;
  readonly proposed?: Decision;
}

/** Stands among the outcomes for a case that one of the two refuses to decide. */
export const refused = "refused";

/**
 * Puts a case to `decide` under both, run by json-rules-engine. Undefined where both come out alike or neither takes it:
 * what is told has been decided first.
 */
export async function replayed(pair: Pair, given: CaseOfBoth): Promise<Replayed | undefined> {
  const [current, proposed] = [
    await decisionOf(pair.current, given, dayOf(pair, given)),
    await decisionOf(pair.proposed, given, dayOf(pair, given)),
  ];
  const [one, other] = [outcomeOf(current), outcomeOf(proposed)];
  if (one === other || (current === undefined && proposed === undefined)) return undefined;
  const facts = { ...given.others, ...factsOf(pair, given) };
  const witness: Witness = {
    question: pair.proposed.question.address,
    direction: directionOf(pair.favourable, one, other),
    on: printCivilDate(dayOf(pair, given)),
    facts,
    words: wordsOfCase(pair, given),
    current: one,
    proposed: other,
    because: reasonsApart(current, proposed),
  };
  return {
    witness,
    given,
    ...(current === undefined ? {} : { current }),
    ...(proposed === undefined ? {} : { proposed }),
  };
}

/** How both decide a case, alike or not. */
export async function outcomesOf(pair: Pair, given: CaseOfBoth): Promise<readonly [string, string]> {
  const day = dayOf(pair, given);
  return [await outcomeIn(pair.current, given, day), await outcomeIn(pair.proposed, given, day)];
}

/** The outcome alone, run by json-rules-engine as `decide` runs it, without looking for what would change it. */
async function outcomeIn(
  { constitution, question }: Asked,
  given: CaseOfBoth,
  on: Temporal.PlainDate,
): Promise<string> {
  const facts = { ...given.others, ...factsIn(question.facts, given.values) };
  const preparation = await prepare(constitution, { question: question.address, facts, on });
  if (preparation.kind === "refused") return refused;
  const outcomes: string[] = [];
  for (const prepared of preparation.runs) {
    const settled = settledOutcome(await run(prepared.law.question, prepared));
    outcomes.push((prepared.law.notInForce === undefined ? settled : undefined) ?? undetermined);
  }
  const [first = undetermined, ...more] = outcomes;
  return more.every((each) => each === first) ? first : undetermined;
}

/** Whether a step from one outcome to another is a loss of the favourable one; undetermined lies between it and the rest. */
export function directionOf(favourable: string, current: string, proposed: string): Witness["direction"] {
  const rank = (outcome: string) => (outcome === favourable ? 2 : outcome === undetermined ? 1 : 0);
  const difference = rank(proposed) - rank(current);
  return difference < 0 ? "lost" : difference > 0 ? "gained" : "other";
}

/** The decision of one side; undefined where it refuses the facts. Facts that only the other side knows are left out. */
export async function decisionOf(
  { constitution, question }: Asked,
  { values, others }: CaseOfBoth,
  on: Temporal.PlainDate,
): Promise<Decision | undefined> {
  const facts = { ...others, ...factsIn(question.facts, values) };
  const answer = await decide(constitution, { question: question.address, facts, on });
  return answer.kind === "decided" ? answer.decision : undefined;
}

function outcomeOf(decision: Decision | undefined): string {
  return decision?.outcome ?? refused;
}

/** The day of the case: the one asked about, or else a day on which either claims to be in force. */
export function dayOf({ current, proposed }: Pair, { values }: CaseOfBoth): Temporal.PlainDate {
  const day = values.get(dateAskedAbout);
  if (typeof day === "number") return dateOfDay(day);
  const from = [proposed, current].map(({ constitution }) => constitution.head.declared?.inForce?.from);
  const read = parseCivilDate(from.find((each) => each !== undefined) ?? "2014-05-01");
  return read.ok ? read.value : Temporal.PlainDate.from("2014-05-01");
}

function factsOf({ current, proposed }: Pair, { values }: CaseOfBoth): GivenFacts {
  return factsIn([...proposed.question.facts, ...current.question.facts], values);
}

function factsIn(facts: readonly Fact[], values: CaseOfBoth["values"]): GivenFacts {
  return Object.fromEntries(
    facts.flatMap(({ name, type }) => {
      const value = values.get(name) ?? null;
      return value === null ? [] : [[name, plainValue(type, value)] as const];
    }),
  );
}

/** The facts on which either turns, in the words of the document. */
export function wordsOfCase({ current, proposed }: Pair, { values }: CaseOfBoth): string {
  const deciding = new Set([...factsDeciding(proposed.question), ...factsDeciding(current.question)]);
  const facts = new Map([...current.question.facts, ...proposed.question.facts].map((fact) => [fact.name, fact]));
  const stated = [...facts.values()].flatMap(({ name, title, type }) => {
    const value = values.get(name) ?? null;
    return value === null || !deciding.has(name) ? [] : [`${title}: ${wordsForValue(type, value)}`];
  });
  return stated.join("; ");
}

/** What either gives as a reason and the other does not. */
function reasonsApart(current: Decision | undefined, proposed: Decision | undefined): Witness["because"] {
  const reasons = (decision: Decision | undefined) => decision?.findings.map(({ because }) => because) ?? [];
  const [one, other] = [reasons(current), reasons(proposed)];
  return {
    current: one.filter((each) => !other.includes(each)),
    proposed: other.filter((each) => !one.includes(each)),
  };
}
