import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Problem } from "../../problem.ts";
import { checkDates } from "./check-dates.ts";
import { checkDeadlines } from "./check-deadlines.ts";
import { checkNames } from "./check-names.ts";
import { checkOthers } from "./check-others.ts";
import { checkOutcomes } from "./check-outcomes.ts";
import { checkPeople } from "./check-people.ts";
import { checkRecurs } from "./check-recurs.ts";
import { checkEnds, checkStages } from "./check-stages.ts";
import type { Named } from "./names.ts";
import type { ProcedureData } from "./shape.ts";

/** What is wrong with the names and settings of a procedure. */
export function checkProcedure(
  named: Named,
  procedure: Provision<ProcedureData>,
  surroundings: Surroundings,
): readonly Problem[] {
  const report = new ProvisionCompiler(procedure, surroundings);
  const checks = [
    checkNames,
    checkPeople,
    checkStages,
    checkEnds,
    checkOutcomes,
    checkOthers,
    checkDates,
    checkDeadlines,
    checkRecurs,
  ];
  for (const check of checks) check({ named, report });
  return report.problems;
}
