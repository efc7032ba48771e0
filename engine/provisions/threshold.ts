import type { Condition } from "../conditions/condition.ts";
import { all, not, test, testFact } from "../conditions/condition.ts";
import type { FactValues } from "../conditions/fact.ts";
import { canonicalQuantity } from "../constitution/quantities.ts";
import type { ProvisionCompiler } from "../constitution/scope.ts";
import { parseFraction } from "../quantities/fraction-text.ts";

/** A threshold as written: one comparison with a number, or with a share of something. */
export interface Threshold {
  readonly atLeast?: string | number;
  readonly moreThan?: string | number;
  readonly atMost?: string | number;
  readonly exactly?: number;
}

/** The comparisons of a threshold, in the order in which they are looked for. */
export const comparisons = ["atLeast", "moreThan", "atMost", "exactly"] as const;

/** What a threshold is held against: a count, the base of a share, and how the derived number is called. */
export interface Held {
  readonly counted: string;
  /** The name of the fact that is the base; needed where the threshold is a share. */
  readonly base?: string | undefined;
  readonly name: string;
  readonly title: string;
}

/** A threshold as a condition, with the working of how many it comes to. */
export interface HeldThreshold {
  readonly condition: Condition;
  /** How many were needed: "at least 5 were needed"; undefined where the base is not known. */
  readonly wanted: (values: FactValues) => string | undefined;
}

/** Holds a count against a threshold, exactly. A share is never reached by nobody, so a share of nobody is not either. */
export function holdThreshold(threshold: Threshold, held: Held, compiler: ProvisionCompiler): HeldThreshold {
  const comparison = comparisonOf(threshold);
  const value = comparison === undefined ? undefined : threshold[comparison];
  if (comparison === undefined || value === undefined) return { condition: all(), wanted: () => undefined };
  if (typeof value === "number") {
    const operator = comparison === "exactly" ? "is" : comparison;
    return {
      condition: test(held.counted, operator, value),
      wanted: () => `${wordsForComparison[comparison]} ${value} ${ending(comparison, value)}`,
    };
  }
  if (held.base === undefined) return { condition: all(), wanted: () => undefined };
  return shareHeld(comparison, value, { ...held, base: held.base }, compiler);
}

function shareHeld(
  comparison: (typeof comparisons)[number],
  value: string,
  { counted, base, name, title }: Held & { readonly base: string },
  compiler: ProvisionCompiler,
): HeldThreshold {
  // At most a share is: not so many as would be more than it.
  const isLimit = comparison === "atMost";
  const required = compiler.derive({
    name,
    title,
    type: { kind: "number", least: 0 },
    formula: {
      kind: "needed",
      fraction: canonicalQuantity("fraction", value),
      comparison: comparison === "atLeast" ? "atLeast" : "moreThan",
      base,
    },
  });
  const reached = testFact(counted, "atLeast", required);
  return {
    condition: isLimit ? not(reached) : all(test(counted, "atLeast", 1), reached),
    wanted: (values) => {
      const number = values.get(required);
      if (typeof number !== "number") return undefined;
      return isLimit
        ? `at most ${number - 1} ${ending("atMost", number - 1)}`
        : `at least ${number} ${ending("atLeast", number)}`;
    },
  };
}

/** The comparison that a threshold states, if it states one. */
export function comparisonOf(threshold: Threshold): (typeof comparisons)[number] | undefined {
  return comparisons.find((each) => threshold[each] !== undefined);
}

/** How a comparison is said. */
export const wordsForComparison = {
  atLeast: "at least",
  moreThan: "more than",
  atMost: "at most",
  exactly: "exactly",
} as const;

function ending(comparison: (typeof comparisons)[number], count: number): string {
  const verb = count === 1 ? "was" : "were";
  return comparison === "atMost" ? `${verb} allowed` : `${verb} needed`;
}

/** The least number that satisfies a threshold stated as a number; undefined for a share and for a limit. */
export function leastOf({ atLeast, moreThan, exactly }: Threshold): number | undefined {
  const value = atLeast ?? exactly;
  if (value !== undefined) return typeof value === "number" ? value : undefined;
  return typeof moreThan === "number" ? moreThan + 1 : undefined;
}

/** What is wrong with a threshold by itself: none or two of them, a share of nothing, a number of something, more than all. */
export function checkThreshold(
  threshold: Threshold & { readonly of?: string },
  path: string,
  { report, bases }: { readonly report: ProvisionCompiler; readonly bases: readonly string[] },
): void {
  const stated = comparisons.filter((each) => threshold[each] !== undefined);
  const [first, second] = stated;
  const choices = bases.map((base) => `\`of: ${base}\``).join(" or ");
  if (first === undefined) {
    report.problem(
      "no-threshold",
      report.at(path),
      "No number is stated here",
      `Say for example \`atLeast: 2\`, or a share with ${choices}`,
    );
    return;
  }
  if (second !== undefined) {
    const message = `\`${first}\` and \`${second}\` are stated for one number`;
    report.problem(
      "two-thresholds",
      report.at(`${path}/${second}`),
      message,
      "Say one of them; two thresholds are two entries",
    );
  }
  const value = threshold[first];
  if (typeof value === "number" && threshold.of !== undefined) {
    const message = `\`${value}\` is a number, not a share, so it is not \`of\` anything`;
    report.problem(
      "count-with-base",
      report.at(`${path}/of`),
      message,
      "Write a share such as `1/2`, or leave `of` out",
    );
  }
  if (typeof value !== "string") return;
  if (threshold.of === undefined) {
    report.problem("share-without-base", report.at(path), `\`${value}\` does not say of what`, `Add ${choices}`);
  }
  const fraction = parseFraction(value);
  if (first === "moreThan" && fraction.ok && fraction.value.numerator === fraction.value.denominator) {
    const message = `More than \`${value}\` can never be reached`;
    report.problem(
      "unreachable-threshold",
      report.at(`${path}/moreThan`),
      message,
      "Write `atLeast: 100%`, or a smaller share",
    );
  }
}
