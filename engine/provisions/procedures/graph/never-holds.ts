import { all } from "../../../conditions/condition.ts";
import { ProvisionCompiler } from "../../../constitution/scope.ts";
import { provableExample } from "../../provable-example.ts";
import type { Checking } from "../checking.ts";
import type { Action } from "../course.ts";
import { deadlinesPhrase, saysMoreThanPhrase, withPhrase } from "../guard-requirement.ts";
import { offerNames } from "../names.ts";

/** Whether it is proved that what must hold before an action can never hold. */
export function neverHolds({ data, path }: Action, { named, report }: Checking): boolean {
  if (data.when === undefined || !saysMoreThanPhrase(data.when)) return false;
  const compiler = new ProvisionCompiler(report.provision, report.surroundings);
  offerNames(named, compiler);
  compiler.offer(deadlinesPhrase);
  const condition = compiler.condition(`${path}/when`);
  if (compiler.problems.length > 0) return false;
  return provableExample(withPhrase(condition, all()), compiler.gathered()).kind === "none";
}
