import { met, testFact } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { Fact, FactValues } from "../../conditions/fact.ts";
import type { DateFormula } from "../../conditions/formulas/formula.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { printPeriod } from "../../quantities/period.ts";
import { parsePeriodRange } from "../../quantities/range.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import type { Election } from "./shape.ts";
import { silent } from "./silence.ts";

/** How both windows can come out. */
export const windowOutcomes = ["in-order", "not-in-order"] as const;

/** One of the two stretches of time in an election. */
interface Window {
  readonly key: "nominations" | "ballot";
  readonly question: string;
  readonly opened: Fact;
  readonly closed: Fact;
  readonly words: string;
}

/** Whether nominations were open for the time allowed. */
export function nominationWindowQuestion(election: Provision<Election>, surroundings: Surroundings): CompiledQuestion {
  return windowQuestion(election, surroundings, {
    key: "nominations",
    question: "nomination-window",
    opened: dateFact("nominationsOpened", "Nominations opened", "On which day did nominations open?"),
    closed: nominationsClosed,
    words: "nominations were open",
  });
}

/** Whether the ballot was open for the time allowed. */
export function ballotWindowQuestion(election: Provision<Election>, surroundings: Surroundings): CompiledQuestion {
  return windowQuestion(election, surroundings, {
    key: "ballot",
    question: "window",
    opened: dateFact("ballotOpened", "Ballot opened", "On which day were ballot papers issued?"),
    closed: ballotClosed,
    words: "the ballot was open",
  });
}

function windowQuestion(election: Provision<Election>, surroundings: Surroundings, window: Window): CompiledQuestion {
  const compiler = new ProvisionCompiler(election, surroundings);
  const { key, words } = window;
  const open = election.data[key]?.open;
  const title = `how long ${key === "ballot" ? "the ballot is" : "nominations are"} open`;
  const requirements =
    open === undefined
      ? [silent(`${key}/open`, `Stated: ${title}`, title, compiler)]
      : withinLimits(open, election.data[key]?.openingDay, window, compiler);
  const question = {
    address: `${election.address}/${window.question}`,
    asks: `${election.title}: is it in order for how long ${words}?`,
    ...compiler.gathered(),
    requirements,
    outcomes: ladder(
      requirements.map(({ id }) => ({ requires: met(id), otherwise: "not-in-order" })),
      "in-order",
    ),
  };
  return { question, compiler };
}

function withinLimits(
  open: string,
  openingDay: "counted" | "not counted" | undefined,
  { key, opened, closed }: Window,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  const range = parsePeriodRange(open);
  if (!range.ok) throw new Error(`the range ${open} was not checked`);
  compiler.bring(opened, closed);
  const counted: DateFormula["counted"] = openingDay === "counted" ? "beginningWith" : "within";
  const limit = (end: "least" | "most"): string =>
    compiler.derive({
      name: `${key}.${end}`,
      title: `${printPeriod(range.value[end])} from the opening`,
      type: { kind: "date" },
      formula: { kind: "date", from: opened.name, period: printPeriod(range.value[end]), counted },
    });
  const [first, last] = [limit("least"), limit("most")];
  const place = { path: `${key}/open`, at: compiler.at(`${key}/open`) };
  const day = (values: FactValues, name: string): string => wordsForValue({ kind: "date" }, values.get(name) ?? null);
  return [
    {
      id: `${key}/open/least`,
      title: "Open long enough",
      condition: testFact(closed.name, "atLeast", first),
      ...place,
      explain: (values) =>
        `Closed: ${day(values, closed.name)}; the first day on which it could: ${day(values, first)}`,
    },
    {
      id: `${key}/open/most`,
      title: "Not open too long",
      condition: testFact(closed.name, "atMost", last),
      ...place,
      explain: (values) => `Closed: ${day(values, closed.name)}; the last day on which it could: ${day(values, last)}`,
    },
  ];
}

function dateFact(name: string, title: string, question: string): Fact {
  return { name, title, question, about: "ballot", type: { kind: "date" } };
}

/** The day on which nominations close. */
export const nominationsClosed = dateFact(
  "nominationsClosed",
  "Nominations closed",
  "On which day did or do nominations close?",
);

/** The day on which the ballot closes. */
export const ballotClosed = dateFact("ballotClosed", "Ballot closed", "On which day did or does the ballot close?");
