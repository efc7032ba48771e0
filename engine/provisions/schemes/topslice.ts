import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { parseMoneyPerHead } from "../../quantities/money.ts";
import type { Scheme } from "./shape.ts";

const topslice = "topslice";

/** What was topsliced from the practice: the amount itself, or so much for each patient. Gives the name of the fact. */
export function compileTopslice({ topslice: rate }: Scheme, compiler: ProvisionCompiler): string {
  const read = parseMoneyPerHead(rate ?? "");
  const title = "Topslice";
  if (!read.ok) {
    compiler.bring({
      name: topslice,
      title,
      question: "How much was topsliced from the practice's baseline?",
      about: "practice",
      type: { kind: "money" },
      circumstance: true,
    });
    return topslice;
  }
  compiler.bring({
    name: "listSize",
    title: "The number of patients on the list",
    question: "How many patients are on the list?",
    about: "practice",
    unit: "patients",
    type: { kind: "number" },
    circumstance: true,
  });
  return compiler.derive({
    name: topslice,
    title,
    type: { kind: "money" },
    formula: { kind: "product", of: "listSize", times: read.value.pence },
  });
}
