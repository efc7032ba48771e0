import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, not, test } from "../../conditions/condition.ts";
import { typeWords } from "../../constitution/comparable.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { nearest } from "../../documents/nearest.ts";
import { lowerFirst } from "../fact-words.ts";
import type { Power } from "./shape.ts";
import type { CompiledTerms } from "./terms.ts";
import { compileTerms } from "./terms.ts";

/** The fact that says at which level the body is, unless a power names another. */
const usualName = "level";

/** A level that no terms are stated for. */
const otherLevel = "another";

/** At which level the body is: said once and for all, or by a fact. */
interface Level {
  readonly fact: string | undefined;
  readonly isAt: (id: string) => Condition;
  readonly isAtNone: Condition;
}

/** The terms at each level: those of the level at which the body is must permit; about another the constitution is silent. */
export function compileLevels({ data }: Provision<Power>, compiler: ProvisionCompiler): CompiledTerms {
  const { byLevel, judgedBy } = data;
  if (byLevel === undefined) return { requirements: [], permits: all() };
  const level = levelOf(data, Object.keys(byLevel), compiler);
  const compiled = Object.entries(byLevel).flatMap(([id, terms]) => {
    const isElsewhere = typeof data.level === "string" && data.level !== id;
    // The facts of a level at which the body is not are not asked for, but what is wrong with its terms is reported.
    const own = isElsewhere ? new ProvisionCompiler(compiler.provision, compiler.surroundings) : compiler;
    const made = compileTerms({ terms, prefix: `byLevel/${id}/`, judgedBy }, own);
    if (!isElsewhere) return [{ ...made, requirements: made.requirements.map((each) => atLevel(each, id, level)) }];
    compiler.problems.push(...own.problems);
    return [];
  });
  const named = levelNamed(data, level, compiler);
  return {
    requirements: [named, ...compiled.flatMap(({ requirements }) => requirements)],
    permits: all(met(named.id), ...compiled.map(({ permits }) => permits)),
  };
}

function levelNamed({ byLevel = {} }: Power, level: Level, compiler: ProvisionCompiler): Requirement {
  const about = "what holds at another level than those it names";
  return {
    id: "byLevel",
    title: "At one of the levels named",
    condition: any(...Object.keys(byLevel).map(level.isAt), all(level.isAtNone, { kind: "silent", about })),
    path: "byLevel",
    at: compiler.at("byLevel"),
    silent: about,
  };
}

/** What is said of one level is no hindrance at another. */
function atLevel(requirement: Requirement, id: string, level: Level): Requirement {
  const { condition, explain } = requirement;
  return {
    ...requirement,
    title: `At ${wordsForLevel(id)}: ${lowerFirst(requirement.title)}`,
    condition: any(not(level.isAt(id)), condition),
    explain: (values, workingOf) => {
      const at = level.fact === undefined ? null : (values.get(level.fact) ?? null);
      return at === null || at === id ? explain?.(values, workingOf) : `this is said of ${wordsForLevel(id)} only`;
    },
  };
}

/** `level-3` is level 3. */
export function wordsForLevel(id: string): string {
  return id.replaceAll("-", " ");
}

function levelOf({ level }: Power, ids: readonly string[], compiler: ProvisionCompiler): Level {
  if (typeof level === "string") {
    return {
      fact: undefined,
      isAt: (id) => ({ kind: "constant", holds: id === level }),
      isAtNone: { kind: "constant", holds: !ids.includes(level) },
    };
  }
  const declared = level?.fact ?? (compiler.surroundings.facts.has(usualName) ? usualName : undefined);
  const fact = declared === undefined ? askedLevel(ids, compiler) : declaredLevel(declared, ids, compiler);
  return { fact, isAt: (id) => test(fact, "is", id), isAtNone: test(fact, "noneOf", ids) };
}

function askedLevel(ids: readonly string[], compiler: ProvisionCompiler): string {
  compiler.bring({
    name: usualName,
    title: "Level of delegation",
    question: `At which level is the body: ${ids.map(wordsForLevel).join(", ")}, or another?`,
    about: "body",
    type: { kind: "word", words: [...ids, otherLevel] },
  });
  return usualName;
}

/** A declared fact, as it is on the date asked about; its words must be those of the levels. */
function declaredLevel(name: string, ids: readonly string[], compiler: ProvisionCompiler): string {
  const fact = compiler.declared(name);
  const at = compiler.at(compiler.provision.node.entries.has("level") ? "level/fact" : "byLevel");
  if (fact === undefined) {
    const meant = nearest(name, compiler.surroundings.facts.keys());
    const help =
      meant === undefined ? "Declare it under `facts`, with the levels as its words" : `Did you mean \`${meant}\`?`;
    compiler.problem("unknown-fact", at, `\`${name}\` is not a declared fact`, help);
    return name;
  }
  const type = fact.type.kind === "history" ? fact.type.of : fact.type;
  const unknown = type.kind === "word" ? ids.find((id) => !type.words.includes(id)) : undefined;
  if (type.kind !== "word") {
    compiler.problem(
      "types-differ",
      at,
      `\`${name}\` is ${typeWords(type)}, not one of a list of words`,
      "Declare it with the levels as its words",
    );
  } else if (unknown !== undefined) {
    compiler.problem(
      "wrong-value",
      compiler.at(`byLevel/${unknown}`),
      `\`${unknown}\` is not a word of \`${name}\`, so the body can never be at that level`,
      `Write one of ${type.words.map((word) => `\`${word}\``).join(", ")}, or add it to the fact`,
    );
  }
  if (fact.type.kind !== "history") return name;
  return compiler.derive({
    name: `${name} as of on`,
    title: fact.title,
    type,
    formula: { kind: "asOf", history: name, date: "on" },
  });
}
