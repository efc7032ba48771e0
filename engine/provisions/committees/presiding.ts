import type { Condition } from "../../conditions/condition.ts";
import { all, any, test } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CommitteeQuestion } from "./committee-question.ts";
import { has, presentFact, titleOfRole } from "./roles.ts";
import type { Committee } from "./shape.ts";

const chosen = "chosen-by-those-present";

/** Who may come out as presiding: each of those named, then somebody chosen by those present where that is said. */
export function presidingOutcomes({ chair }: Committee): readonly string[] {
  return [...new Set(chair?.by), ...(chair?.otherwise === undefined ? [] : [chosen])];
}

/** Who presides: the first of those named who is there and does not have to withdraw. */
export function presidingQuestion(
  provision: Provision<Committee>,
  surroundings: Surroundings,
): readonly CommitteeQuestion[] {
  const { chair } = provision.data;
  if (chair === undefined) return [];
  const compiler = new ProvisionCompiler(provision, surroundings);
  compiler.bring(presentFact(provision.data));
  const able = [...new Set(chair.by)].map((role, index) => ableRequirement(role, index, provision.data, compiler));
  const about = "who presides if none of those named can";
  const outcomes = able.map(({ role, requirement }, index) => {
    const none = able.slice(0, index).map((before) => before.unable);
    return { id: role, when: all(...none, requirement.condition) };
  });
  const others = chair.otherwise === undefined ? [] : [{ id: chosen, when: all(...able.map(({ unable }) => unable)) }];
  const requirements = able.map(({ requirement }) => requirement);
  const question = {
    address: `${provision.address}/chair`,
    asks: `${provision.title}: who presides?`,
    ...compiler.gathered(),
    requirements: chair.otherwise === undefined ? [...requirements, somebody(able, about, compiler)] : requirements,
    outcomes: [...outcomes, ...others],
  };
  return [{ question, compiler }];
}

interface Able {
  readonly role: string;
  readonly requirement: Requirement;
  readonly unable: Condition;
}

function ableRequirement(role: string, index: number, committee: Committee, compiler: ProvisionCompiler): Able {
  const title = titleOfRole(role, committee, compiler.surroundings);
  const counted = compiler.derive({
    name: `${role}.able`,
    title: `Able to preside: ${title}`,
    type: { kind: "number", least: 0 },
    formula: {
      kind: "count",
      records: "present",
      where: all(has(role, committee), test("recused", "is", false)),
    },
  });
  const path = `chair/by/${index}`;
  const requirement: Requirement = {
    id: `chair/${role}`,
    title,
    condition: test(counted, "atLeast", 1),
    path,
    at: compiler.at(path),
    explain: (values) => {
      const number = values.get(counted);
      if (typeof number !== "number") return undefined;
      return number > 0 ? `${title} is there` : `${title} is absent or has to withdraw`;
    },
  };
  return { role, requirement, unable: test(counted, "is", 0) };
}

function somebody(able: readonly Able[], about: string, compiler: ProvisionCompiler): Requirement {
  return {
    id: "chair",
    title: "Somebody who may preside",
    condition: any(...able.map(({ requirement }) => requirement.condition), { kind: "silent", about }),
    path: "chair",
    at: compiler.at("chair"),
    silent: about,
  };
}
