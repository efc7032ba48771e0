import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, not, test } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { EncodedValue, FactValues } from "../../conditions/fact.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Question, Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Acts } from "./acts.ts";
import { actsOf, doneBy } from "./acts.ts";
import { deriveBreachDay, missedRungs, timeLeft, timeUpTo, withConsequence } from "./breach.ts";
import { eventDay } from "./event.ts";
import type { EventKey } from "./forms.ts";
import { eventOf, timeOf } from "./forms.ts";
import type { Duty } from "./shape.ts";

/** Whether a duty is met that is done once: within a time of an event, or whenever where no time is said. */
export function decidedOnce(
  provision: Provision<Duty>,
  compiler: ProvisionCompiler,
): Pick<Question, "requirements" | "outcomes"> {
  const { data } = provision;
  const key = eventOf(data);
  const from = key === undefined ? undefined : eventDay(provision, key, compiler);
  const acts = actsOf(provision, compiler);
  const last = key === undefined || from === undefined ? undefined : lastDay(data, { key, from }, compiler);
  const done = doneRequirement(acts, from, compiler);
  const inTime = last === undefined ? silentTime(done, compiler) : inTimeRequirement(acts, last, compiler);
  const breachDay = last === undefined ? undefined : deriveBreachDay("breachedAfter", last.day, data, compiler);
  const breach = breachDay === undefined ? undefined : breachRequirement(acts, breachDay, compiler);
  const notBreached: Condition = breach === undefined ? { kind: "constant", holds: true } : met(breach.id);
  // Once there is no time left, being in time is having been done.
  const doneWhileDue = last === undefined ? met(done.id) : any(not(timeLeft(last.day)), met(done.id));
  const outcomes = ladder(
    [...missedRungs(data, met(inTime.id), notBreached), { requires: doneWhileDue, otherwise: "due" }],
    "met",
  );
  return {
    requirements: [...acts.requirements, done, inTime, ...(breach === undefined ? [] : [breach])],
    outcomes: withConsequence(data, outcomes),
  };
}

/** The last day for a duty, by name, and where the time stands that it is reckoned by. */
interface LastDay {
  readonly day: string;
  readonly path: string;
  readonly title: string;
}

const formulas = { after: "within", beginningWith: "beginningWith", before: "before" } as const;

function lastDay(
  data: Duty,
  { key, from }: { readonly key: EventKey; readonly from: string },
  compiler: ProvisionCompiler,
): LastDay | undefined {
  const time = timeOf(data, key);
  if (time === undefined) return undefined;
  const day = compiler.derive({
    name: "dueBy",
    title: "The last day for it",
    type: { kind: "date" },
    formula: { kind: "date", from, period: time.text, counted: formulas[key] },
  });
  const title = key === "before" ? `Done at least ${time.text} before` : `Done within ${time.text}`;
  return { day, path: time.key, title };
}

/** It has been done by the date asked about; nothing has to be done after an event that has not happened. */
function doneRequirement(acts: Acts, from: string | undefined, compiler: ProvisionCompiler): Requirement {
  const done = doneBy(acts, "on");
  return {
    id: "done",
    title: "Done",
    condition: from === undefined ? done : any(test(from, "is", "none"), done),
    path: "",
    at: compiler.at(""),
    explain: (values) =>
      from !== undefined && values.get(from) === "none"
        ? "what it is counted from has not happened, so nothing is owed"
        : doneWords(acts, values),
  };
}

function inTimeRequirement(acts: Acts, { day, path, title }: LastDay, compiler: ProvisionCompiler): Requirement {
  return {
    id: path,
    title,
    condition: timeUpTo(day, (limit) => doneBy(acts, limit)),
    path,
    at: compiler.at(path),
    explain: (values) => {
      const last = values.get(day) ?? null;
      if (last === "none") return "no day for it has been reached";
      return `the last day for it is ${dateWords(last)}; ${doneWords(acts, values)}`;
    },
  };
}

function breachRequirement(acts: Acts, day: string, compiler: ProvisionCompiler): Requirement {
  return {
    id: "ifMissed/breachAfter",
    title: "Not so late as to be a breach",
    condition: timeUpTo(day, (limit) => doneBy(acts, limit)),
    path: "ifMissed/breachAfter",
    at: compiler.at("ifMissed/breachAfter"),
    explain: (values) => `it is a breach after ${dateWords(values.get(day) ?? null)}; ${doneWords(acts, values)}`,
  };
}

/** Where no time is said, what was done cannot be shown to be late; whether what was not done is late, nothing says. */
function silentTime(done: Requirement, compiler: ProvisionCompiler): Requirement {
  const about = "by when it must be done";
  const silent: Condition = { kind: "silent", about };
  return {
    id: "time",
    title: "In time",
    condition: any(met(done.id), all(not(met(done.id)), silent)),
    path: "",
    at: compiler.at(""),
    silent: about,
  };
}

function doneWords({ dates }: Acts, values: FactValues): string {
  const days = dates.map((name) => values.get(name) ?? null);
  const known = days.filter((day) => typeof day === "number");
  if (days.includes("none")) return dates.length === 1 ? "it has not been done" : "not all of it has been done";
  if (known.length < days.length) return "when it was done is not known";
  return `it was done on ${dateWords(Math.max(...known))}`;
}

function dateWords(value: EncodedValue): string {
  return value === null ? "a day that is not known" : wordsForValue({ kind: "date" }, value);
}
