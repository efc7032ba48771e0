import type { Question, Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Problem } from "../../problem.ts";

/** One question of an office, with what is wrong with the provisions of the office that it reads. */
export interface OfficeQuestion {
  readonly question: Question;
  readonly problems: readonly Problem[];
}

/** A requirement for what the constitution does not say of an office; it leaves the question open. */
export function silentRequirement(compiler: ProvisionCompiler, title: string, about: string): Requirement {
  const id = title.replaceAll(/[^a-z]+/g, "-");
  return {
    id,
    title: `Stated: ${title}`,
    condition: { kind: "silent", about },
    path: "",
    at: compiler.at(""),
    silent: about,
  };
}
