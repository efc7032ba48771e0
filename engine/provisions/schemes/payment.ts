import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, test, testFact } from "../../conditions/condition.ts";
import type { EncodedValue } from "../../conditions/fact.ts";
import { standings } from "../../conditions/formulas/achievement.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Gateway } from "./gateways.ts";
import { gatewaysOf } from "./gateways.ts";
import type { SchemePart } from "./parts.ts";
import { partsOf } from "./parts.ts";
import type { EarnedFormula } from "../../conditions/formulas/formula.ts";
import { achievementWorking, paymentWorking, surplusWorking, topsliceWorking } from "./payment-working.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import type { Scheme } from "./shape.ts";
import { silencesOf } from "./silences.ts";
import { compileTopslice } from "./topslice.ts";

/** How the question `payment` can come out. */
export const paymentOutcomes = ["not-paid", "paid-in-part", "paid-in-full"] as const;

const payment = "payment";

/** What a practice is paid: its topslice times what its achievements earn, less cuts, never above the cap, in whole pence. */
export function paymentQuestion(scheme: Provision<Scheme>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(scheme, surroundings);
  const topslice = compileTopslice(scheme.data, compiler);
  const gateways = gatewaysOf(scheme.data, compiler);
  const parts = partsOf(scheme.data, compiler);
  const achievements = parts.flatMap((part) => achievement(part, compiler));
  const formula = earnedFormula(scheme.data, { of: topslice, gateways, parts });
  compiler.derive({ name: payment, title: "paid", type: { kind: "money" }, formula });
  const place = { path: "earnBack", at: compiler.at("earnBack") };
  const something: Requirement = {
    ...place,
    id: "earned",
    title: "Something is earned",
    condition: test(payment, "moreThan", 0),
    explain: (values) => paymentWorking(formula, payment, values),
  };
  const whole: Requirement = {
    ...place,
    id: "whole",
    title: "The whole topslice is earned back",
    condition: testFact(payment, "atLeast", topslice),
    explain: (values) => surplusWorking(topslice, payment, values),
  };
  const question = {
    address: `${scheme.address}/payment`,
    asks: `${scheme.title}: what is the practice paid?`,
    ...compiler.gathered(parts.flatMap((part) => part.constraints)),
    requirements: [
      ...amountStated(scheme.data, topslice, compiler),
      ...gateways.map(({ requirement }) => requirement),
      ...achievements,
      something,
      whole,
    ],
    outcomes: ladder(
      [
        { requires: met(something.id), otherwise: "not-paid" },
        { requires: met(whole.id), otherwise: "paid-in-part" },
      ],
      "paid-in-full",
    ),
    amount: payment,
  };
  return { question, compiler };
}

/** The formula of a payment, as plain data. */
export function earnedFormula(
  { earnBack, rounded }: Scheme,
  {
    of,
    gateways,
    parts,
  }: { readonly of: string; readonly gateways: readonly Gateway[]; readonly parts: readonly SchemePart[] },
): EarnedFormula {
  return {
    kind: "earned",
    of,
    parts: parts.map((part) => part.earned),
    cuts: gateways.map(({ condition, cutBy }) => ({ unless: condition, by: cutBy })),
    ...(earnBack === undefined ? {} : { atMost: earnBack.atMost }),
    rounded: rounded ?? "down",
  };
}

function amountStated(
  { topslice: rate }: Scheme,
  topslice: string,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  if (rate === undefined) return [];
  return [
    {
      id: "topslice",
      title: "The topslice",
      condition: test(topslice, "atLeast", 0),
      path: "topslice",
      at: compiler.at("topslice"),
      explain: (values) => topsliceWorking(rate, topslice, values),
    },
  ];
}

/** What an achievement earns, and that the constitution says it: a finding of its own for each thing it may leave unsaid. */
function achievement({ id, title, path, earned }: SchemePart, compiler: ProvisionCompiler): readonly Requirement[] {
  const standing = compiler.derive({
    name: id === "" ? "standing" : `${id}.standing`,
    title: `What is said of: ${title}`,
    type: { kind: "word", words: standings },
    formula: { kind: "standing", part: earned },
  });
  const place = { path, at: compiler.at(path) };
  const known = test(standing, "oneOf", standings);
  const silences = silencesOf(earned).map(({ standing: hole, about }): Requirement => {
    const said: Condition = any(test(standing, "isNot", hole), { kind: "silent", about });
    return {
      ...place,
      id: [id, hole].filter((part) => part !== "").join("/"),
      title: `${title}: stated ${about}`,
      condition: all(known, said),
      silent: `${title}: ${about}`,
      explain: (values) => whereItDoesNotArise(values.get(standing) ?? null, hole),
    };
  });
  const explain = achievementWorking(earned);
  return [{ ...place, id: id === "" ? "achievement" : path, title, condition: known, explain }, ...silences];
}

function whereItDoesNotArise(standing: EncodedValue, hole: string): string | undefined {
  if (standing === hole) return undefined;
  return standing === null ? "Whether this arises is not known" : "This does not arise here";
}
