import type { LinearForm } from "../conditions/linear-form.ts";
import { add, scale } from "../conditions/linear-form.ts";

const mostForms = 500;

/**
 * What the demands (each form is nought or more) say of all facts but one. Exact over whole numbers, because every demand on
 * the fact that is left out has a factor of one; undefined where it has not, or where there are too many.
 */
export function withoutFact(forms: readonly LinearForm[], name: string): readonly LinearForm[] | undefined {
  const factor = ({ terms }: LinearForm): bigint => terms.get(name) ?? 0n;
  const lower = forms.filter((form) => factor(form) > 0n);
  const upper = forms.filter((form) => factor(form) < 0n);
  const pairs = lower.flatMap((low) => upper.map((high) => [low, high] as const));
  if (pairs.some(([low, high]) => factor(low) !== 1n && factor(high) !== -1n)) return undefined;
  const crossed = pairs.map(([low, high]) => add(scale(low, -factor(high)), scale(high, factor(low))));
  const left = strongest([...forms.filter((form) => factor(form) === 0n), ...crossed]);
  return left.length > mostForms ? undefined : left;
}

/** Of demands on the same sum only the one that leaves least room. */
function strongest(forms: readonly LinearForm[]): readonly LinearForm[] {
  const kept = new Map<string, LinearForm>();
  for (const form of forms) {
    const key = [...form.terms]
      .map(([name, factor]) => `${name} ${factor}`)
      .sort()
      .join();
    const other = kept.get(key);
    if (other === undefined || form.constant < other.constant) kept.set(key, form);
  }
  return [...kept.values()];
}

/** The whole numbers that the demands leave for the one fact in them that has no value yet; an open end is undefined. */
export function roomFor(
  name: string,
  forms: readonly LinearForm[],
  valueOf: (form: LinearForm) => bigint,
): { readonly least: bigint | undefined; readonly most: bigint | undefined } {
  let least: bigint | undefined;
  let most: bigint | undefined;
  for (const form of forms) {
    const factor = form.terms.get(name) ?? 0n;
    const rest = valueOf(form);
    if (factor > 0n) {
      const end = -floorOf(rest, factor);
      if (least === undefined || end > least) least = end;
    } else if (factor < 0n) {
      const end = floorOf(rest, -factor);
      if (most === undefined || end < most) most = end;
    } else if (rest < 0n) return { least: 1n, most: 0n };
  }
  return { least, most };
}

/** The greatest whole number not above the quotient; the divisor is above nought. */
export function floorOf(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient;
}
