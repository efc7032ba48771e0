import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, test, testFact } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { FactValues } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import { inFactName } from "../in-fact-name.ts";
import { contents } from "./complete.ts";
import type { Agreement } from "./shape.ts";

/** How the question `in-force` can come out. */
export const inForceOutcomes = ["not-in-force", "in-force"] as const;

/** Whether an agreement is in force on the date asked about: signed by all who must, within its term, and not ended early. */
export function inForceQuestion(agreement: Provision<Agreement>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(agreement, surroundings);
  const requirements = [
    ...signatories(agreement.data).map((id) => signature(id, agreement.data, compiler)),
    ...(agreement.data.onlyIfComplete === true ? contents(agreement.data, compiler) : []),
    ...withinTerm(agreement.data, compiler),
    notEnded(compiler),
  ];
  const question = {
    address: `${agreement.address}/in-force`,
    asks: `${agreement.title}: is it in force on the date asked about?`,
    ...compiler.gathered(),
    requirements,
    outcomes: ladder(
      [{ requires: all(...requirements.map(({ id }) => met(id))), otherwise: "not-in-force" }],
      "in-force",
    ),
  };
  return { question, compiler };
}

/** The parties that must sign: those named, otherwise all. */
export function signatories({ signatories: ids, parties }: Agreement): readonly string[] {
  return ids ?? Object.keys(parties);
}

function signature(id: string, { parties, signatories: ids }: Agreement, compiler: ProvisionCompiler): Requirement {
  const who = parties[id]?.title ?? id;
  const name = `${inFactName(id)}Signed`;
  compiler.bring({
    name,
    title: `Signed: ${who}`,
    question: `On which day was it signed: ${who}? None if it has not been.`,
    about: "item",
    type: { kind: "date" },
    mayBeNone: true,
  });
  const path = ids === undefined ? `parties/${id}` : "signatories";
  return {
    id: `signed/${id}`,
    title: `Signed: ${who}`,
    condition: testFact("on", "atLeast", name),
    path,
    at: compiler.at(path),
    explain: (values) => `${who}: ${signedWords(values, name)}`,
  };
}

function signedWords(values: FactValues, name: string): string {
  const day = values.get(name) ?? null;
  if (day === null) return "whether and when it signed is not known";
  return day === "none" ? "not signed" : `signed on ${wordsForValue({ kind: "date" }, day)}`;
}

/** The first and last day of the term, where one is stated. */
function withinTerm({ term, ifNotRenewed }: Agreement, compiler: ProvisionCompiler): readonly Requirement[] {
  const days = term?.each !== undefined ? byPeriod(term.each, compiler) : byLength(term?.length, compiler);
  if (days === undefined) return [];
  const place = { path: "term", at: compiler.at("term") };
  const about = "whether it goes on when its term has ended and it has not been renewed";
  const stillRuns = testFact("on", "atMost", days.end);
  const after: Readonly<Record<"lapses" | "continues" | "unsaid", readonly Condition[]>> = {
    lapses: [],
    continues: [all()],
    unsaid: [{ kind: "silent", about }],
  };
  const hasEnd = test(days.end, "known", true);
  const ended = any(stillRuns, ...after[ifNotRenewed ?? "unsaid"]);
  return [
    {
      ...place,
      id: "begun",
      title: "Its term has begun",
      condition: testFact("on", "atLeast", days.start),
      explain: (values) => `The term begins: ${dayIn(values, days.start)}`,
    },
    {
      ...place,
      id: "runs",
      title: "Its term runs, or it goes on",
      condition: ifNotRenewed === undefined ? any(stillRuns, all(hasEnd, ended)) : ended,
      ...(ifNotRenewed === undefined
        ? { silent: about }
        : { explain: (values: FactValues) => `The term ends: ${dayIn(values, days.end)}` }),
    },
  ];
}

interface TermDays {
  readonly start: string;
  readonly end: string;
}

function byPeriod(each: string, compiler: ProvisionCompiler): TermDays {
  compiler.bring({
    name: "madeFor",
    title: "Made for",
    question: `For which ${each} is it made? Give any day in it.`,
    about: "item",
    type: { kind: "date" },
  });
  const edge = (name: string, title: string, which: "start" | "end"): string =>
    compiler.derive({
      name,
      title,
      type: { kind: "date" },
      formula: { kind: "period", each, on: ["madeFor"], edge: which },
    });
  return {
    start: edge("term.start", "First day of its term", "start"),
    end: edge("term.end", "Last day of its term", "end"),
  };
}

function byLength(length: string | undefined, compiler: ProvisionCompiler): TermDays | undefined {
  if (length === undefined) return undefined;
  compiler.bring({
    name: "begins",
    title: "Begins",
    question: "On which day does it begin?",
    about: "item",
    type: { kind: "date" },
  });
  const end = compiler.derive({
    name: "term.end",
    title: "Last day of its term",
    type: { kind: "date" },
    formula: { kind: "date", from: "begins", period: length, counted: "beginningWith" },
  });
  return { start: "begins", end };
}

/** Nobody need say that an agreement was not ended early. */
function notEnded(compiler: ProvisionCompiler): Requirement {
  compiler.bring({
    name: "endedEarly",
    title: "Ended early",
    question: "If it was ended early, what was its last day?",
    about: "item",
    type: { kind: "date" },
    mayBeNone: true,
    assumed: "none",
  });
  return {
    id: "ended-early",
    title: "Not ended early",
    condition: any(test("endedEarly", "is", "none"), testFact("on", "atMost", "endedEarly")),
    path: "",
    at: compiler.at(""),
    explain: (values) =>
      values.get("endedEarly") === "none" ? "It was not ended early" : `Its last day: ${dayIn(values, "endedEarly")}`,
  };
}

function dayIn(values: FactValues, name: string): string {
  return wordsForValue({ kind: "date" }, values.get(name) ?? null);
}
