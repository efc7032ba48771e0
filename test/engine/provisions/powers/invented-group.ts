import type { Constitution } from "../../../../engine/constitution/constitution.ts";
import { readConstitution } from "../../../../engine/constitution/read.ts";
import { inReadingOrder } from "../../../../engine/problem.ts";
import { powers } from "../../../../engine/provisions/powers/powers.ts";
import type { GivenFacts } from "../../../../engine/decisions/given.ts";
import type { Decision } from "../../../../engine/decisions/decision.ts";
import { englandAndWales } from "../../calendar/england-and-wales.ts";
import { decided } from "../small-constitution.ts";

const calendar = englandAndWales();
const kinds = [powers];

/** What a test may say of an invented group beside its power. */
export interface Invented {
  readonly established?: string;
  readonly years?: false;
  readonly facts?: string;
}

function read(power: string, { established, years, facts }: Invented) {
  const since = established === undefined ? "" : `, established: ${established}`;
  const text = `language: 1
id: saltings
version: "1"
title: Constitution of the Saltings group
body: { id: saltings-group, type: group, name: The Saltings group, invented: true${since} }
calendar: england-and-wales
${years === false ? "" : "year: { governance: 1 June, financial: 1 April }"}
${facts === undefined ? "" : `facts:\n${facts}`}
powers:
  act: { title: Manage contracts, ${power} }
`;
  return readConstitution({ file: "saltings.yaml", text }, { kinds, base: () => undefined, calendar: () => calendar });
}

/** An invented group with one power, `powers/act`, of which this is stated. */
export function groupThat(power: string, more: Invented = {}): Constitution {
  const result = read(power, more);
  if (!result.ok) throw new Error(result.problems.map(({ code, message }) => `${code} ${message}`).join("\n"));
  return result.value;
}

/** What is wrong with it, one line each: code, then message. */
export function problemsOf(power: string, more: Invented = {}): readonly string[] {
  return inReadingOrder(read(power, more).problems).map(({ code, message }) => `${code}: ${message}`);
}

/** Whether the power may be used on a day. */
export function asked(group: Constitution, facts: GivenFacts, on = "2014-05-01"): Promise<Decision> {
  return decided(group, "powers/act", facts, on);
}

/** The same, its outcome alone. */
export async function outcome(...given: Parameters<typeof asked>): Promise<string> {
  return (await asked(...given)).outcome;
}
