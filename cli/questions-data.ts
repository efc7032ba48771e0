import type { Constitution, Fact, Question } from "../engine/index.ts";
import { plainValue } from "../engine/index.ts";

/** Every question of a constitution as data. */
export function questionsData({ id, version, title, digest, questions }: Constitution): unknown {
  return {
    format: "charter.questions/1",
    constitution: { id, version, title, digest },
    questions: [...questions.values()].map(questionData),
  };
}

/** One question as data: its outcomes and the facts that it needs. */
export function questionData({ address, asks, outcomes, facts, constraints }: Question): unknown {
  return {
    address,
    asks,
    outcomes: outcomes.map(({ id }) => id),
    facts: facts.map(factData),
    ties: constraints.map(({ words }) => words),
  };
}

function factData({
  name,
  title,
  question,
  type,
  unit,
  about,
  optional,
  mayBeNone,
  assumed,
  stated,
  typical,
}: Fact): unknown {
  return {
    name,
    title,
    question,
    type,
    ...(unit === undefined ? {} : { unit }),
    ...(about === undefined ? {} : { about }),
    ...(optional === undefined ? {} : { optional }),
    ...(mayBeNone === undefined ? {} : { mayBeNone }),
    ...(assumed === undefined ? {} : { assumed: plainValue(type, assumed) }),
    ...(stated === undefined ? {} : { stated: plainValue(type, stated) }),
    ...(typical === undefined ? {} : { typical: plainValue(type, typical) }),
  };
}
