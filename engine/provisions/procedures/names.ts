import type { Fact } from "../../conditions/fact.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { beganFact, dayDone, dayDoneFact, dayEntered, dayEnteredFact, doneFact } from "./case-facts.ts";
import type { Action, Course, Deadline, Stage } from "./course.ts";
import { actionIds, actionsOf } from "./course.ts";
import type { ProcedureFactData } from "./fact-shape.ts";
import { factOf } from "./procedure-facts.ts";
import type { ProcedureData } from "./shape.ts";

/** A procedure with what its names mean. */
export interface Named {
  readonly course: Course;
  readonly data: ProcedureData;
  /** Its own facts and those that its actions ask for. */
  readonly facts: ReadonlyMap<string, Fact>;
}

/** What a name within a procedure means. They are looked for in this order: fact, action, stage, deadline, `start`. */
export type Meaning =
  | { readonly kind: "fact"; readonly fact: Fact }
  | { readonly kind: "action"; readonly action: Action }
  | { readonly kind: "stage"; readonly stage: Stage }
  | { readonly kind: "deadline"; readonly deadline: Deadline }
  | { readonly kind: "start" };

/** The word for the day on which a case began. */
export const startWord = "start";

/** A procedure with its names; dates that an action asks for can be none, because it may not have been done yet. */
export function namedOf(course: Course, data: ProcedureData): Named {
  const own = Object.entries(data.facts ?? {}).map(
    ([name, fact]) => [name, required(factOf(name, fact), fact)] as const,
  );
  const asked = askedIn(course).map(([name, fact]) => {
    const made = required(factOf(name, fact), fact);
    return [name, made.type.kind === "date" ? { ...made, mayBeNone: true } : made] as const;
  });
  return { course, data, facts: new Map([...asked, ...own]) };
}

/** The facts that actions ask for, with each action that does. */
export function askedIn(course: Course): readonly (readonly [string, ProcedureFactData, Action])[] {
  return [...course.stages.values()].flatMap(({ actions }) =>
    [...actions.values()].flatMap((action) =>
      Object.entries(action.data.asks ?? {}).map(([name, fact]) => [name, fact, action] as const),
    ),
  );
}

/** What a name means, if anything; facts that the document declares stand before those of the procedure. */
export function meaningOf(
  name: string,
  { course, facts }: Named,
  declared: ReadonlyMap<string, Fact>,
): Meaning | undefined {
  const fact = declared.get(name) ?? facts.get(name);
  if (fact !== undefined) return { kind: "fact", fact };
  const [action] = actionsOf(course, name);
  if (action !== undefined) return { kind: "action", action };
  const stage = course.stages.get(name);
  if (stage !== undefined) return { kind: "stage", stage };
  const deadline = course.deadlines.get(name);
  if (deadline !== undefined) return { kind: "deadline", deadline };
  return name === startWord ? { kind: "start" } : undefined;
}

/** Everything that a condition of the procedure may speak of; only what it does speak of becomes a fact of its question. */
export function offerNames({ course, facts }: Named, compiler: ProvisionCompiler): void {
  const actions = actionIds(course).flatMap((id) => actionsOf(course, id).slice(0, 1));
  compiler.offer(
    ...facts.values(),
    ...actions.map(doneFact),
    ...actions.map(dayDoneFact),
    ...[...course.stages.values()].map(dayEnteredFact),
    beganFact,
  );
}

/** Brings a fact of the procedure, unless the document declares it too. */
export function needFact(fact: Fact, compiler: ProvisionCompiler): string {
  if (compiler.declared(fact.name) === undefined) compiler.bring(fact);
  return fact.name;
}

/** The name of the date that a meaning stands for; brings the fact. A deadline's is derived elsewhere. */
export function needDay(meaning: Exclude<Meaning, { readonly kind: "deadline" }>, compiler: ProvisionCompiler): string {
  switch (meaning.kind) {
    case "fact":
      return needFact(meaning.fact, compiler);
    case "action":
      compiler.bring(dayDoneFact(meaning.action));
      return dayDone(meaning.action.id);
    case "stage":
      compiler.bring(dayEnteredFact(meaning.stage));
      return dayEntered(meaning.stage.id);
    case "start":
      compiler.bring(beganFact);
      return beganFact.name;
  }
}

/** A fact is optional only where it says so. */
function required({ optional: _, ...fact }: Fact, declared: { readonly optional?: boolean }): Fact {
  return declared.optional === true ? { ...fact, optional: true } : fact;
}
