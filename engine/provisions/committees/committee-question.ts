import type { Question, Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";

/** One question of a committee with what compiled it, which knows what was wrong on the way. */
export interface CommitteeQuestion {
  readonly question: Question;
  readonly compiler: ProvisionCompiler;
}

/** A requirement for what the constitution does not say of a committee; it leaves the question open. */
export function silentRequirement(compiler: ProvisionCompiler, id: string, about: string): Requirement {
  return {
    id,
    title: `Stated: ${about}`,
    condition: { kind: "silent", about },
    path: "",
    at: compiler.at(""),
    silent: about,
  };
}
