import type { Problem, ProblemCode, Span } from "../problem.ts";

/** What a problem says: what is wrong in one sentence, what to write instead, and where it stands if that is known. */
export interface Words {
  readonly message: string;
  readonly help: string;
  readonly path?: string;
}

/** An error at a place of a document. */
export function refusal(code: ProblemCode, at: Span, words: Words): Problem {
  return { code, severity: "error", at, path: words.path ?? "", message: words.message, help: words.help };
}

/** The user's own words in backticks: one line, at most sixty characters, no backtick of its own. */
export function quoted(words: string): string {
  const line = words.trim().replaceAll(/\s+/g, " ").replaceAll("`", "'");
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``;
}

/** Words as they are listed in a sentence: `a`, `b` or `c`. */
export function listed(words: readonly string[], last: "or" | "and" | "nor" = "or"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
