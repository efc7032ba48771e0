import type { Condition } from "../../conditions/condition.ts";
import { all, test } from "../../conditions/condition.ts";
import { dayNumber } from "../../conditions/encode.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";

/** What a requirement adds so that it stays open on a date before there was a body: a way for it to hold, and its silence. */
export interface BeforeEstablishment {
  readonly ways: readonly Condition[];
  readonly silent: { readonly silent?: string };
}

/** Before the body was established nothing says what is owed; where that day is not stated, every date lies after it. */
export function beforeEstablishment({ surroundings }: ProvisionCompiler): BeforeEstablishment {
  const { established } = surroundings;
  if (established === undefined) return { ways: [], silent: {} };
  const about = "what is owed before the body was established";
  const ways = [all(test("on", "lessThan", dayNumber(established)), { kind: "silent", about })];
  return { ways, silent: { silent: about } };
}
