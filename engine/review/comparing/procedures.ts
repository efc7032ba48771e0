import type { Constitution } from "../../constitution/constitution.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { ProcedureComparison } from "./comparison.ts";

/** A provision as it stands in either constitution; one of the two may be missing. */
export interface ProvisionPair {
  readonly current?: { readonly constitution: Constitution; readonly provision: Provision };
  readonly proposed?: { readonly constitution: Constitution; readonly provision: Provision };
}

/** Compares a provision of one section beyond the questions that it answers. */
export type CompareSection = (pair: ProvisionPair) => Promise<ProcedureComparison>;

/** The course of a procedure is not compared here: it is said to be unknown, never to be the same. */
export async function compareProcedures(_pair: ProvisionPair): Promise<ProcedureComparison> {
  return {
    verdict: "unknown",
    reason: "The stages, steps and deadlines of the procedure were not compared.",
    scope: "for its questions only",
  };
}
