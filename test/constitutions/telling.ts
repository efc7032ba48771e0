import type { Problem } from "../../engine/index.ts";
import type { Expected, ExpectedProblem } from "./broken-files.ts";
import { asExpected } from "./broken-files.ts";

/** In which ways what is said of a broken file is not as it should be: nothing, if all is well. */
export function troubleWith(file: string, problems: readonly Problem[], expected: Expected): readonly string[] {
  const told = problems.map((problem) => asExpected(problem, file));
  const [first] = problems;
  const texts = told.map((problem) => JSON.stringify(problem));
  return [
    ...(first === undefined ? ["nothing is said of it"] : []),
    ...(told.length > 2 ? [`${told.length} problems for one fault`] : []),
    ...(new Set(texts).size < texts.length ? ["one problem is said twice"] : []),
    ...(first !== undefined && (first.at.line !== expected.fault || first.at.file !== file)
      ? [`the first problem is on line ${first.at.line}, the fault on line ${expected.fault}`]
      : []),
    ...(isSame(told, expected.problems) ? [] : [`said: ${texts.join(" ")}`]),
    ...told.flatMap(({ message, help }) => [...badlySaid(message), ...badlySaid(help.replace(/\?$/, "."))]),
  ];
}

/** What is wrong with a sentence for a governance lead: words of programmers, a stack, no beginning, no end. */
export function badlySaid(sentence: string): readonly string[] {
  const ownWords = sentence.replaceAll(/`[^`]*`/g, "`…`");
  return [
    ...(jargon.exec(ownWords) === null
      ? []
      : [`“${sentence}” speaks as programmers do: ${jargon.exec(ownWords)?.[0]}`]),
    ...(stack.test(sentence) ? [`“${sentence}” shows a stack`] : []),
    ...(/^[A-Z`“0-9]/.test(sentence) ? [] : [`“${sentence}” does not begin as a sentence does`]),
    ...(/[^.]\.$|…\.$/.test(sentence) ? [] : [`“${sentence}” does not end with a full stop`]),
    ...(/ {2}|\n/.test(sentence) ? [`“${sentence}” has a gap`] : []),
  ];
}

/** Whether a text shows a stack of calls or a file of the program. */
export function showsStack(text: string): boolean {
  return stack.test(text);
}

const jargon =
  /\b(objects?|strings?|null|arrays?|boolean|undefined|NaN|Infinity|regex(?:p|es)?|patterns?|schemas?|ajv|json|integers?|propert(?:y|ies)|keyword|typeof|TypeError|instance|enum|const|parse[dr]?|token|node|scalar|exception)\b/i;
const stack = /\bat \S+ ?\(|\bat (?:async |new )?(?:Object|Module|Function)\.|\.[tj]s\b|node:internal|\b\w*Error:/;

function isSame(told: readonly ExpectedProblem[], expected: readonly ExpectedProblem[]): boolean {
  const inOrder = ({ at, code, severity, message, help }: ExpectedProblem) => [
    at,
    code,
    severity ?? "error",
    message,
    help,
  ];
  return JSON.stringify(told.map(inOrder)) === JSON.stringify(expected.map(inOrder));
}
