import type { Surroundings } from "../../../constitution/kind.ts";
import type { Provision } from "../../../constitution/provision.ts";
import { ProvisionCompiler } from "../../../constitution/scope.ts";
import type { Problem } from "../../../problem.ts";
import { hasErrors } from "../../../problem.ts";
import type { Named } from "../names.ts";
import type { ProcedureData } from "../shape.ts";
import { checkAppeals } from "./check-appeals.ts";
import { checkKeeping } from "./check-keeping.ts";
import { checkRunning } from "./check-running.ts";
import { checkShadowed } from "./check-shadowed.ts";
import { checkWays } from "./check-ways.ts";
import type { Graphed } from "./graphed.ts";
import { graphedOf } from "./graphed.ts";

/**
 * What is wrong with the ways a case can take and with its time, on the graph of the procedure itself. While anything found
 * before is an error, such as a name that means nothing, nothing is said of the ways.
 */
export function checkGraph(
  named: Named,
  procedure: Provision<ProcedureData>,
  surroundings: Surroundings,
  found: readonly Problem[],
): readonly Problem[] {
  if (hasErrors(found)) return [];
  const report = new ProvisionCompiler(procedure, surroundings);
  const graphed = graphedOf({ named, report });
  for (const check of checks) check(graphed);
  return report.problems;
}

const checks: readonly ((graphed: Graphed) => void)[] = [
  checkWays,
  checkShadowed,
  checkRunning,
  checkAppeals,
  checkKeeping,
];
