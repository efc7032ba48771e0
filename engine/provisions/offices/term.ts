import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, test, testFact } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { EncodedValue, Fact, FactValues } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { ordinalWords } from "./ordinal-words.ts";
import type { OfficeQuestion } from "./office-question.ts";
import { silentRequirement } from "./office-question.ts";
import type { Office } from "./shape.ts";
import { endOfAnother, lastDayOf } from "./term-ends.ts";
import { titleAt } from "../title-at.ts";

/** Whether the holder's term still runs on the date asked about. */
export function termQuestion(office: Provision<Office>, surroundings: Surroundings): OfficeQuestion {
  const compiler = new ProvisionCompiler(office, surroundings);
  const tookOffice = tookOfficeAs(office.title);
  compiler.bring(tookOffice);
  const begun: Requirement = {
    id: "begun",
    title: "Office taken",
    condition: testFact("on", "atLeast", tookOffice.name),
    path: "term",
    at: compiler.at(office.data.term === undefined ? "" : "term"),
    explain: (values) => `Office was taken: ${dayIn(values, tookOffice.name)}`,
  };
  const ends = endsOf(office, compiler);
  const silence = silentRequirement(compiler, "how long a term lasts", `how long the term of ${office.title} lasts`);
  const running = ends.length === 0 ? [silence] : ends;
  const question = {
    address: `${office.address}/term`,
    asks: `${office.title}: does the holder's term run on the date asked about?`,
    ...compiler.gathered(),
    requirements: [begun, ...running],
    outcomes: ladder(
      [
        { requires: met(begun.id), otherwise: "not-yet-in-office" },
        { requires: all(...running.map(({ id }) => met(id))), otherwise: "expired" },
      ],
      "in-office",
    ),
  };
  return { question, problems: compiler.problems };
}

/** The day on which the holder took office. */
export function tookOfficeAs(title: string): Fact {
  return {
    name: "tookOffice",
    title: "Took office",
    question: `On which day did the holder take office as ${title}?`,
    about: "office",
    type: { kind: "date" },
    mayBeNone: true,
  };
}

/** Everything that ends the term; whichever comes first does. */
function endsOf(office: Provision<Office>, compiler: ProvisionCompiler): readonly Requirement[] {
  const { term, vacancy } = office.data;
  const length =
    term?.endsAt !== undefined
      ? [endAtMeeting(office, compiler)]
      : term?.length !== undefined
        ? [endByLength(office, compiler)]
        : [];
  const other =
    term?.endsWith === undefined ? undefined : compiler.surroundings.provisions.get(`offices/${term.endsWith}`);
  return [
    ...length,
    ...(other === undefined
      ? []
      : [
          endOfAnother(
            { office, fact: `${other.id}-term-ends`, whose: `the term of ${other.title}`, path: "term/endsWith" },
            compiler,
          ),
        ]),
    ...(vacancy?.newcomer === "rest of the term"
      ? [
          endOfAnother(
            {
              office,
              fact: "predecessors-term-would-end",
              whose: "the predecessor's term, if office was taken in a vacancy,",
              path: "vacancy/newcomer",
            },
            compiler,
          ),
        ]
      : []),
  ];
}

function endByLength(office: Provision<Office>, compiler: ProvisionCompiler): Requirement {
  const lastDay = lastDayOf(office, compiler);
  return {
    id: "term-runs",
    title: "Within the term",
    condition: testFact("on", "atMost", lastDay),
    path: "term/length",
    at: compiler.at("term/length"),
    explain: (values) => `The last day of the term: ${dayIn(values, lastDay)}`,
  };
}

function endAtMeeting(office: Provision<Office>, compiler: ProvisionCompiler): Requirement {
  const { meeting, number } = office.data.term?.endsAt ?? { meeting: "" };
  const title = titleAt(meeting, compiler.surroundings);
  const isByLength = office.data.term?.length !== undefined;
  const extended = office.data.term?.extension === undefined ? "" : ", with the extensions granted,";
  const which = number === undefined ? "first" : ordinalWords(number);
  const after = isByLength
    ? `after ${office.data.term?.length ?? ""} in office${extended} have run`
    : "after office was taken";
  const fact: Fact = {
    name: "endingMeeting",
    title: `The ${which} meeting ${after}: ${title}`,
    question: `On which day is or was the ${which} such meeting (${title}) held ${after}? None if it is not fixed yet.`,
    about: "office",
    type: { kind: "date" },
    mayBeNone: true,
  };
  compiler.bring(fact);
  const notYet: Condition = any(test(fact.name, "is", "none"), testFact("on", "atMost", fact.name));
  // A meeting held before the length has run is not the one at which the term ends.
  const condition = isByLength ? any(testFact("on", "atMost", lastDayOf(office, compiler)), notYet) : notYet;
  return {
    id: "term-runs",
    title: "Within the term",
    condition,
    path: "term/endsAt",
    at: compiler.at("term/endsAt"),
    explain: (values) => `${fact.title}: ${dayIn(values, fact.name)}`,
  };
}

function dayIn(values: FactValues, name: string): string {
  const value: EncodedValue = values.get(name) ?? null;
  return wordsForValue({ kind: "date" }, value);
}
