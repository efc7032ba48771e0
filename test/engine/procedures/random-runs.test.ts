import { describe, expect, it } from "vitest";
import { evolve } from "../../../engine/procedures/evolve.ts";
import { replay } from "../../../engine/procedures/replay.ts";
import { randomFrom } from "../conditions/random-conditions.ts";
import { everyProcedure } from "./every-procedure.ts";
import { randomRun } from "./random-run.ts";
import { saltings } from "./saltings.ts";
import { courseIn } from "../../../engine/procedures/courses.ts";

const isLong = process.env["CHARTER_LONG"] === "1";
const seed = Number(process.env["CHARTER_SEED"] ?? 2011);
const runs = isLong ? 20_000 : 2_000;
const procedures = everyProcedure();

describe(`${runs} random cases of every procedure there is`, () => {
  it(
    "always have a way on for somebody, are never changed by a refusal, and replay to the same bytes",
    { timeout: 600_000 },
    async () => {
      const stages = new Set<string>();
      const wrong: string[] = [];
      const count = { begun: 0, done: 0, refused: 0, ended: 0 };
      for (let index = 0; index < runs; index++) {
        const { name, constitution, course } = procedures[index % procedures.length]!;
        const run = await randomRun(constitution, course, randomFrom(seed + index));
        if (run === undefined) continue;
        for (const each of run.wrong) wrong.push(`${name}, seed ${seed + index}: ${each}`);
        const again = replay(JSON.parse(JSON.stringify(run.events)), () => constitution);
        if (JSON.stringify(again) !== JSON.stringify(run.case))
          wrong.push(`${name}, seed ${seed + index}: replays to another case`);
        for (const event of run.events) if ("stage" in event) stages.add(`${name} ${event.stage}`);
        count.begun += 1;
        count.done += run.done;
        count.refused += run.refused;
        if (run.case.ended !== undefined) count.ended += 1;
      }
      expect(wrong).toEqual([]);
      expect(count.begun).toBeGreaterThan(runs / 2);
      expect(count.done).toBeGreaterThan(runs);
      expect(count.refused).toBeGreaterThan(runs);
      expect(count.ended).toBeGreaterThan(runs / 10);
    },
  );

  it("control: a stage that awaits a case which nothing has opened is found", async () => {
    const stuck = saltings(["when: { prepare-election: done }, to: interim", "to: interim"]);
    const course = courseIn(stuck, "procedures/recall")!;
    const found = new Set<string>();
    for (let index = 0; found.size === 0 && index < 400; index++)
      for (const each of (await randomRun(stuck, course, randomFrom(index)))?.wrong ?? []) found.add(each.slice(0, 22));
    expect([...found]).toEqual(["no way on from interim"]);
  });

  it("control: a history with an event that says another stage does not replay", async () => {
    const group = saltings();
    const course = courseIn(group, "procedures/dispute")!;
    const run = await randomRun(group, course, randomFrom(3));
    const events = run!.events.map((event) => (event.type === "done" ? { ...event, stage: "closed" } : event));
    expect(() => replay(events, () => group)).toThrow(/the event says closed/);
    expect(() => evolve(course, run!.case, run!.events.at(-1)!)).toThrow(/cannot follow/);
  });
});
