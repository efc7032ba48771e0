import type { EarnedPart, Measure, WrittenTiers } from "../../conditions/formulas/achievement.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Constraint } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { constraintWords } from "../../constitution/assemble.ts";
import type { Objective, Scheme, SchemeTiers } from "./shape.ts";

/** One thing a premium hangs on: an objective, or the one achievement of a scheme without any. */
export interface SchemePart {
  /** The objective's id; empty for the one achievement of a scheme without objectives. */
  readonly id: string;
  readonly title: string;
  /** Where in the provision it stands. */
  readonly path: string;
  readonly earned: EarnedPart;
  readonly constraints: readonly Constraint[];
}

/** What a premium hangs on; brings the facts that it is measured by. */
export function partsOf(scheme: Scheme, compiler: ProvisionCompiler): readonly SchemePart[] {
  const objectives = Object.entries(scheme.objectives ?? {});
  if (objectives.length > 0) return objectives.map(([id, objective]) => partOf(id, objective, scheme, compiler));
  const whole: Objective = { title: "Achievement", worth: "100%" };
  return [{ ...byCases("", whole, scheme, compiler), path: scheme.tiers === undefined ? "" : "tiers" }];
}

/** Tiers as the formulas take them. */
export function writtenTiers({ pays, between, edgesBelongTo }: SchemeTiers): WrittenTiers {
  return {
    tiers: Object.entries(pays).map(([from, paid]) => ({ from, pays: paid })),
    between: between ?? "steps",
    edgesBelongTo: edgesBelongTo ?? "not stated",
  };
}

function partOf(id: string, objective: Objective, scheme: Scheme, compiler: ProvisionCompiler): SchemePart {
  const path = `objectives/${id}`;
  if (objective.metWhen !== undefined) {
    const when = compiler.condition(`${path}/metWhen`);
    return madeOf({ id, objective, scheme }, { kind: "condition", when }, []);
  }
  if (objective.fall !== undefined) {
    const { from, to } = objective.fall;
    for (const key of ["from", "to"] as const) numberFact(objective.fall[key], `${path}/fall/${key}`, compiler);
    return madeOf({ id, objective, scheme }, { kind: "fall", from, to }, []);
  }
  return byCases(id, objective, scheme, compiler);
}

interface Stated {
  readonly id: string;
  readonly objective: Objective;
  readonly scheme: Scheme;
}

function madeOf({ id, objective, scheme }: Stated, measure: Measure, constraints: readonly Constraint[]): SchemePart {
  const { title, worth } = objective;
  const tiers = measure.kind === "condition" ? undefined : (objective.tiers ?? scheme.tiers);
  const earned = { worth, measure, ...(tiers === undefined ? {} : { tiers: writtenTiers(tiers) }) };
  return { id, title, path: `objectives/${id}`, earned, constraints };
}

function byCases(id: string, objective: Objective, scheme: Scheme, compiler: ProvisionCompiler): SchemePart {
  const prefix = id === "" ? "" : `${id}.`;
  const where = id === "" ? "" : ` (${objective.title})`;
  const [met, cases, vetoed] = ["met", "cases", "vetoed"].map((name) => `${prefix}${name}`);
  if (met === undefined || cases === undefined || vetoed === undefined) throw new Error("three names make three");
  const canBeVetoed = id === "" ? scheme.vetoedCases !== undefined : objective.followsPathway === true;
  compiler.bring(
    number(met, `Cases met${where}`, `In how many cases was it met${where}?`),
    number(cases, `Cases${where}`, `How many cases were there in all${where}?`),
    ...(canBeVetoed
      ? [number(vetoed, `Vetoed cases${where}`, `In how many of the cases was the clinical veto used${where}?`)]
      : []),
  );
  const measure: Measure = {
    kind: "cases",
    met,
    cases,
    ...(canBeVetoed ? { vetoed } : {}),
    ...(scheme.vetoedCases === undefined ? {} : { vetoes: scheme.vetoedCases }),
    ...(scheme.fewestCases === undefined ? {} : { fewest: scheme.fewestCases }),
    ...(scheme.noCases === undefined ? {} : { noCases: scheme.noCases }),
  };
  const sum = canBeVetoed ? [met, vetoed] : [met];
  const tie: Constraint = {
    id: `${prefix}cases`,
    sum,
    comparison: "atMost",
    of: cases,
    words: constraintWords(sum, "atMost", cases),
  };
  return madeOf({ id, objective, scheme }, measure, [tie]);
}

function number(name: string, title: string, question: string): Fact {
  return { name, title, question, about: "practice", unit: "cases", type: { kind: "number", least: 0 } };
}

/** Takes up a declared fact that must be a number. */
function numberFact(name: string, path: string, compiler: ProvisionCompiler): void {
  const fact = compiler.declared(name);
  if (fact?.type.kind === "number") return;
  if (fact === undefined)
    compiler.problem(
      "unknown-fact",
      compiler.at(path),
      `\`${name}\` is not a fact that a fall can be measured by`,
      "Declare it under `facts`, as a number",
    );
  else
    compiler.problem(
      "types-differ",
      compiler.at(path),
      `A fall cannot be measured by \`${name}\`, which is not a number`,
      "Name a fact that is a number",
    );
}
