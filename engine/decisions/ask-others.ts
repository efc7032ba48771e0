import { dateOfDay } from "../conditions/encode.ts";
import type { EncodedValue } from "../conditions/fact.ts";
import { addressesAsked } from "../constitution/compile.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Answer, Decision, Refusal } from "./decision.ts";
import { undetermined } from "./decision.ts";
import type { GivenFacts } from "./given.ts";
import type { Law } from "./law.ts";
import type { DecisionRequest } from "./request.ts";

/** What came of the questions on whose outcome another depends. */
export interface Asked {
  readonly outcomes: ReadonlyMap<string, EncodedValue>;
  /** For those that are not settled, the outcomes that are still possible. */
  readonly narrowed: ReadonlyMap<string, readonly string[]>;
  readonly decisions: readonly Decision[];
  readonly refusals: readonly Refusal[];
  /** Facts that were passed on to them, or say as of which day they were asked. */
  readonly shared: readonly string[];
}

/** How another question is decided: `decide`, handed down so that deciding may ask itself. */
export type Decide = (constitution: Constitution, request: DecisionRequest) => Promise<Answer>;

/** A request whose own facts have been read. */
export interface AskingRequest extends DecisionRequest {
  readonly values: ReadonlyMap<string, EncodedValue>;
  readonly forQuestions: ReadonlyMap<string, GivenFacts>;
}

/** Decides the questions on whose outcome this one depends, unless their outcome was given. */
export async function askOthers(law: Law, request: AskingRequest, decide: Decide): Promise<Asked> {
  const asked = { outcomes: new Map<string, EncodedValue>(), narrowed: new Map<string, readonly string[]>() };
  const [decisions, refusals, shared]: [Decision[], Refusal[], string[]] = [[], [], []];
  for (const address of addressesAsked(law.question)) {
    if ((request.values.get(address) ?? null) !== null) continue;
    const passedOn = factsPassedOn(law, address, request);
    shared.push(...Object.keys(passedOn), ...(law.question.othersOn === undefined ? [] : [law.question.othersOn]));
    const answer = await decide(law.declared, {
      question: address,
      facts: { ...passedOn, ...request.forQuestions.get(address) },
      on: dayOfOthers(law, request),
      ...(request.knownAt === undefined ? {} : { knownAt: request.knownAt }),
      ...(request.reading !== undefined && isOfSameProvision(address, law) ? { reading: request.reading } : {}),
    });
    if (answer.kind === "refused") {
      refusals.push(...answer.refusals.map((each) => ({ ...each, message: `For \`${address}\`: ${each.message}` })));
      continue;
    }
    const { outcome, possible } = answer.decision;
    decisions.push(answer.decision);
    asked.outcomes.set(address, outcome === undetermined ? null : outcome);
    if (outcome === undetermined && possible.length > 1) asked.narrowed.set(address, possible);
  }
  return { ...asked, decisions, refusals, shared };
}

/** What was voted on a day is decided as of that day, however much later one asks what came of it. */
function dayOfOthers({ question }: Law, { values, on }: AskingRequest): Temporal.PlainDate {
  const day = question.othersOn === undefined ? null : (values.get(question.othersOn) ?? null);
  return typeof day === "number" ? dateOfDay(day) : on;
}

/** Declared facts mean the same wherever they are spoken of; counts that a kind brings are those of one question only. */
function factsPassedOn({ declared }: Law, address: string, { facts }: DecisionRequest): GivenFacts {
  const known = new Set(factsOnTheWay(declared, address));
  return Object.fromEntries(Object.entries(facts).filter(([name]) => declared.facts.has(name) && known.has(name)));
}

/** The names of the facts of a question and of all it asks in turn, which ask each other in no circle. */
function factsOnTheWay({ questions }: Pick<Constitution, "questions">, address: string): readonly string[] {
  const question = questions.get(address);
  if (question === undefined) return [];
  const own = question.facts.map((fact) => fact.name);
  return [...own, ...addressesAsked(question).flatMap((asked) => factsOnTheWay({ questions }, asked))];
}

function isOfSameProvision(address: string, { provision }: Law): boolean {
  return address === provision.address || address.startsWith(`${provision.address}/`);
}
