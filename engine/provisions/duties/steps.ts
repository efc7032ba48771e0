import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, not, test, testFact } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { EncodedValue, FactValues } from "../../conditions/fact.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Question, Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { inFactName } from "../in-fact-name.ts";
import { forWhom, subjectOf } from "./acts.ts";
import { deriveBreachDay, missedRungs, timeLeft, timeUpTo, withConsequence } from "./breach.ts";
import type { Duty, Step } from "./shape.ts";

/** How far a duty has come that is done in steps: met when all are done, overdue when one is not done in its time. */
export function decidedInSteps(
  provision: Provision<Duty>,
  compiler: ProvisionCompiler,
): Pick<Question, "requirements" | "outcomes"> {
  const { data } = provision;
  const steps = Object.entries(data.steps ?? {});
  const compiled = steps.map(([id, step], index) =>
    compileStep({ id, step, before: steps[index - 1]?.[0] }, provision, compiler),
  );
  const inTime = all(...compiled.flatMap(({ time }) => (time === undefined ? [] : [met(time.id)])));
  const notBreached = all(...compiled.flatMap(({ breach }) => (breach === undefined ? [] : [met(breach.id)])));
  const done = all(...compiled.map((each) => each.doneWhileDue));
  return {
    requirements: compiled.flatMap(({ done: each, time, breach }) => [each, time, breach].filter(isThere)),
    outcomes: withConsequence(
      data,
      ladder([...missedRungs(data, inTime, notBreached), { requires: done, otherwise: "due" }], "met"),
    ),
  };
}

interface StepInPlace {
  readonly id: string;
  readonly step: Step;
  /** The id of the step before. */
  readonly before: string | undefined;
}

interface CompiledStep {
  readonly done: Requirement;
  /** The step is done, or there is no time left: then being in time is having been done. */
  readonly doneWhileDue: Condition;
  readonly time?: Requirement;
  readonly breach?: Requirement;
}

function compileStep(place: StepInPlace, provision: Provision<Duty>, compiler: ProvisionCompiler): CompiledStep {
  const { id, step, before } = place;
  bringFacts(place, provision, compiler);
  const path = `steps/${id}`;
  const doneBy = (day: string): Condition =>
    all(
      testFact(dayOf(id), "atMost", day),
      ...(before === undefined ? [] : [testFact(dayOf(id), "atLeast", dayOf(before))]),
      ...severalOf(step).map((who) => test(whoOf(id), "includes", who)),
    );
  const done: Requirement = {
    id: path,
    title: step.title,
    condition: doneBy("on"),
    path,
    at: compiler.at(path),
    explain: (values) => doneWords(place, values),
  };
  if (before === undefined) return { done, doneWhileDue: met(path) };
  if (step.within === undefined) return { done, doneWhileDue: met(path), time: silentTime(place, done, compiler) };
  const due = compiler.derive({
    name: `${inFactName(id)}DueBy`,
    title: `The last day for: ${step.title}`,
    type: { kind: "date" },
    formula: { kind: "date", from: dayOf(before), period: step.within, counted: "within" },
  });
  const within = { path: `${path}/within`, explain: (values: FactValues) => dueWords(due, place, values) };
  const time = timeRequirement(within, `${step.title} within ${step.within}`, timeUpTo(due, doneBy), compiler);
  const doneWhileDue = any(not(timeLeft(due)), met(path));
  const breachDay = deriveBreachDay(`${inFactName(id)}BreachedAfter`, due, provision.data, compiler);
  if (breachDay === undefined) return { done, doneWhileDue, time };
  const title = `${step.title}: not so late as to be a breach`;
  const condition = timeUpTo(breachDay, doneBy);
  const late = { path: `${path}/within`, explain: (values: FactValues) => breachWords(breachDay, place, values) };
  return {
    done,
    doneWhileDue,
    time,
    breach: { ...timeRequirement(late, title, condition, compiler), id: `${path}/breach` },
  };
}

function bringFacts({ id, step }: StepInPlace, { data }: Provision<Duty>, compiler: ProvisionCompiler): void {
  const about = subjectOf(data);
  compiler.bring({
    name: dayOf(id),
    title: step.title,
    question: `On which day was this step taken${forWhom(data)}: ${step.title}? None if it has not been.`,
    about,
    type: { kind: "date" },
    mayBeNone: true,
  });
  const several = severalOf(step);
  if (several.length === 0) return;
  compiler.bring({
    name: whoOf(id),
    title: `Who took part: ${step.title}`,
    question: `Who took part in this step: ${step.title}?`,
    about,
    type: { kind: "words", words: several },
  });
}

function silentTime(
  { id, step, before = "" }: StepInPlace,
  done: Requirement,
  compiler: ProvisionCompiler,
): Requirement {
  const about = `by when this must be done: ${step.title}`;
  const silent: Condition = { kind: "silent", about };
  const isNotBegun = test(dayOf(before), "is", "none");
  return {
    id: `steps/${id}/time`,
    title: `${step.title} in time`,
    // Until the step before is done nothing can be late.
    condition: any(met(done.id), isNotBegun, all(not(met(done.id)), not(isNotBegun), silent)),
    path: `steps/${id}`,
    at: compiler.at(`steps/${id}`),
    silent: about,
  };
}

function timeRequirement(
  { path, explain }: Pick<Requirement, "path" | "explain">,
  title: string,
  condition: Condition,
  compiler: ProvisionCompiler,
): Requirement {
  return { id: path, title, condition, path, at: compiler.at(path), explain };
}

function dueWords(due: string, place: StepInPlace, values: FactValues): string {
  const last = values.get(due) ?? null;
  if (last === "none") return "the step before it has not been taken, so there is no day for it yet";
  return `the last day for it is ${dayWords(last)}; ${doneWords(place, values)}`;
}

function breachWords(breachDay: string, place: StepInPlace, values: FactValues): string {
  const last = values.get(breachDay) ?? null;
  if (last === "none") return "the step before it has not been taken, so there is no day for it yet";
  return `it is a breach after ${dayWords(last)}; ${doneWords(place, values)}`;
}

function dayWords(day: EncodedValue): string {
  return day === null ? "a day that is not known" : wordsForValue({ kind: "date" }, day);
}

function doneWords({ id, step, before }: StepInPlace, values: FactValues): string {
  const day = values.get(dayOf(id)) ?? null;
  const earlier = before === undefined ? null : (values.get(dayOf(before)) ?? null);
  if (day === null) return "when it was done is not known";
  if (day === "none") return "it has not been done";
  const words = `it was done on ${wordsForValue({ kind: "date" }, day)}`;
  if (typeof day === "number" && typeof earlier === "number" && day < earlier)
    return `${words}, before the step it follows`;
  const who = values.get(whoOf(id)) ?? null;
  const missing = Array.isArray(who) ? severalOf(step).filter((each) => !who.includes(each)) : [];
  return missing.length === 0 ? words : `${words}, but not by ${missing.join(" and ")}`;
}

function severalOf({ by }: Step): readonly string[] {
  return typeof by === "object" ? by : [];
}

function dayOf(id: string): string {
  return `${inFactName(id)}On`;
}

function whoOf(id: string): string {
  return `${inFactName(id)}By`;
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
