import { knowingAside } from "../conditions/knowing-aside.ts";
import type { Plainly } from "../conditions/push-negations.ts";
import type { Example } from "../conditions/satisfy.ts";
import { findExample } from "../conditions/satisfy.ts";
import type { Question } from "../constitution/question.ts";
import { derivedFor, scopeOf } from "../decisions/run.ts";

/** A number of electors that a reader can reckon with, where the document gives no typical one. */
const everydayElectorate = 200n;

/**
 * A lawful case of the question in which all of the conditions hold, the roundest and most typical first; or the proof that there is none.
 * Whether a fact is known at all is left open: cases are looked for among facts that nobody has given yet.
 */
export function caseWhere(conditions: readonly Plainly[], question: Question): Example {
  const nothing = derivedFor(question, { given: new Map(), context: { known: undefined, years: undefined } });
  return findExample(
    { kind: "all", of: conditions.map(knowingAside) },
    scopeOf(question, nothing, undefined),
    everydayValues(question),
  );
}

function everydayValues({ facts }: Question): ReadonlyMap<string, bigint> {
  return new Map(
    facts.flatMap(({ name, type, typical, circumstance }): readonly (readonly [string, bigint])[] => {
      if (type.kind !== "number") return [];
      if (typeof typical === "number") return [[name, BigInt(typical)]];
      return circumstance === true ? [[name, everydayElectorate]] : [];
    }),
  );
}
