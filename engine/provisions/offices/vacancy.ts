import { all, any, not, testFact } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { Fact, FactValues } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Question } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { OfficeQuestion } from "./office-question.ts";
import { silentRequirement } from "./office-question.ts";
import type { Office } from "./shape.ts";

/** Whether a vacancy was filled in time; one filled late stays recorded as overdue. */
export function vacancyQuestion(office: Provision<Office>, surroundings: Surroundings): OfficeQuestion {
  const compiler = new ProvisionCompiler(office, surroundings);
  const within = office.data.vacancy?.within;
  const decided = within === undefined ? silence(office, compiler) : deadline(office, within, compiler);
  const question = {
    address: `${office.address}/vacancy`,
    asks: `${office.title}: has the vacancy been filled in time?`,
    ...compiler.gathered(),
    ...decided,
  };
  return { question, problems: compiler.problems };
}

type Decided = Pick<Question, "requirements" | "outcomes">;

function silence({ title }: Provision<Office>, compiler: ProvisionCompiler): Decided {
  const about = `by when a vacancy in the office of ${title} must be filled`;
  const silent = silentRequirement(compiler, "by when a vacancy must be filled", about);
  return {
    requirements: [silent],
    outcomes: [
      { id: "filled-in-time", when: silent.condition },
      { id: "due", when: silent.condition },
      { id: "overdue", when: not(silent.condition) },
    ],
  };
}

function deadline({ title }: Provision<Office>, within: string, compiler: ProvisionCompiler): Decided {
  compiler.bring(vacatedOn(title), filledOn);
  const last = compiler.derive({
    name: "fillBy",
    title: "The last day to fill it",
    type: { kind: "date" },
    formula: { kind: "date", from: "vacated", period: within, counted: "within" },
  });
  const filled = testFact("filled", "atMost", "on");
  const hasTimeLeft = testFact("on", "atMost", last);
  const filledInTime = testFact("filled", "atMost", last);
  const place = { path: "vacancy/within", at: compiler.at("vacancy/within") };
  const day = (values: FactValues, name: string): string => wordsForValue({ kind: "date" }, values.get(name) ?? null);
  const explainDeadline = (values: FactValues): string =>
    `The last day to fill it: ${day(values, last)}; filled: ${day(values, "filled")}`;
  return {
    requirements: [
      {
        id: "filled",
        title: "Filled",
        condition: filled,
        ...place,
        explain: (values) => `Filled: ${day(values, "filled")}`,
      },
      {
        id: "in-time",
        title: "In time",
        condition: any(hasTimeLeft, filledInTime),
        ...place,
        explain: explainDeadline,
      },
    ],
    outcomes: [
      { id: "filled-in-time", when: any(all(hasTimeLeft, filled), all(not(hasTimeLeft), filledInTime)) },
      { id: "due", when: all(hasTimeLeft, not(filled)) },
      { id: "overdue", when: all(not(hasTimeLeft), not(filledInTime)) },
    ],
  };
}

function vacatedOn(title: string): Fact {
  return {
    name: "vacated",
    title: "Fell vacant",
    question: `On which day did the office of ${title} fall vacant?`,
    about: "office",
    type: { kind: "date" },
  };
}

const filledOn: Fact = {
  name: "filled",
  title: "Filled",
  question: "On which day was it filled again? None if it has not been.",
  about: "office",
  type: { kind: "date" },
  mayBeNone: true,
};
