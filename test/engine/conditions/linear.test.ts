import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, bounds, form, negate, scale, solve, substitute } from "../../../engine/conditions/linear.ts";
import type { Bounds, Domain, Found, LinearForm, LinearSystem } from "../../../engine/conditions/linear.ts";

type Solver = (system: LinearSystem) => Found;
type Bounder = (form: LinearForm, system: LinearSystem) => Bounds;

function isZero(given: LinearForm): readonly LinearForm[] {
  return [given, scale(given, -1n)];
}

function satisfies(values: ReadonlyMap<string, bigint>, { inequalities, domains }: LinearSystem): boolean {
  const isInDomain = ([name, { least, most }]: readonly [string, Domain]) => {
    const value = values.get(name);
    return value !== undefined && (least ?? value) <= value && value <= (most ?? value);
  };
  return (
    [...domains].every(isInDomain) &&
    inequalities.every((inequality) => {
      const rest = substitute(inequality, values);
      return rest.terms.size === 0 && rest.constant >= 0n;
    })
  );
}

describe("a ballot", () => {
  const kinds = form({ for: 1n, against: 1n, abstained: 1n, spoilt: 1n, responses: -1n });
  const counts = ["entitled", "responses", "for", "against", "abstained", "spoilt"];
  const ballot: LinearSystem = {
    inequalities: [
      ...isZero(kinds),
      ...isZero(form({ entitled: 1n }, -400n)),
      form({ entitled: 1n, responses: -1n }),
      form({ for: 4n, responses: -3n }),
      form({ responses: 2n, entitled: -1n }),
    ],
    domains: new Map(counts.map((name) => [name, { least: 0n }])),
  };

  test("is shown by round numbers in which nothing is nought or unanimous", () => {
    const found = solve(ballot);
    expect(found).toEqual({
      kind: "found",
      values: new Map(
        Object.entries({ entitled: 400n, responses: 300n, for: 250n, against: 25n, abstained: 10n, spoilt: 15n }),
      ),
    });
  });

  test("keeps to the sample case and changes only what it must", () => {
    const sample = new Map(Object.entries({ entitled: 400n, responses: 300n, spoilt: 0n, abstained: 0n, for: 200n }));
    expect(solve(ballot, { preferred: sample })).toMatchObject({
      values: new Map([...sample, ["for", 250n], ["against", 50n]]),
    });
  });

  test("with three quarters of half the electorate needs 150 in favour", () => {
    expect(bounds(form({ for: 1n }), ballot)).toEqual({ kind: "bounded", least: 150n, most: 400n });
    expect(bounds(form({ against: 1n }), ballot)).toEqual({ kind: "bounded", least: 0n, most: 100n });
    expect(bounds(form({ against: 1n, spoilt: 2n }), ballot)).toEqual({ kind: "bounded", least: 0n, most: 200n });
  });

  test("that no domain closes still has answers, and an end only where there is one", () => {
    const open: LinearSystem = {
      inequalities: [form({ eligible: 1n, responses: -2n })],
      domains: new Map([["responses", { least: 20n }]]),
    };
    expect(bounds(form({ eligible: 1n }), open)).toEqual({ kind: "bounded", least: 40n });
    expect(solve(open)).toEqual({
      kind: "found",
      values: new Map(Object.entries({ responses: 100n, eligible: 300n })),
    });
  });
});

