import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, not, test, testFact } from "../../conditions/condition.ts";
import type { FactValues } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Outcome, Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import { wordsForCount } from "../fact-words.ts";
import { seatsToFill } from "./seats.ts";
import type { Election } from "./shape.ts";

/** How the question `uncontested` can come out of an election; what is not said keeps an outcome of its own, never decided. */
export function contestOutcomes({ uncontested, tooFew }: Election): readonly string[] {
  const ids = [
    "contested",
    outcomeOf[uncontested ?? "not said"],
    tooFew === undefined ? "too-few" : outcomeOf[tooFew.seatsLeft],
  ];
  return [...new Set(ids)];
}

/** Whether there is a ballot at all, by how many stand for how many seats, and what happens if there is none. */
export function contestQuestion(election: Provision<Election>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(election, surroundings);
  const { data } = election;
  compiler.bring({
    name: "candidates",
    title: "Candidates",
    question: "How many have been validly nominated and not withdrawn?",
    about: "body",
    type: { kind: "number" },
    unit: "candidates",
  });
  const { enough, exactly, explain } = againstSeats(data, compiler);
  const notSaid = data.seats === undefined ? { silent: seatsNotSaid } : {};
  const place = { path: data.seats === undefined ? "" : "seats", at: compiler.at("seats"), explain, ...notSaid };
  const requirements: readonly Requirement[] = [
    { id: "enough", title: "At least as many candidates as seats", condition: enough, ...place },
    { id: "no-more", title: "No more candidates than seats", condition: any(not(enough), exactly), ...place },
    ...withinCaps(data, compiler),
    ...silences(data, { enough, exactly }, compiler),
  ];
  const fits = data.caps === undefined ? met("no-more") : all(met("no-more"), met("caps"));
  const question = {
    address: `${election.address}/uncontested`,
    asks: `${election.title}: is it contested, and what happens if it is not?`,
    ...compiler.gathered(),
    requirements,
    outcomes: outcomesOf(data, fits),
  };
  return { question, compiler };
}

function outcomesOf(data: Election, fits: Condition): readonly Outcome[] {
  const { uncontested, tooFew: short } = data;
  const justEnough = all(fits, met("enough"));
  const few = all(fits, not(met("enough")));
  // Where it is not said what happens, it is open whether there is a ballot: neither outcome is ever certain.
  const perhaps = [
    ...(uncontested === undefined ? [all(justEnough, not(met("uncontested")))] : []),
    ...(short === undefined ? [all(few, not(met("tooFew")))] : []),
  ];
  return [
    { id: "contested", when: any(not(fits), ...perhaps), follows: "A ballot is held" },
    uncontested === undefined
      ? { id: outcomeOf["not said"], when: all(justEnough, met("uncontested")) }
      : { id: outcomeOf[uncontested], when: justEnough, follows: followsOf[uncontested] },
    short === undefined
      ? { id: "too-few", when: all(few, met("tooFew")) }
      : {
          id: outcomeOf[short.seatsLeft],
          when: few,
          follows: `${followsOf[short.standing]}; ${leftWords[short.seatsLeft]}`,
        },
  ];
}

function againstSeats({ seats }: Election, compiler: ProvisionCompiler) {
  if (seats === undefined) {
    const notSaid = silence(seatsNotSaid);
    return { enough: notSaid, exactly: notSaid, explain: (): undefined => undefined };
  }
  const words = (values: FactValues, limit: unknown): string | undefined => {
    const standing = values.get("candidates");
    if (typeof standing !== "number" || typeof limit !== "number") return undefined;
    return `${wordsForCount(standing, "candidates")} for ${wordsForCount(limit, "seats")}`;
  };
  if (seats !== "as many as are vacant") {
    return {
      enough: test("candidates", "atLeast", seats),
      exactly: test("candidates", "is", seats),
      explain: (values: FactValues) => words(values, seats),
    };
  }
  compiler.bring(seatsToFill);
  return {
    enough: testFact("candidates", "atLeast", seatsToFill.name),
    exactly: testFact("candidates", "is", seatsToFill.name),
    explain: (values: FactValues) => words(values, values.get(seatsToFill.name)),
  };
}

/** With a cap, even few candidates may be too many of one practice: then there is a contest between them. */
function withinCaps({ caps }: Election, compiler: ProvisionCompiler): readonly Requirement[] {
  if (caps === undefined) return [];
  const limits = Object.values(caps).map(({ atMost, of }) => `at most ${atMost} of one ${of}`);
  compiler.bring({
    name: "allWithinCaps",
    title: "All within the caps",
    question: `Could all candidates be elected together (${limits.join("; ")})?`,
    about: "body",
    type: { kind: "yes-no" },
  });
  const condition = test("allWithinCaps", "is", true);
  return [
    { id: "caps", title: "All could be elected within the caps", condition, path: "caps", at: compiler.at("caps") },
  ];
}

/** What is not said matters only where it comes to it. */
function silences(
  { uncontested, tooFew }: Election,
  { enough, exactly }: { readonly enough: Condition; readonly exactly: Condition },
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  const place = { path: "", at: compiler.at("") };
  const justEnough = "what happens when just as many stand as there are seats";
  const few = "what happens when fewer stand than there are seats";
  return [
    ...(uncontested === undefined
      ? [
          {
            id: "uncontested",
            title: `Stated: ${justEnough}`,
            condition: any(not(exactly), silence(justEnough)),
            ...place,
            silent: justEnough,
          },
        ]
      : []),
    ...(tooFew === undefined
      ? [{ id: "tooFew", title: `Stated: ${few}`, condition: any(enough, silence(few)), ...place, silent: few }]
      : []),
  ];
}

function silence(about: string): Condition {
  return { kind: "silent", about };
}

const seatsNotSaid = "how many seats there are";

const outcomeOf = {
  "elected unopposed": "elected-unopposed",
  "yes-no ballot": "yes-no-ballot",
  "reopen nominations": "reopen-nominations",
  "co-opt": "co-option",
  "leave vacant": "seats-left-vacant",
  "not said": "uncontested",
} as const;

const followsOf = {
  "elected unopposed": "Those who stand are elected unopposed",
  "yes-no ballot": "A ballot is held, yes or no for each who stands",
  "not elected yet": "Nobody is elected yet",
} as const;

const leftWords = {
  "reopen nominations": "nominations are opened again for the other seats",
  "co-opt": "the other seats are filled by co-option",
  "leave vacant": "the other seats stay vacant",
} as const;
