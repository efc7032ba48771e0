import type { Condition } from "../../conditions/condition.ts";
import { all, any, not, test } from "../../conditions/condition.ts";
import { dateOfDay } from "../../conditions/encode.ts";
import type { FactValues } from "../../conditions/fact.ts";
import type { Formula } from "../../conditions/formulas/formula.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { wordsForDate } from "../../quantities/civil-date.ts";
import { wordsForCount } from "../fact-words.ts";
import type { Measure } from "./measure.ts";
import { compileMeasure } from "./measure.ts";
import type { Roll, Votes, Weighted } from "./shape.ts";

/** The name of the derived fact that is how many votes an elector who is entitled has. */
export const weight = "votesOfAnElector";

/** How many votes an entitled elector has: derives the number, and gives the requirement that its working stands in. */
export function compileWeight({ votes, ...roll }: Roll, date: string, compiler: ProvisionCompiler): Requirement {
  const place = { id: "weight", title: "How many votes", path: "votes", at: compiler.at("votes") };
  const known = test(weight, "atLeast", 0);
  if (votes === undefined) {
    const silent = "how many votes an elector has";
    return { ...place, path: "", condition: { kind: "silent", about: silent }, silent };
  }
  if (!isWeighted(votes)) {
    const number = votesOfEach(votes);
    deriveWeight({ kind: "sum", of: [], plus: number }, compiler);
    return { ...place, condition: known, explain: () => `Every elector has ${votesInWords(number)}` };
  }
  const measure = compileMeasure(votes, roll, date, compiler);
  deriveWeight(formulaOf(votes, measure.name), compiler);
  const explain = (values: FactValues): string => working(values, measure, votes);
  if (!("bands" in votes)) return { ...place, condition: known, explain };
  const silence = holeIn(votes, measure);
  return { ...place, condition: all(test(measure.name, "atLeast", 0), silence.condition), explain, ...silence.said };
}

/** Whether votes depend on a number, rather than being the same for every elector. */
export function isWeighted(votes: Votes): votes is Weighted {
  return typeof votes === "object" && "of" in votes;
}

/** How many votes each elector has, where that is the same for all. */
export function votesOfEach(votes: Exclude<Votes, Weighted>): number {
  return votes === "one each" ? 1 : votes.each;
}

/** The bands of votes, lowest edge first. */
export function bandsOf({
  bands,
}: Extract<Weighted, { bands: unknown }>): readonly { readonly from: number; readonly value: number }[] {
  const read = Object.entries(bands).map(([from, value]) => ({ from: Number(from), value }));
  return read.sort((one, other) => one.from - other.from);
}

/** A number of votes in words. */
export function votesInWords(number: number): string {
  return wordsForCount(number, "votes");
}

function deriveWeight(formula: Formula, compiler: ProvisionCompiler): void {
  compiler.derive({ name: weight, title: "Votes of an elector", type: { kind: "number" }, formula });
}

function formulaOf(votes: Weighted, of: string): Formula {
  if ("bands" in votes) return { kind: "band", of, bands: bandsOf(votes), edgesBelongTo: votes.edgesBelongTo };
  const { onePer, rounded, atLeast, atMost } = votes;
  return {
    kind: "weight",
    of,
    onePer,
    rounded,
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
  };
}

/** Where the bands say nothing: below the lowest edge, and on an edge of which it is not stated to which band it belongs. */
function holeIn(
  votes: Extract<Weighted, { bands: unknown }>,
  { name, unit }: Measure,
): { condition: Condition; said: { silent?: string } } {
  const [lowest, ...higher] = bandsOf(votes);
  const edges = votes.edgesBelongTo === "not stated" ? higher.map((band) => band.from) : [];
  const below = lowest === undefined || lowest.from === 0 ? [] : [lowest.from];
  const holes: readonly Condition[] = [
    ...below.map((edge) => test(name, "lessThan", edge)),
    ...edges.map((edge) => test(name, "is", edge)),
  ];
  if (holes.length === 0) return { condition: all(), said: {} };
  const numbers = (list: readonly number[]): string => list.map((edge) => wordsForCount(edge, unit)).join(" or ");
  const where = [
    ...(below.length === 0 ? [] : [`fewer than ${numbers(below)}`]),
    ...(edges.length === 0 ? [] : [`exactly ${numbers(edges)}`]),
  ];
  const silent = `how many votes an elector has with ${where.join(", or with ")}`;
  return { condition: any(not(any(...holes)), { kind: "silent", about: silent }), said: { silent } };
}

function working(values: FactValues, measure: Measure, votes: Weighted): string {
  const number = values.get(measure.name) ?? null;
  const result = values.get(weight) ?? null;
  const day = values.get(measure.date) ?? null;
  const on = typeof day === "number" ? ` on ${wordsForDate(dateOfDay(day))}` : "";
  if (typeof number !== "number") return `${measure.title}${on} is not known`;
  const counted = `${wordsForCount(number, measure.unit)}${on}`;
  if (typeof result !== "number") return `${counted}: the constitution does not say how many votes that is`;
  return `${counted}: ${votesInWords(result)} (${ruleInWords(votes)})`;
}

function ruleInWords(votes: Weighted): string {
  if ("bands" in votes)
    return bandsOf(votes)
      .map(({ from, value }) => `${wordsForCount(value, undefined)} from ${wordsForCount(from, undefined)}`)
      .join(", ");
  const bounds = [
    ...(votes.atLeast === undefined ? [] : [`at least ${votes.atLeast}`]),
    ...(votes.atMost === undefined ? [] : [`at most ${votes.atMost}`]),
  ];
  const way = votes.rounded === "nearest" ? "rounded to the nearest, a half up" : `rounded ${votes.rounded}`;
  return [`one for each ${wordsForCount(votes.onePer, undefined)}`, way, ...bounds].join(", ");
}
