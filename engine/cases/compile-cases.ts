import type { EncodedValue } from "../conditions/fact.ts";
import { always } from "../conditions/stock-rules.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { CompiledConstitution } from "../decisions/compile.ts";
import { compileConstitution, questionKey } from "../decisions/compile.ts";
import { decide, prepare } from "../decisions/decide.ts";
import type { PreparedRun } from "../decisions/prepare.ts";
import { valuesFor } from "../decisions/run.ts";
import { ruleNames, runnable } from "../decisions/runnable.ts";
import { printCivilDate } from "../quantities/civil-date.ts";
import type { Case } from "./case.ts";

/** A compiled constitution with its cases, so that anyone can hold stock json-rules-engine against Charter. */
export interface CompiledWithCases extends CompiledConstitution {
  readonly cases: readonly CompiledCase[];
}

/** One case: the facts of each run, derived ones included, and the outcome that Charter gives. */
export interface CompiledCase {
  readonly name: string;
  readonly on: string;
  readonly runs: readonly CompiledRun[];
  /** An outcome of the question, or `undetermined`. */
  readonly answer: string;
}

/** Every fact that the rules of a question read; null where it is not known. */
export interface CompiledRun {
  readonly question: string;
  readonly facts: Readonly<Record<string, EncodedValue>>;
}

/** Compiles a constitution and the cases put to it; cases whose facts are refused reach no rule and are left out. */
export async function compileWithCases(constitution: Constitution, cases: readonly Case[]): Promise<CompiledWithCases> {
  const reference = `${constitution.id}@${constitution.version}`;
  const compiled: CompiledCase[] = [];
  const allRuns: PreparedRun[] = [];
  for (const { name, request } of cases.filter((each) => each.constitution === reference)) {
    const preparation = await prepare(constitution, request);
    const answer = await decide(constitution, request);
    if (preparation.kind === "refused" || answer.kind === "refused") continue;
    const { runs } = preparation;
    allRuns.push(...runs);
    compiled.push({
      name,
      on: printCivilDate(request.on),
      runs: runs.map(compileRun),
      answer: answer.decision.outcome,
    });
  }
  return { ...compileConstitution(constitution, allRuns), cases: compiled };
}

function compileRun(run: PreparedRun): CompiledRun {
  const { law } = run;
  const facts = new Map(valuesFor(law.question, run).values);
  if (law.notInForce !== undefined)
    for (const id of runnable(law.question).endings.keys()) facts.set(ruleNames.open(id), false);
  return { question: questionKey(run), facts: { ...Object.fromEntries(facts), [always]: true } };
}
