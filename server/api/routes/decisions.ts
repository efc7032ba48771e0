import type { Plain } from "../../../engine/index.ts";
import { decideMany } from "../../operations/decide-many.ts";
import type { Asking } from "../../operations/decide-question.ts";
import { decideQuestion } from "../../operations/decide-question.ts";
import type { Outcome, TroubleDetail } from "../../operations/trouble.ts";
import { mostInBatch, readBatch } from "../body/batch-request.ts";
import { readAsking } from "../body/decision-request.ts";
import type { RequestReading } from "../body/decision-request.ts";
import { jsonReply, outcomeReply, problemReply } from "../reply.ts";
import type { Asked, Route } from "../route.ts";
import { problemDetails } from "../statuses.ts";
import type { HttpTrouble, ProblemType } from "../statuses.ts";

const refusals: readonly ProblemType[] = [
  ...(["unknown-constitution", "unknown-version", "none-in-force", "unknown-question", "unknown-reading"] as const),
  ...(["facts-refused", "no-calendar-year", "answers-conflict", "constitution-not-valid"] as const),
];

const decideOne: Route = {
  method: "post",
  path: "/api/v1/constitutions/{id}/decisions",
  id: "decide",
  summary: "A decision, with its reasons",
  description:
    "Puts one question to a constitution. Not being able to decide is an answer (200, `undetermined`) that names what is missing and what is still possible. Nothing is stored.",
  query: [],
  takes: { bytes: 100 * 1024, media: ["json"], schema: "DecisionRequest" },
  gives: [
    {
      contentType: "application/json",
      description: "The decision: the same as `charter ask --format json` prints.",
      schema: "Decision",
    },
  ],
  problems: refusals,
  answer: async ({ path, body }, { world }) => {
    const asking = readAsking(json(body));
    if (!asking.ok) return problemReply(wrongRequest(asking.errors));
    return outcomeReply(await decideQuestion(world, path["id"] ?? "", asking.value));
  },
};

const decideBatch: Route = {
  method: "post",
  path: "/api/v1/constitutions/{id}/decisions/batch",
  id: "decideMany",
  summary: "Many decisions at once",
  description: `Up to ${mostInBatch.toLocaleString("en-GB")} requests, each answered for itself, in their order: a decision, or the problem that stopped that one.`,
  query: [],
  takes: { bytes: 1024 * 1024, media: ["json"], schema: "BatchRequest" },
  gives: [{ contentType: "application/json", description: "An answer for each request.", schema: "BatchAnswer" }],
  problems: [],
  answer: async ({ path, body, abandoned }, { world }) => {
    const batch = readBatch(json(body));
    if (!batch.ok) return problemReply(wrongRequest(batch.errors));
    const askings = batch.value.map((each, index) => readAsking(each, `/requests/${index}`));
    const good = askings.flatMap((each) => (each.ok ? [each.value] : []));
    const outcomes = await decideMany(world, path["id"] ?? "", good, abandoned);
    return jsonReply({ answers: answersOf(askings, outcomes) });
  },
};

/** Questions put and answered. */
export const decisionRoutes: readonly Route[] = [decideOne, decideBatch];

/** A request whose shape is wrong, as trouble: the first error says what, all are told. */
export function wrongRequest(errors: readonly TroubleDetail[]): HttpTrouble {
  const [first] = errors;
  const more =
    errors.length > 1
      ? ` There ${errors.length === 2 ? "is one more error" : `are ${errors.length - 1} more errors`}.`
      : "";
  return { code: "wrong-request", detail: `${first?.message ?? ""}${more}`, help: first?.help ?? "", errors };
}

function answersOf(
  askings: readonly RequestReading<Asking>[],
  outcomes: readonly Outcome<unknown>[],
): readonly object[] {
  const waiting = [...outcomes];
  return askings.map((asking, index) => {
    if (!asking.ok) return { problem: problemDetails(wrongRequest(asking.errors)) };
    const outcome = waiting.shift();
    if (outcome === undefined) throw new Error("a request of a batch was left without an answer");
    return outcome.ok ? { decision: outcome.value } : { problem: problemDetails(within(outcome.trouble, index)) };
  });
}

/** Trouble of one request of a batch: its pointers lead from the whole body. */
function within(trouble: HttpTrouble, index: number): HttpTrouble {
  if (trouble.errors === undefined) return trouble;
  const moved = trouble.errors.map((each) =>
    each.pointer === undefined ? each : { ...each, pointer: `/requests/${index}${each.pointer}` },
  );
  return { ...trouble, errors: moved };
}

/** The body of a route that takes JSON only. */
function json(body: Asked["body"]): Plain {
  if (body?.kind !== "json") throw new Error("a route that takes JSON was given something else");
  return body.value;
}
