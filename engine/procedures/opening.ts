import type { Constitution } from "../constitution/constitution.ts";
import type { ActionData } from "../provisions/procedures/shape.ts";
import type { Case, OpenedCase } from "./case.ts";
import { courseIn } from "./courses.ts";
import { own } from "./own.ts";

/** The case of another procedure that an act or a missed deadline opens: its parties and facts, from those of this one. */
export function openedBy(
  constitution: Constitution,
  opens: NonNullable<ActionData["opens"]>,
  state: Case,
  on: string,
): OpenedCase {
  const procedure = `procedures/${opens.procedure}`;
  const wanted = courseIn(constitution, procedure)?.parties ?? [];
  const parties = wanted.flatMap((party) => {
    const here = own(opens.as, party);
    const called = own(state.parties, here ?? party) ?? here;
    return called === undefined ? [] : [[party, called] as const];
  });
  return { procedure, on, parties: Object.fromEntries(parties), facts: { ...opens.facts } };
}
