import { Engine } from "json-rules-engine";
import type { FactValues } from "./fact.ts";
import type { StockRule } from "./stock-rules.ts";
import { always } from "./stock-rules.ts";

/**
 * Runs stock rules over facts and says which of them hold. The only place that touches json-rules-engine.
 * Every fact a rule reads must be given (null where unknown): a missing one is our own bug and throws.
 * One engine is made for each run, because one shared by concurrent runs skips rules without a word; the rules and facts
 * are copied, because the library writes into what it is given; and the results are counted.
 */
export async function runRules(rules: readonly StockRule[], facts: FactValues): Promise<ReadonlySet<string>> {
  const engine = new Engine([], { allowUndefinedFacts: false, pathResolver: refusePaths });
  for (const rule of rules) engine.addRule(structuredClone(rule));
  const { results, failureResults } = await engine.run({
    ...structuredClone(Object.fromEntries(facts)),
    [always]: true,
  });
  if (results.length + failureResults.length !== rules.length) {
    throw new Error(`json-rules-engine answered ${results.length + failureResults.length} of ${rules.length} rules`);
  }
  return new Set(results.map((result) => result.name));
}

function refusePaths(): never {
  throw new Error("paths into facts are never used: jsonpath can hang and can change what it reads");
}
