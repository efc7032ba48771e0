import { dayNumber } from "../../conditions/encode.ts";
import type { EncodedValue } from "../../conditions/fact.ts";
import type { Question } from "../../constitution/question.ts";
import type { GivenFacts } from "../../decisions/given.ts";
import { readFacts } from "../../decisions/given.ts";
import { dateAskedAbout } from "../../decisions/run.ts";

/** An everyday case of one of the constitutions: what was asked, of which facts and when. Its outcome is not relied upon. */
export interface Sample {
  readonly question: string;
  readonly facts: GivenFacts;
  readonly on: Temporal.PlainDate;
  readonly outcome?: string;
}

/** A sample as values by name, the date asked about among them. */
export interface Everyday {
  readonly values: ReadonlyMap<string, EncodedValue>;
  /** Facts given for questions that are asked on the way, as given. */
  readonly others: GivenFacts;
  readonly outcome?: string;
}

/** How many electors a reader can reckon with, where the document gives no typical number. */
const everydayElectorate = 200;

/** More everyday cases of one question than this are left aside. */
const mostSamples = 12;

/** A day on which counting begins, where no everyday case says one: a working day after a weekend with a bank holiday. */
export const everydayStart = Temporal.PlainDate.from("2014-05-06");

/** The samples of a question that can be read as its facts, and one made of what the document calls typical. */
export function everydaysOf(questions: readonly Question[], samples: readonly Sample[]): readonly Everyday[] {
  const addresses = new Set(questions.map(({ address }) => address));
  const read = samples
    .filter(({ question }) => addresses.has(question))
    .slice(0, mostSamples)
    .flatMap((sample) => questions.slice(0, 1).flatMap((question) => everydayOf(sample, question)));
  return [...read, typicalOf(questions)];
}

function everydayOf({ facts, on, outcome }: Sample, question: Question): readonly Everyday[] {
  const own = new Set(question.facts.map(({ name }) => name));
  const { values, refusals } = readFacts(facts, question, new Map());
  const others = Object.fromEntries(Object.entries(facts).filter(([name]) => !own.has(name)));
  const known = [...values].filter(([, value]) => value !== null);
  if (refusals.some(({ code }) => code !== "unknown-fact")) return [];
  const dated = new Map<string, EncodedValue>([...known, [dateAskedAbout, dayNumber(on)]]);
  return [{ values: dated, others, ...(outcome === undefined ? {} : { outcome }) }];
}

function typicalOf(questions: readonly Question[]): Everyday {
  const day = dayNumber(everydayStart);
  const values = new Map<string, EncodedValue>([[dateAskedAbout, day]]);
  for (const { name, typical, type, circumstance, mayBeNone } of questions.flatMap(({ facts }) => facts)) {
    if (values.has(name)) continue;
    if (typical !== undefined && typical !== null) values.set(name, typical);
    else if (type.kind === "date") values.set(name, mayBeNone === true ? "none" : day);
    else if (circumstance === true && type.kind === "number") values.set(name, everydayElectorate);
  }
  return { values, others: {} };
}
