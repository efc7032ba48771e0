import { alternativesOf } from "../constitution/alternative.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { PreparedRun } from "../decisions/prepare.ts";
import type { DecisionRequest } from "../decisions/request.ts";
import { prepare } from "../decisions/decide.ts";
import { derivedFor } from "../decisions/run.ts";
import { runnable } from "../decisions/runnable.ts";
import type { Span } from "../problem.ts";
import type { Side } from "./boundaries.ts";
import { boundariesOf, canHold, sideOf } from "./boundaries.ts";
import type { Covered } from "./covered.ts";
import type { CaseResult } from "./run-cases.ts";
import type { CourseCoverage } from "./stories/course-coverage.ts";
import { courseCoverage } from "./stories/course-coverage.ts";
import { decisionsMade, refusedByStage, requestOf } from "./stories/decisions-made.ts";
import type { StoryResult } from "./stories/scene.ts";

/**
 * What the cases and stories of a constitution show of it. Only those that pass count, and only those put to this constitution
 * itself. What a step of a story decides counts as a case does.
 */
export interface Coverage extends CourseCoverage {
  /** `id@version`. */
  readonly constitution: string;
  /** Provisions that can be asked anything. */
  readonly provisions: readonly Covered[];
  /** Questions that have an answer at all. */
  readonly questions: readonly Covered[];
  readonly outcomes: readonly Covered[];
  /** Rival readings and variations. */
  readonly alternatives: readonly Covered[];
  /** Each threshold three times: just below, exactly at and just above, as far as a case can lie there. */
  readonly boundaries: readonly Covered[];
}

/** Works out what the cases and stories show of a constitution. */
export async function coverageOf(
  constitution: Constitution,
  results: readonly CaseResult[],
  stories: readonly StoryResult[] = [],
): Promise<Coverage> {
  const reference = `${constitution.id}@${constitution.version}`;
  const passed = results.filter((result) => result.passed && result.case.constitution === reference);
  const told = stories.filter((result) => result.passed && result.story.constitution === reference);
  const shown = await shownBy(constitution, [...passed.map(answered), ...decidedIn(constitution, told)]);
  return {
    constitution: reference,
    provisions: provisionsOf(constitution, shown),
    questions: questionsOf(constitution, shown),
    outcomes: outcomesOf(constitution, shown),
    alternatives: alternativesIn(constitution, shown),
    boundaries: boundariesIn(constitution, shown),
    ...courseCoverage(constitution, told),
  };
}

/** What the cases show, as texts: `resolutions/recall`, `resolutions/recall carried`, and so on. */
interface Shown {
  readonly questions: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
  readonly alternatives: ReadonlySet<string>;
  readonly boundaries: ReadonlySet<string>;
}

/** A request with the outcome it led to; none where the facts were refused. */
interface Answered {
  readonly request: DecisionRequest;
  readonly outcome?: string;
}

function answered({ case: { request }, answer }: CaseResult): Answered {
  return answer.kind === "decided" ? { request, outcome: answer.decision.outcome } : { request };
}

/** An action of another stage is not put to the question at all; that it may not be done is shown all the same. */
function decidedIn(constitution: Constitution, stories: readonly StoryResult[]): readonly Answered[] {
  return [
    ...decisionsMade(stories).map((decision) => ({ request: requestOf(decision), outcome: decision.outcome })),
    ...refusedByStage(constitution, stories).map((request) => ({ request, outcome: "may-not" })),
  ];
}

async function shownBy(constitution: Constitution, all: readonly Answered[]): Promise<Shown> {
  const shown = {
    questions: new Set<string>(),
    outcomes: new Set<string>(),
    alternatives: new Set<string>(),
    boundaries: new Set<string>(),
  };
  for (const { request, outcome } of all) {
    const { question, reading } = request;
    const preparation = await prepare(constitution, request);
    const runs = preparation.kind === "prepared" ? preparation.runs : [];
    shown.questions.add(question);
    if (outcome !== undefined) shown.outcomes.add(outcomeKey(question, outcome));
    const provision = question.split("/").slice(0, 2).join("/");
    if (reading !== undefined) shown.alternatives.add(`${provision} reading ${reading}`);
    for (const run of runs) {
      for (const variation of run.law.variations) shown.alternatives.add(`${provision} variation ${variation}`);
      for (const key of boundariesShown(run)) shown.boundaries.add(key);
    }
  }
  return shown;
}

function boundariesShown(run: PreparedRun): readonly string[] {
  const { law } = run;
  const { values } = derivedFor(law.question, run);
  return boundariesOf(law.question).flatMap((boundary) => {
    const side = sideOf(boundary, values);
    return side === undefined ? [] : [boundaryKey(law.question.address, boundary.key, side)];
  });
}

function outcomeKey(address: string, outcome: string): string {
  return `${address} ${outcome}`;
}

function boundaryKey(address: string, boundary: string, side: Side): string {
  return `${address} ${side} ${boundary}`;
}

function provisionsOf({ provisions, questions }: Constitution, shown: Shown): readonly Covered[] {
  const addresses = [...questions.keys()];
  const isWithin = (question: string, provision: string): boolean =>
    question === provision || question.startsWith(`${provision}/`);
  return [...provisions.values()]
    .filter((provision) => addresses.some((question) => isWithin(question, provision.address)))
    .map(({ address, title, keyAt }) => {
      const covered = [...shown.questions].some((question) => isWithin(question, address));
      return { address, words: title, at: keyAt, covered };
    });
}

/** Questions that have an answer; of one on which the constitution is merely silent, a case would show nothing. */
function questionsOf(constitution: Constitution, shown: Shown): readonly Covered[] {
  return [...constitution.questions.values()]
    .filter((question) => [...runnable(question).outcomes.values()].some((each) => canHold(each, question)))
    .map(({ address, asks }) => ({
      address,
      words: asks,
      at: placeOf(constitution, address),
      covered: shown.questions.has(address),
    }));
}

/** Outcomes that some lawful case can have. */
function outcomesOf(constitution: Constitution, shown: Shown): readonly Covered[] {
  return [...constitution.questions.values()].flatMap((question) => {
    const possible = [...runnable(question).outcomes].filter(([, condition]) => canHold(condition, question));
    return possible.map(([id]) => ({
      address: question.address,
      words: `outcome \`${id}\``,
      at: placeOf(constitution, question.address),
      covered: shown.outcomes.has(outcomeKey(question.address, id)),
    }));
  });
}

function alternativesIn(constitution: Constitution, shown: Shown): readonly Covered[] {
  return [...constitution.provisions.values()].flatMap(alternativesOf).map(({ address, kind, id, entry }) => ({
    address,
    words: `${kind} \`${id}\``,
    at: entry.keyAt,
    covered: shown.alternatives.has(`${address} ${kind} ${id}`),
  }));
}

function boundariesIn(constitution: Constitution, shown: Shown): readonly Covered[] {
  return [...constitution.questions.values()].flatMap((question) =>
    boundariesOf(question).flatMap((boundary) =>
      boundary.sides.map((side) => ({
        address: question.address,
        words: boundary.words,
        at: boundary.at,
        side,
        covered: shown.boundaries.has(boundaryKey(question.address, boundary.key, side)),
      })),
    ),
  );
}

function placeOf({ provisions }: Constitution, address: string): Span {
  const provision = provisions.get(address.split("/").slice(0, 2).join("/"));
  if (provision === undefined) throw new Error(`${address} is of no provision`);
  return provision.keyAt;
}
