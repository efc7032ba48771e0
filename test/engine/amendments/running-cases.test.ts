import { describe, expect, it } from "vitest";
import { dryRun } from "../../../engine/amendments/running-cases.ts";
import { advance } from "../../../engine/procedures/advance.ts";
import { begin } from "../../../engine/procedures/begin.ts";
import type { CaseEvent } from "../../../engine/procedures/case.ts";
import type { MigrationPlan } from "../../../engine/procedures/unsafe-move.ts";
import { amended, read } from "./sample.ts";

const from = read();
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const shorter = amended(["within: 28 days", "within: 14 days"]);
const plan = (clocks: MigrationPlan["clocks"], renamed = {}): MigrationPlan => ({
  by: "secretary",
  on: day("2021-03-08"),
  because: "the rules were changed",
  renamed,
  clocks,
});

async function complaint(answered = false): Promise<readonly CaseEvent[]> {
  const began = await begin(from, {
    procedure: "procedures/complaint",
    by: "member",
    on: day("2021-03-01"),
    parties: { member: "Ann" },
  });
  if (began.kind === "refused") throw new Error(JSON.stringify(began.reasons));
  if (!answered) return began.events;
  const done = await advance(from, began.case, { action: "answer", by: "secretary", on: day("2021-03-05") });
  if (done.kind === "refused") throw new Error(JSON.stringify(done.reasons));
  return [...began.events, ...done.events];
}

describe("a dry run of a plan", () => {
  it("shows each case that runs before and after, and leaves those alone that have ended", async () => {
    const histories = new Map([
      ["first", await complaint()],
      ["second", await complaint(true)],
    ]);
    const versions = { from, to: shorter, constitutionOf: () => from };
    const due = (clocks: MigrationPlan["clocks"]) =>
      dryRun(histories, versions, plan(clocks)).map(({ name, before, after }) => [
        name,
        before.deadlines[0]?.due,
        after?.deadlines[0]?.due,
      ]);
    expect(due("keep")).toEqual([["first", "2021-03-29", "2021-03-29"]]);
    expect(due("recompute")).toEqual([["first", "2021-03-29", "2021-03-15"]]);
    expect(due("restart")).toEqual([["first", "2021-03-29", "2021-03-22"]]);
  });

  it("says why a case cannot be moved, and that it can once the plan says what its stage is called", async () => {
    const renamed = amended(
      ["starts: received", "starts: lodged"],
      ["received: { does", "lodged: { does"],
      ["after: received", "after: lodged"],
    );
    const histories = new Map([["first", await complaint()]]);
    const versions = { from, to: renamed, constitutionOf: () => from };
    const [refused] = dryRun(histories, versions, plan("keep"));
    expect(refused?.after).toBeUndefined();
    expect(refused?.reasons.map(({ failed }) => failed)).toEqual(["stage"]);
    const [moved] = dryRun(histories, versions, plan("keep", { received: "lodged" }));
    expect(moved?.after?.stage).toBe("lodged");
  });
});
