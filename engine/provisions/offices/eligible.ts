import { all, met, not } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { officesHeld } from "./all-offices.ts";
import { barsOf } from "./bars.ts";
import { disqualificationRequirements } from "./disqualifications.ts";
import { Gathering } from "./gathering.ts";
import type { OfficeQuestion } from "./office-question.ts";
import { silentRequirement } from "./office-question.ts";
import type { Office } from "./shape.ts";
import { termsServedRequirement } from "./terms-served.ts";
import { requirementToTake } from "./together.ts";

/** Whether a person may take the office on the date asked about. */
export function eligibleQuestion(office: Provision<Office>, surroundings: Surroundings): OfficeQuestion {
  const gathering = new Gathering(office, surroundings);
  const bars = barsOf(office, surroundings);
  const held = officesHeld(surroundings);
  if (bars.length > 0 || speaksOf(office.data, held.name)) gathering.own.bring(held);
  const requirements = [
    ...qualification(office, gathering.own),
    ...bars.map((bar) => requirementToTake(bar, gathering)),
    ...disqualificationRequirements(office, gathering.own),
    ...termsServedRequirement(office, gathering.own),
  ];
  const nothingBars = all(...requirements.map(({ id }) => met(id)));
  const question = {
    address: `${office.address}/eligible`,
    asks: `${office.title}: may the person take this office on the date asked about?`,
    ...gathering.gathered(),
    requirements,
    outcomes: [
      { id: "eligible", when: nothingBars },
      { id: "barred", when: not(nothingBars) },
    ],
  };
  return { question, problems: gathering.own.problems };
}

/** Who may hold it at all: said by a condition, said to be anyone, or not said. */
function qualification({ data, title }: Provision<Office>, compiler: ProvisionCompiler): readonly Requirement[] {
  if (data.eligible === undefined) return [silentRequirement(compiler, "who may hold it", `who may be ${title}`)];
  const place = { path: "eligible", at: compiler.at("eligible") };
  if (data.eligible === "anyone") {
    const explain = (): string => "Anyone may hold it who is not barred";
    return [{ id: "eligible", title: "Qualified", condition: all(), ...place, explain }];
  }
  return [{ id: "eligible", title: "Qualified", condition: compiler.condition("eligible"), ...place }];
}

/** Whether a condition of the office reads the fact: only then need it be asked. */
function speaksOf({ eligible, disqualifications }: Office, fact: string): boolean {
  return JSON.stringify([eligible, disqualifications]).includes(`"${fact}"`);
}
