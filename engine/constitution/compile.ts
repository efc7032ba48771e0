import { factsRead } from "../conditions/condition.ts";
import type { Problem } from "../problem.ts";
import type { Parts } from "./assemble.ts";
import { sourceOf } from "./assemble.ts";
import { circumstancesOf, withCircumstances } from "./circumstances.ts";
import type { Compiled, Kind, Surroundings } from "./kind.ts";
import { watched } from "./looking-up.ts";
import type { Provision } from "./provision.ts";
import type { Question } from "./question.ts";

/** Every question of a document, compiled, with what is wrong with the meaning of its provisions. */
export interface CompiledQuestions {
  readonly questions: ReadonlyMap<string, Question>;
  readonly problems: readonly Problem[];
}

/** What each provision of a document read of others when its questions were compiled; kept beside those questions. */
const readOfOthers = new WeakMap<ReadonlyMap<string, Question>, ReadonlyMap<string, ReadonlySet<string>>>();

/** Compiles every provision; problems of all of them are gathered. */
export function compileQuestions(parts: Parts, kinds: readonly Kind[]): CompiledQuestions {
  const { surroundings, watch } = watched(surroundingsOf(parts, kinds));
  const questions = new Map<string, Question>();
  const problems: Problem[] = [];
  const readBy = new Map<string, ReadonlySet<string>>();
  for (const provision of parts.provisions.values()) {
    const { made, read } = watch(() => compileProvision(provision, parts, { surroundings, kinds }));
    readBy.set(provision.address, read);
    problems.push(...made.problems);
    for (const question of made.questions) questions.set(question.address, question);
  }
  readOfOthers.set(questions, readBy);
  return { questions, problems: [...eachOnce(problems), ...circles(questions, parts)] };
}

/**
 * What is wrong with a document that differs from another in some provisions: only those are compiled, and those that read
 * what these say. The other document is taken to be in order.
 */
export function problemsOfChange(
  parts: Parts,
  kinds: readonly Kind[],
  other: { readonly provisions: Parts["provisions"]; readonly questions: ReadonlyMap<string, Question> },
): readonly Problem[] {
  const surroundings = surroundingsOf(parts, kinds);
  const isChanged = (address: string): boolean =>
    parts.provisions.get(address)?.node !== other.provisions.get(address)?.node;
  const readBy = readOfOthers.get(other.questions);
  const concerned = [...parts.provisions.values()].filter(
    ({ address }) => isChanged(address) || [...(readBy?.get(address) ?? parts.provisions.keys())].some(isChanged),
  );
  const compiled = concerned.map((provision) => compileProvision(provision, parts, { surroundings, kinds }));
  const anew = compiled.flatMap((each) => each.questions).map((question) => [question.address, question] as const);
  const questions = new Map([...other.questions, ...anew]);
  return [...eachOnce(compiled.flatMap((each) => each.problems)), ...circles(questions, parts)];
}

function compileProvision(
  provision: Provision,
  parts: Parts,
  { surroundings, kinds }: { readonly surroundings: Surroundings; readonly kinds: readonly Kind[] },
): Compiled {
  const { questions, problems } = kindOf(provision, kinds).compile(provision, surroundings);
  const circumstances = circumstancesOf(provision, parts.facts, questions);
  return {
    questions: questions.map((question) => withSource(withCircumstances(question, circumstances), provision)),
    problems: [...problems, ...circumstances.flatMap((each) => each.problems)],
  };
}

/** Several questions of a provision can read the same condition: what is wrong with it is said once. */
function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  return [
    ...new Map(
      problems.map((each) => [`${each.code} ${each.at.file} ${each.at.start} ${each.message}`, each]),
    ).values(),
  ];
}

/** The kind of a provision. */
export function kindOf(provision: Provision, kinds: readonly Kind[]): Kind {
  const kind = kinds.find((each) => each.section === provision.section);
  if (kind === undefined) throw new Error(`no kind for ${provision.address}`);
  return kind;
}

/** What kinds may look up while they compile a provision or put it into words. */
export function surroundingsOf(parts: Parts, kinds: readonly Kind[]): Surroundings {
  const outcomesOf = (address: string): readonly string[] | undefined => {
    const [section, id, question = ""] = address.split("/");
    const provision = parts.provisions.get(`${section}/${id}`);
    if (provision === undefined) return undefined;
    return kindOf(provision, kinds)
      .asked(provision)
      .find((asked) => asked.id === question)?.outcomes;
  };
  return { ...parts, outcomesOf };
}

/** A requirement is of the provision's clause and source unless it names its own. */
function withSource(question: Question, provision: Provision): Question {
  const source = sourceOf(provision);
  const clause = provision.data.clause;
  const requirements = question.requirements.map((requirement) => ({
    ...(source === undefined ? {} : { source }),
    ...(clause === undefined ? {} : { clause }),
    ...requirement,
  }));
  return { ...question, requirements };
}

/** Questions that ask each other in a circle, each circle once. */
function circles(questions: ReadonlyMap<string, Question>, parts: Parts): readonly Problem[] {
  const problems: Problem[] = [];
  const finished = new Set<string>();
  const walk = (address: string, trail: readonly string[]): void => {
    if (trail.includes(address)) {
      const provision = parts.provisions.get(address.split("/").slice(0, 2).join("/"));
      if (provision === undefined) return;
      const circle = [...trail.slice(trail.indexOf(address)), address].map((each) => `\`${each}\``).join(" asks ");
      problems.push({
        code: "circular-question",
        severity: "error",
        at: provision.keyAt,
        path: provision.address,
        message: `These ask each other: ${circle}.`,
        help: "Take one of the questions out of the other's conditions.",
      });
      return;
    }
    if (finished.has(address)) return;
    const question = questions.get(address);
    for (const asked of question === undefined ? [] : addressesAsked(question)) walk(asked, [...trail, address]);
    finished.add(address);
  };
  for (const address of questions.keys()) walk(address, []);
  return problems;
}

/** The other questions whose outcome a question depends on. */
export function addressesAsked(question: Question): readonly string[] {
  const names = question.facts
    .map((fact) => fact.name)
    .concat(question.requirements.flatMap((each) => factsRead(each.condition)));
  // A derived fact may be named after the place it is read at, which looks like an address.
  const derived = new Set(question.derived.map((each) => each.name));
  return [...new Set(names.filter((name) => name.includes("/") && !derived.has(name)))];
}
