import type { Condition } from "../../conditions/condition.ts";
import { any, test } from "../../conditions/condition.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { inFactName } from "../in-fact-name.ts";

/** Words that decide by themselves what a power may be used for. */
export const scopePhrases = ["own practice"] as const;
/** Words that decide by themselves for what time something is said. */
export const timePhrases = ["first year", "first governance year", "first financial year"] as const;

/** One of the phrases that decide when something holds. */
export type TimePhrase = (typeof timePhrases)[number];

/** The phrase, where words are one of those that decide by themselves. */
export function timePhraseOf(words: string): TimePhrase | undefined {
  return timePhrases.find((phrase) => phrase === words);
}

/** A condition with what the constitution does not say about it. */
export interface Judged {
  readonly condition: Condition;
  readonly silent?: string;
}

/** The question whether something is within words that need judgement; until somebody has judged, nothing is known. */
export function judgement(
  words: string,
  { path, judgedBy }: { readonly path: string; readonly judgedBy: string | undefined },
  compiler: ProvisionCompiler,
): Judged {
  const name = judgementFact(path);
  const whose = judgedBy === undefined ? "Has it been judged" : `Has ${judgedBy} judged`;
  compiler.bring({
    name,
    title: `Judged to be: ${words}`,
    question: `${whose} whether this is so: ${words}? Within it, or outside it?`,
    about: "item",
    type: { kind: "word", words: ["within", "outside"] },
    ...(judgedBy === undefined ? { optional: true } : {}),
  });
  const within = test(name, "is", "within");
  if (judgedBy !== undefined) return { condition: within };
  // A judgement given counts; while there is none it is not even said whose it would be.
  const about = `who judges whether something is: ${words}`;
  return { condition: any(within, silentUntil(name, about)), silent: about };
}

function silentUntil(name: string, about: string): Condition {
  return { kind: "all", of: [test(name, "known", false), { kind: "silent", about }] };
}

/** The fact that a judgement of the words at a path is given by: `onlyJudged`, `level3OnlyJudged`. */
export function judgementFact(path: string): string {
  return `${inFactName(path.replace("byLevel/", "").replaceAll("/", "-"))}Judged`;
}
