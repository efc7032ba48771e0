import { all, met, not } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { officesHeld } from "./all-offices.ts";
import { barsOf } from "./bars.ts";
import { Gathering } from "./gathering.ts";
import type { OfficeQuestion } from "./office-question.ts";
import { silentRequirement } from "./office-question.ts";
import type { Office } from "./shape.ts";
import { requirementToKeep, taken } from "./together.ts";

/** Whether what else a person holds can be held together with this office, whichever of the two says that it cannot. */
export function incompatibleQuestion(office: Provision<Office>, surroundings: Surroundings): OfficeQuestion {
  const gathering = new Gathering(office, surroundings);
  gathering.own.bring(officesHeld(surroundings), taken);
  const bars = barsOf(office, surroundings).map((bar) => requirementToKeep(bar, gathering));
  const silence = silentRequirement(
    gathering.own,
    "which offices cannot be held with it",
    `which offices cannot be held together with ${office.title}`,
  );
  const requirements = bars.length === 0 ? [silence] : bars;
  const mayHold = all(...requirements.map(({ id }) => met(id)));
  const question = {
    address: `${office.address}/incompatible`,
    asks: `${office.title}: may it be held together with the person's other offices on the date asked about?`,
    ...gathering.gathered(),
    requirements,
    outcomes: [
      { id: "may-hold", when: mayHold },
      { id: "must-give-up", when: not(mayHold) },
    ],
  };
  return { question, problems: gathering.own.problems };
}
