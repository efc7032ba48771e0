import type { Question } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";

/** One question of a panel with what compiled it, which knows what was wrong on the way. */
export interface PanelQuestion {
  readonly question: Question;
  readonly compiler: ProvisionCompiler;
}
