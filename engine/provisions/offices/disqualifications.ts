import type { Condition } from "../../conditions/condition.ts";
import { all, not, test, testFact } from "../../conditions/condition.ts";
import { dayNumber, wordsForValue } from "../../conditions/encode.ts";
import { truthOf } from "../../conditions/evaluate.ts";
import type { EncodedValue, FactValues } from "../../conditions/fact.ts";
import { nearest } from "../../documents/nearest.ts";
import { typeWords } from "../../constitution/comparable.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { parseCivilDate } from "../../quantities/civil-date.ts";
import type { Office } from "./shape.ts";

type Disqualification = NonNullable<Office["disqualifications"]>[string];

/** One requirement for each disqualification: that it does not apply on the date asked about. */
export function disqualificationRequirements(
  { data }: Provision<Office>,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  return Object.entries(data.disqualifications ?? {}).map(([id, each]) => requirementOf(id, each, compiler));
}

function requirementOf(id: string, each: Disqualification, compiler: ProvisionCompiler): Requirement {
  const path = `disqualifications/${id}`;
  const applies = all(
    compiler.condition(`${path}/when`),
    ...inForce(each.from, "atLeast"),
    ...inForce(each.until, "atMost"),
    ...lookingBack(id, each.lookBack, compiler),
  );
  return {
    id: `not-disqualified-by-${id}`,
    title: `Not disqualified: ${each.title}`,
    condition: not(applies),
    path,
    at: compiler.at(path),
    explain: (values) => explain(each, applies, values),
    ...(each.source === undefined ? {} : { source: each.source }),
  };
}

function inForce(text: string | undefined, operator: "atLeast" | "atMost"): readonly Condition[] {
  const date = text === undefined ? undefined : parseCivilDate(text);
  return date?.ok === true ? [test("on", operator, dayNumber(date.value))] : [];
}

function lookingBack(
  id: string,
  lookBack: Disqualification["lookBack"],
  compiler: ProvisionCompiler,
): readonly Condition[] {
  if (lookBack === undefined) return [];
  const fact = compiler.declared(lookBack.since);
  const at = compiler.at(`disqualifications/${id}/lookBack/since`);
  if (fact === undefined) {
    const meant = nearest(lookBack.since, compiler.surroundings.facts.keys());
    compiler.problem(
      "unknown-fact",
      at,
      `\`${lookBack.since}\` is not a declared fact`,
      meant === undefined ? "Declare the date under `facts`." : `Did you mean \`${meant}\`?`,
    );
    return [];
  }
  if (fact.type.kind !== "date") {
    compiler.problem(
      "types-differ",
      at,
      `\`${fact.name}\` is ${typeWords(fact.type)}, not a date`,
      "Name the date from which the period is counted.",
    );
    return [];
  }
  const last = compiler.derive({
    name: `last day of ${id}`,
    title: `The last day of ${lookBack.period} from: ${fact.title}`,
    type: { kind: "date" },
    formula: { kind: "date", from: fact.name, period: lookBack.period, counted: "within" },
  });
  return [testFact(fact.name, "atMost", "on"), testFact("on", "atMost", last)];
}

function explain({ title, lookBack }: Disqualification, applies: Condition, values: FactValues): string {
  const read = (name: string): EncodedValue => values.get(name) ?? null;
  const truth = truthOf(applies, read);
  const since = lookBack === undefined ? null : read(lookBack.since);
  const when =
    since === null ? "" : ` (${wordsForValue({ kind: "date" }, since)}; it disqualifies for ${lookBack?.period ?? ""})`;
  if (truth === undefined) return `Whether this applies is not known: ${title}${when}`;
  return truth ? `Disqualified: ${title}${when}` : `This does not apply: ${title}${when}`;
}
