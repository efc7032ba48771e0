import { all, met } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Gateway } from "./gateways.ts";
import { gatewaysOf } from "./gateways.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import type { Scheme } from "./shape.ts";

/** How the question `eligible` can come out; there is none for a scheme without gateways. */
export function eligibleOutcomes({ gateways = {} }: Scheme): readonly string[] {
  const cuts = Object.values(gateways).filter(({ otherwise }) => otherwise !== "nothing is paid");
  if (Object.keys(gateways).length === 0) return [];
  return cuts.length === 0 ? ["not-eligible", "eligible"] : ["not-eligible", "eligible-in-part", "eligible"];
}

/** Whether a practice passes the gateways, whatever it achieves: wholly, but for some that cut the payment, or not. */
export function eligibleQuestion(scheme: Provision<Scheme>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(scheme, surroundings);
  const gateways = gatewaysOf(scheme.data, compiler);
  const [barring, cutting] = [gateways.filter(({ bars }) => bars), gateways.filter(({ bars }) => !bars)];
  const passed = (some: readonly Gateway[]) => all(...some.map(({ requirement }) => met(requirement.id)));
  const question = {
    address: `${scheme.address}/eligible`,
    asks: `${scheme.title}: does the practice pass the gateways?`,
    ...compiler.gathered(),
    requirements: gateways.map(({ requirement }) => requirement),
    outcomes: ladder(
      [
        { requires: passed(barring), otherwise: "not-eligible" },
        ...(cutting.length === 0 ? [] : [{ requires: passed(cutting), otherwise: "eligible-in-part" }]),
      ],
      "eligible",
    ),
  };
  return { question, compiler };
}
