import type { Constitution, Question } from "../../engine/index.ts";
import { describe } from "./describe.ts";
import type { ConstitutionSummary } from "./describe.ts";
import type { Example, Examples } from "./examples.ts";
import { schemaOfFacts } from "./fact-schema.ts";
import type { FactsSchema } from "./fact-schema.ts";
import { findVersion } from "./find-version.ts";
import type { Wanted } from "./find-version.ts";
import { done } from "./trouble.ts";
import type { Outcome } from "./trouble.ts";
import type { World } from "./world.ts";

/** A question that can be asked: what it asks, how it can come out, and the schema of the facts it takes. */
export interface DescribedQuestion {
  readonly address: string;
  readonly asks: string;
  /** `undetermined` is possible besides. */
  readonly outcomes: readonly string[];
  readonly facts: FactsSchema;
  /** A request that can be sent as it stands: from the cases beside the constitution, or from typical values. */
  readonly example: Example;
}

/** Every question of a constitution, in the order of its provisions. */
export interface DescribedQuestions {
  readonly constitution: ConstitutionSummary;
  readonly questions: readonly DescribedQuestion[];
}

/** The questions of the version that is meant. */
export function listQuestions(world: World, wanted: Wanted): Outcome<DescribedQuestions> {
  const found = findVersion(world, wanted);
  if (!found.ok) return found;
  return done({ constitution: describe(found.value), questions: questionsOf(found.value, world.examples) });
}

function questionsOf(constitution: Constitution, examples: Examples): readonly DescribedQuestion[] {
  const known = examples(constitution);
  return [...constitution.questions.values()].map((question: Question) => ({
    address: question.address,
    asks: question.asks,
    outcomes: question.outcomes.map(({ id }) => id),
    facts: schemaOfFacts(question),
    example: known.get(question.address) ?? { question: question.address, facts: {} },
  }));
}
