import type { Fact, FactType } from "../conditions/fact.ts";
import type { Formula } from "../conditions/formulas/formula.ts";
import type { StockRule } from "../conditions/stock-rules.ts";
import { always } from "../conditions/stock-rules.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Constraint, Question } from "../constitution/question.ts";
import { engineVersion } from "../version.ts";
import type { PreparedRun } from "./prepare.ts";
import { dateAskedAbout } from "./run.ts";
import { nothingStated, ruleNames, runnable } from "./runnable.ts";

/** A constitution as plain JSON that stock json-rules-engine runs: for each question its facts, derived facts and rules. */
export interface CompiledConstitution {
  readonly format: "charter.compiled/1";
  readonly constitution: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    readonly digest: string;
  };
  readonly engine: { readonly version: string };
  /** How an answer is had from the rules. */
  readonly how: readonly string[];
  /** By address; where a rival reading or a variation changes a question, by the address with the reading or variation. */
  readonly questions: Readonly<Record<string, CompiledQuestion>>;
}

/** One question: the facts a request gives, those that follow from them, what ties them, and the stock rules. */
export interface CompiledQuestion {
  readonly asks: string;
  readonly facts: readonly CompiledFact[];
  readonly derived: readonly CompiledDerived[];
  readonly ties: readonly CompiledTie[];
  readonly outcomes: readonly string[];
  readonly rules: readonly StockRule[];
}

/** A fact that a request gives, with the question a person is asked for it. */
export interface CompiledFact {
  readonly name: string;
  readonly question: string;
  readonly type: CompiledType;
  readonly optional?: true;
  readonly mayBeNone?: true;
  readonly assumed?: unknown;
  readonly stated?: unknown;
}

/** What a fact can be; dates are days, moments minutes since 1970-01-01, money is in pence. */
export type CompiledType =
  | Exclude<FactType, { readonly kind: "records" | "history" }>
  | { readonly kind: "records"; readonly fields: readonly CompiledFact[] }
  | { readonly kind: "history"; readonly of: CompiledType };

/** A fact that follows from others. `open` says whether dates of force and ties leave an outcome open. */
export interface CompiledDerived {
  readonly name: string;
  readonly title: string;
  readonly formula: Formula | { readonly kind: "open"; readonly outcome: string };
}

/** A tie between facts: what some of them add up to. */
export type CompiledTie = Omit<Constraint, "id">;

const how = [
  "Give every fact and derived fact of the question, null where it is not known, and `always` as true; fire all the rules.",
  `The answer is the outcome whose rule \`possibly …\` fires; if several fire or none, or \`possibly ${nothingStated}\` does, it is \`undetermined\`.`,
  "Where a case has several runs, because it is not known which variation holds, the answer is the one they agree on, otherwise `undetermined`.",
  "Dates are days, and moments minutes, since 1970-01-01; money is in pence; `none` means that there was none.",
  "`certainly …`, `met: …` and `may be met: …` serve the explanation; a requirement that may be met but is not met is not known.",
];

/** The constitution's questions as stock rules; besides, the questions of runs under rival readings and variations. */
export function compileConstitution(
  constitution: Constitution,
  runs: readonly PreparedRun[] = [],
): CompiledConstitution {
  const { id, version, title, digest } = constitution;
  const own = [...constitution.questions].map(([address, question]) => [address, compileQuestion(question)] as const);
  const changed = runs.map((run) => [questionKey(run), compileQuestion(run.law.question)] as const);
  return {
    format: "charter.compiled/1",
    constitution: { id, version, title, digest },
    engine: { version: engineVersion },
    how,
    questions: Object.fromEntries([...own, ...changed]),
  };
}

/** The name of a question in the compiled form: its address, with the reading and the variations that hold. */
export function questionKey({ law, request }: PreparedRun): string {
  const readings = request.reading === undefined ? [] : [`reading ${request.reading}`];
  const changes = [...readings, ...law.variations.map((each) => `variation ${each}`)];
  return changes.length === 0 ? law.question.address : `${law.question.address} (${changes.join(", ")})`;
}

function compileQuestion(question: Question): CompiledQuestion {
  return {
    asks: question.asks,
    facts: [...question.facts.map(compileFact), dateAskedAboutFact, alwaysFact],
    derived: [
      ...question.derived.map(({ name, title, formula }) => ({ name, title, formula })),
      ...[...runnable(question).endings.keys()].map((id): CompiledDerived => ({
        name: ruleNames.open(id),
        title: `Whether the dates of force and the ties between the facts leave \`${id}\` open`,
        formula: { kind: "open", outcome: id },
      })),
    ],
    ties: question.constraints.map(({ sum, comparison, of, words }) => ({ sum, comparison, of, words })),
    outcomes: question.outcomes.map((outcome) => outcome.id),
    rules: runnable(question).rules,
  };
}

const dateAskedAboutFact: CompiledFact = { name: dateAskedAbout, question: "On which date?", type: { kind: "date" } };
const alwaysFact: CompiledFact = {
  name: always,
  question: "Always true; stock rules have no constants.",
  type: { kind: "yes-no" },
};

function compileFact(fact: Fact): CompiledFact {
  return {
    name: fact.name,
    question: fact.question,
    type: compileType(fact.type),
    ...(fact.optional === true ? { optional: true } : {}),
    ...(fact.mayBeNone === true ? { mayBeNone: true } : {}),
    ...(fact.assumed === undefined ? {} : { assumed: fact.assumed }),
    ...(fact.stated === undefined ? {} : { stated: fact.stated }),
  };
}

function compileType(type: FactType): CompiledType {
  if (type.kind === "records") return { kind: "records", fields: type.fields.map(compileFact) };
  if (type.kind === "history") return { kind: "history", of: compileType(type.of) };
  return type;
}
