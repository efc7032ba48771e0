import type { Condition } from "../../conditions/condition.ts";
import { all, any, not } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { caseFactNames } from "./case-facts.ts";

/** The one thing that can be said of deadlines in a condition. */
export const canAllBeKept = "can-all-be-kept";

/** Stands for the phrase `deadlines: can-all-be-kept` while a condition is read. */
export const deadlinesPhrase: Fact = {
  name: caseFactNames.deadlines,
  title: "All deadlines that the date bears on",
  question: "Can all deadlines be kept?",
  type: { kind: "word", words: [canAllBeKept] },
};

/** What must hold beforehand, as the condition at a path says; the phrase on deadlines is the condition given for it. */
export function guardRequirement(path: string, kept: Condition, compiler: ProvisionCompiler): Requirement {
  return {
    id: "when",
    title: "What must hold first",
    condition: withPhrase(compiler.condition(path), kept),
    path,
    at: compiler.at(path),
  };
}

/** Whether a condition says anything besides that all deadlines can be kept. */
export function saysMoreThanPhrase(written: unknown): boolean {
  return (
    typeof written !== "object" ||
    written === null ||
    Object.keys(written).some((key) => key !== caseFactNames.deadlines)
  );
}

/** Whether the phrase stands anywhere in a condition as written. */
export function speaksOfDeadlines(written: unknown): boolean {
  if (Array.isArray(written)) return written.some(speaksOfDeadlines);
  if (typeof written !== "object" || written === null) return false;
  return Object.entries(written).some(
    ([key, value]) =>
      key === caseFactNames.deadlines ||
      (key === "fact" && value === caseFactNames.deadlines) ||
      speaksOfDeadlines(value),
  );
}

/** The condition with the phrase on deadlines put in other words. */
export function withPhrase(condition: Condition, kept: Condition): Condition {
  switch (condition.kind) {
    case "all":
      return all(...condition.of.map((part) => withPhrase(part, kept)));
    case "any":
      return any(...condition.of.map((part) => withPhrase(part, kept)));
    case "not":
      return not(withPhrase(condition.of, kept));
    case "test":
      if (condition.fact !== caseFactNames.deadlines) return condition;
      return condition.operator === "isNot" || condition.operator === "noneOf" ? not(kept) : kept;
    default:
      return condition;
  }
}
