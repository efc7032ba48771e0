import type { Answer, Decision, Refusal } from "../decisions/decision.ts";
import { listed, quoted } from "../documents/refusal.ts";
import { occursIn } from "./occurs.ts";
import type { Case, Difference, ExpectedDecision } from "./case.ts";

/** Every way in which an answer differs from what its case expects; none if the case passes. */
export function differencesOf(each: Case, answer: Answer): readonly Difference[] {
  const { expect } = each;
  const differ = differIn(each);
  if (expect.kind === "refused") {
    if (answer.kind === "decided")
      return [differ("outcome", `A refusal of ${names(expect.refused)}`, outcomeWords(answer.decision))];
    const said = answer.refusals.flatMap((refusal) => [refusal.message, refusal.help]);
    return [
      ...sameNames(differ, "refused", expect.refused, [
        ...new Set(answer.refusals.flatMap((refusal) => refusal.facts)),
      ]),
      ...texts(differ, "because", expect.because, said),
    ];
  }
  if (answer.kind === "refused") return [differ("outcome", quoted(expect.outcome), refusalWords(answer.refusals))];
  return decisionDifferences(differ, expect, answer.decision);
}

/** What came out, in a word: an outcome, or `refused`. */
export function outcomeOf(answer: Answer): string {
  return answer.kind === "refused" ? "refused" : answer.decision.outcome;
}

function decisionDifferences(differ: Differ, expect: ExpectedDecision, decision: Decision): readonly Difference[] {
  const { outcome, missing, possible, amount } = expect;
  const changes = decision.wouldChange.map((change) => `${change.outcome}: ${change.words}`);
  return [
    ...(outcome === decision.outcome ? [] : [differ("outcome", quoted(outcome), outcomeWords(decision))]),
    ...texts(differ, "because", expect.because, reasonsOf(decision)),
    ...(missing === undefined
      ? []
      : sameNames(
          differ,
          "missing",
          missing,
          decision.missing.map((each) => each.fact),
        )),
    ...(possible === undefined ? [] : sameNames(differ, "possible", possible, decision.possible)),
    ...texts(differ, "silent", expect.silent, decision.silent),
    ...(amount === undefined || isAmount(amount, decision)
      ? []
      : [differ("amount", quoted(String(amount)), quoted(decision.amount?.words ?? "no amount"))]),
    ...texts(differ, "wouldChange", expect.wouldChange, changes),
  ];
}

type Differ = (key: string, expected: string, got: string) => Difference;

function differIn(each: Case): Differ {
  return (key, expected, got) => {
    const { file, line, column } = each.placeOf(`expect/${key}`);
    return {
      at: { file, line, column },
      expected,
      got,
      words: sentences[key]?.(expected, got) ?? `Expected ${expected}; got ${got}.`,
    };
  };
}

const sentences: Readonly<Record<string, (expected: string, got: string) => string>> = {
  outcome: (expected, got) => `${expected} was expected, but ${got}.`,
  refused: (expected, got) => `${expected} should be refused, but ${got}.`,
  because: (expected, got) => `${expected} should stand in the reasons. They say: ${got}`,
  missing: (expected, got) => `Missing should be ${expected}, but ${got}.`,
  possible: (expected, got) => `Possible should be ${expected}, but ${got}.`,
  silent: (expected, got) => `${expected} should stand in what the constitution does not say. It says: ${got}`,
  amount: (expected, got) => `The amount should be ${expected}, but it is ${got}.`,
  wouldChange: (expected, got) => `${expected} should stand in what would change it. It says: ${got}`,
};

function texts(differ: Differ, key: string, wanted: readonly string[], said: readonly string[]): readonly Difference[] {
  const missed = wanted.filter((text) => !said.some((sentence) => occursIn(text, sentence)));
  return missed.map((text) =>
    differ(key, `“${text}”`, said.length === 0 ? "nothing." : said.map((each) => `“${each}”`).join(" ")),
  );
}

function sameNames(
  differ: Differ,
  key: string,
  wanted: readonly string[],
  got: readonly string[],
): readonly Difference[] {
  const isSame = wanted.length === got.length && wanted.every((name) => got.includes(name));
  return isSame
    ? []
    : [
        differ(
          key,
          names(wanted),
          got.length === 0 ? "nothing was named" : `${names(got)} ${got.length === 1 ? "was" : "were"} named`,
        ),
      ];
}

function names(all: readonly string[]): string {
  return all.length === 0 ? "nothing" : listed(all.map(quoted), "and");
}

function outcomeWords(decision: Decision): string {
  const reasons = decision.findings.filter((finding) => finding.met !== "yes").map((finding) => finding.because);
  // What a finding says already of the constitution's silence is not said again.
  const unsaid = decision.silent.filter((silence) => !reasons.some((reason) => reason.includes(silence)));
  const why = [...new Set([...reasons, ...unsaid])].slice(0, 3);
  return why.length === 0
    ? `it is ${quoted(decision.outcome)}`
    : `it is ${quoted(decision.outcome)} (${why.join("; ")})`;
}

function refusalWords(refusals: readonly Refusal[]): string {
  return `the facts are refused (${refusals.map((refusal) => refusal.message).join(" ")})`;
}

/** Everything in a decision that says why: findings, working, what follows, and the same of decisions it rests on. */
export function reasonsOf(decision: Decision): readonly string[] {
  const own = [
    ...decision.findings.flatMap((finding) => [finding.because, finding.title]),
    ...decision.working,
    ...(decision.follows === undefined ? [] : [decision.follows]),
    ...decision.assumed.map((each) => each.words),
    ...decision.warnings,
  ];
  return [...new Set([...own, ...decision.restsOn.flatMap(reasonsOf)])];
}

function isAmount(amount: string | number, decision: Decision): boolean {
  return (
    decision.amount !== undefined && (decision.amount.value === amount || decision.amount.words === String(amount))
  );
}
