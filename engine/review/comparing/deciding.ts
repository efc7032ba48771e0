import type { Calendar } from "../../calendar/calendar.ts";
import type { Derived } from "../../conditions/derived.ts";
import type { Fact, FactType } from "../../conditions/fact.ts";
import type { Formula } from "../../conditions/formulas/formula.ts";
import type { Constitution } from "../../constitution/constitution.ts";
import type { Question } from "../../constitution/question.ts";
import { inputsOfFormula } from "../../decisions/missing.ts";
import { parsePeriod, printPeriod } from "../../quantities/period.ts";

/** What of a fact decides, as one text: its type and what is taken when nothing is given; not its title or question. */
export function decidingFact({ type, mayBeNone, assumed, stated }: Fact): string {
  return JSON.stringify([decidingType(type), mayBeNone === true, assumed ?? null, stated ?? null]);
}

/** The values a fact can take, as one text; bounds of counts and the words allowed are told apart elsewhere. */
export function formOfFact({ type, mayBeNone }: Fact): string {
  const kind = type.kind === "number" || type.kind === "word" ? type.kind : decidingType(type);
  return JSON.stringify([kind, type.kind === "records" && mayBeNone === true]);
}

function decidingType(type: FactType): unknown {
  if (type.kind === "records") return ["records", type.fields.map((field) => [field.name, decidingFact(field)])];
  return type.kind === "history" ? ["history", decidingType(type.of)] : type;
}

/** Everything of a question that decides, as one text: two questions with the same are decided alike, whatever their words. */
export function decidingQuestion(question: Question, constitution: Constitution): string {
  const { facts, derived, constraints, requirements, outcomes, lawOf, othersOn, amount } = question;
  return JSON.stringify([
    facts.map((fact) => [fact.name, decidingFact(fact)]),
    derived.map((each) => [each.name, each.type, signatureOf(each, question, constitution)]),
    constraints.map(({ sum, comparison, of }) => [sum, comparison, of]),
    requirements.map(({ id, condition }) => [id, condition]),
    outcomes.map(({ id, when }) => [id, when]),
    [lawOf, othersOn, amount],
  ]);
}

/** What a derived fact is, down to the facts given: the same text, the same value in every case. */
export function signatureOf(derived: Derived, question: Question, constitution: Constitution): string {
  const known = new Map(question.derived.map((each) => [each.name, each]));
  const facts = new Map(question.facts.map((fact) => [fact.name, fact]));
  const walk = (each: Derived): string => {
    const inputs = inputsOfFormula(each).map((name) => {
      const inner = known.get(name);
      const fact = facts.get(name);
      return [name, inner === undefined ? (fact === undefined ? "" : formOfFact(fact)) : walk(inner)];
    });
    return JSON.stringify([inOneSpelling(each.formula), inputs, circumstancesOf(each, constitution)]);
  };
  return walk(derived);
}

/** Two weeks are fourteen days, and a year is twelve months. */
function inOneSpelling(formula: Formula): Formula {
  const period = formula.kind === "date" ? parsePeriod(formula.period) : undefined;
  if (formula.kind !== "date" || period?.ok !== true) return formula;
  const { count, unit } = period.value;
  if (unit === "weeks") return { ...formula, period: printPeriod({ count: 7 * count, unit: "days" }) };
  return unit === "years" ? { ...formula, period: printPeriod({ count: 12 * count, unit: "months" }) } : formula;
}

const reckonedByYears: ReadonlySet<string> = new Set(["period", "unmatched", "snapshot", "unbroken", "extended"]);

/** The calendar and years of the constitution, where the formula may turn on them. */
function circumstancesOf({ formula }: Derived, { calendar, years }: Constitution): unknown {
  const isByYears = reckonedByYears.has(formula.kind);
  const isByWorkingDays = isByYears || JSON.stringify(formula).includes("working");
  return [isByWorkingDays ? calendarText(calendar) : "", isByYears ? (years ?? null) : ""];
}

const texts = new WeakMap<Calendar, string>();

/** What a calendar says, as one text. */
export function calendarText(calendar: Calendar | undefined): string {
  if (calendar === undefined) return "none";
  const known = texts.get(calendar) ?? JSON.stringify(calendar);
  texts.set(calendar, known);
  return known;
}
