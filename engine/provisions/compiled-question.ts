import type { Question } from "../constitution/question.ts";
import type { ProvisionCompiler } from "../constitution/scope.ts";

/** A question with what compiled it, which knows what was wrong on the way. */
export interface CompiledQuestion {
  readonly question: Question;
  readonly compiler: ProvisionCompiler;
}
