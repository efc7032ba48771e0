import type { Condition } from "../../conditions/condition.ts";
import { any, met, test, testFact } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { EncodedValue, Fact, FactType, FactValues } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { countsHours, parsePeriod } from "../../quantities/period.ts";
import { wordsInARow } from "../../quantities/recurrence.ts";
import { audienceWords } from "./audience.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import type { Meeting } from "./shape.ts";

/** How the question `notice` can come out: a notice that went astray may void the meeting, however early it was given. */
export const noticeOutcomes = ["notice-late", "notice-void", "notice-in-time"] as const;
/** How the question `papers` can come out. */
export const papersOutcomes = ["papers-late", "papers-in-time"] as const;

/** Whether notice of a meeting was given in time, and what comes of a notice that went astray. */
export function noticeQuestion(provision: Provision<Meeting>, surroundings: Surroundings): readonly CompiledQuestion[] {
  const { notice } = provision.data;
  if (notice === undefined) return [];
  const compiler = new ProvisionCompiler(provision, surroundings);
  const inTime = inTimeRequirement({ ...notice, key: "notice", fact: "noticeGiven", words: "Notice" }, compiler);
  const astray = astrayRequirement(notice.lost, compiler);
  const question = {
    address: `${provision.address}/notice`,
    asks: `${provision.title}: was notice given in time?`,
    ...compiler.gathered(),
    requirements: [inTime, astray],
    outcomes: ladder(
      [
        { requires: met(inTime.id), otherwise: "notice-late" },
        { requires: met(astray.id), otherwise: "notice-void" },
      ],
      "notice-in-time",
    ),
  };
  return [{ question, compiler }];
}

/** Whether the papers of a meeting were sent in time. */
export function papersQuestion(provision: Provision<Meeting>, surroundings: Surroundings): readonly CompiledQuestion[] {
  const { papers } = provision.data;
  if (papers === undefined) return [];
  const compiler = new ProvisionCompiler(provision, surroundings);
  const inTime = inTimeRequirement({ ...papers, key: "papers", fact: "papersSent", words: "Papers" }, compiler);
  const question = {
    address: `${provision.address}/papers`,
    asks: `${provision.title}: were the papers sent in time?`,
    ...compiler.gathered(),
    requirements: [inTime],
    outcomes: ladder([{ requires: met(inTime.id), otherwise: "papers-late" }], "papers-in-time"),
  };
  return [{ question, compiler }];
}

/** Something that goes out so long before a meeting. */
interface Sending {
  readonly key: "notice" | "papers";
  readonly fact: string;
  readonly words: string;
  readonly atLeast: string;
  readonly to?: readonly string[];
  readonly hour?: string;
  /** How long after it is sent it is taken to be given. */
  readonly takenAsGivenAfter?: string;
}

function inTimeRequirement(sending: Sending, compiler: ProvisionCompiler): Requirement {
  const { key, atLeast } = sending;
  const period = parsePeriod(atLeast);
  const inHours = period.ok && countsHours(period.value);
  const sent: FactType = { kind: inHours || sending.hour !== undefined ? "moment" : "date" };
  compiler.bring(...factsOf(sending, sent, inHours));
  const limit = deriveLimit(sending, inHours, compiler);
  const given = deriveGiven(sending, compiler);
  return {
    id: `${key}/atLeast`,
    title: `${sending.words} at least ${atLeast} before the meeting`,
    condition: testFact(given, "atMost", limit),
    path: `${key}/atLeast`,
    at: compiler.at(`${key}/atLeast`),
    explain: (values) => working(sending, { type: sent, given, limit }, values),
  };
}

function factsOf(
  { key, fact, words, to = [], takenAsGivenAfter }: Sending,
  sent: FactType,
  inHours: boolean,
): readonly Fact[] {
  const hour = sent.kind === "moment" ? " and at what hour" : "";
  const whom = to.length === 0 ? "" : ` to ${wordsInARow(to.map(audienceWords))}`;
  const noticeWas = takenAsGivenAfter === undefined ? "given" : "sent";
  const was = key === "notice" ? `was notice of the meeting ${noticeWas}` : "were the papers of the meeting sent";
  return [
    {
      name: "meetingDate",
      title: "Meeting",
      question: `On which day${inHours ? " and at what hour" : ""} is the meeting?`,
      about: "meeting",
      type: { kind: inHours ? "moment" : "date" },
    },
    {
      name: fact,
      title: key === "notice" ? `Notice ${noticeWas}` : `${words} sent`,
      question: `On which day${hour} ${was}${whom}?`,
      about: "meeting",
      type: sent,
      mayBeNone: true,
    },
  ];
}