describe("thresholds taken together", () => {
  /** Cases that meet the turnout and three quarters of those voting, yet less than half of everyone. */
  const minorityWins = (turnout: bigint): LinearSystem => ({
    inequalities: [
      form({ responses: 100n, eligible: -turnout }),
      form({ for: 100n, responses: -75n }),
      form({ eligible: 1n, responses: -1n }),
      form({ responses: 1n, for: -1n }),
      negate(form({ for: 2n, eligible: -1n })),
    ],
    domains: new Map(["eligible", "responses", "for"].map((name) => [name, { least: 0n }])),
  });

  test("67 % turnout and 75 % support are always half of everyone", () => {
    expect(solve(minorityWins(67n))).toEqual({ kind: "none" });
  });

  test("66 % are not: of 200, 132 vote and 99 are in favour", () => {
    expect(solve(minorityWins(66n), { preferred: new Map([["eligible", 200n]]) })).toEqual({
      kind: "found",
      values: new Map(Object.entries({ eligible: 200n, responses: 132n, for: 99n })),
    });
  });

  test("the counts named first get the roundest numbers", () => {
    const system = {
      ...minorityWins(50n),
      domains: new Map(["eligible", "responses", "for"].map((name) => [name, { least: 1n, most: 400n }])),
    };
    const found = solve(system, { order: ["eligible", "responses", "for"] });
    expect(found).toMatchObject({ values: new Map(Object.entries({ eligible: 200n, responses: 125n, for: 95n })) });
  });
});

describe("no such case", () => {
  const twice = form({ one: 2n, other: -2n }, -1n);

  test("is proved where only fractions would do, however large the numbers", () => {
    expect(solve({ inequalities: isZero(twice), domains: new Map() })).toEqual({ kind: "none" });
    expect(bounds(form({ one: 1n }), { inequalities: isZero(twice), domains: new Map() })).toEqual({ kind: "none" });
  });

  test("is not claimed when the budget runs out", () => {
    const hard: LinearSystem = {
      inequalities: [...isZero(form({ a: 6n, b: 10n, c: -15n }, -1n)), ...isZero(form({ a: 4n, b: -6n, c: 9n }, -2n))],
      domains: new Map(["a", "b", "c"].map((name) => [name, { least: 0n }])),
    };
    expect(solve(hard, { budget: 3 })).toEqual({ kind: "over-budget" });
    expect(bounds(form({ a: 1n }), hard, 3)).toEqual({ kind: "over-budget" });
  });

  test("is not claimed because the first round numbers fail: one price in a thousand may be the one", () => {
    const rare: LinearSystem = {
      inequalities: isZero(form({ price: 97n, packs: -1000n }, -41n)),
      domains: new Map(Object.entries({ meeting: { least: 0n, most: 1n }, price: { least: 0n, most: 999n } })),
    };
    const found = solve(rare, { order: ["meeting", "price", "packs"] });
    expect(found.kind === "found" && satisfies(found.values, rare)).toBe(true);
  });

  test("is not claimed of an end either, where the demands are too many to combine", () => {
    const parts = Array.from({ length: 20 }, (_, index) => BigInt(index + 1));
    const crowded: LinearSystem = {
      inequalities: [
        ...parts.map((part) => form({ paid: 1n, waived: part }, -part)),
        ...parts.map((part) => form({ topslice: part, paid: -1n })),
      ],
      domains: new Map([["waived", { least: 0n, most: 1n }]]),
    };
    expect(bounds(form({ topslice: 1n }), crowded)).toEqual({ kind: "over-budget" });
    const ends = { least: -50n, most: 50n };
    const closed = { ...crowded, domains: new Map(crowded.domains).set("paid", ends).set("topslice", ends) };
    expect(bounds(form({ topslice: 1n }), closed)).toEqual({ kind: "bounded", least: 0n, most: 50n });
  });

  test("is the answer to an empty domain, and any number the answer to no demand at all", () => {
    expect(solve({ inequalities: [], domains: new Map([["for", { least: 3n, most: 2n }]]) })).toEqual({ kind: "none" });
    expect(solve({ inequalities: [], domains: new Map() })).toEqual({ kind: "found", values: new Map() });
    expect(solve({ inequalities: [form({}, -1n)], domains: new Map() })).toEqual({ kind: "none" });
  });
});

