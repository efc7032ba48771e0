import type { Condition } from "../../conditions/condition.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Scheme } from "./shape.ts";

/** What a practice must pass: the requirement, and which share of the payment is lost otherwise. */
export interface Gateway {
  readonly requirement: Requirement;
  readonly condition: Condition;
  readonly cutBy: string;
  /** Whether nothing is paid to a practice that does not pass. */
  readonly bars: boolean;
}

/** The gateways of a scheme, in the order written. */
export function gatewaysOf({ gateways = {} }: Scheme, compiler: ProvisionCompiler): readonly Gateway[] {
  return Object.entries(gateways).map(([id, { title, otherwise }]) => {
    const path = `gateways/${id}/passedWhen`;
    const condition = compiler.condition(path);
    const bars = otherwise === "nothing is paid";
    return {
      requirement: { id: `gateways/${id}`, title, condition, path, at: compiler.at(`gateways/${id}`) },
      condition,
      cutBy: bars ? "100%" : otherwise.cutBy,
      bars,
    };
  });
}
