import { met, test, testFact } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import { wordsForCount } from "../fact-words.ts";
import { receivedAt } from "../paper-received.ts";
import { inTime } from "./in-time.ts";
import { seatsToFill } from "./seats.ts";
import type { Election } from "./shape.ts";
import { silent } from "./silence.ts";
import { ballotClosed } from "./window.ts";

/** How the question `paper` can come out. */
export const paperOutcomes = ["late", "spoilt", "ballot-valid"] as const;

/** Whether one ballot paper counts: in time, not rejected, and with as many votes as it can have. */
export function paperQuestion(election: Provision<Election>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(election, surroundings);
  const requirements = [
    inTime(
      { key: "ballot", received: receivedAt, closed: ballotClosed, closes: election.data.ballot?.closes },
      compiler,
    ),
    notRejected(compiler),
    ...votesOn(election, compiler),
  ];
  const question = {
    address: `${election.address}/paper`,
    asks: `${election.title}: does this ballot paper count?`,
    ...compiler.gathered(),
    requirements,
    outcomes: ladder(
      requirements.map(({ id }) => ({ requires: met(id), otherwise: id === "ballot/closes" ? "late" : "spoilt" })),
      "ballot-valid",
    ),
  };
  return { question, compiler };
}

/** Not signed, torn, not clear for whom: what a person has to see is a ruling, of which only the absence is assumed. */
function notRejected(compiler: ProvisionCompiler): Requirement {
  compiler.bring({
    name: "paperRejected",
    title: "Rejection of the paper",
    question: "Has the paper been rejected for another reason, such as being unsigned or not clear?",
    about: "ballot",
    type: { kind: "word", words: ["none", "rejected"] },
    assumed: "none",
  });
  const condition = test("paperRejected", "is", "none");
  return { id: "ballot/rejected", title: "Not rejected", condition, path: "", at: compiler.at("") };
}

function votesOn({ data }: Provision<Election>, compiler: ProvisionCompiler): readonly Requirement[] {
  if (data.method === undefined) {
    return [silent("method", "Stated: how votes are given and counted", "how votes are given and counted", compiler)];
  }
  if (data.method === "single transferable vote") {
    compiler.bring(firstPreference);
    const condition = test(firstPreference.name, "is", "one");
    return [
      { id: "votes/first", title: "One clear first preference", condition, path: "method", at: compiler.at("method") },
    ];
  }
  compiler.bring(votesGiven);
  const least = atLeast(data.votes?.least ?? 1, compiler);
  return data.method === "approval" ? [least] : [atMost(data, compiler), least];
}

function atMost({ seats, votes }: Election, compiler: ProvisionCompiler): Requirement {
  const most = votes?.most ?? "as many as seats";
  const path = votes?.most === undefined ? "seats" : "votes/most";
  const place = { id: "votes/most", title: "No more votes than a paper has", path, at: compiler.at(path) };
  const limit = most === "as many as seats" ? seats : most;
  if (limit === undefined) return silent("votes/most", place.title, "how many votes a paper has", compiler);
  if (limit !== "as many as are vacant") {
    return {
      ...place,
      condition: test(votesGiven.name, "atMost", limit),
      explain: (values) => given(values.get(votesGiven.name), limit),
    };
  }
  compiler.bring(seatsToFill);
  return {
    ...place,
    condition: testFact(votesGiven.name, "atMost", seatsToFill.name),
    explain: (values) => given(values.get(votesGiven.name), values.get(seatsToFill.name)),
  };
}

function atLeast(least: number, compiler: ProvisionCompiler): Requirement {
  const path = compiler.provision.node.entries.has("votes") ? "votes" : "";
  return {
    id: "votes/least",
    title: least === 1 ? "Marked" : "Enough votes used",
    condition: test(votesGiven.name, "atLeast", least),
    path,
    at: compiler.at(path),
    explain: (values) => {
      const number = values.get(votesGiven.name);
      if (typeof number !== "number") return undefined;
      return `${wordsForCount(number, "votes")} on the paper; at least ${least} ${least === 1 ? "is" : "are"} needed`;
    },
  };
}

function given(number: unknown, limit: unknown): string | undefined {
  if (typeof number !== "number" || typeof limit !== "number") return undefined;
  return `${wordsForCount(number, "votes")} on the paper; a paper has ${wordsForCount(limit, "votes")}`;
}

const votesGiven: Fact = {
  name: "votesGiven",
  title: "Votes on the paper",
  question: "How many votes does the paper give?",
  about: "ballot",
  type: { kind: "number" },
  unit: "votes",
};

const firstPreference: Fact = {
  name: "firstPreference",
  title: "First preference",
  question: "Does the paper show a first preference for nobody (unmarked), for one or for several of the candidates?",
  about: "ballot",
  type: { kind: "word", words: ["unmarked", "one", "several"] },
};
