import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Constitution } from "../../../engine/constitution/constitution.ts";
import { readConstitution } from "../../../engine/constitution/read.ts";
import { advance } from "../../../engine/procedures/advance.ts";
import { begin } from "../../../engine/procedures/begin.ts";
import type { Case, CaseEvent, RefusedStep, Step } from "../../../engine/procedures/case.ts";
import type { ActCommand, BeginCommand } from "../../../engine/procedures/command.ts";
import { kinds } from "../../../engine/provisions/kinds.ts";
import { englandAndWales } from "../calendar/england-and-wales.ts";

const calendar = englandAndWales();
const text = readFileSync(new URL("saltings.yaml", import.meta.url), "utf8");

/** The invented group of `saltings.yaml`; where it says something else, each pair is what stands there and what stands instead. */
export function saltings(...instead: readonly (readonly [string, string])[]): Constitution {
  const changed = instead.reduce((sofar, [there, other]) => {
    if (!sofar.includes(there)) throw new Error(`saltings.yaml does not say: ${there}`);
    return sofar.replaceAll(there, other);
  }, text);
  return read(changed);
}

/** A constitution from its text. */
export function read(written: string): Constitution {
  const result = readConstitution(
    { file: "saltings.yaml", text: written },
    { kinds, base: () => undefined, calendar: (id) => (id === calendar.id ? calendar : undefined) },
  );
  if (!result.ok)
    throw new Error(result.problems.map(({ code, message, at }) => `${at.line}: ${code} ${message}`).join("\n"));
  return result.value;
}

export function day(written: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(written);
}

/** A case as it stands, with everything that has happened in it. */
export interface Story {
  readonly constitution: Constitution;
  readonly case: Case;
  readonly events: readonly CaseEvent[];
  /** What the last step brought. */
  readonly last: readonly CaseEvent[];
}

type Began = Omit<BeginCommand, "on" | "parties"> & { readonly on: string; readonly parties?: BeginCommand["parties"] };
/** Something done: `[day, who, what, with what]`. */
type Act = readonly [string, string, string, Omit<ActCommand, "on" | "by" | "action">?];

/** Begins a case and does one thing after another; each must be accepted. */
export async function story(constitution: Constitution, began: Began, ...acts: readonly Act[]): Promise<Story> {
  const step = await begin(constitution, { parties: {}, ...began, on: day(began.on) });
  return goOn(accepted({ constitution, events: [] }, step), ...acts);
}

/** Goes on with a story; each thing done must be accepted. */
export async function goOn(sofar: Story, ...acts: readonly Act[]): Promise<Story> {
  let current = sofar;
  for (const act of acts) current = accepted(current, await tried(current, act));
  return current;
}

/** A step in a story that may be refused. */
export function tried(
  { constitution, case: state }: Pick<Story, "constitution" | "case">,
  [on, by, action, more]: Act,
): Promise<Step> {
  return advance(constitution, state, { on: day(on), by, action, ...more });
}

/** Why it is refused; it must be, and must leave the case as it was. */
export async function refusal(sofar: Story, act: Act): Promise<RefusedStep> {
  const before = structuredClone(sofar.case);
  const step = await tried(sofar, act);
  if (!isDeepStrictEqual(sofar.case, before)) throw new Error("the case was changed");
  if (step.kind === "accepted") throw new Error(`${act[2]} was accepted`);
  return step;
}

/** The same in one line each: what failed, and the words. */
export async function reasons(sofar: Story, act: Act): Promise<readonly string[]> {
  return (await refusal(sofar, act)).reasons.map(({ failed, message }) => `${failed}: ${message}`);
}

/** The story after a step that must have been accepted. */
export function accepted({ constitution, events }: Pick<Story, "constitution" | "events">, step: Step): Story {
  if (step.kind === "refused")
    throw new Error(step.reasons.map(({ failed, message }) => `${failed}: ${message}`).join("\n"));
  return { constitution, case: step.case, events: [...events, ...step.events], last: step.events };
}

/** How a deadline of the case stands: its state and its last day. */
export function deadline({ case: { deadlines } }: Pick<Story, "case">, id: string, party?: string): string | undefined {
  const found = deadlines.find((each) => each.id === id && each.party === party);
  return found === undefined ? undefined : `${found.state} ${found.due}`;
}

/** How the day of a deadline was reached. */
export function working({ case: { deadlines } }: Story, id: string): string | undefined {
  return deadlines.find((each) => each.id === id)?.working;
}

/** A dispute of Dr Shah's practice with the group, begun on 25 November 2013 unless another day is given. */
export function dispute(constitution: Constitution, ...acts: readonly Act[]): Promise<Story> {
  return story(constitution, disputeBegun(), ...acts);
}

/** How such a dispute begins. */
export function disputeBegun(on = "2013-11-25", facts: BeginCommand["facts"] = {}): Began {
  return {
    procedure: "procedures/dispute",
    by: "appellant",
    on,
    parties: { appellant: "Dr Shah's practice", respondent: "The group" },
    facts: { kind: "practice-and-group", concernsContract: true, matterArose: "2013-11-20", ...facts },
  };
}

/** The acts that lead to a hearing requested on a day and convened two days later. */
export function requested(on: string): readonly Act[] {
  return [
    [on, "appellant", "involve-lmc", { as: "advice" }],
    [on, "appellant", "request-hearing", { papers: { grounds: "Objective 3 was miscounted" } }],
    [day(on).add({ days: 2 }).toString(), "accountable-officer", "convene"],
  ];
}

/** Fixes the hearing. */
export function fixed(on: string, hearingDate: string): Act {
  return [on, "panel-secretary", "fix-hearing", { facts: { hearingDate } }];
}
