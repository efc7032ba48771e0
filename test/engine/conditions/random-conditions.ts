import type { Condition, Operator, Test } from "../../../engine/conditions/condition.ts";
import { all, any, not, operators, test, testFact } from "../../../engine/conditions/condition.ts";
import { encodeFact } from "../../../engine/conditions/encode.ts";
import type { EncodedValue, Fact, FactType } from "../../../engine/conditions/fact.ts";
import type { Plain } from "../../../engine/documents/node.ts";

/** A source of whole numbers from nought up to, not including, `below`; the same seed gives the same numbers. */
export type Random = (below: number) => number;

/** Mulberry32: small, and good enough to shuffle conditions. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function fact(name: string, type: FactType, mayBeNone = false): Fact {
  return { name, title: name, question: `${name}?`, type, ...(mayBeNone ? { mayBeNone } : {}) };
}

const statuses = ["partner", "salaried", "locum"];
const interests = ["financial", "family", "premises"];

/** A few facts of every simple type, some of which can be answered with "there was none". */
export const speakable: readonly Fact[] = [
  fact("for", { kind: "number" }),
  fact("needed", { kind: "number" }),
  fact("yearsServed", { kind: "number" }, true),
  fact("gift", { kind: "money" }, true),
  fact("noticeGiven", { kind: "date" }, true),
  fact("meetingHeld", { kind: "date" }),
  fact("closes", { kind: "moment" }),
  fact("onList", { kind: "yes-no" }),
  fact("conflicted", { kind: "yes-no" }, true),
  fact("status", { kind: "word", words: statuses }),
  fact("ruling", { kind: "word", words: statuses }, true),
  fact("interests", { kind: "words", words: interests }),
  fact("declared", { kind: "words", words: interests }, true),
];

/** The kinds of conditions that hold others, as a kind of provision builds them; a control swaps in a broken one. */
export interface Builders {
  readonly any: (...of: readonly Condition[]) => Condition;
}

/** The requirements that a random condition may refer to. */
export type Requirements = ReadonlyMap<string, Condition>;

/** A condition over the speakable facts, up to `depth` levels deep, now and then with an empty list. */
export function randomCondition(
  random: Random,
  depth: number,
  requirements: Requirements,
  builders: Builders = { any },
): Condition {
  const part = (): Condition => randomCondition(random, depth - 1, requirements, builders);
  const parts = (): readonly Condition[] => Array.from({ length: random(12) === 0 ? 0 : 1 + random(3) }, part);
  const ids = [...requirements.keys()];
  const draw = depth <= 0 ? 12 + random(8) : random(20);
  if (draw < 4) return all(...parts());
  if (draw < 8) return builders.any(...parts());
  if (draw < 11) return not(part());
  if (draw === 11 && ids.length > 0) return { kind: "requirement", id: pick(random, ids) };
  if (draw === 12 && random(3) === 0) return { kind: "silent", about: "what follows" };
  return randomTest(random);
}

/** A value for every speakable fact: not known, none, or something of its type, read as a request's facts are. */
export function randomValues(random: Random): ReadonlyMap<string, EncodedValue> {
  return new Map(speakable.map((each) => [each.name, random(4) === 0 ? null : randomValue(random, each)]));
}

function randomValue(random: Random, of: Fact): EncodedValue {
  const given = of.mayBeNone === true && random(4) === 0 ? "none" : randomPlain(random, of.type);
  const encoded = encodeFact(of, given);
  if (!encoded.ok) throw new Error(encoded.message);
  return encoded.value;
}

function randomPlain(random: Random, type: FactType): Plain {
  switch (type.kind) {
    case "yes-no":
      return random(2) === 0;
    case "number":
    case "money":
      return random(4);
    case "date":
      return `2013-04-0${1 + random(4)}`;
    case "moment":
      return `2013-04-01 17:0${random(4)}`;
    case "word":
      return pick(random, type.words);
    case "words":
      return type.words.filter(() => random(2) === 0);
    case "records":
    case "history":
      throw new Error("not among the speakable facts");
  }
}

function randomTest(random: Random): Test {
  const left = pick(random, speakable);
  const operator = pick(random, operatorsFor(left.type));
  if (operator === "known") return test(left.name, operator, random(2) === 0);
  if (left.type.kind === "words") return test(left.name, operator, pick(random, left.type.words));
  if (operator === "oneOf" || operator === "noneOf") return test(left.name, operator, statuses.slice(random(3)));
  const others = speakable.filter((each) => each !== left && each.type.kind === left.type.kind);
  if (others.length > 0 && random(3) === 0) return testFact(left.name, operator, pick(random, others).name);
  const isOrdering = operator !== "is" && operator !== "isNot";
  return test(left.name, operator, randomValue(random, isOrdering ? { ...left, mayBeNone: false } : left));
}

function operatorsFor(type: FactType): readonly Operator[] {
  if (type.kind === "words") return ["includes", "lacks", "known"];
  if (type.kind === "yes-no") return ["is", "isNot", "known"];
  const unfit: readonly Operator[] =
    type.kind === "word" ? ["atLeast", "moreThan", "atMost", "lessThan"] : ["oneOf", "noneOf"];
  return operators.filter((each) => ![...unfit, "includes", "lacks"].includes(each));
}

function pick<T>(random: Random, from: readonly T[]): T {
  const chosen = from[random(from.length)];
  if (chosen === undefined) throw new Error("nothing to pick from");
  return chosen;
}
