import type { Constitution } from "../constitution/constitution.ts";
import { coursesOf } from "./courses.ts";
import type { MachineJson } from "./machine.ts";
import { machineJson } from "./machine.ts";

/** The procedures of a constitution as machines that stock XState runs, with the one line that it needs besides. */
export interface CompiledMachines {
  /** By address. */
  readonly machines: Readonly<Record<string, MachineJson>>;
  readonly howToRun: readonly string[];
}

/** The line that stock XState needs: the only guard there is. */
export const verdictLine =
  "createMachine(machine, { guards: { verdict: ({ event }, { is }) => event.verdict === is } })";

const howToRun = [
  verdictLine,
  "An event is an action by its id, `deadline <id>` or `ended <procedure>`; its `verdict` is what was decided beforehand: `may`, an outcome, `missed`.",
  "What may not be done is not sent to the machine at all. Dates, papers and facts are the case's own and not the machine's.",
];

/** Compiles the procedures of a constitution. */
export function compileMachines(constitution: Constitution): CompiledMachines {
  const courses = coursesOf(constitution);
  return {
    machines: Object.fromEntries(courses.map((course) => [course.address, machineJson(course)])),
    howToRun: courses.length === 0 ? [] : howToRun,
  };
}
