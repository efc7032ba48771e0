import { Type } from "typebox";
import type { Constitution } from "../../../../engine/constitution/constitution.ts";
import { defineKind } from "../../../../engine/constitution/kind.ts";
import { readConstitution } from "../../../../engine/constitution/read.ts";
import { provision } from "../../../../engine/constitution/shapes.ts";
import { inReadingOrder } from "../../../../engine/problem.ts";
import { meetings } from "../../../../engine/provisions/meetings/meetings.ts";
import type { GivenFacts } from "../../../../engine/decisions/given.ts";
import type { Decision } from "../../../../engine/decisions/decision.ts";
import { englandAndWales } from "../../calendar/england-and-wales.ts";
import { decided } from "../small-constitution.ts";

/** What a test may say of an invented group: its sections, and what stands at the head. */
export interface Invented {
  readonly established?: string;
  readonly years?: false;
  readonly sections?: string;
}

const calendar = englandAndWales();

/** A roll of no depth, so that a share can name one. */
const rolls = defineKind({
  section: "rolls",
  noun: { one: "roll", many: "rolls" },
  description: "Rolls.",
  shape: provision({ note: Type.Optional(Type.String()) }, "A roll."),
  asked: () => [],
  compile: () => ({ questions: [], problems: [] }),
  sentences: () => [],
});

function read(meeting: string, { established, years, sections = "" }: Invented) {
  const since = established === undefined ? "" : `, established: ${established}`;
  const text = `language: 1
id: saltings
version: "1"
title: Constitution of the Saltings group
body: { id: saltings-group, type: group, name: The Saltings group, invented: true${since} }
calendar: england-and-wales
${years === false ? "" : "year: { governance: 1 June, financial: 1 April }"}
rolls: { practices: { title: Member practices } }
meetings:
  members: { title: Members' meeting, ${meeting} }
${sections}`;
  return readConstitution(
    { file: "saltings.yaml", text },
    { kinds: [rolls, meetings], base: () => undefined, calendar: () => calendar },
  );
}

/** An invented group with one sort of meeting, `meetings/members`, of which this is stated. */
export function groupWhere(meeting: string, more: Invented = {}): Constitution {
  const result = read(meeting, more);
  if (!result.ok) throw new Error(result.problems.map(({ code, message }) => `${code} ${message}`).join("\n"));
  return result.value;
}

/** What is wrong with it, one line each: code, then message. */
export function problemsWhere(meeting: string, more: Invented = {}): readonly string[] {
  return inReadingOrder(read(meeting, more).problems).map(({ code, message }) => `${code}: ${message}`);
}

/** A record of a meeting, as a request gives it. */
export type MeetingRecord = Readonly<Record<string, string | boolean | readonly string[]>>;

/** Whether the meetings that are owed were held, on a day, by these records or dates; an ended period by its last day. */
export function held(
  group: Constitution,
  on: string,
  records: readonly (string | MeetingRecord)[],
  forPeriodEnding?: string,
): Promise<Decision> {
  const meetings = records.map((record) => (typeof record === "string" ? { date: record } : record));
  const facts: GivenFacts = forPeriodEnding === undefined ? { meetings } : { meetings, forPeriodEnding };
  return decided(group, "meetings/members/held", facts, on);
}

/** The same, its outcome alone. */
export async function heldOutcome(...asked: Parameters<typeof held>): Promise<string> {
  return (await held(...asked)).outcome;
}
