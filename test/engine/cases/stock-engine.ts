import { Engine } from "json-rules-engine";
import type { RuleProperties } from "json-rules-engine";
import type { CompiledCase, CompiledWithCases } from "../../../engine/cases/compile-cases.ts";

/** What `charter compile --cases` prints, read again as anybody would read it: nothing but JSON is left. */
export function asPrinted(compiled: CompiledWithCases): CompiledWithCases {
  return JSON.parse(JSON.stringify(compiled)) as CompiledWithCases;
}

/** The cases to which json-rules-engine as it comes gives another answer than the one printed beside them. */
export async function otherwiseAnswered(compiled: CompiledWithCases): Promise<readonly string[]> {
  const found: string[] = [];
  for (const each of compiled.cases) {
    const answer = await answerOf(each, compiled);
    if (answer !== each.answer) found.push(`${each.name}: ${answer}, not ${each.answer}`);
  }
  return found;
}

/** As the printed `how` has it, and no more than that. */
async function answerOf({ runs }: CompiledCase, compiled: CompiledWithCases): Promise<string> {
  const answers: string[] = [];
  for (const { question, facts } of runs) {
    const engine = new Engine((compiled.questions[question]?.rules ?? []) as RuleProperties[]);
    const { results } = await engine.run(facts);
    const fired = results.flatMap(({ name }) => (name.startsWith("possibly ") ? [name.slice("possibly ".length)] : []));
    const [only, ...others] = fired;
    const isOutcome = only !== undefined && compiled.questions[question]?.outcomes.includes(only) === true;
    answers.push(isOutcome && others.length === 0 ? only : "undetermined");
  }
  const [first = "undetermined"] = answers;
  return answers.every((answer) => answer === first) ? first : "undetermined";
}
