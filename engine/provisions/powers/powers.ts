import { all } from "../../conditions/condition.ts";
import type { Compiled, Surroundings } from "../../constitution/kind.ts";
import { defineKind } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { checkPower } from "./checks.ts";
import { compileLevels } from "./levels.ts";
import { powerSentences } from "./sentences.ts";
import type { Power } from "./shape.ts";
import { powerShape } from "./shape.ts";
import { bringUser, compileTerms } from "./terms.ts";

/** Powers: what the body may do, for what, when, with whom, and what it may never do. */
export const powers = defineKind({
  section: "powers",
  noun: { one: "power", many: "powers" },
  description: "What the body may do and may never do: for what, when, with whose agreement, after consulting whom.",
  shape: powerShape,
  asked: () => [{ id: "", outcomes: ["refused", "permitted"] }],
  compile,
  sentences: powerSentences,
});

function compile(provision: Provision<Power>, surroundings: Surroundings): Compiled {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const { data } = provision;
  bringUser([data, ...levelsAsked(data)], compiler);
  const everywhere = compileTerms({ terms: data, prefix: "", judgedBy: data.judgedBy }, compiler);
  const byLevel = compileLevels(provision, compiler);
  const permits = all(everywhere.permits, byLevel.permits);
  const question = {
    address: provision.address,
    asks: `${provision.title}: is it permitted?`,
    ...compiler.gathered(),
    requirements: [...everywhere.requirements, ...byLevel.requirements],
    outcomes: ladder([{ requires: permits, otherwise: "refused" }], "permitted"),
  };
  return { questions: [question], problems: [...compiler.problems, ...checkPower(provision, surroundings)] };
}

function levelsAsked({ byLevel = {}, level }: Power) {
  return Object.entries(byLevel).flatMap(([id, terms]) => (typeof level === "string" && level !== id ? [] : [terms]));
}
