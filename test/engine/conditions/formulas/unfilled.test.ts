import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { test } from "../../../../engine/conditions/condition.ts";
import type { EncodedValue } from "../../../../engine/conditions/fact.ts";
import type { Computed } from "../../../../engine/conditions/formulas/formula.ts";
import { computeUnfilled } from "../../../../engine/conditions/formulas/unfilled.ts";

type Person = Readonly<Record<string, EncodedValue>>;
type Compute = (people: readonly Person[], numbers: readonly number[]) => Computed;

const roles = ["chair", "gp", "nurse"];

const unfilled: Compute = (people, numbers) =>
  computeUnfilled(
    {
      kind: "unfilled",
      records: "people",
      places: roles.map((role, index) => ({
        title: role,
        number: numbers[index] ?? 0,
        where: test("roles", "includes", role),
      })),
    },
    (name) => (name === "people" ? people : null),
  );

/** Fills places as people come, without ever moving anybody: the naive way. */
const asTheyCome: Compute = (people, numbers) => {
  const left = [...numbers];
  for (const { roles: has } of people) {
    const place = roles.findIndex((role, index) => rolesIn(has).includes(role) && (left[index] ?? 0) > 0);
    if (place >= 0) left[place] = (left[place] ?? 0) - 1;
  }
  return { value: left.reduce((sum, each) => sum + each, 0) };
};

/** Tries every way of sharing people out. */
function fewestLeft(people: readonly Person[], numbers: readonly number[]): number {
  const [first, ...others] = people;
  if (first === undefined) return numbers.reduce((sum, each) => sum + each, 0);
  const ways = roles.flatMap((role, index) =>
    rolesIn(first["roles"]).includes(role) && (numbers[index] ?? 0) > 0
      ? [fewestLeft(others, numbers.with(index, (numbers[index] ?? 0) - 1))]
      : [],
  );
  return Math.min(fewestLeft(others, numbers), ...ways);
}

function rolesIn(value: EncodedValue | undefined): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether the answer lies within what every completion of what is not known comes to. */
function isRight(compute: Compute, people: readonly Person[], numbers: readonly number[]): boolean {
  const { value, least = 0, most = Infinity } = compute(people, numbers);
  const answers = completions(people).map((each) => fewestLeft(each, numbers));
  if (typeof value === "number") return answers.every((answer) => answer === value);
  return answers.every((answer) => least <= answer && answer <= most);
}

function completions(people: readonly Person[]): readonly (readonly Person[])[] {
  return people.reduce<readonly (readonly Person[])[]>(
    (all, person) =>
      all.flatMap((before) =>
        (person["roles"] === null ? subsets : [person["roles"] ?? []]).map((each) => [...before, { roles: each }]),
      ),
    [[]],
  );
}

const subsets = roles.reduce<readonly (readonly string[])[]>(
  (all, role) => [...all, ...all.map((each) => [...each, role])],
  [[]],
);
const known = fc.record({ roles: fc.subarray(roles) });
const numbers = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 });

describe("places that cannot be filled with nobody counted twice", () => {
  it("are as many as trying every way leaves", () => {
    fc.assert(
      fc.property(fc.array(known, { maxLength: 6 }), numbers, (people, wanted) => isRight(unfilled, people, wanted)),
    );
  });

  it("are bounded by every completion of what is not known", () => {
    const person = fc.oneof({ weight: 4, arbitrary: known }, fc.constant({ roles: null }));
    fc.assert(
      fc.property(fc.array(person, { maxLength: 4 }), numbers, (people, wanted) => isRight(unfilled, people, wanted)),
    );
  });

  it("are not what filling places as people come leaves: the same check tells the two apart", () => {
    const { failed } = fc.check(
      fc.property(fc.array(known, { maxLength: 6 }), numbers, (people, wanted) => isRight(asTheyCome, people, wanted)),
    );
    expect(failed).toBe(true);
  });

  it("are at most all of them where nobody is recorded", () => {
    const nobody = computeUnfilled(
      {
        kind: "unfilled",
        records: "people",
        places: [{ title: "Chair", number: 2, where: test("roles", "includes", "chair") }],
      },
      () => null,
    );
    expect(nobody).toEqual({ value: null, least: 0, most: 2 });
  });

  it("are open while a number is not known", () => {
    const places = [{ title: "GPs", number: "needed", where: test("roles", "includes", "gp") }];
    const formula = { kind: "unfilled", records: "people", places } as const;
    const people = [{ roles: ["gp"] }];
    const read = (needed: EncodedValue) => (name: string) => (name === "people" ? people : needed);
    expect(computeUnfilled(formula, read(null))).toEqual({ value: null, least: 0 });
    expect(computeUnfilled(formula, read(3))).toEqual({
      value: 2,
      working: "With nobody counted twice: GPs 1 of 3",
    });
  });
});
