import { capital, listed, wordsOfId } from "./sentences.ts";

/** Which outcomes are still open and which are not: "It can no longer be carried; lost or void are still possible." */
export function stillOpen(possible: readonly string[], outcomes: readonly string[]): string | undefined {
  if (possible.length === 0) return undefined;
  const closed = outcomes.filter((outcome) => !possible.includes(outcome));
  const open = `${listed(possible.map(quoted), "or")} ${possible.length === 1 ? "is" : "are"} still possible`;
  if (closed.length === 0) return `${capital(open)}.`;
  if (closed.every(saysWhatItIs)) return `It can no longer be ${listed(closed.map(wordsOfId), "or")}; ${open}.`;
  return `No longer possible: ${listed(closed.map(quoted), "or")}. ${capital(open)}.`;
}

/** Whether an outcome is what something can be ("carried"), rather than what someone does ("must give up"). */
function saysWhatItIs(outcome: string): boolean {
  return /^((not|in|properly|validly)-.+|[a-z]*(ed|ible|able|ate|lost|void|met|due))$/.test(outcome);
}

function quoted(outcome: string): string {
  return saysWhatItIs(outcome) ? wordsOfId(outcome) : `“${wordsOfId(outcome)}”`;
}
