import { all, met, test, testFact } from "../../conditions/condition.ts";
import type { Fact, FactValues } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { printMoney } from "../../quantities/money.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import type { Scheme } from "./shape.ts";

/** How the question `surplus` can come out. */
export const surplusOutcomes = ["not-balanced", "balanced"] as const;

/** What is left of the topslices of all practices, and whether the books balance: topslices = paid + surplus, to the penny. */
export function surplusQuestion(scheme: Provision<Scheme>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(scheme, surroundings);
  compiler.bring(practices, surplusInAccounts);
  deriveTotals(compiler);
  const requirements = [...neverAbove(scheme.data, compiler), conserved(compiler)];
  const question = {
    address: `${scheme.address}/surplus`,
    asks: `${scheme.title}: what is the surplus, and do topslices equal what was paid and the surplus together?`,
    ...compiler.gathered(),
    requirements,
    outcomes: ladder(
      [{ requires: all(...requirements.map(({ id }) => met(id))), otherwise: "not-balanced" }],
      "balanced",
    ),
    amount: "surplus",
  };
  return { question, compiler };
}

const practices: Fact = {
  name: "practices",
  title: "Topslice and payment of each practice",
  question: "What was topsliced from each practice, and what was it paid?",
  about: "body",
  type: {
    kind: "records",
    fields: [
      { name: "topslice", title: "Topslice", question: "What was topsliced?", type: { kind: "money" } },
      { name: "paid", title: "Paid", question: "What was it paid under the scheme?", type: { kind: "money" } },
    ],
  },
};

const surplusInAccounts: Fact = {
  name: "surplusInAccounts",
  title: "Surplus in the accounts",
  question: "What surplus of the scheme do the accounts show?",
  about: "body",
  type: { kind: "money" },
};

function deriveTotals(compiler: ProvisionCompiler): void {
  const type = { kind: "money" } as const;
  const total = (name: string, title: string, field: string): void => {
    compiler.derive({ name, title, type, formula: { kind: "total", records: practices.name, field } });
  };
  total("topslices", "Topsliced in all", "topslice");
  total("payments", "Paid in all", "paid");
  compiler.derive({
    name: "surplus",
    title: "surplus",
    type,
    formula: { kind: "remainder", of: "topslices", less: "payments" },
  });
  compiler.derive({
    name: "accountedFor",
    title: "Paid, and shown as surplus, together",
    type,
    formula: { kind: "sum", of: ["payments", surplusInAccounts.name] },
  });
}

/** No practice is paid more than was topsliced from it, where the scheme says how much can be earned back. */
function neverAbove({ earnBack }: Scheme, compiler: ProvisionCompiler): readonly Requirement[] {
  if (earnBack === undefined) return [];
  compiler.derive({
    name: "paidAbove",
    title: "Practices paid more than was topsliced from them",
    type: { kind: "number", least: 0 },
    formula: { kind: "count", records: practices.name, where: testFact("paid", "moreThan", "topslice") },
  });
  return [
    {
      id: "earnBack",
      title: "No practice is paid more than its topslice",
      condition: test("paidAbove", "is", 0),
      path: "earnBack",
      at: compiler.at("earnBack"),
    },
  ];
}

function conserved(compiler: ProvisionCompiler): Requirement {
  return {
    id: "conserved",
    title: "Topslices = paid + surplus",
    condition: testFact("topslices", "is", "accountedFor"),
    path: "surplus",
    at: compiler.at("surplus"),
    explain: working,
  };
}

/** "£24,000 topsliced; £18,000 paid and £6,000 shown as surplus make £24,000". */
function working(values: FactValues): string | undefined {
  const [topslices, payments, shown, sum] = ["topslices", "payments", surplusInAccounts.name, "accountedFor"].map(
    (name) => values.get(name),
  );
  if (typeof topslices !== "number" || typeof payments !== "number") return undefined;
  const paid = `${printMoney({ pence: topslices })} topsliced; ${printMoney({ pence: payments })} paid`;
  if (typeof shown !== "number" || typeof sum !== "number") return paid;
  return `${paid} and ${printMoney({ pence: shown })} shown as surplus make ${printMoney({ pence: sum })}`;
}
