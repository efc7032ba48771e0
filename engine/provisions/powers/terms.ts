import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, not, test } from "../../conditions/condition.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { duringCondition } from "./during.ts";
import { calledAs, partRequirements } from "./others.ts";
import { judgement } from "./phrases.ts";
import type { Power, Terms } from "./shape.ts";

/** Where terms stand in a power: at its own keys, or at those of a level; and who judges what needs judgement. */
export interface TermsPlace {
  readonly terms: Terms;
  /** Empty, or `byLevel/<id>/`. */
  readonly prefix: string;
  readonly judgedBy: Power["judgedBy"];
}

/** What terms come to: the requirements they make, and the condition under which the power is permitted by them. */
export interface CompiledTerms {
  readonly requirements: readonly Requirement[];
  readonly permits: Condition;
}

/** The terms as requirements; outside their time they say nothing, or what `outside` says. */
export function compileTerms(place: TermsPlace, compiler: ProvisionCompiler): CompiledTerms {
  const { terms, prefix } = place;
  const limits = [
    ...allowance(place, compiler),
    ...scopeRequirement(place, compiler),
    ...circumstances(place, compiler),
    ...userRequirement(place, compiler),
    ...partRequirements("with", terms.with, `${prefix}with`, compiler),
    ...partRequirements("afterConsulting", terms.afterConsulting, `${prefix}afterConsulting`, compiler),
    ...partRequirements("notifying", terms.notifying, `${prefix}notifying`, compiler),
  ];
  const permits = all(...limits.map(({ id }) => met(id)));
  const path = `${prefix}during`;
  const time = duringCondition(terms, { path, judgedBy: place.judgedBy }, compiler);
  if (time === undefined) return { requirements: limits, permits };
  const during = timeRequirement(place, time, compiler);
  const outside = outsideRequirement(place, met(during.id), compiler);
  return {
    requirements: [during, ...limits, outside],
    permits: any(all(met(during.id), permits), all(not(met(during.id)), met(outside.id))),
  };
}

function allowance({ terms, prefix }: TermsPlace, compiler: ProvisionCompiler): readonly Requirement[] {
  if (terms.allowed === undefined) return [];
  const path = `${prefix}allowed`;
  const holds = terms.allowed === "always";
  return [
    {
      id: path,
      title: holds ? "Allowed" : "Not ruled out for ever",
      condition: { kind: "constant", holds },
      path,
      at: compiler.at(path),
      explain: () => (holds ? "the constitution allows it" : "the constitution says that it may never be done"),
    },
  ];
}

const ownPractice = {
  name: "concernsOwnPracticeOnly",
  title: "Concerns their own practice only",
  question: "Does it concern only the practice's own affairs?",
  about: "item",
  type: { kind: "yes-no" },
} as const;

function scopeRequirement(
  { terms, prefix, judgedBy }: TermsPlace,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  const { only } = terms;
  if (only === undefined) return [];
  const path = `${prefix}only`;
  const place = { id: path, path, at: compiler.at(path) };
  if (typeof only === "object")
    return [{ ...place, title: "Within its scope", condition: compiler.condition(`${path}/when`) }];
  const title = `Only: ${only}`;
  if (only === "own practice") {
    compiler.bring(ownPractice);
    return [{ ...place, title, condition: test(ownPractice.name, "is", true) }];
  }
  return [{ ...place, title, ...judgement(only, { path, judgedBy }, compiler) }];
}

function circumstances({ terms, prefix }: TermsPlace, compiler: ProvisionCompiler): readonly Requirement[] {
  if (terms.when === undefined) return [];
  const path = `${prefix}when`;
  return [
    {
      id: path,
      title: "In the circumstances stated",
      condition: compiler.condition(path),
      path,
      at: compiler.at(path),
    },
  ];
}

const anybodyElse = "anybody-else";

/** Whoever uses it is one of those who alone may; at several levels the fact is one, with the words of all. */
function userRequirement({ terms, prefix }: TermsPlace, compiler: ProvisionCompiler): readonly Requirement[] {
  const { by } = terms;
  if (by === undefined) return [];
  const allowed = listOf(by);
  const path = `${prefix}by`;
  return [
    {
      id: path,
      title: `Used by ${allowed.map(calledAs).join(" or ")}`,
      condition: test("usedBy", "oneOf", allowed),
      path,
      at: compiler.at(path),
    },
  ];
}

/** Brings the fact of who uses the power, with everybody whom any of its terms name. */
export function bringUser(all: readonly Terms[], compiler: ProvisionCompiler): void {
  const named = [...new Set(all.flatMap(({ by }) => listOf(by)))];
  if (named.length === 0) return;
  compiler.bring({
    name: "usedBy",
    title: "Who uses it",
    question: `Who uses it: ${named.map(calledAs).join(", ")}, or anybody else?`,
    about: "body",
    type: { kind: "word", words: [...new Set([...named, anybodyElse])] },
  });
}

function listOf(by: Terms["by"]): readonly string[] {
  return by === undefined ? [] : typeof by === "string" ? [by] : by;
}

function timeRequirement(
  { terms, prefix }: TermsPlace,
  time: { readonly condition: Condition; readonly silent?: string },
  compiler: ProvisionCompiler,
): Requirement {
  const path = `${prefix}during`;
  const words = typeof terms.during === "string" ? `: ${terms.during}` : "";
  return { id: path, title: `In the time for which this is said${words}`, ...time, path, at: compiler.at(path) };
}

function outsideRequirement(
  { terms, prefix }: TermsPlace,
  inTime: Condition,
  compiler: ProvisionCompiler,
): Requirement {
  const isSaid = terms.outside !== undefined;
  const path = isSaid ? `${prefix}outside` : `${prefix}during`;
  const about = "what holds outside the time for which this is said";
  const condition: Condition = isSaid
    ? any(inTime, { kind: "constant", holds: terms.outside === "permitted" })
    : any(inTime, all(not(inTime), { kind: "silent", about }));
  return {
    id: `${prefix}outside`,
    title: "Not limited outside that time",
    condition,
    path,
    at: compiler.at(path),
    explain: () => (isSaid ? `outside that time it is ${terms.outside}` : undefined),
    ...(isSaid ? {} : { silent: about }),
  };
}
