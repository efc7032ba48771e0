import type { Fact } from "../../conditions/fact.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { typeWords } from "../../constitution/comparable.ts";
import { subjectOf } from "./electors.ts";
import type { Roll, Weighted } from "./shape.ts";

/** The number on which votes depend: the fact it is read from, what it is called and counts, and the date it is of. */
export interface Measure {
  readonly name: string;
  readonly title: string;
  readonly unit: string | undefined;
  readonly date: string;
}

const dayOfTheNumber = "dateOfTheNumber";

/** Brings or takes up the number on which votes depend; one with a history is read as it was on its day. */
export function compileMeasure(
  votes: Weighted,
  roll: Omit<Roll, "votes">,
  rollDay: string,
  compiler: ProvisionCompiler,
): Measure {
  const fact = votes.of === "patients" ? listSize(votes, roll) : compiler.declared(votes.of);
  if (fact === undefined) return unknownNumber(votes.of, rollDay, compiler);
  if (votes.of === "patients") compiler.bring(fact);
  if (!isNumber(fact)) {
    compiler.problem(
      "types-differ",
      compiler.at("votes"),
      `Votes cannot depend on \`${fact.name}\`, which is ${typeWords(fact.type)}`,
      "Name a fact that is a number, with or without its dates",
    );
  }
  const date = dateOf(votes, rollDay, compiler);
  const { title, unit } = fact;
  if (fact.type.kind !== "history") return { name: fact.name, title, unit, date };
  const name = compiler.derive({
    name: `${fact.name} as of ${date}`,
    title,
    type: fact.type.of,
    formula: { kind: "asOf", history: fact.name, date },
  });
  return { name, title, unit, date };
}

function isNumber({ type }: Fact): boolean {
  return type.kind === "number" || (type.kind === "history" && type.of.kind === "number");
}

function dateOf({ asOf }: Weighted, rollDay: string, compiler: ProvisionCompiler): string {
  if (asOf === undefined) return rollDay;
  return compiler.derive({
    name: dayOfTheNumber,
    title: "The date on which the number is taken",
    type: { kind: "date" },
    formula: { kind: "snapshot", day: asOf, upTo: rollDay },
  });
}

/** Where a day is named the list size is given with its dates; otherwise as it is on the date asked about. */
function listSize({ asOf }: Weighted, roll: Omit<Roll, "votes">): Fact {
  const isDated = asOf !== undefined || roll.asOf !== undefined;
  return {
    name: "listSize",
    title: "The number of patients on the list",
    question: isDated
      ? "How many patients have been on the list, and from which dates?"
      : "How many patients are on the list?",
    type: isDated ? { kind: "history", of: { kind: "number" } } : { kind: "number" },
    unit: "patients",
    about: subjectOf[roll.electors],
  };
}

function unknownNumber(name: string, date: string, compiler: ProvisionCompiler): Measure {
  compiler.problem(
    "unknown-fact",
    compiler.at("votes"),
    `\`${name}\` is not a fact that votes can depend on`,
    "Write `patients`, or declare the fact under `facts`",
  );
  return { name, title: name, unit: undefined, date };
}
