import { testFact } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { FactValues } from "../../conditions/fact.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { audienceWords } from "../meetings/audience.ts";
import { inFactName } from "../in-fact-name.ts";
import type { Others } from "./shape.ts";

/** The three ways in which others have a part in a power; none of them stands for another. */
export type Part = "with" | "afterConsulting" | "notifying";

interface PartWords {
  readonly suffix: string;
  readonly title: (who: string) => string;
  readonly question: (who: string) => string;
  readonly done: (who: string, day: string) => string;
  readonly not: (who: string) => string;
}

const partWords: Readonly<Record<Part, PartWords>> = {
  with: {
    suffix: "Agreed",
    title: (who) => `Agreed by ${who}`,
    question: (who) => `On which day was the agreement of ${who} given? None if it has not been.`,
    done: (who, day) => `the agreement of ${who} was given on ${day}`,
    not: (who) => `there is no agreement of ${who}`,
  },
  afterConsulting: {
    suffix: "Consulted",
    title: (who) => `After consulting ${who}`,
    question: (who) => `On which day was the consultation of ${who}? None if there has been none.`,
    done: (who, day) => `the consultation of ${who} was on ${day}`,
    not: (who) => `there has been no consultation of ${who}`,
  },
  notifying: {
    suffix: "Notified",
    title: (who) => `After notice to ${who}`,
    question: (who) => `On which day was notice given to ${who}? None if it has not been.`,
    done: (who, day) => `notice to ${who} was given on ${day}`,
    not: (who) => `there has been no notice to ${who}`,
  },
};

/** Somebody who has a part: an id, what they are called, where they stand in the provision, and how long before. */
export interface Other {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly atLeast?: string;
}

/** Everybody named at a path, however that is written. */
export function othersOf(given: Others | undefined, path: string): readonly Other[] {
  if (given === undefined) return [];
  if (typeof given === "string") return [other(given, path)];
  if (isList(given)) return given.map((written, index) => other(written, `${path}/${index}`));
  return Object.entries(given).map(([id, { title, atLeast }]) => ({
    id,
    title,
    path: `${path}/${id}`,
    ...(atLeast === undefined ? {} : { atLeast }),
  }));
}

function isList(given: Exclude<Others, string>): given is string[] {
  return Array.isArray(given);
}

/** Words, or an id such as `nhs-england`, which is then said as words. */
function other(written: string, path: string): Other {
  const id = written
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return { id, title: calledAs(written), path };
}

/** What an id is called in a sentence: NHS England, the LMC; words are left as they are. */
export function calledAs(written: string): string {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(written)) return written;
  return audienceWords(written).replaceAll(/\bNHS england\b/g, "NHS England");
}

/** One requirement for each of those who have a part: that it was done on or before the day, or so long before it. */
export function partRequirements(
  part: Part,
  given: Others | undefined,
  path: string,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  return othersOf(given, path).map((each) => partRequirement(part, each, compiler));
}

function partRequirement(part: Part, { id, title, path, atLeast }: Other, compiler: ProvisionCompiler): Requirement {
  const say = partWords[part];
  const name = `${inFactName(id)}${say.suffix}`;
  compiler.bring({
    name,
    title: say.title(title),
    question: say.question(title),
    about: "body",
    type: { kind: "date" },
    mayBeNone: true,
  });
  const limit = atLeast === undefined ? "on" : deriveLimit(name, atLeast, compiler);
  const early = atLeast === undefined ? "" : `, at least ${atLeast} before`;
  return {
    id: path,
    title: `${say.title(title)}${early}`,
    condition: testFact(name, "atMost", limit),
    path,
    at: compiler.at(path),
    explain: (values) => partExplained(say, title, name, values),
  };
}

function deriveLimit(name: string, atLeast: string, compiler: ProvisionCompiler): string {
  return compiler.derive({
    name: `${name}By${atLeast.replaceAll(" ", "")}`,
    title: `The last day that is ${atLeast} before`,
    type: { kind: "date" },
    formula: { kind: "date", from: "on", period: atLeast, counted: "before" },
  });
}

function partExplained(say: PartWords, who: string, name: string, values: FactValues): string | undefined {
  const day = values.get(name) ?? null;
  if (day === null) return undefined;
  return day === "none" ? say.not(who) : say.done(who, wordsForValue({ kind: "date" }, day));
}
