import type { Constitution } from "../../../../engine/constitution/constitution.ts";
import type { Decision } from "../../../../engine/decisions/decision.ts";
import type { GivenFacts } from "../../../../engine/decisions/given.ts";
import { powers } from "../../../../engine/provisions/powers/powers.ts";
import type { Invented } from "../established-group.ts";
import { groupWith, problemsWith } from "../established-group.ts";
import { decided } from "../small-constitution.ts";

/** An invented group with one power, `powers/act`, of which this is stated. */
export function groupThat(power: string, more?: Invented): Constitution {
  return groupWith(powers, `act: { title: Manage contracts, ${power} }`, more);
}

/** What is wrong with it, one line each: code, then message. */
export function problemsOf(power: string, more?: Invented): readonly string[] {
  return problemsWith(powers, `act: { title: Manage contracts, ${power} }`, more);
}

/** Whether the power may be used on a day. */
export function asked(group: Constitution, facts: GivenFacts, on = "2014-05-01"): Promise<Decision> {
  return decided(group, "powers/act", facts, on);
}

/** The same, its outcome alone. */
export async function outcome(...given: Parameters<typeof asked>): Promise<string> {
  return (await asked(...given)).outcome;
}
