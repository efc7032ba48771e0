import { fractionOf, neededOf } from "./fraction.ts";
import type { Comparison, Fraction } from "./fraction.ts";
import { parseFraction, printFraction } from "./fraction-text.ts";

/** A percentage that was probably meant to be a fraction, with the smallest case in which the two disagree. */
export interface SuspiciousApproximation {
  readonly meant: Fraction;
  /** The smallest base for which the numbers needed differ. */
  readonly base: bigint;
  readonly neededAsWritten: bigint;
  readonly neededIfMeant: bigint;
  readonly message: string;
  readonly help: string;
}

/** A body larger than this does not vote; an approximation that first matters beyond it is let pass. */
const largestBase = 10_000n;

/**
 * Whether a percentage looks like thirds or sixths rounded or cut off (`66%`, `66.67%`, `33.3%`, `83.33%`), and where that matters:
 * 2 of 3 are two thirds, but not 66.67%. Undefined for every other text, and where no base up to 10,000 tells the two apart.
 */
export function suspiciousApproximation(
  text: string,
  comparison: Comparison = "atLeast",
): SuspiciousApproximation | undefined {
  const written = parseFraction(text);
  const decimals = /^\d+(?:\.(\d+))?%$/.exec(text)?.[1]?.length ?? 0;
  if (!written.ok || !text.endsWith("%")) return undefined;
  const meant = candidates(decimals).find((fraction) => isRounded(written.value, fraction, decimals));
  return meant && smallestDisagreement(text, written.value, meant, comparison);
}

/** Sixths only with decimals: 17% and 83% are ordinary numbers, 16.7% hardly is. */
function candidates(decimals: number): readonly Fraction[] {
  const thirds = [fractionOf(1, 3), fractionOf(2, 3)];
  return decimals === 0 ? thirds : [...thirds, fractionOf(1, 6), fractionOf(5, 6)];
}

function isRounded(written: Fraction, exact: Fraction, decimals: number): boolean {
  const scale = 100n * 10n ** BigInt(decimals);
  const shown = (written.numerator * scale) / written.denominator;
  const cutOff = (exact.numerator * scale) / exact.denominator;
  return shown === cutOff || shown === cutOff + 1n;
}

function smallestDisagreement(
  text: string,
  written: Fraction,
  meant: Fraction,
  comparison: Comparison,
): SuspiciousApproximation | undefined {
  for (let base = 1n; base <= largestBase; base++) {
    const neededAsWritten = neededOf(written, comparison, base);
    const neededIfMeant = neededOf(meant, comparison, base);
    if (neededAsWritten === neededIfMeant) continue;
    const exact = printFraction(meant);
    const message = `\`${text}\` is not ${exact}: of ${base}, ${neededAsWritten} are needed, where ${exact} would need ${neededIfMeant}.`;
    return { meant, base, neededAsWritten, neededIfMeant, message, help: `Write \`${exact}\` if that is meant.` };
  }
  return undefined;
}
