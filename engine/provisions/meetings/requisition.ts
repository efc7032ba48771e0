import { all, any, met, not, testFact } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { Fact, FactValues } from "../../conditions/fact.ts";
import type { AskedQuestion, Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Outcome, Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import { requisitionistsOf } from "./requisitionists.ts";
import type { Meeting } from "./shape.ts";

/** What can be asked of a requisition: whether it is valid, who may call the meeting now, and whether it was held in time. */
export function requisitionAsked(data: Meeting): readonly AskedQuestion[] {
  if (data.requisition === undefined) return [];
  return [
    { id: "requisition", outcomes: ["not-validly-requisitioned", "validly-requisitioned"] },
    { id: "call", outcomes: ["not-requisitioned", "called", "chair-calls", outcomeAfterSilence(data)] },
    ...(data.requisition.heldWithin === undefined
      ? []
      : [{ id: "requisitioned-meeting", outcomes: ["overdue", "due", "met"] }]),
  ];
}

/** The questions of a requisition, compiled. */
export function requisitionQuestions(
  provision: Provision<Meeting>,
  surroundings: Surroundings,
): readonly CompiledQuestion[] {
  const { requisition } = provision.data;
  if (requisition === undefined) return [];
  const compiler = (): ProvisionCompiler => new ProvisionCompiler(provision, surroundings);
  return [
    validity(provision, compiler()),
    calling(provision, compiler()),
    ...(requisition.heldWithin === undefined ? [] : [holding(provision, requisition.heldWithin, compiler())]),
  ];
}

function validity(provision: Provision<Meeting>, compiler: ProvisionCompiler): CompiledQuestion {
  const { requirements, constraints, suffices } = requisitionistsOf(provision.data, compiler);
  const question = {
    address: `${provision.address}/requisition`,
    asks: `${provision.title}: has it been validly requisitioned?`,
    ...compiler.gathered(constraints),
    requirements,
    outcomes: ladder([{ requires: suffices, otherwise: "not-validly-requisitioned" }], "validly-requisitioned"),
  };
  return { question, compiler };
}

/** `requisitionists` is the one word with a meaning of its own; anybody else is named in words. */
function outcomeAfterSilence({ requisition }: Meeting): string {
  const then = requisition?.thenCalledBy ?? "requisitionists";
  return then === "requisitionists" ? "requisitionists-may-call" : "others-may-call";
}

/** Who may call the meeting on the date asked about: the chair, until the chair has been silent for too long. */
function calling(provision: Provision<Meeting>, compiler: ProvisionCompiler): CompiledQuestion {
  const { data } = provision;
  const { requirements, constraints, suffices } = requisitionistsOf(data, compiler);
  compiler.bring(received, calledOn);
  const then = data.requisition?.thenCalledBy;
  const [receipt, called, chair, afterwards] = [
    dated("requisition/received", "Requisition received", testFact("received", "atMost", "on"), compiler),
    dated("requisition/called", "Meeting called", testFact("calledOn", "atMost", "on"), compiler),
    chairsTime(data.requisition?.chairSilentFor, compiler),
    whoThen(then, compiler),
  ];
  const last = outcomeAfterSilence(data);
  const outcomes = ladder(
    [
      { requires: all(suffices, met(receipt.id)), otherwise: "not-requisitioned" },
      { requires: not(met(called.id)), otherwise: "called" },
      { requires: not(met(chair.id)), otherwise: "chair-calls" },
      // While the constitution is silent on who calls it then, it may still be the chair alone.
      { requires: met(afterwards.id), otherwise: "chair-calls" },
    ],
    last,
  );
  const question = {
    address: `${provision.address}/call`,
    asks: `${provision.title}: who may call it now?`,
    ...compiler.gathered(constraints),
    requirements: [...requirements, receipt, called, chair, afterwards],
    outcomes:
      then === undefined
        ? outcomes
        : outcomes.map((outcome) => withFollows(outcome, last, `It may be called by ${then}.`)),
  };
  return { question, compiler };
}

const received: Fact = {
  name: "received",
  title: "Requisition received",
  question: "On which day was the requisition received?",
  about: "meeting",
  type: { kind: "date" },
  mayBeNone: true,
};

const calledOn: Fact = {
  name: "calledOn",
  title: "Meeting called",
  question: "On which day was the meeting called?",
  about: "meeting",
  type: { kind: "date" },
  mayBeNone: true,
};

function dated(
  id: string,
  title: string,
  condition: Requirement["condition"],
  compiler: ProvisionCompiler,
): Requirement {
  return { id, title, condition, path: "requisition", at: compiler.at("requisition") };
}

function chairsTime(silentFor: string | undefined, compiler: ProvisionCompiler): Requirement {
  const id = "requisition/chairSilentFor";
  const title = "The chair still has time to call it";
  const about = "how long the chair may go without calling the meeting";
  if (silentFor === undefined) return silence(id, title, about, compiler);
  const due = compiler.derive({
    name: "chairCallsBy",
    title: "Last day for the chair to call the meeting",
    type: { kind: "date" },
    formula: { kind: "date", from: "received", period: silentFor, counted: "within" },
  });
  const explain = (values: FactValues): string => {
    const last = values.get(due) ?? null;
    return last === null
      ? "the chair’s last day is not known"
      : `the chair’s last day is ${wordsForValue({ kind: "date" }, last)}`;
  };
  return { id, title, condition: testFact("on", "atMost", due), path: id, at: compiler.at(id), explain };
}

function whoThen(then: string | undefined, compiler: ProvisionCompiler): Requirement {
  const id = "requisition/thenCalledBy";
  const title = `Called ${then === undefined ? "by others" : `by ${then}`} if the chair does not`;
  if (then === undefined) return silence(id, title, "who may call the meeting if the chair does not", compiler);
  return {
    id,
    title,
    condition: all(),
    path: id,
    at: compiler.at(id),
    explain: () => `the constitution names ${then}`,
  };
}

function silence(id: string, title: string, about: string, compiler: ProvisionCompiler): Requirement {
  return {
    id,
    title,
    condition: { kind: "silent", about },
    path: "requisition",
    at: compiler.at("requisition"),
    silent: about,
  };
}

function withFollows(outcome: Outcome, id: string, follows: string): Outcome {
  return outcome.id === id ? { ...outcome, follows } : outcome;
}

/** Whether the meeting was held within the time stated after the requisition was received. */
function holding(provision: Provision<Meeting>, heldWithin: string, compiler: ProvisionCompiler): CompiledQuestion {
  compiler.bring({ ...received, mayBeNone: false }, heldOn);
  const due = compiler.derive({
    name: "heldBy",
    title: "Last day for the meeting",
    type: { kind: "date" },
    formula: { kind: "date", from: "received", period: heldWithin, counted: "within" },
  });
  const place = { path: "requisition/heldWithin", at: compiler.at("requisition/heldWithin") };
  const held: Requirement = {
    ...place,
    id: "requisition/heldWithin",
    title: `Held within ${heldWithin} of the requisition`,
    condition: all(testFact("heldOn", "atMost", "on"), testFact("heldOn", "atMost", due)),
  };
  const time: Requirement = {
    ...place,
    id: "requisition/time",
    title: "There is still time",
    condition: testFact("on", "atMost", due),
  };
  const question = {
    address: `${provision.address}/requisitioned-meeting`,
    asks: `${provision.title}: was the meeting that was called for held in time?`,
    ...compiler.gathered(),
    requirements: [held, time],
    outcomes: ladder(
      [
        { requires: any(met(held.id), met(time.id)), otherwise: "overdue" },
        { requires: met(held.id), otherwise: "due" },
      ],
      "met",
    ),
  };
  return { question, compiler };
}

const heldOn: Fact = {
  name: "heldOn",
  title: "Meeting held",
  question: "On which day was the meeting held?",
  about: "meeting",
  type: { kind: "date" },
  mayBeNone: true,
};
