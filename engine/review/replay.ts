import { dateOfDay, plainValue, wordsForValue } from "../conditions/encode.ts";
import type { EncodedValue } from "../conditions/fact.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Question } from "../constitution/question.ts";
import { decide } from "../decisions/decide.ts";
import type { Decision } from "../decisions/decision.ts";
import type { GivenFacts } from "../decisions/given.ts";
import { inputsOfFormula } from "../decisions/missing.ts";
import { dateAskedAbout } from "../decisions/run.ts";
import { runnable } from "../decisions/runnable.ts";
import { testsOf } from "../conditions/condition.ts";
import { parseCivilDate } from "../quantities/civil-date.ts";

/** Values of facts by name, as an example has them. */
export type Values = ReadonlyMap<string, EncodedValue>;

/** How `decide` has the case come out; undefined where it refuses it. */
export async function outcomeOf(
  constitution: Constitution,
  question: Question,
  values: Values,
  reading?: string,
): Promise<string | undefined> {
  return (await decisionOf(constitution, question, values, reading))?.outcome;
}

/** What `decide` makes of the case, run by json-rules-engine; undefined where it refuses it. */
export async function decisionOf(
  constitution: Constitution,
  question: Question,
  values: Values,
  reading?: string,
): Promise<Decision | undefined> {
  const facts: GivenFacts = Object.fromEntries(
    question.facts.flatMap(({ name, type }) => {
      const value = values.get(name) ?? null;
      return value === null ? [] : [[name, plainValue(type, value)] as const];
    }),
  );
  const on = dayOf(constitution, values);
  const request = { question: question.address, facts, on, ...(reading === undefined ? {} : { reading }) };
  const answer = await decide(constitution, request);
  return answer.kind === "decided" ? answer.decision : undefined;
}

/** A day on which the constitution claims to be in force. */
function dayOf({ head }: Constitution, values: Values): Temporal.PlainDate {
  const day = values.get(dateAskedAbout);
  if (typeof day === "number") return dateOfDay(day);
  const from = parseCivilDate(head.declared?.inForce?.from ?? "2014-05-01");
  return from.ok ? from.value : Temporal.PlainDate.from("2014-05-01");
}

/** The facts on which any of the questions turns, in the words of the document: "Entitled to vote 200, Votes for 150". */
export function wordsForCase(values: Values, questions: readonly Question[]): string {
  const facts = new Map(questions.flatMap((each) => each.facts).map((fact) => [fact.name, fact]));
  const names = new Set(questions.flatMap(factsDeciding));
  const stated = [...facts.values()].flatMap(({ name, title, type }) => {
    const value = values.get(name) ?? null;
    return value === null || !names.has(name) ? [] : [`${title}: ${wordsForValue(type, value)}`];
  });
  return stated.join("; ");
}

/** The given facts that the outcomes of a question are decided by. */
export function factsDeciding(question: Question): readonly string[] {
  const derived = new Map(question.derived.map((each) => [each.name, each]));
  const found = new Set<string>();
  const walk = (name: string): void => {
    const formula = derived.get(name);
    if (formula === undefined) found.add(name);
    else for (const input of inputsOfFormula(formula)) walk(input);
  };
  for (const { fact, right } of [...runnable(question).outcomes.values()].flatMap(testsOf)) {
    walk(fact);
    if (right.kind === "fact") walk(right.fact);
  }
  return question.facts.map((fact) => fact.name).filter((name) => found.has(name));
}
