import { describe, expect, it } from "vitest";
import { readConstitution } from "../../../engine/constitution/read.ts";
import { advance } from "../../../engine/procedures/advance.ts";
import { begin } from "../../../engine/procedures/begin.ts";
import { replay } from "../../../engine/procedures/replay.ts";
import { kinds } from "../../../engine/provisions/kinds.ts";

const text = (by: string): string => `
language: 1
id: sale
version: "1"
title: A sale
body: { id: sale, type: market, name: An invented market }
procedures:
  contract:
    title: Contract
    parties: { buyer: person, seller: person }
    starts: drafted
    stages:
      drafted: { openEnded: true, does: { sign: { by: ${by}, to: signed } } }
      signed: { ends: signed }
`;

async function signedBy(by: string, signatories: readonly string[]): Promise<readonly string[]> {
  const read = readConstitution(
    { file: "sale.yaml", text: text(by) },
    { kinds, base: () => undefined, calendar: () => undefined },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const on = Temporal.PlainDate.from("2020-01-01");
  const parties = { buyer: "Ann", seller: "Bob" };
  const began = await begin(read.value, { procedure: "procedures/contract", by: "buyer", on, parties });
  if (began.kind === "refused") throw new Error(JSON.stringify(began.reasons));
  const stages: string[] = [];
  let { case: state, events } = began;
  for (const party of signatories) {
    const step = await advance(read.value, state, { action: "sign", by: party, on });
    if (step.kind === "refused") throw new Error(JSON.stringify(step.reasons));
    state = step.case;
    events = [...events, ...step.events];
    stages.push(state.stage);
    expect(replay(events, () => read.value)).toEqual(state);
  }
  return stages;
}

describe("what each party must do", () => {
  it("sends the case on only when the last of them has done it", async () => {
    expect(await signedBy("each party", ["seller", "buyer"])).toEqual(["drafted", "signed"]);
    expect(await signedBy("each party", ["seller", "seller", "buyer"])).toEqual(["drafted", "drafted", "signed"]);
  });

  it("sends it on at once where any of them can (control)", async () => {
    expect(await signedBy("[buyer, seller]", ["seller"])).toEqual(["signed"]);
  });
});
