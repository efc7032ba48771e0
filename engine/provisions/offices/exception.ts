import type { Condition } from "../../conditions/condition.ts";
import { any, test } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { inFactName } from "../in-fact-name.ts";
import type { Bar } from "./bars.ts";

/** When two offices may be held together after all: never, where no exception is stated. */
export function exceptionTo({ entry, path, statedAt, named }: Bar, compiler: ProvisionCompiler): Condition {
  const { except } = entry;
  if (except === undefined) return any();
  if (except === "own practice") {
    compiler.bring(ownPractice);
    return test(ownPractice.name, "is", true);
  }
  if ("when" in except) return compiler.condition(`${path}/except/when`);
  const permission = permissionFact(statedAt, named, except.permissionOf);
  compiler.bring(permission);
  return test(permission.name, "is", "given");
}

/** The exception in words, such as "own practice". */
export function wordsForException({ entry }: Bar): string {
  const { except } = entry;
  if (except === undefined || typeof except === "string") return except ?? "none";
  return "when" in except ? (except.says ?? "its condition") : `permission of ${except.permissionOf}`;
}

const ownPractice: Fact = {
  name: "providerIsOwnPractice",
  title: "The provider is the doctor's own practice",
  question: "Is the doctor's own practice the only provider in which that office is held?",
  about: "person",
  type: { kind: "yes-no" },
};

function permissionFact(one: Provision, other: Provision, by: string): Fact {
  return {
    name: inFactName(`permission-for-${one.id}-and-${other.id}`),
    title: `Permission of ${by}`,
    question: `Has ${by} permitted one person to be both ${one.title} and ${other.title}?`,
    about: "person",
    type: { kind: "word", words: ["none", "given"] },
    assumed: "none",
  };
}
