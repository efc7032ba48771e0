import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";

/** A requirement for what the constitution does not say of an election; it leaves the question open. */
export function silent(id: string, title: string, about: string, compiler: ProvisionCompiler): Requirement {
  return { id, title, condition: { kind: "silent", about }, path: "", at: compiler.at(""), silent: about };
}
