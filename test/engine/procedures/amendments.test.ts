import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { Constitution } from "../../../engine/constitution/constitution.ts";
import { advance } from "../../../engine/procedures/advance.ts";
import type { Case, CaseEvent } from "../../../engine/procedures/case.ts";
import type { ActCommand } from "../../../engine/procedures/command.ts";
import { migrate } from "../../../engine/procedures/migrate.ts";
import { replay } from "../../../engine/procedures/replay.ts";
import type { Random } from "../conditions/random-conditions.ts";
import { randomFrom } from "../conditions/random-conditions.ts";
import { day, saltings, story } from "./saltings.ts";

const isLong = process.env["CHARTER_LONG"] === "1";
const sequences = isLong ? 10_000 : 400;
const seed = Number(process.env["CHARTER_SEED"] ?? 2011);

const versions = [
  saltings(),
  saltings(
    ['version: "1"', 'version: "2"'],
    ["within: 20 working days, after: start", "within: 10 working days, after: start"],
  ),
  saltings(
    ['version: "1"', 'version: "3"'],
    ["atLeast: 5 working days", "atLeast: 1 working day"],
    ["correct: { by: body }", "correct: { by: practice }"],
  ),
  saltings(['version: "1"', 'version: "4"'], ["accept: { by: practice, to: paid }", "accept: { by: body, to: paid }"]),
];
const shelf = new Map(versions.map((each) => [each.digest, each]));
const [first] = versions;

/** One thing that happens: somebody does something in the case, or another version comes into force. */
type Happening =
  { readonly kind: "act"; readonly command: ActCommand } | { readonly kind: "amended"; readonly to: Constitution };

function sequence(random: Random): readonly Happening[] {
  let on = day("2014-04-01");
  return Array.from({ length: 6 }, (): Happening => {
    on = on.add({ days: random(9) });
    if (random(3) === 0) return { kind: "amended", to: versions[random(versions.length)]! };
    const action = ["accept", "appeal", "correct", "excuse"][random(4)]!;
    return { kind: "act", command: { action, by: ["practice", "body", "chair"][random(3)]!, on } };
  });
}

/** How a case runs through what happens; `lookUp` finds the constitution it is held to, given that in force. */
async function ran(
  happenings: readonly Happening[],
  begun: { readonly case: Case; readonly events: readonly CaseEvent[] },
  lookUp: (state: Case, inForce: Constitution) => { readonly state: Case; readonly constitution: Constitution },
) {
  let [current, inForce] = [begun.case, first!];
  const events = [...begun.events];
  const refused: string[] = [];
  for (const each of happenings) {
    if (each.kind === "amended") {
      inForce = each.to;
      continue;
    }
    const { state, constitution } = lookUp(current, inForce);
    const step = await advance(constitution, state, each.command);
    if (step.kind === "refused") refused.push(step.reasons.map(({ message }) => message).join());
    else {
      current = step.case;
      events.push(...step.events);
    }
  }
  return { case: current, events, refused };
}

const pinned = (state: Case) => ({ state, constitution: shelf.get(state.constitution.digest)! });
const current = (state: Case, { id, version, digest }: Constitution) => ({
  state: { ...state, constitution: { id, version, digest } },
  constitution: shelf.get(digest)!,
});

const begun = await story(first!, {
  procedure: "procedures/premium",
  by: "body",
  on: "2014-04-01",
  parties: { practice: "Dr Shah's practice", body: "The group" },
  papers: { "statement-of-achievement": "61 of 100" },
  facts: { chairConflicted: false },
});

describe(`${sequences} random sequences with amendments thrown in`, () => {
  it("end as if nothing had been amended", { timeout: 3_600_000 }, async () => {
    let [amended, caught] = [0, 0];
    for (let index = 0; index < sequences; index++) {
      const happenings = sequence(randomFrom(seed + index));
      const acts = happenings.filter(({ kind }) => kind === "act");
      if (acts.length < happenings.length) amended += 1;
      const asIf = await ran(acts, begun, pinned);
      expect(await ran(happenings, begun, pinned)).toEqual(asIf);
      // Control: a runner that looks up the version in force instead.
      if (index < 200 && !isDeepStrictEqual((await ran(happenings, begun, current)).refused, asIf.refused)) caught += 1;
    }
    expect(amended).toBeGreaterThan(sequences / 2);
    expect(caught).toBeGreaterThan(20);
  });

  it("end otherwise where a case was moved by a recorded plan, and its history replays across the move", async () => {
    let moved = 0;
    for (let index = 0; index < 60; index++) {
      const random = randomFrom(seed + index);
      const [before, after] = [sequence(random).slice(0, 2), sequence(random).slice(2)];
      const half = await ran(before, begun, pinned);
      const plan = {
        by: "secretary",
        on: day("2014-04-20"),
        because: "resolved",
        renamed: {},
        clocks: "recompute",
      } as const;
      const step = migrate(first!, versions[1 + random(3)]!, half.case, plan);
      if (step.kind === "refused") continue;
      moved += 1;
      const later = after.flatMap((each): Happening[] =>
        each.kind === "act" ? [{ ...each, command: { ...each.command, on: each.command.on.add({ days: 20 }) } }] : [],
      );
      const whole = await ran(later, { case: step.case, events: [...half.events, ...step.events] }, pinned);
      const kept: CaseEvent[] = JSON.parse(JSON.stringify(whole.events));
      expect(JSON.stringify(replay(kept, ({ digest }) => shelf.get(digest)))).toBe(JSON.stringify(whole.case));
      expect(whole.case.constitution.version).not.toBe("1");
      // Control: without the version the case began under, its history cannot be told.
      expect(() => replay(kept, ({ digest }) => (digest === first!.digest ? undefined : shelf.get(digest)))).toThrow(
        "was not kept",
      );
    }
    expect(moved).toBeGreaterThan(20);
  });
});
