import { all, any, met, not, test } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { inFactName } from "../in-fact-name.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import type { Scheme } from "./shape.ts";

/** How the question `admissible` can come out. */
export const admissibleOutcomes = ["not-admissible", "admissible"] as const;

/** Whether an objective may be set at all: what must be attested of it, its clinical veto, and no challenge upheld. */
export function admissibleQuestion(scheme: Provision<Scheme>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(scheme, surroundings);
  const { attested = {}, clinicalVeto, when, challengedBefore } = scheme.data.admissible ?? {};
  const requirements = [
    ...Object.entries(attested).map(([id, { title }]) => attestation(id, title, compiler)),
    ...(clinicalVeto === undefined ? [] : [veto(compiler)]),
    ...(when === undefined ? [] : [furtherCondition(compiler)]),
    ...(challengedBefore === undefined ? [] : [challenge(challengedBefore, compiler)]),
  ];
  const question = {
    address: `${scheme.address}/admissible`,
    asks: `${scheme.title}: may this objective be set?`,
    ...compiler.gathered(),
    requirements,
    outcomes: ladder(
      [{ requires: all(...requirements.map(({ id }) => met(id))), otherwise: "not-admissible" }],
      "admissible",
    ),
  };
  return { question, compiler };
}

function attestation(id: string, title: string, compiler: ProvisionCompiler): Requirement {
  const path = `admissible/attested/${id}`;
  const fact: Fact = {
    name: `${inFactName(id)}Attested`,
    title: `Attested: ${title}`,
    question: `Is it attested of the objective: ${title}?`,
    about: "item",
    type: { kind: "yes-no" },
  };
  compiler.bring(fact);
  return { id: path, title: fact.title, condition: test(fact.name, "is", true), path, at: compiler.at(path) };
}

function veto(compiler: ProvisionCompiler): Requirement {
  compiler.bring(
    {
      name: "followsPathway",
      title: "Follows a pathway or protocol",
      question: "Does the objective ask practices to follow a clinical pathway or referral protocol?",
      about: "item",
      type: { kind: "yes-no" },
    },
    {
      name: "allowsVeto",
      title: "Allows a clinical veto",
      question: "Does it let a practice depart from it in single cases for justified clinical reasons?",
      about: "item",
      type: { kind: "yes-no" },
    },
  );
  const path = "admissible/clinicalVeto";
  return {
    id: path,
    title: "Allows a clinical veto, if it follows a pathway",
    condition: any(not(test("followsPathway", "is", true)), test("allowsVeto", "is", true)),
    path,
    at: compiler.at(path),
  };
}

function furtherCondition(compiler: ProvisionCompiler): Requirement {
  const path = "admissible/when";
  return { id: path, title: "What else must hold", condition: compiler.condition(path), path, at: compiler.at(path) };
}

function challenge(before: string, compiler: ProvisionCompiler): Requirement {
  const path = "admissible/challengedBefore";
  compiler.bring({
    name: "challenge",
    title: "Challenge of an attestation",
    question: `What became of a challenge of the attestations before ${before}?`,
    about: "item",
    type: { kind: "word", words: ["none", "dismissed", "upheld"] },
    assumed: "none",
  });
  return {
    id: path,
    title: "No challenge upheld",
    condition: test("challenge", "isNot", "upheld"),
    path,
    at: compiler.at(path),
  };
}
