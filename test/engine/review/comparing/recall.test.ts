import { describe, expect, it } from "vitest";
import { kinds } from "../../../../engine/index.ts";
import type { Constitution } from "../../../../engine/constitution/constitution.ts";
import { underReading } from "../../../../engine/constitution/under-reading.ts";
import { compareConstitutions } from "../../../../engine/review/comparing/compare-constitutions.ts";
import type { Change } from "../../../../engine/review/comparing/comparison.ts";
import { constitutionOf } from "../../provisions/small-constitution.ts";

const turnout = "turnout: { atLeast: 50%, of: entitled, otherwise: void }";
const model = `{ ${turnout}, support: { atLeast: 75%, of: responses } }`;
const stricter = "{ support: { moreThan: 1/2, of: entitled } }";

function recall(gates: string, favours = "    favours: practices\n"): Constitution {
  return constitutionOf(
    kinds,
    `resolutions:\n  recall:\n    title: Recall\n${favours}    voters: all members\n    gates: ${gates}\n`,
  );
}

async function changeOf(current: Constitution, proposed: Constitution): Promise<Change | undefined> {
  const { changes } = await compareConstitutions(current, proposed, { fixed: { entitled: 400 } });
  expect(changes.length).toBeLessThan(2);
  return changes[0];
}

/** Counts the votes of 400 GPs by hand: all responses and all votes for. */
function disagreeing(needed: { readonly responses: number; readonly moreThan: number }): bigint {
  let cases = 0n;
  for (let responses = 0; responses <= 400; responses += 1)
    for (let votes = 0; votes <= responses; votes += 1) {
      const now = responses < needed.responses ? "void" : 4 * votes >= 3 * responses && votes > 0 ? "carried" : "lost";
      const then = votes > needed.moreThan ? "carried" : "lost";
      if (now !== then) cases += 1n;
    }
  return cases;
}

describe("recall by three quarters of the responses at half turnout, against more than half of all GPs", () => {
  it("is different both ways, with an everyday case each way and the number of votes of 400 GPs that come out otherwise", async () => {
    const change = await changeOf(recall(model), recall(stricter));
    expect([change?.verdict, change?.effect, change?.meaning]).toEqual(["different-both-ways", "mixed", "effect"]);
    const [question] = change?.questions ?? [];
    expect(question?.witnesses.map(({ words, current, proposed }) => `${words}: ${current} → ${proposed}`)).toEqual([
      "Entitled to vote: 200; Responses: 125; Votes for: 95: carried → lost",
      "Entitled to vote: 200; Responses: 175; Votes for: 125: lost → carried",
      "Entitled to vote: 200; Responses: 50; Votes for: 25: void → lost",
    ]);
    expect(question?.counted?.cases).toBe(disagreeing({ responses: 200, moreThan: 200 }));
    expect(question?.scope).toBe("for every combination of 7 facts, missing ones included");
  });

  it("would count another number with a comparison off by one (control)", async () => {
    const change = await changeOf(recall(model), recall(stricter));
    expect(change?.questions[0]?.counted?.cases).not.toBe(disagreeing({ responses: 200, moreThan: 199 }));
  });

  it("names the clause that is responsible, and proves that the turnout alone keeps nothing from being carried", async () => {
    const change = await changeOf(recall(model), recall(stricter));
    const clauses = change?.questions[0]?.clauses.map(
      ({ requirement, kind, alone }) => `${requirement} ${kind} ${alone}`,
    );
    expect(clauses).toEqual(["gates/support changed shown", "gates/turnout removed none-alone"]);
  });

  it("is wider, and better for practices, where only the turnout is lowered", async () => {
    const lower = model.replace("50%", "40%");
    const change = await changeOf(recall(model), recall(lower));
    expect([change?.verdict, change?.effect]).toEqual(["wider", "better"]);
    expect((await changeOf(recall(lower), recall(model)))?.effect).toBe("worse");
    expect((await changeOf(recall(model, ""), recall(lower, "")))?.effect).toBe("needs-judgement");
  });

  it("is the same where only the spelling of the shares differs", async () => {
    expect(await changeOf(recall(model), recall(model.replace("50%", "1/2").replace("75%", "3/4")))).toBeUndefined();
  });

  it("is proved the same where a gate is added that the others imply", async () => {
    const implied = model.replace("{ turnout", "{ some: { atLeast: 37%, of: entitled, otherwise: lost }, turnout");
    const change = await changeOf(recall(model), recall(implied));
    expect(change?.questions[0]?.outcomes.find(({ outcome }) => outcome === "carried")?.verdict).toBe("same");
  });

  it("differs from its own rival reading as well", async () => {
    const rival =
      "\n    reading: { taken: Of responses., instead: { all: { says: Of all., gates: { support: { of: entitled } } } } }";
    const read = constitutionOf(
      kinds,
      `resolutions:\n  recall:\n    title: Recall\n    favours: practices\n    voters: all members\n    gates: ${model}${rival.replace("{ of: entitled }", "{ atLeast: 75%, of: entitled }")}\n`,
    );
    const change = await changeOf(read, underReading(read, "resolutions/recall", "all"));
    expect([change?.verdict, change?.effect]).toEqual(["narrower", "worse"]);
    expect(change?.witnesses[0]?.current).toBe("carried");
    let cases = 0n;
    for (let responses = 200; responses <= 400; responses += 1)
      for (let votes = 1; votes <= responses; votes += 1) if (4 * votes >= 3 * responses && votes < 300) cases += 1n;
    expect(change?.questions[0]?.counted?.cases).toBe(cases);
  });
});
