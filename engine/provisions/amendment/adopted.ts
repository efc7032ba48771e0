import type { Condition } from "../../conditions/condition.ts";
import { all, met, not } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import { bringChanged, touching, touchingWords } from "./material.ts";
import { approvals, bringProposed, carried, consultations, decision, notice } from "./requirements.ts";
import type { Amendment } from "./shape.ts";
import { amendmentsIn } from "./ways.ts";

/** How the question `adopted` can come out: never otherwise than one way, where such a change may never be made. */
export function adoptedOutcomes({ allowed }: Amendment): readonly string[] {
  return allowed === "never" ? ["not-adopted"] : ["not-adopted", "adopted"];
}

/** Whether a change has been adopted by the date asked about: decided on as it must be, and approved by all who must. */
export function adoptedQuestion(amendment: Provision<Amendment>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(amendment, surroundings);
  const isNever = amendment.data.allowed === "never";
  const lawOf = bringProposed(amendment.data, compiler, !isNever);
  const requirements = adoptionRequirements(amendment, compiler);
  const question = {
    address: `${amendment.address}/adopted`,
    asks: `${amendment.title}: has it been adopted by the date asked about?`,
    ...compiler.gathered(),
    ...lawOf,
    ...(isNever ? {} : { othersOn: "decided" }),
    requirements,
    outcomes: isNever
      ? [{ id: "not-adopted", when: all() }]
      : ladder([{ requires: allMet(requirements), otherwise: "not-adopted" }], "adopted"),
  };
  return { question, compiler };
}

/** All of the requirements are met. */
export function allMet(requirements: readonly Requirement[]): Condition {
  return all(...requirements.map(({ id }) => met(id)));
}

/** Everything that adopting a change takes, in the order in which it happens. */
export function adoptionRequirements(
  amendment: Provision<Amendment>,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  const { data } = amendment;
  if (data.allowed === "never") return [neverAllowed(compiler)];
  return [
    ...inThisWay(amendment, compiler),
    ...circumstances(data, compiler),
    ...notice(data, compiler),
    ...consultations(data, compiler),
    ...decision(compiler),
    ...carried(data, compiler),
    ...approvals(data, compiler),
  ];
}

function neverAllowed(compiler: ProvisionCompiler): Requirement {
  return {
    id: "allowed",
    title: "Not ruled out for ever",
    condition: { kind: "constant", holds: false },
    path: "allowed",
    at: compiler.at("allowed"),
    explain: () => "the constitution says that such a change may never be made",
  };
}

/** What may never be changed is changed in no way; what is material is not changed in the way of any other change. */
function inThisWay(amendment: Provision<Amendment>, compiler: ProvisionCompiler): readonly Requirement[] {
  const { data, address } = amendment;
  if (data.founding === true) return [];
  const others = amendmentsIn(compiler.surroundings.provisions).filter(
    (each) => each.address !== address && typeof each.data.material === "object",
  );
  const isOfOthers = data.material === undefined;
  const excluded = others.map((each) => each.data).filter(({ allowed }) => isOfOthers || allowed === "never");
  if (excluded.length === 0) return [];
  bringChanged(compiler);
  return [
    {
      id: "in-this-way",
      title: isOfOthers
        ? "Touches nothing that is changed in another way"
        : "Touches nothing that may never be changed",
      condition: not(touching(excluded, compiler.surroundings)),
      path: "",
      at: compiler.at(""),
      explain: (values) => touchingWords(values, excluded, compiler.surroundings),
    },
  ];
}

function circumstances({ onlyIf }: Amendment, compiler: ProvisionCompiler): readonly Requirement[] {
  if (onlyIf === undefined) return [];
  return [
    {
      id: "onlyIf",
      title: "In the circumstances stated",
      condition: compiler.condition("onlyIf"),
      path: "onlyIf",
      at: compiler.at("onlyIf"),
    },
  ];
}
