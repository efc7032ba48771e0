import { Type } from "typebox";
import { describe, expect, it } from "vitest";
import { all, met, test } from "../../../engine/conditions/condition.ts";
import { defineKind } from "../../../engine/constitution/kind.ts";
import { ladder } from "../../../engine/constitution/question.ts";
import { ProvisionCompiler } from "../../../engine/constitution/scope.ts";
import { provision } from "../../../engine/constitution/shapes.ts";
import { constitutionOf, decided } from "../provisions/small-constitution.ts";

/** A tiny kind: somebody may act unless forbidden, which only a ruling can do; what a ban means is not said. */
const acts = defineKind({
  section: "acts",
  noun: { one: "act", many: "acts" },
  description: "Things that may be done.",
  shape: provision({ ban: Type.Optional(Type.Boolean({ description: "Whether a ban is spoken of." })) }, "One act."),
  asked: () => [{ id: "", outcomes: ["may", "may-not"] }],
  compile: (act, surroundings) => {
    const compiler = new ProvisionCompiler(act, surroundings);
    const words = ["none", "forbidden"];
    compiler.bring(
      { name: "ruling", title: "Ruling", question: "What was ruled?", type: { kind: "word", words }, assumed: "none" },
      { name: "member", title: "A member", question: "Is it a member?", type: { kind: "yes-no" } },
    );
    const place = { path: "", at: act.keyAt };
    const allowed = all(test("member", "is", true), test("ruling", "is", "none"));
    const silent = { kind: "silent", about: "what a ban means" } as const;
    const requirements = [
      { id: "allowed", title: "Allowed", condition: allowed, ...place },
      ...(act.data.ban === true
        ? [{ id: "ban", title: "Not banned", condition: silent, silent: "What a ban means", ...place }]
        : []),
    ];
    const rungs = requirements.map(({ id }) => ({ requires: met(id), otherwise: "may-not" }));
    const question = {
      address: act.address,
      asks: "May it be done?",
      ...compiler.gathered(),
      requirements,
      outcomes: ladder(rungs, "may"),
    };
    return { questions: [question], problems: compiler.problems };
  },
  sentences: () => [],
});

const group = constitutionOf([acts], "acts: { speak: { title: Speak }, vote: { title: Vote, ban: true } }");

describe("a ruling that nobody speaks of", () => {
  it("is taken not to have been given, and the decision says so", async () => {
    const decision = await decided(group, "acts/speak", { member: true });
    expect(decision.outcome).toBe("may");
    expect(decision.assumed).toEqual([
      { fact: "ruling", value: "none", words: "Ruling: none, because nothing else was given" },
    ]);
    expect(decision.facts).toContainEqual({ fact: "ruling", value: "none", from: "assumed" });
  });

  it("is not assumed where it is given, and is not proposed as a change while it is assumed", async () => {
    const forbidden = await decided(group, "acts/speak", { member: true, ruling: "forbidden" });
    expect(forbidden).toMatchObject({ outcome: "may-not", assumed: [] });
    const allowed = await decided(group, "acts/speak", { member: true });
    expect(allowed.wouldChange.flatMap(({ set }) => set.map(({ fact }) => fact))).toEqual(["member"]);
  });

  it("nothing else is ever assumed", async () => {
    expect(await decided(group, "acts/speak", {})).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "member" }],
    });
  });
});

describe("what the constitution does not say", () => {
  it("leaves the question open, and is named", async () => {
    const decision = await decided(group, "acts/vote", { member: true });
    expect(decision).toMatchObject({ outcome: "undetermined", silent: ["What a ban means"], missing: [] });
    expect(decision.findings[1]).toMatchObject({
      met: "unknown",
      because: "The constitution does not say: What a ban means",
    });
  });

  it("does not matter where something else decides", async () => {
    expect(await decided(group, "acts/vote", { member: false })).toMatchObject({ outcome: "may-not", silent: [] });
  });
});
