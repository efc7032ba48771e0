import type { Constitution } from "../constitution/constitution.ts";
import type { Conflict } from "./conflicts/conflict.ts";
import { conflictsOf } from "./conflicts/conflicts.ts";
import type { Finding } from "./finding.ts";
import { finding } from "./findings-of-question.ts";
import { outcomeOf, wordsForCase } from "./replay.ts";

/** The clauses that contradict each other; an everyday case is told only once `decide` has had it come out so. */
export async function findingsOfConflicts(constitution: Constitution, reading?: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const conflict of conflictsOf(constitution)) {
    const { provision, at, message, isOpen } = conflict;
    const code = isOpen === true ? "not-established" : "rules-conflict";
    const help = `${await example(conflict, constitution)}${conflict.help}`;
    findings.push(finding(code, at, { provision, reading }, { message, help }));
  }
  return findings;
}

async function example({ shown }: Conflict, constitution: Constitution): Promise<string> {
  if (shown === undefined) return "";
  const questions = shown.outcomes.flatMap(([address]) => constitution.questions.get(address) ?? []);
  const said: string[] = [];
  for (const [address, outcome] of shown.outcomes) {
    const question = constitution.questions.get(address);
    const came = question === undefined ? undefined : await outcomeOf(constitution, question, shown.values);
    if (came !== outcome) return "";
    said.push(`\`${address}\` is \`${outcome}\``);
  }
  return `For example, ${said.join(" and ")} where ${wordsForCase(shown.values, questions)}. `;
}
