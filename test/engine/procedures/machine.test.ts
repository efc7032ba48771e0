import { describe, expect, it } from "vitest";
import { createMachine, transition } from "xstate";
import { courseIn } from "../../../engine/procedures/courses.ts";
import { machineJson, machineOf, verdictGuard } from "../../../engine/procedures/machine.ts";
import { saltings } from "./saltings.ts";

const course = courseIn(saltings(), "procedures/dispute")!;
const machine = machineOf(course);
const stock = createMachine(structuredClone(machine.config), { guards: { verdict: verdictGuard } });
const may = { verdict: "may" };
const stepped = (stage: string, event: { readonly type: string; readonly verdict?: string }) => {
  const before = stock.resolveState({ value: stage, context: {} });
  const [after] = transition(stock, before, event);
  return { before, after };
};

describe("what XState does that its doorkeeper does not rely on", () => {
  it("an accepted step without a target gives the same snapshot as an event it does not know", () => {
    const accepted = stepped("preparing", { type: "give-notice", ...may });
    expect(accepted.after).toBe(accepted.before);
    const unknown = stepped("preparing", { type: "give-notices", ...may });
    expect(unknown.after).toBe(unknown.before);
    expect(accepted.before.can({ type: "give-notice", ...may })).toBe(false);
    expect(machine.next("preparing", { type: "give-notice", ...may })).toBe("preparing");
    expect(machine.next("preparing", { type: "give-notices", ...may })).toBeUndefined();
  });

  it("an event of its own making is accepted where a machine has such a step; ours have none, and it is not sent", () => {
    const trusting = createMachine({
      initial: "waiting",
      states: { waiting: { after: { 1000: "late" } }, late: {} },
    });
    const [type = ""] = trusting.events.filter((each) => each.startsWith("xstate.after"));
    const [after] = transition(trusting, trusting.resolveState({ value: "waiting", context: {} }), { type });
    expect(after.value).toBe("late");
    expect(stock.events.filter((each) => each.startsWith("xstate."))).toEqual([]);
    expect(machine.next("preparing", { type, ...may })).toBeUndefined();
    expect(machine.next("preparing", { type: "xstate.init", ...may })).toBeUndefined();
  });

  it("of two steps for one event without guards the second is never taken; ours are all guarded, and by different verdicts", () => {
    const shadowing = createMachine({
      initial: "a",
      states: { a: { on: { go: [{ target: "b" }, { target: "c" }] } }, b: {}, c: {} },
    });
    expect(transition(shadowing, shadowing.resolveState({ value: "a", context: {} }), { type: "go" })[0].value).toBe(
      "b",
    );
    for (const state of Object.values(machine.config.states))
      for (const steps of Object.values(state.on ?? {})) {
        const verdicts = steps.map(({ guard }) => guard.params.is);
        expect(new Set(verdicts).size).toBe(steps.length);
      }
  });

  it("a guard that is a promise would always hold; the only guard compares two words", () => {
    const hasty = createMachine(
      { initial: "a", states: { a: { on: { go: { target: "b", guard: "later" } } }, b: {} } },
      { guards: { later: (() => Promise.resolve(false)) as never } },
    );
    expect(transition(hasty, hasty.resolveState({ value: "a", context: {} }), { type: "go" })[0].value).toBe("b");
    expect(verdictGuard({ event: { type: "go" } }, { is: "may" })).toBe(false);
    expect(verdictGuard({ event: { type: "go" } }, undefined)).toBe(false);
    expect(verdictGuard({ event: { type: "go", ...may } }, { is: "may" })).toBe(true);
  });

  it("nothing happens by itself: no always, after, invoke, entry or exit in any machine", () => {
    const keys = new Set<string>();
    for (const { course: each } of ["dispute", "premium", "recall", "election"].map((id) => ({
      course: courseIn(saltings(), `procedures/${id}`)!,
    })))
      for (const state of Object.values(machineJson(each).states)) for (const key of Object.keys(state)) keys.add(key);
    expect([...keys].toSorted()).toEqual(["description", "on", "type"]);
  });

  it("an end takes no event at all", () => {
    expect(stock.resolveState({ value: "settled", context: {} }).status).toBe("done");
    for (const type of Object.keys(machine.config.states["informal"]?.on ?? {}))
      expect(machine.next("settled", { type, ...may })).toBeUndefined();
  });
});

describe("the doorkeeper", () => {
  it("goes where the verdict says, and nowhere with another", () => {
    const event = { type: "determine", verdict: "lost" };
    expect(machine.next("deliberating", event)).toBe("determined");
    expect(machine.next("deliberating", { ...event, verdict: "void" })).toBe("deliberating");
    expect(machine.enters("deliberating", { ...event, verdict: "void" })).toBe(true);
    expect(machine.enters("preparing", { type: "give-notice", ...may })).toBe(false);
    expect(machine.next("deliberating", { ...event, verdict: "may" })).toBeUndefined();
    expect(machine.next("screening", { type: "deadline screened", verdict: "missed" })).toBe("preparing");
    expect(machine.next("preparing", { type: "deadline screened", verdict: "missed" })).toBeUndefined();
  });

  it.each(["__proto__", "constructor", "toString", "*", ""])("knows no event and no stage called %s", (name) => {
    expect(machine.next("preparing", { type: name, ...may })).toBeUndefined();
    expect(machine.next(name, { type: "give-notice", ...may })).toBeUndefined();
  });

  it("its machine is plain JSON that stock XState runs to the same stages", () => {
    const printed = JSON.parse(JSON.stringify(machine.config));
    expect(printed).toEqual(machine.config);
    const again = createMachine(printed, { guards: { verdict: verdictGuard } });
    const [after] = transition(again, again.resolveState({ value: "screening", context: {} }), {
      type: "convene",
      ...may,
    });
    expect(after.value).toBe("preparing");
  });
});