/** The last day or moment for it, by name; the hour of a day where one is stated. */
function deriveLimit({ key, atLeast, hour }: Sending, inHours: boolean, compiler: ProvisionCompiler): string {
  const title = `Last ${inHours ? "moment" : "day"} for the ${key}`;
  const day = compiler.derive({
    name: `${key}Due`,
    title,
    type: { kind: inHours ? "moment" : "date" },
    formula: { kind: "date", from: "meetingDate", period: atLeast, counted: "before" },
  });
  if (hour === undefined || inHours) return day;
  return compiler.derive({
    name: `${key}Closes`,
    title: `${title}, at ${hour}`,
    type: { kind: "moment" },
    formula: { kind: "closing", date: day, time: hour },
  });
}

/** The day on which it is taken to be given, by name: that on which it was sent, unless another is stated. */
function deriveGiven({ fact, takenAsGivenAfter }: Sending, compiler: ProvisionCompiler): string {
  if (takenAsGivenAfter === undefined) return fact;
  return compiler.derive({
    name: "noticeTakenAsGiven",
    title: "Notice taken to be given",
    type: { kind: "date" },
    formula: { kind: "date", from: fact, period: takenAsGivenAfter, counted: "within" },
  });
}

/** The names of the day it was given and the last day for it, and what sort of day they are. */
interface Days {
  readonly type: FactType;
  readonly given: string;
  readonly limit: string;
}

function working({ key, fact, words }: Sending, { type, given, limit }: Days, values: FactValues): string {
  const sent = values.get(fact) ?? null;
  const taken = values.get(given) ?? null;
  const due = values.get(limit) ?? null;
  const verb = key === "papers" ? "were sent" : given === fact ? "was given" : "was sent";
  const deemed =
    given === fact || typeof taken !== "number" ? "" : ` and is taken to be given on ${wordsForValue(type, taken)}`;
  const last =
    due === null
      ? "the last day for it is not known"
      : `the last ${type.kind === "moment" ? "moment" : "day"} for it was ${wordsForValue(type, due)}`;
  return `${sentWords(words, verb, type, sent)}${deemed}; ${last}`;
}

function sentWords(words: string, verb: string, type: FactType, given: EncodedValue): string {
  if (given === null) return `when ${words.toLowerCase()} ${verb} is not known`;
  if (given === "none") return `no ${words.toLowerCase()} ${verb}`;
  return `${words.toLowerCase()} ${verb} on ${wordsForValue(type, given)}`;
}

function astrayRequirement(lost: "does not void" | "voids" | undefined, compiler: ProvisionCompiler): Requirement {
  compiler.bring({
    name: "noticesAstray",
    title: "Notices that went astray",
    question: "Did the notice to anyone entitled to it go astray?",
    about: "meeting",
    type: { kind: "word", words: ["none", "some"] },
    assumed: "none",
  });
  const about = "whether a notice that went astray voids the meeting";
  const path = lost === undefined ? "notice" : "notice/lost";
  return {
    id: "notice/lost",
    title: "No notice astray that voids the meeting",
    condition: any(test("noticesAstray", "is", "none"), ...whenAstray(lost, about)),
    path,
    at: compiler.at(path),
    explain: (values) => astrayWords(values.get("noticesAstray") ?? null, lost),
    ...(lost === undefined ? { silent: about } : {}),
  };
}

function whenAstray(lost: "does not void" | "voids" | undefined, about: string): readonly Condition[] {
  if (lost === undefined) return [{ kind: "silent", about }];
  return lost === "does not void" ? [{ kind: "constant", holds: true }] : [];
}

function astrayWords(astray: EncodedValue, lost: "does not void" | "voids" | undefined): string | undefined {
  if (astray === null) return undefined;
  if (astray === "none") return "no notice went astray";
  if (lost === undefined) return "a notice went astray; the constitution does not say whether that voids the meeting";
  return `a notice went astray, which ${lost === "voids" ? "voids" : "does not void"} the meeting`;
}
