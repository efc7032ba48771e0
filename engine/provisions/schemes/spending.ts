import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, test, testFact } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import type { Scheme } from "./shape.ts";

/** How the question `spending` can come out. */
export const spendingOutcomes = ["refused", "permitted"] as const;

type Surplus = NonNullable<Scheme["surplus"]>;

const spentOn = "surplusSpentOn";

/** Whether surplus may be spent in a certain way on the date asked about: on its purpose, in its year, and on no other practice. */
export function spendingQuestion(scheme: Provision<Scheme>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(scheme, surroundings);
  const surplus = scheme.data.surplus ?? {};
  const purpose = surplus.ringFencedFor ?? "its purpose";
  compiler.bring({
    name: spentOn,
    title: "What the surplus is spent on",
    question: `What is the surplus spent on: ${purpose}, income of practices, or something else?`,
    about: "item",
    type: { kind: "word", words: ["its-purpose", "income-of-practices", "something-else"] },
  });
  const requirements = [notToPractices(surplus, compiler), ...onPurpose(surplus, compiler), inYear(surplus, compiler)];
  const question = {
    address: `${scheme.address}/spending`,
    asks: `${scheme.title}: may surplus be spent in this way on the date asked about?`,
    ...compiler.gathered(),
    requirements,
    outcomes: ladder([{ requires: all(...requirements.map(({ id }) => met(id))), otherwise: "refused" }], "permitted"),
  };
  return { question, compiler };
}

function notToPractices({ toOtherPractices }: Surplus, compiler: ProvisionCompiler): Requirement {
  const about = "whether surplus may be given to other practices";
  const isElsewhere = test(spentOn, "isNot", "income-of-practices");
  const others: Readonly<Record<"allowed" | "never" | "unsaid", readonly Condition[]>> = {
    allowed: [all()],
    never: [],
    unsaid: [{ kind: "silent", about }],
  };
  const path = toOtherPractices === undefined ? "surplus" : "surplus/toOtherPractices";
  return {
    id: "surplus/toOtherPractices",
    title: "Given to other practices only if that is allowed",
    condition: any(isElsewhere, ...others[toOtherPractices ?? "unsaid"]),
    path,
    at: compiler.at(path),
    ...(toOtherPractices === undefined ? { silent: about } : {}),
  };
}

function onPurpose({ ringFencedFor, toOtherPractices }: Surplus, compiler: ProvisionCompiler): readonly Requirement[] {
  if (ringFencedFor === undefined) return [];
  const path = "surplus/ringFencedFor";
  const toPractices = toOtherPractices === "allowed" ? [test(spentOn, "is", "income-of-practices")] : [];
  return [
    {
      id: path,
      title: `Spent on ${ringFencedFor}`,
      condition: any(test(spentOn, "is", "its-purpose"), ...toPractices),
      path,
      at: compiler.at(path),
    },
  ];
}

function inYear({ spentIn }: Surplus, compiler: ProvisionCompiler): Requirement {
  const about = "in which year surplus is spent";
  const place = { id: "surplus/spentIn", path: "surplus", at: compiler.at("surplus") };
  if (spentIn === undefined)
    return { ...place, title: "Spent in its year", condition: { kind: "silent", about }, silent: about };
  compiler.bring({
    name: "topslicedOn",
    title: "Topsliced",
    question: "When was the money topsliced? Give any day of that financial year.",
    about: "item",
    type: { kind: "date" },
  });
  const end = (name: string, title: string, on: string, ended: boolean): string =>
    compiler.derive({
      name,
      title,
      type: { kind: "date" },
      formula: { kind: "period", each: "financial year", on: [on], edge: "end", ...(ended ? { ended } : {}) },
    });
  const isFollowing = spentIn === "following financial year";
  const spent = isFollowing
    ? end("yearBeforeSpending", "Last day of the financial year before the spending", "on", true)
    : end("yearOfSpending", "Last day of the financial year of the spending", "on", false);
  const topsliced = end("yearOfTopslice", "Last day of the financial year of the topslice", "topslicedOn", false);
  return {
    ...place,
    path: "surplus/spentIn",
    at: compiler.at("surplus/spentIn"),
    title: `Spent in the ${spentIn}`,
    condition: testFact(spent, "is", topsliced),
  };
}
