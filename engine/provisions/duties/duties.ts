import type { AskedQuestion, Compiled, Surroundings } from "../../constitution/kind.ts";
import { defineKind } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import { decidedAgain } from "./again.ts";
import { outcomesOf } from "./breach.ts";
import { checkDuty } from "./checks.ts";
import { formOf } from "./forms.ts";
import { decidedOnce } from "./once.ts";
import { dutySentences } from "./sentences.ts";
import type { Duty } from "./shape.ts";
import { dutyShape } from "./shape.ts";
import { decidedInSteps } from "./steps.ts";

/** Duties: what is owed again and again or within a time of an event, and what comes of missing it. */
export const duties = defineKind({
  section: "duties",
  noun: { one: "duty", many: "duties" },
  description:
    "What is owed again and again, or within a time of an event, by anyone to anyone: surveys, consultations, returns, nominations, answers.",
  shape: dutyShape,
  asked,
  compile,
  sentences: dutySentences,
});

function asked({ data }: Provision<Duty>): readonly AskedQuestion[] {
  const outcomes = outcomesOf(data);
  return [{ id: "", outcomes }, ...(data.steps === undefined ? [] : [{ id: "steps", outcomes }])];
}

function compile(provision: Provision<Duty>, surroundings: Surroundings): Compiled {
  const compiled = [
    dutyQuestion(provision, surroundings),
    ...(provision.data.steps === undefined ? [] : [stepsQuestion(provision, surroundings)]),
  ];
  return {
    questions: compiled.map(({ question }) => question),
    problems: [...compiled.flatMap(({ compiler }) => compiler.problems), ...checkDuty(provision, surroundings)],
  };
}

function dutyQuestion(provision: Provision<Duty>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const decided = (formOf(provision.data) === "again" ? decidedAgain : decidedOnce)(provision, compiler);
  const asks = `${provision.title}: has it been done as it is owed?`;
  return { question: { address: provision.address, asks, ...compiler.gathered(), ...decided }, compiler };
}

function stepsQuestion(provision: Provision<Duty>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const decided = decidedInSteps(provision, compiler);
  const asks = `${provision.title}: have its steps been taken as they are owed?`;
  return { question: { address: `${provision.address}/steps`, asks, ...compiler.gathered(), ...decided }, compiler };
}