/** All values of the counts with domains, each within its domain or, where that is open, within `reach` of nought. */
function cases(system: LinearSystem, reach: bigint): readonly ReadonlyMap<string, bigint>[] {
  let all: ReadonlyMap<string, bigint>[] = [new Map()];
  for (const [name, { least = -reach, most = reach }] of system.domains) {
    const values = Array.from({ length: Math.max(0, Number(most - least) + 1) }, (_, index) => least + BigInt(index));
    all = all.flatMap((known) => values.map((value) => new Map(known).set(name, value)));
  }
  return all.filter((values) => satisfies(values, system));
}

interface Question {
  readonly system: LinearSystem;
  readonly form: LinearForm;
}

/** The questions with closed domains to which the answers are not those of trying every case. */
function differences(solver: Solver, bounder: Bounder, questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ system, form: asked }) => {
    const values = cases(system, 0n).map((known) => substitute(asked, known).constant);
    const found = solver(system);
    const range = bounder(asked, system);
    if (values.length === 0) return found.kind !== "none" || range.kind !== "none";
    if (found.kind !== "found" || !satisfies(found.values, system) || range.kind !== "bounded") return true;
    return (
      values.some((value) => value < (range.least ?? value) || value > (range.most ?? value)) ||
      !values.includes(range.least ?? values[0]! - 1000n) ||
      !values.includes(range.most ?? values[0]! - 1000n)
    );
  });
}

const names = ["entitled", "responses", "for", "against"];

interface Shape {
  readonly open?: boolean;
  readonly demands?: { readonly minLength?: number; readonly maxLength: number };
}

/** Small systems over two to four counts; with `open`, about one domain in four lacks an end. */
function questions({ open = false, demands: range = { maxLength: 4 } }: Shape): fc.Arbitrary<Question> {
  const small = (most: number) => fc.integer({ min: -most, max: most }).map(BigInt);
  return fc.integer({ min: 2, max: 4 }).chain((size) => {
    const counts = names.slice(0, size);
    const someForm = fc
      .tuple(fc.array(small(5), { minLength: size, maxLength: size }), small(14))
      .map(([coefficients, constant]) =>
        form(Object.fromEntries(counts.map((name, index) => [name, coefficients[index] ?? 0n])), constant),
      );
    const end = fc.option(fc.constant(true), { freq: 8, nil: false });
    const domain = fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 4, max: 8 }), end, end)
      .map(([least, most, isLow, isHigh]): Domain => ({
        ...(isLow || !open ? { least: BigInt(least) } : {}),
        ...(isHigh || !open ? { most: BigInt(most) } : {}),
      }));
    return fc
      .record({
        demands: fc.array(someForm, range),
        equalities: fc.array(someForm, { maxLength: 2 }),
        domains: fc.array(domain, { minLength: size, maxLength: size }),
        form: someForm,
      })
      .map(({ demands, equalities, domains, form: asked }) => ({
        system: {
          inequalities: [...demands, ...equalities.flatMap(isZero)],
          domains: new Map(counts.map((name, index) => [name, domains[index] ?? {}])),
        },
        form: asked,
      }));
  });
}

