import { expect, it } from "vitest";
import { problemsOf } from "./invented-group.ts";

/** What is written, and the one problem it has. */
const wrong: readonly (readonly [written: string, problem: string])[] = [
  ["favours: practices", "missing-key: The power says neither that it may be used nor that it may not."],
  [
    "byLevel: { level-1: { } }",
    "missing-key: At `level-1` the power says neither that it may be used nor that it may not.",
  ],
  ["allowed: never, with: lmc", "setting-without-effect: `with` limits a power that may never be used."],
  ["allowed: always, outside: refused", "missing-key: The power says what holds outside a time, but no time."],
  ["allowed: always, during: { }", "missing-key: `during` says neither from when nor until when."],
  [
    "with: { lmc: { title: the LMC, atLeast: 48 hours } }",
    "unsuitable-period: `48 hours` cannot be counted from one day to another.",
  ],
  [
    "allowed: always, level: level-1",
    "setting-without-effect: The power says at which level the body is, and nothing by level.",
  ],
  [
    "level: level-4, byLevel: { level-1: { allowed: never } }",
    "unknown-reference: `level-4` is not one of the levels under `byLevel`.",
  ],
  ["level: { fact: stage }, byLevel: { level-1: { allowed: never } }", "unknown-fact: `stage` is not a declared fact."],
  [
    "level: { fact: size }, byLevel: { level-1: { allowed: never } }",
    "types-differ: `size` is a whole number, not one of a list of words.",
  ],
  [
    "level: { fact: tier }, byLevel: { level-1: { allowed: never } }",
    "wrong-value: `level-1` is not a word of `tier`, so the body can never be at that level.",
  ],
  ["only: own practice, judgedBy: the LMC", "setting-without-effect: Nothing of this power needs judgement."],
  [
    "level: level-1, byLevel: { level-1: { allowed: never }, level-2: { when: { absent: true } } }",
    "unknown-fact: `absent` is not a fact that can be spoken of here.",
  ],
];

it.each(wrong)("%s", (written, problem) => {
  const facts = `  size: { type: number, question: How large? }
  tier: { type: [first, second], question: Which tier? }`;
  expect(problemsOf(written, { facts })).toEqual([problem]);
});

it("the fact `level` must have the levels as its words, where no power names another", () => {
  const facts = "  level: { type: [joint, delegated], question: At which level is the body? }";
  expect(problemsOf("byLevel: { level-1: { allowed: never } }", { facts })).toEqual([
    "wrong-value: `level-1` is not a word of `level`, so the body can never be at that level.",
  ]);
  expect(problemsOf("byLevel: { joint: { allowed: never } }", { facts })).toEqual([]);
});
