import type { AskedQuestion, Compiled, Surroundings } from "../../constitution/kind.ts";
import { defineKind } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Problem } from "../../problem.ts";
import { admissibleOutcomes, admissibleQuestion } from "./admissible.ts";
import { checkScheme } from "./checks.ts";
import { eligibleOutcomes, eligibleQuestion } from "./eligible.ts";
import { paymentOutcomes, paymentQuestion } from "./payment.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import { schemeSentences } from "./sentences.ts";
import type { Scheme } from "./shape.ts";
import { schemeShape } from "./shape.ts";
import { spendingOutcomes, spendingQuestion } from "./spending.ts";
import { checkTiers } from "./tier-checks.ts";
import { surplusOutcomes, surplusQuestion } from "./surplus.ts";

/** Schemes: money that is topsliced, what earns it back, and what becomes of the rest. */
export const schemes = defineKind({
  section: "schemes",
  noun: { one: "scheme", many: "schemes" },
  description:
    "Premiums: what is topsliced from practices, which objectives earn it back and by what tiers, and what becomes of the surplus.",
  shape: schemeShape,
  asked,
  compile,
  sentences: schemeSentences,
});

const makers: Readonly<Record<string, (scheme: Provision<Scheme>, surroundings: Surroundings) => CompiledQuestion>> = {
  payment: paymentQuestion,
  eligible: eligibleQuestion,
  admissible: admissibleQuestion,
  surplus: surplusQuestion,
  spending: spendingQuestion,
};

function asked({ data }: Provision<Scheme>): readonly AskedQuestion[] {
  const eligible = eligibleOutcomes(data);
  return [
    { id: "payment", outcomes: paymentOutcomes },
    ...(eligible.length === 0 ? [] : [{ id: "eligible", outcomes: eligible }]),
    ...(data.admissible === undefined ? [] : [{ id: "admissible", outcomes: admissibleOutcomes }]),
    { id: "surplus", outcomes: surplusOutcomes },
    ...(data.surplus === undefined ? [] : [{ id: "spending", outcomes: spendingOutcomes }]),
  ];
}

function compile(scheme: Provision<Scheme>, surroundings: Surroundings): Compiled {
  const report = new ProvisionCompiler(scheme, surroundings);
  if (!checkTiers(scheme.data, report)) return { questions: [], problems: report.problems };
  const made = asked(scheme).flatMap(({ id }) => makers[id]?.(scheme, surroundings) ?? []);
  const problems = [...made.flatMap(({ compiler }) => compiler.problems), ...checkScheme(scheme, surroundings)];
  return { questions: made.map(({ question }) => question), problems: once(problems) };
}

/** A condition that several questions read is wrong only once. */
function once(problems: readonly Problem[]): readonly Problem[] {
  return [
    ...new Map(
      problems.map((problem) => [`${problem.code} ${problem.at.file} ${problem.at.start} ${problem.message}`, problem]),
    ).values(),
  ];
}