describe("against trying every case", () => {
  const closed = fc.sample(questions({}), { numRuns: 3000, seed: 2015 });

  test("3,000 systems have the same solutions and bounds", { timeout: 20_000 }, () => {
    expect(differences(solve, bounds, closed)).toEqual([]);
    const solvable = closed.filter(({ system }) => solve(system).kind === "found").length;
    expect(solvable, "both answers are common").toBeGreaterThan(600);
    expect(closed.length - solvable, "both answers are common").toBeGreaterThan(600);
  });

  test("so have 100 systems with more demands than can all be combined", () => {
    const crowded = questions({ demands: { minLength: 40, maxLength: 60 } }).map(({ system, form: asked }) => ({
      system: { ...system, inequalities: system.inequalities.map((demand) => add(demand, form({}, 45n))) },
      form: asked,
    }));
    const many = fc.sample(crowded, { numRuns: 100, seed: 2015 });
    expect(differences(solve, bounds, many)).toEqual([]);
    expect(many.filter(({ system }) => solve(system).kind === "found").length).toBeGreaterThan(20);
  });

  describe("control: the check catches", () => {
    const some = closed.slice(0, 500);
    /** The system for counts in 840ths, to which nearly every fraction is a whole number. */
    const inParts = ({ inequalities, domains }: LinearSystem): LinearSystem => ({
      inequalities: inequalities.map((demand) => ({ ...demand, constant: 840n * demand.constant })),
      domains: new Map(
        [...domains].map(([name, { least = 0n, most = 0n }]) => [name, { least: 840n * least, most: 840n * most }]),
      ),
    });

    test("a solver that is content with fractions", () => {
      const rational: Solver = (system) =>
        solve(inParts(system)).kind === "none" ? { kind: "none" } : { kind: "found", values: new Map() };
      const isWrong = ({ system }: Question) => rational(system).kind !== solve(system).kind;
      expect(some.filter(isWrong).length).toBeGreaterThan(10);
      const either: Solver = (system) => (solve(system).kind === "found" ? solve(system) : rational(system));
      expect(differences(either, bounds, some).length).toBeGreaterThan(10);
    });

    test("bounds that are the fractions' bounds rounded inwards", () => {
      const rational: Bounder = (asked, system) => {
        const range = bounds({ ...asked, constant: 0n }, inParts(system));
        if (range.kind !== "bounded" || range.least === undefined || range.most === undefined) return range;
        const down = (parts: bigint) => (parts - (((parts % 840n) + 840n) % 840n)) / 840n;
        return {
          kind: "bounded",
          least: -down(-range.least) + asked.constant,
          most: down(range.most) + asked.constant,
        };
      };
      expect(differences(solve, rational, some).length).toBeGreaterThan(10);
    });

    test("a solver that says none when its budget is spent", () => {
      const hasty: Solver = (system) => {
        const found = solve(system, { budget: 3 });
        return found.kind === "over-budget" ? { kind: "none" } : found;
      };
      expect(differences(hasty, bounds, some).length).toBeGreaterThan(10);
    });
  });

  test("with open domains no case near by is denied, and every end is both reached and never passed", () => {
    const open = fc.sample(questions({ open: true }), { numRuns: 600, seed: 7 });
    const wrong = open.filter(({ system, form: asked }) => {
      const nearby = cases(system, 6n).map((known) => substitute(asked, known).constant);
      const found = solve(system);
      if (found.kind === "none") return nearby.length > 0;
      if (found.kind === "found" && !satisfies(found.values, system)) return true;
      const range = bounds(asked, system);
      if (range.kind === "none") return true;
      if (range.kind === "over-budget") return false;
      const isReached = (value: bigint) =>
        solve({ ...system, inequalities: [...system.inequalities, ...isZero(add(asked, form({}, -value)))] }).kind !==
        "none";
      const beyond = (side: bigint) =>
        solve({ ...system, inequalities: [...system.inequalities, add(scale(asked, side), form({}, -100_000n))] })
          .kind !== "none";
      const isRight = range.least === undefined ? beyond(-1n) : isReached(range.least);
      const isRightAbove = range.most === undefined ? beyond(1n) : isReached(range.most);
      const isPassed = nearby.some((value) => value < (range.least ?? value) || value > (range.most ?? value));
      return !isRight || !isRightAbove || isPassed;
    });
    expect(wrong).toEqual([]);
    const openEnds = open.filter(({ system, form: asked }) => {
      const range = bounds(asked, system);
      return range.kind === "bounded" && (range.least === undefined || range.most === undefined);
    });
    expect(openEnds.length).toBeGreaterThan(30);
    expect(open.filter(({ system }) => solve(system).kind === "over-budget").length).toBeLessThan(10);
  });
});
