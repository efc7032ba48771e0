import { met, test, testFact } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Question, Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import { parsePeriodRange } from "../../quantities/range.ts";
import { printPeriod } from "../../quantities/period.ts";
import { receivedAt } from "../paper-received.ts";
import type { Resolution } from "./shape.ts";
import { mayAbstain } from "./vote.ts";

/** Whether a ballot was open for the time allowed, and whether one paper counts. */
export function ballotQuestions(
  provision: Provision<Resolution>,
  surroundings: Surroundings,
): readonly { readonly question: Question; readonly compiler: ProvisionCompiler }[] {
  const { ballot } = provision.data;
  if (ballot === undefined) return [];
  const window =
    ballot.open === undefined
      ? []
      : [windowQuestion(provision, ballot.open, new ProvisionCompiler(provision, surroundings))];
  return [...window, paperQuestion(provision, ballot, new ProvisionCompiler(provision, surroundings))];
}

function windowQuestion(provision: Provision<Resolution>, open: string, compiler: ProvisionCompiler) {
  const range = parsePeriodRange(open);
  if (!range.ok) throw new Error(`the range ${open} was not checked`);
  compiler.bring(
    {
      name: "ballotOpened",
      title: "Ballot opened",
      question: "On which day were ballot papers issued?",
      about: "ballot",
      type: { kind: "date" },
    },
    ballotClosed,
  );
  const [earliest, latest] = (["least", "most"] as const).map((end) =>
    compiler.derive({
      name: `ballot.${end}`,
      title: `${printPeriod(range.value[end])} from the opening`,
      type: { kind: "date" },
      formula: { kind: "date", from: "ballotOpened", period: printPeriod(range.value[end]), counted: "within" },
    }),
  );
  const place = { path: "ballot/open", at: compiler.at("ballot/open") };
  const requirements: readonly Requirement[] = [
    {
      id: "ballot/open/least",
      title: "Open long enough",
      condition: testFact("ballotClosed", "atLeast", earliest ?? ""),
      ...place,
    },
    {
      id: "ballot/open/most",
      title: "Not open too long",
      condition: testFact("ballotClosed", "atMost", latest ?? ""),
      ...place,
    },
  ];
  const question: Question = {
    address: `${provision.address}/window`,
    asks: "Was the ballot open for the time allowed?",
    ...compiler.gathered(),
    requirements,
    outcomes: ladder(
      requirements.map(({ id }) => ({ requires: met(id), otherwise: "not-in-order" })),
      "in-order",
    ),
  };
  return { question, compiler };
}

function paperQuestion(
  provision: Provision<Resolution>,
  ballot: NonNullable<Resolution["ballot"]>,
  compiler: ProvisionCompiler,
) {
  const permitted = ballot.answers ?? ["for", "against", ...(mayAbstain(provision.data) ? ["abstain"] : [])];
  compiler.bring(ballotClosed, receivedAt, paperSays);
  const closing = compiler.derive({
    name: "closingMoment",
    title: "When the ballot closed",
    type: { kind: "moment" },
    formula: { kind: "closing", date: "ballotClosed", time: ballot.closes ?? "23:59" },
  });
  const requirements: readonly Requirement[] = [
    {
      id: "ballot/closes",
      title: "In time",
      condition: testFact("receivedAt", "atMost", closing),
      path: "ballot",
      at: compiler.at(ballot.closes === undefined ? "ballot" : "ballot/closes"),
    },
    {
      id: "ballot/answers",
      title: "A permitted answer",
      condition: test("paperSays", "oneOf", [...permitted]),
      path: "ballot",
      at: compiler.at(ballot.answers === undefined ? "ballot" : "ballot/answers"),
    },
  ];
  const question: Question = {
    address: `${provision.address}/paper`,
    asks: "Does this ballot paper count?",
    ...compiler.gathered(),
    requirements,
    outcomes: ladder(
      [
        { requires: met("ballot/closes"), otherwise: "late" },
        { requires: met("ballot/answers"), otherwise: "spoilt" },
      ],
      "counted",
    ),
  };
  return { question, compiler };
}

const ballotClosed: Fact = {
  name: "ballotClosed",
  title: "Ballot closed",
  question: "On which day did the ballot close?",
  about: "ballot",
  type: { kind: "date" },
};

const paperSays: Fact = {
  name: "paperSays",
  title: "What the paper says",
  question: "What does the paper say?",
  about: "ballot",
  type: { kind: "word", words: ["for", "against", "abstain", "nothing", "something-else"] },
};
