import type { Constitution } from "../../../../engine/constitution/constitution.ts";
import type { Decision } from "../../../../engine/decisions/decision.ts";
import type { GivenFacts } from "../../../../engine/decisions/given.ts";
import { duties } from "../../../../engine/provisions/duties/duties.ts";
import type { Invented } from "../established-group.ts";
import { groupWith, problemsWith } from "../established-group.ts";
import { decided } from "../small-constitution.ts";

/** An invented group with one duty, `duties/owed`, of which this is stated. */
export function groupOwing(duty: string, more?: Invented): Constitution {
  return groupWith(duties, `owed: { title: Answer, ${duty} }`, more);
}

/** What is wrong with it, one line each: code, then message. */
export function problemsOwing(duty: string, more?: Invented): readonly string[] {
  return problemsWith(duties, `owed: { title: Answer, ${duty} }`, more);
}

/** Whether the duty is met on a day. */
export function asked(group: Constitution, on: string, facts: GivenFacts): Promise<Decision> {
  return decided(group, "duties/owed", facts, on);
}

/** The same, its outcome alone. */
export async function outcome(...given: Parameters<typeof asked>): Promise<string> {
  return (await asked(...given)).outcome;
}
