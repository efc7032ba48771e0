import type { Constitution } from "../../../../engine/constitution/constitution.ts";
import { readConstitution } from "../../../../engine/constitution/read.ts";
import { inReadingOrder } from "../../../../engine/problem.ts";
import { duties } from "../../../../engine/provisions/duties/duties.ts";
import type { GivenFacts } from "../../../../engine/decisions/given.ts";
import type { Decision } from "../../../../engine/decisions/decision.ts";
import { englandAndWales } from "../../calendar/england-and-wales.ts";
import { decided } from "../small-constitution.ts";

const calendar = englandAndWales();
const kinds = [duties];

/** What a test may say of an invented group beside its duty: when it was established, whether its years are stated, its facts. */
export interface Invented {
  readonly established?: string;
  readonly years?: false;
  readonly facts?: string;
}

function read(duty: string, { established, years, facts }: Invented) {
  const since = established === undefined ? "" : `, established: ${established}`;
  const text = `language: 1
id: saltings
version: "1"
title: Constitution of the Saltings group
body: { id: saltings-group, type: group, name: The Saltings group, invented: true${since} }
calendar: england-and-wales
${years === false ? "" : "year: { governance: 1 June, financial: 1 April }"}
${facts === undefined ? "" : `facts:\n${facts}`}
duties:
  owed: { title: Answer, ${duty} }
`;
  return readConstitution({ file: "saltings.yaml", text }, { kinds, base: () => undefined, calendar: () => calendar });
}

/** An invented group with one duty, `duties/owed`, of which this is stated. */
export function groupOwing(duty: string, more: Invented = {}): Constitution {
  const result = read(duty, more);
  if (!result.ok) throw new Error(result.problems.map(({ code, message }) => `${code} ${message}`).join("\n"));
  return result.value;
}

/** What is wrong with it, one line each: code, then message. */
export function problemsOwing(duty: string, more: Invented = {}): readonly string[] {
  return inReadingOrder(read(duty, more).problems).map(({ code, message }) => `${code}: ${message}`);
}

/** Whether the duty is met on a day. */
export function asked(group: Constitution, on: string, facts: GivenFacts): Promise<Decision> {
  return decided(group, "duties/owed", facts, on);
}

/** The same, its outcome alone. */
export async function outcome(...given: Parameters<typeof asked>): Promise<string> {
  return (await asked(...given)).outcome;
}
