import { describe, expect, it } from "vitest";
import { schemes } from "../../../../engine/provisions/schemes/schemes.ts";
import { problemsOf } from "../small-constitution.ts";

const kinds = [schemes];

const table = (pays: string, rest = "edgesBelongTo: upper tier") => `tiers: { ${rest}, pays: { ${pays} } }`;
const sound = table("0%: 0%, 60%: 50%, 90%: 100%");
const cap = "earnBack: { atMost: 100%, of: topslice }";

const problems = (...lines: readonly string[]) =>
  problemsOf(
    kinds,
    `
facts:
  done: { type: yes-no, question: Was it done? }
  before: { type: number, title: Before, question: How many before? }
schemes:
  quality-premium:
    title: Local quality premium
    ${lines.join("\n    ")}
`,
  );

describe("never paid above the topslice", () => {
  const two = (one: string, other: string) =>
    `objectives: { a: { title: A, worth: ${one}, metWhen: { done: true } }, b: { title: B, worth: ${other}, metWhen: { done: true } } }`;

  it("is proved for objectives worth the whole together, and for more under a cap", () => {
    expect(problems(two("60%", "40%"))).toEqual([]);
    expect(problems(cap, two("60%", "60%"))).toEqual([]);
  });

  it("is refuted with an everyday case where it does not hold (control)", () => {
    expect(problems(two("60%", "40.01%"))).toEqual([
      "paid-above-topslice: A practice that achieves everything would be paid more than its topslice: £1,000.10 of £1,000.",
    ]);
  });

  it("does not mean that part of it is out of reach", () => {
    expect(problems(cap, two("60%", "39.99%"))).toEqual([
      "topslice-out-of-reach: Even a practice that achieves everything earns back only 99.99% of its topslice.",
    ]);
    expect(problems("earnBack: { atMost: 80%, of: topslice }", sound)).toEqual([
      "topslice-out-of-reach: Even a practice that achieves everything earns back only 80% of its topslice.",
    ]);
  });
});

describe("tiers", () => {
  it("have each edge once, however it is written", () => {
    expect(problems(cap, table("0%: 0%, 50%: 50%, 1/2: 100%"))).toEqual([
      "repeated-edge: `50%` and `1/2` are the same edge.",
    ]);
  });

  it("have edges and payments that can be read", () => {
    expect(problems(cap, table("0%: 0%, 120%: 100%"))).toEqual(["wrong-quantity: `120%` is more than the whole."]);
    expect(problems(cap, table("0%: 0%, 60%: half"))).toHaveLength(1);
    expect(problems(cap, table("60: 50%"))).toHaveLength(1);
  });

  it("say whose an edge is, unless straight lines join them", () => {
    const pays = "0%: 0%, 90%: 100%";
    expect(problems(cap, table(pays, "measure: achievement"))).toEqual([
      "missing-key: The tiers do not say to which of its two tiers an achievement exactly on an edge belongs.",
      "hole-in-bands: The tiers do not say what an achievement of exactly 90% earns.",
    ]);
    expect(problems(cap, table(pays, "between: straight lines"))).toEqual([]);
    expect(problems(cap, table(pays, "between: straight lines, edgesBelongTo: upper tier"))).toEqual([
      "setting-without-effect: Straight lines join the edges, so it makes no difference to which tier an edge belongs.",
    ]);
  });

  it("are shown with their holes", () => {
    expect(problems(cap, table("60%: 50%, 90%: 100%", "edgesBelongTo: not stated"))).toEqual([
      "hole-in-bands: The tiers do not say what an achievement below 60% earns.",
      "hole-in-bands: The tiers do not say what an achievement of exactly 90% earns.",
    ]);
  });

  it("pay no less for more", () => {
    expect(problems(cap, table("0%: 0%, 60%: 100%, 90%: 50%"))).toEqual([
      "more-earns-less: A greater achievement would be paid less: the tier from 60% pays 100%, the one from 90% pays 50%.",
    ]);
  });

  it("can all be reached", () => {
    expect(problems(cap, table("0%: 0%, 60%: 50%, 100%: 100%", "edgesBelongTo: lower tier"))).toEqual([
      "topslice-out-of-reach: Even a practice that achieves everything earns back only 50% of its topslice.",
      "tier-never-reached: The tier from 100% can never be reached, because an achievement of exactly 100% belongs to the tier below.",
    ]);
  });

  it("are doubted where an edge looks like a rounded fraction", () => {
    expect(problems(cap, table("0%: 0%, 66.67%: 100%"))).toEqual([
      "approximate-fraction: `66.67%` is not 2/3: of 3, 3 are needed, where 2/3 would need 2.",
    ]);
  });
});

describe("settings", () => {
  it("are refused where they have no effect or clash", () => {
    expect(problems(cap, sound, "vetoedCases: removed")).toEqual([]);
    const objective = (rest: string) => `objectives: { a: { title: A, worth: 100%, ${rest} } }`;
    expect(
      problems(cap, objective("metWhen: { done: true }"), "vetoedCases: removed", "noCases: met", "fewestCases: 5"),
    ).toEqual([
      "setting-without-effect: `vetoedCases` has no effect: no objective measured by cases says `followsPathway: true`.",
      "setting-without-effect: `noCases` has no effect: no objective is measured by cases.",
      "setting-without-effect: `fewestCases` has no effect: no objective is measured by cases.",
    ]);
    expect(problems(cap, objective(`metWhen: { done: true }, ${sound}`))).toEqual([
      "setting-without-effect: `a` is achieved wholly or not at all, so no tiers apply to it.",
    ]);
    expect(problems(cap, sound, objective("metWhen: { done: true }, fall: { from: before, to: before }"))).toEqual([
      "entries-clash: `a` is measured in two ways, by a condition and by a fall.",
    ]);
  });

  it("name facts that are there and are numbers", () => {
    const fall = (to: string) => `objectives: { a: { title: A, worth: 100%, fall: { from: before, to: ${to} } } }`;
    expect(problems(cap, sound, fall("after"))).toEqual([
      "unknown-fact: `after` is not a fact that a fall can be measured by.",
    ]);
    expect(problems(cap, sound, fall("done"))).toEqual([
      "types-differ: A fall cannot be measured by `done`, which is not a number.",
    ]);
  });

  it("count the topslice for each patient", () => {
    expect(problems(cap, sound, "topslice: £5 per practice")).toEqual([
      "wrong-quantity: What is topsliced is counted for each patient, not for each practice.",
    ]);
  });

  it("name gateways that can be passed", () => {
    const gateway =
      "gateways: { a: { title: A, passedWhen: { all: [{ done: true }, { done: false }] }, otherwise: nothing is paid } }";
    expect(problems(cap, sound, gateway)).toEqual([
      "never-satisfied: No practice can pass the gateway “A”: no case satisfies its condition.",
    ]);
  });

  it("name an appeal that is there, where its section is", () => {
    expect(problems(cap, sound, "appeal: procedures/dispute")).toEqual([]);
    expect(problems(cap, sound, "appeal: schemes/quality-premum")).toEqual([
      "unknown-reference: There is no `schemes/quality-premum`.",
    ]);
  });
});
