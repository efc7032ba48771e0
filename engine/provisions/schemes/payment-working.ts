import type { EarnedPart, Measure } from "../../conditions/formulas/achievement.ts";
import { countedCases, earningOf, shareOf } from "../../conditions/formulas/achievement.ts";
import { rateEarned, sumOf } from "../../conditions/formulas/earned.ts";
import type { EarnedFormula } from "../../conditions/formulas/formula.ts";
import type { EncodedValue, FactValues } from "../../conditions/fact.ts";
import { truthOf } from "../../conditions/evaluate.ts";
import { compareFractions, multiplyFractions } from "../../quantities/fraction.ts";
import type { Fraction } from "../../quantities/fraction.ts";
import { wordsForFraction, wordsForRoundedPercentage } from "../../quantities/fraction-text.ts";
import { printMoney } from "../../quantities/money.ts";
import { wordsForCount } from "../fact-words.ts";

/** "£5 per patient for 12,000 patients: £60,000". */
export function topsliceWorking(rate: string, topslice: string, values: FactValues): string | undefined {
  const [heads, pence] = [values.get("listSize"), values.get(topslice)];
  if (typeof heads !== "number" || typeof pence !== "number") return undefined;
  return `${rate} for ${wordsForCount(heads, "patients")}: ${printMoney({ pence })}`;
}

/** "54 of 90 cases, 3 vetoed ones removed (60%): earns 50%", or that it is not settled. */
export function achievementWorking(part: EarnedPart): (values: FactValues) => string {
  return (values) => {
    const read = reader(values);
    const earning = earningOf(part, read);
    if (earning.kind === "unknown") return "What was achieved is not known";
    if (earning.kind !== "settled") return "The constitution does not say what this earns";
    const { earns } = earning;
    const worth = shareOf(part.worth);
    const total = multiplyFractions(worth, earns);
    const ofPremium =
      worth.numerator === worth.denominator
        ? `earns ${wordsForFraction(earns)}`
        : `earns ${wordsForFraction(earns)} of its ${wordsForFraction(worth)}, that is ${wordsForFraction(total)} of the premium`;
    return `${achieved(part.measure, earning.achieved, read)}: ${ofPremium}`;
  };
}

/** "62.5% earned of £60,000: £37,500", with what gateways cut and the cap kept back. */
export function paymentWorking(formula: EarnedFormula, payment: string, values: FactValues): string | undefined {
  const read = reader(values);
  const [amount, paid] = [read(formula.of), read(payment)];
  const { least, most } = rateEarned(formula, read);
  if (compareFractions(least, most) !== 0)
    return `From ${wordsForFraction(least)} to ${wordsForFraction(most)} may be earned`;
  if (typeof amount !== "number") return `${wordsForFraction(least)} earned of a topslice that is not known`;
  if (typeof paid !== "number") return undefined;
  const uncapped = rateEarned({ parts: formula.parts, cuts: [] }, read).least;
  const by = formula.cuts.filter((cut) => truthOf(cut.unless, read) === false).map((cut) => shareOf(cut.by));
  const notes = [
    ...(by.length === 0 ? [] : [`${wordsForFraction(uncapped)} before a cut by ${wordsForFraction(sumOf(by))}`]),
    ...(isCapped(formula, read) ? [`the most that can be earned is ${wordsForFraction(least)}`] : []),
  ];
  const said = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
  return `${wordsForFraction(least)} earned${said} of ${printMoney({ pence: amount })}: ${printMoney({ pence: paid })}`;
}

/** "£6,000 of £12,000 paid; £6,000 is surplus". */
export function surplusWorking(topslice: string, payment: string, values: FactValues): string {
  const [whole, paid] = [values.get(topslice), values.get(payment)];
  if (typeof whole !== "number" || typeof paid !== "number") return "What is surplus is not known";
  const of = `${printMoney({ pence: paid })} of ${printMoney({ pence: whole })} paid`;
  if (paid > whole) return `${of}, more than was topsliced`;
  return paid === whole ? `${of}, no surplus` : `${of}; ${printMoney({ pence: whole - paid })} is surplus`;
}

function isCapped(formula: EarnedFormula, read: (name: string) => EncodedValue): boolean {
  const { parts, cuts } = formula;
  const without = rateEarned({ parts, cuts }, read).least;
  return formula.atMost !== undefined && compareFractions(without, shareOf(formula.atMost)) > 0;
}

function reader(values: FactValues): (name: string) => EncodedValue {
  return (name) => values.get(name) ?? null;
}

function achieved(measure: Measure, share: Fraction, read: (name: string) => EncodedValue): string {
  if (measure.kind === "condition") return share.numerator === 0n ? "Not achieved" : "Achieved";
  if (measure.kind === "fall")
    return `From ${count(read(measure.from))} to ${count(read(measure.to))}, a fall of ${percentage(share)}`;
  const [met, cases] = [Number(read(measure.met)), Number(read(measure.cases))];
  const vetoed = measure.vetoed === undefined ? 0 : Number(read(measure.vetoed));
  const counted = countedCases({ met, cases, vetoed }, measure.vetoes);
  const tooFew = counted.cases < Math.max(1, measure.fewest ?? 1);
  if (tooFew)
    return `${wordsForCount(counted.cases, "cases")}, too few to measure, taken as ${measure.noCases ?? "not met"}`;
  const of = `${count(counted.met)} of ${wordsForCount(counted.cases, "cases")} (${percentage(share)})`;
  return vetoed === 0 ? of : `${of}, ${count(vetoed)} vetoed ${vetoedWords(counted, { met, cases })}`;
}

function vetoedWords(counted: { met: number; cases: number }, given: { met: number; cases: number }): string {
  if (counted.cases < given.cases) return "removed";
  return counted.met > given.met ? "counted as met" : "counted as not met";
}

/** Exact where that reads well, otherwise rounded and said to be. */
function percentage(share: Fraction): string {
  const words = wordsForFraction(share);
  return words.endsWith("%") ? words : `${words}, about ${wordsForRoundedPercentage(share)}`;
}

function count(value: EncodedValue): string {
  return wordsForCount(Number(value), undefined);
}
