import type { Test } from "./condition.ts";
import { orderings } from "./condition.ts";
import type { Derived } from "./derived.ts";
import { canBeNone } from "./derived.ts";
import { testTruth } from "./evaluate.ts";
import type { EncodedValue, Fact } from "./fact.ts";
import { none } from "./fact.ts";
import type { LinearForm } from "./linear.ts";
import { isNumeric, linearise } from "./linearise.ts";
import { opposite } from "./push-negations.ts";

/** What is known of the facts a leaf speaks of. */
export interface Known {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly derived: ReadonlyMap<string, Derived>;
  readonly values: ReadonlyMap<string, EncodedValue>;
}

/** What has been taken to be so on one way through a condition. */
export interface Branch {
  /** Each form is nought or more. */
  readonly inequalities: readonly LinearForm[];
  readonly words: ReadonlyMap<string, readonly EncodedValue[]>;
  /** For dates and counts of which there may be none: whether there is one. */
  readonly present: ReadonlyMap<string, boolean>;
  /** Tests that cannot be looked into and are taken to hold; their opposites then do not. */
  readonly taken: readonly Test[];
  /** Whether anything was taken to hold without being looked into. */
  readonly opaque: boolean;
}

/** Where every search begins: nothing taken to be so. */
export const emptyBranch: Branch = { inequalities: [], words: new Map(), present: new Map(), taken: [], opaque: false };

/** The ways in which a test can hold, each as a narrower branch; none where it cannot. */
export function narrowByTest(test: Test, branch: Branch, known: Known): readonly Branch[] {
  const truth = testTruth(test, (fact) => known.values.get(fact) ?? null);
  if (truth !== undefined) return truth ? [branch] : [];
  const absence = byAbsence(test, branch, known);
  if (absence !== undefined) return absence;
  const linear = linearise(test, known);
  const present = withPresence(
    branch,
    sidesOf(test).filter((name) => isAbsentable(name, known)),
    true,
  );
  if (linear === undefined) {
    // No ordering holds of what there was none of, whatever it is held against.
    const narrowed = orderings.has(test.operator) ? present : branch;
    return narrowed === undefined ? [] : byWords(test, narrowed, known);
  }
  if (orderings.has(test.operator) && sidesOf(test).some((name) => known.values.get(name) === none)) return [];
  const absent =
    test.operator === "isNot"
      ? withPresence(
          branch,
          sidesOf(test)
            .filter((name) => isAbsentable(name, known))
            .slice(0, 1),
          false,
        )
      : undefined;
  const numbers =
    present === undefined
      ? []
      : linear.map((forms) => ({ ...present, inequalities: [...present.inequalities, ...forms] }));
  return absent === undefined || absent === branch ? numbers : [...numbers, absent];
}

/** `is none` and `isNot none` of a date or count of which there may be none. */
function byAbsence(test: Test, branch: Branch, known: Known): readonly Branch[] | undefined {
  if (test.right.kind !== "value" || test.right.value !== none || !isAbsentable(test.fact, known)) return undefined;
  if (test.operator !== "is" && test.operator !== "isNot") return undefined;
  const narrowed = withPresence(branch, [test.fact], test.operator === "isNot");
  return narrowed === undefined ? [] : [narrowed];
}

/** The branch in which there is, or is not, one of each; undefined where the branch already says otherwise. */
function withPresence(branch: Branch, names: readonly string[], isPresent: boolean): Branch | undefined {
  if (names.some((name) => branch.present.get(name) === !isPresent)) return undefined;
  if (names.length === 0) return branch;
  return { ...branch, present: new Map([...branch.present, ...names.map((name) => [name, isPresent] as const)]) };
}

function isAbsentable(name: string, { facts, derived, values }: Known): boolean {
  if ((values.get(name) ?? null) !== null) return false;
  const fact = facts.get(name);
  if (fact !== undefined) return fact.mayBeNone === true && isNumeric(fact.type);
  const other = derived.get(name);
  return other !== undefined && isNumeric(other.type) && canBeNone(other);
}

function byWords(test: Test, branch: Branch, known: Known): readonly Branch[] {
  const possible = branch.words.get(test.fact) ?? wordsOf(known.facts.get(test.fact));
  if (possible === undefined || test.right.kind === "fact") return byTaking(test, branch);
  const left = possible.filter((word) => testTruth(test, () => word) === true);
  return left.length === 0 ? [] : [{ ...branch, words: new Map(branch.words).set(test.fact, left) }];
}

function byTaking(test: Test, branch: Branch): readonly Branch[] {
  const refuted = branch.taken.some(
    (other) => other.operator === opposite[test.operator] && sides(other) === sides(test),
  );
  return refuted ? [] : [{ ...branch, taken: [...branch.taken, test], opaque: true }];
}

function sides({ fact, right }: Test): string {
  return JSON.stringify([fact, right]);
}

function sidesOf({ fact, right }: Test): readonly string[] {
  return right.kind === "fact" ? [fact, right.fact] : [fact];
}

function wordsOf(fact: Fact | undefined): readonly EncodedValue[] | undefined {
  const absent = fact?.mayBeNone === true ? [none] : [];
  if (fact?.type.kind === "yes-no") return [true, false, ...absent];
  if (fact?.type.kind === "word") return [...fact.type.words, ...absent];
  return undefined;
}
