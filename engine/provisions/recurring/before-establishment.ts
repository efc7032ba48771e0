import type { Condition } from "../../conditions/condition.ts";
import { all, test } from "../../conditions/condition.ts";
import { dayNumber } from "../../conditions/encode.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { owedSince } from "./owed-since.ts";

/** What a requirement adds so that it stays open on a date before there was a body: a way for it to hold, and its silence. */
export interface BeforeEstablishment {
  readonly ways: readonly Condition[];
  readonly silent: { readonly silent?: string };
}

/** Before the body was established nothing says what is owed; where that day is not stated, every date lies after it. */
export function beforeEstablishment(compiler: ProvisionCompiler): BeforeEstablishment {
  const { established } = compiler.surroundings;
  // Before its own first day a provision is not in force, which is said of it anyway.
  if (established === undefined || owedSince(compiler) !== established) return { ways: [], silent: {} };
  const about = "what is owed before the body was established";
  const ways = [all(test("on", "lessThan", dayNumber(established)), { kind: "silent", about })];
  return { ways, silent: { silent: about } };
}
