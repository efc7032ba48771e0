import { missingOf } from "./missing.ts";
import { compose } from "./compose.ts";
import { smallestChanges } from "./change.ts";
import type { Answer, Decision, Missing, Refusal } from "./decision.ts";
import { undetermined } from "./decision.ts";
import type { Preparation, PreparedRun } from "./prepare.ts";
import { prepareWith } from "./prepare.ts";
import type { DecisionRequest } from "./request.ts";
import { run, settledOutcome } from "./run.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Question } from "../constitution/question.ts";

/**
 * Decides a question: outcome, findings, what is missing and still possible, what would change it. Facts that do not fit
 * their declarations, or each other, are refused before anything is decided. Every decision is run by json-rules-engine.
 */
export async function decide(constitution: Constitution, request: DecisionRequest): Promise<Answer> {
  const preparation = await prepare(constitution, request);
  if (preparation.kind === "refused") return preparation;
  const decisions: Decision[] = [];
  for (const prepared of preparation.runs) {
    const answer = await decidePrepared(prepared);
    if (answer.kind === "refused") return answer;
    decisions.push(answer.decision);
  }
  return { kind: "decided", decision: combine(decisions, preparation.runs) };
}

/** Everything up to the run itself: the law found, the facts read and held against it, the questions on the way decided. */
export function prepare(constitution: Constitution, request: DecisionRequest): Promise<Preparation> {
  return prepareWith(decide, constitution, request);
}

async function decidePrepared(prepared: PreparedRun): Promise<Answer> {
  const { law } = prepared;
  const result = await run(law.question, prepared);
  const failed = [...result.computed.values()].find((each) => each.failed !== undefined)?.failed;
  if (failed !== undefined) return refused(outsideCalendar(failed));
  if (result.certain.length > 1) return refused(conflict(law.question, result.certain));
  const outcome = law.notInForce === undefined ? settledOutcome(result) : undefined;
  const wouldChange = outcome === undefined ? [] : await smallestChanges(law.question, prepared, outcome);
  return { kind: "decided", decision: compose(prepared, result, wouldChange) };
}

function refused(refusal: Refusal): Answer {
  return { kind: "refused", refusals: [refusal] };
}

function outsideCalendar(failed: string): Refusal {
  const message = /[.?!]$/.test(failed) ? failed : `${failed}.`;
  const help = "Nothing is guessed: the calendar must be extended before this can be counted.";
  return { code: "no-calendar-year", facts: [], message, help };
}

function conflict(question: Question, outcomes: readonly string[]): Refusal {
  return {
    code: "conflict",
    facts: [],
    message: `The constitution gives two answers to \`${question.address}\`: ${outcomes.map((each) => `\`${each}\``).join(" and ")}.`,
    help: "Its conditions must exclude each other.",
  };
}

/** Where an unknown circumstance decides which variation holds, an outcome is given only if all of them agree on it. */
function combine(decisions: readonly Decision[], runs: readonly PreparedRun[]): Decision {
  const [first, ...others] = decisions;
  if (first === undefined) throw new Error("no law was found and none refused");
  const isAgreed = others.every((each) => each.outcome === first.outcome);
  if (others.length === 0 || (isAgreed && first.outcome !== undetermined)) return first;
  const open = [...new Set(decisions.flatMap((each) => each.constitution.variations ?? []))].filter(
    (id) => !decisions.every((each) => each.constitution.variations?.includes(id)),
  );
  const unknown = `It is not known whether ${open.map((each) => `“${each}”`).join(" and ")} ${open.length === 1 ? "applies" : "apply"}`;
  return {
    ...first,
    outcome: undetermined,
    possible: [...new Set(decisions.flatMap((each) => each.possible))],
    missing: eachOnce([...circumstancesMissing(runs), ...decisions.flatMap((each) => each.missing)]),
    silent: [...new Set([...decisions.flatMap((each) => each.silent), unknown])],
    wouldChange: [],
  };
}

function circumstancesMissing(runs: readonly PreparedRun[]): readonly Missing[] {
  const [first] = runs;
  if (first === undefined) return [];
  const facts = first.law.question.facts.filter((fact) => first.law.decidedBy.includes(fact.name));
  return facts.filter((fact) => (first.values.get(fact.name) ?? null) === null).map(missingOf);
}

function eachOnce(missing: readonly Missing[]): readonly Missing[] {
  return [...new Map(missing.map((each) => [each.fact, each])).values()];
}
