import type { Fact } from "../../conditions/fact.ts";
import { typeWords } from "../../constitution/comparable.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { printCivilDate } from "../../quantities/civil-date.ts";
import { owedSince } from "../recurring/owed-since.ts";
import { otherPeriod } from "../recurring/requirements.ts";
import { nearest } from "../../documents/nearest.ts";
import { forWhom, subjectOf } from "./acts.ts";
import type { EventKey } from "./forms.ts";
import type { Duty, Event } from "./shape.ts";

/** The date that the time of a duty is counted from, by the name of a fact, given or derived. */
export function eventDay(provision: Provision<Duty>, key: EventKey, compiler: ProvisionCompiler): string {
  const { data } = provision;
  const event: Event = data[key] ?? "";
  if (data.each !== undefined) return edgeOfPeriod(data, compiler);
  if (typeof event === "string") {
    const fact = eventFact(event, data);
    compiler.bring(fact);
    return fact.name;
  }
  if ("fact" in event) return declaredDate(event.fact, `${key}/fact`, compiler);
  const names = event.latestOf.map((name, index) => declaredDate(name, `${key}/latestOf/${index}`, compiler));
  return compiler.derive({
    name: "event",
    title: "The latest of the dates it is counted from",
    type: { kind: "date" },
    formula: { kind: "latestOf", of: names },
  });
}

function eventFact(words: string, data: Duty): Fact {
  return {
    name: "event",
    title: "The day it is counted from",
    question: `On which day is or was this${forWhom(data)}: ${words}? None if it has not happened.`,
    about: subjectOf(data),
    type: { kind: "date" },
    mayBeNone: true,
  };
}

/** A date that the document declares; one it does not declare, or that is no date, is reported. */
function declaredDate(name: string, path: string, compiler: ProvisionCompiler): string {
  const fact = compiler.declared(name);
  if (fact === undefined) {
    const meant = nearest(name, compiler.surroundings.facts.keys());
    compiler.problem(
      "unknown-fact",
      compiler.at(path),
      `\`${name}\` is not a declared fact`,
      meant === undefined ? "Declare the date under `facts`" : `Did you mean \`${meant}\`?`,
    );
  } else if (fact.type.kind !== "date") {
    compiler.problem(
      "types-differ",
      compiler.at(path),
      `\`${name}\` is ${typeWords(fact.type)}, not a date`,
      "Name the date from which the time is counted",
    );
  }
  return name;
}

/** The last day of the last period that has ended, or the first of the one that runs; or of another asked about. */
function edgeOfPeriod(data: Duty, compiler: ProvisionCompiler): string {
  compiler.bring(otherPeriod(subjectOf(data)));
  const beginning = owedSince(compiler);
  const each = data.each ?? "";
  const since = beginning === undefined ? {} : { established: printCivilDate(beginning) };
  const type = { kind: "date" } as const;
  if (data.after === "its beginning") {
    return compiler.derive({
      name: "period.start",
      title: "First day of the period",
      type,
      formula: { kind: "period", each, on: ["forPeriodEnding", "on"], edge: "start", ...since },
    });
  }
  const running = compiler.derive({
    name: "periodEnded",
    title: "Last day of the last period that has ended",
    type,
    formula: { kind: "period", each, on: ["on"], edge: "end", ended: true, ...since },
  });
  const asked = compiler.derive({
    name: "periodAskedAbout",
    title: "Last day of the other period asked about",
    type,
    formula: { kind: "period", each, on: ["forPeriodEnding"], edge: "end", ...since },
  });
  return compiler.derive({
    name: "period.end",
    title: "Last day of the period",
    type,
    formula: {
      kind: "choose",
      when: { kind: "test", fact: "forPeriodEnding", operator: "is", right: { kind: "value", value: "none" } },
      then: running,
      otherwise: asked,
    },
  });
}
