import type { EarnedFormula } from "../conditions/formulas/formula.ts";
import type { EncodedValue } from "../conditions/fact.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Question } from "../constitution/question.ts";
import type { Decision } from "../decisions/decision.ts";
import type { Finding } from "./finding.ts";
import type { Looked } from "./findings-of-question.ts";
import { finding } from "./findings-of-question.ts";
import type { MoreEarnsLess } from "./payments.ts";
import { paymentsOf } from "./payments.ts";
import type { Values } from "./replay.ts";
import { decisionOf, wordsForCase } from "./replay.ts";

/** What is proved of the sums a question pays; a case in which more is paid less is decided on both sides of its step first. */
export async function findingsOfPayments(constitution: Constitution, looked: Looked): Promise<readonly Finding[]> {
  const payments = paymentsOf(looked.question);
  if (payments === undefined) return [];
  const { isNeverAbove, monotone } = payments;
  if (monotone.kind === "refuted") {
    const { shown } = monotone;
    return shown === undefined ? [] : [await lessForMore(shown, constitution, looked)];
  }
  if (monotone.kind === "not-established") return [open(looked)];
  // That it can be above is said where the objectives stand, when the document is read.
  if (!isNeverAbove) return [];
  const message = `what \`${looked.question.address}\` pays is never above the topslice, and more achievement never pays less`;
  const help = "This was proved for every achievement, in exact fractions and whole pence.";
  return [finding("payment-proved", looked.provision.keyAt, looked, { message, help })];
}

async function lessForMore(
  shown: NonNullable<MoreEarnsLess["shown"]>,
  constitution: Constitution,
  looked: Looked,
): Promise<Finding> {
  const { question, reading, provision } = looked;
  const before = everydayRest(shown.values, question);
  const moved = before.get(shown.fact);
  const after = new Map(before).set(shown.fact, (typeof moved === "number" ? moved : 0) + shown.step);
  const [one, other] = [
    await decisionOf(constitution, question, before, reading),
    await decisionOf(constitution, question, after, reading),
  ];
  const [more, less] = [penceIn(one, question), penceIn(other, question)];
  if (more === undefined || less === undefined || less >= more) return open(looked);
  const title = question.facts.find(({ name }) => name === shown.fact)?.title ?? shown.fact;
  const step = shown.step === 1 ? "one more" : "one fewer";
  const message = `a greater achievement would be paid less: ${one?.amount?.words} where ${wordsForCase(before, [question])}, and ${other?.amount?.words} with ${step} of “${title}”`;
  const help = "Let the gateway not turn on what is to be achieved, or cut less.";
  return finding("more-earns-less", provision.keyAt, looked, { message, help });
}

function open(looked: Looked): Finding {
  return finding("not-established", looked.provision.keyAt, looked, {
    message: `whether more achievement is ever paid less in \`${looked.question.address}\` is not established`,
    help: "Nothing is claimed of it either way; a case on either side of each gateway can show it.",
  });
}

function penceIn(decision: Decision | undefined, { amount }: Question): number | undefined {
  const value = amount === undefined ? undefined : decision?.amount?.value;
  if (typeof value === "number") return value;
  const digits = typeof value === "string" ? value.replaceAll(/[£,]/g, "") : "";
  const [pounds, pence = "00"] = digits.split(".");
  return /^\d+$/.test(pounds ?? "") && /^\d{2}$/.test(pence) ? Number(`${pounds}${pence}`) : undefined;
}

/** The case with round values for whatever it leaves open: everything else achieved in full, of a topslice of £10,000. */
function everydayRest(values: Values, { facts, derived }: Question): Map<string, EncodedValue> {
  const formula = derived.map((each) => each.formula).find((each) => each.kind === "earned");
  const rest = new Map<string, EncodedValue>(
    facts.map(({ name, type }) => [name, type.kind === "money" ? 1_000_000 : null]),
  );
  for (const { name, type, circumstance } of facts)
    if (circumstance === true && type.kind === "number") rest.set(name, 10_000);
  for (const [name, value] of [...achievedInFull(formula), ...values]) rest.set(name, value);
  for (const part of formula?.parts ?? []) {
    const { measure } = part;
    const to = measure.kind === "fall" ? rest.get(measure.to) : null;
    const from = measure.kind === "fall" ? rest.get(measure.from) : null;
    // From less than what is left nothing has fallen: twice as much is a fall by half.
    if (measure.kind === "fall" && typeof to === "number" && !(typeof from === "number" && from > to))
      rest.set(measure.from, Math.max(100, 2 * to));
  }
  return rest;
}

function achievedInFull(formula: EarnedFormula | undefined): readonly (readonly [string, EncodedValue])[] {
  return (formula?.parts ?? []).flatMap(({ measure }): readonly (readonly [string, EncodedValue])[] => {
    if (measure.kind === "cases")
      return [
        [measure.met, 100],
        [measure.cases, 100],
        ...(measure.vetoed === undefined ? [] : [[measure.vetoed, 0] as const]),
      ];
    return measure.kind === "fall"
      ? [
          [measure.from, 100],
          [measure.to, 0],
        ]
      : [];
  });
}
