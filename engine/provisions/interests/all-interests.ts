import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Category } from "./categories.ts";
import { categories } from "./categories.ts";
import { personTitles } from "./deciders.ts";
import type { Register } from "./register-shape.ts";
import type { Ruling } from "./ruling-shape.ts";
import type { Treatment } from "./treatment-shape.ts";

/** What a constitution says of categories, wherever it does. */
export interface SpokenOf {
  /** Every category that occurs anywhere. */
  readonly categories: readonly Category[];
  /** Those that stand in the register. */
  readonly registered: readonly Category[];
  /** Those that an interest can be ruled to be; none where nobody rules. */
  readonly rulings: readonly Category[];
  /** Who rules, the first of them. */
  readonly ruledBy: string | undefined;
}

/** Gathers the categories of the register, the treatment and the ruling, in the order in which the language lists them. */
export function namesIn(surroundings: Surroundings): SpokenOf {
  const { provisions } = surroundings;
  const register = [...provisions.values()].find(isRegister)?.data;
  const treatment = [...provisions.values()].find(isTreatment)?.data;
  const ruling = [...provisions.values()].find(isRuling);
  const treated = categories.filter((each) => treatment?.[each] !== undefined);
  const registered = categories.filter((each) => register?.categories?.includes(each));
  const rulings =
    ruling === undefined ? [] : categories.filter((each) => (ruling.data.mayRule ?? treated).includes(each));
  const all = categories.filter((each) => [...treated, ...registered, ...rulings].includes(each));
  const [ruledBy] = ruling === undefined ? [] : personTitles(ruling, surroundings);
  return { categories: all, registered, rulings, ruledBy };
}

// The shape of every entry was checked before any of them is compiled.
function isRegister(provision: Provision): provision is Provision<Register> {
  return provision.address === "interests/register";
}

function isTreatment(provision: Provision): provision is Provision<Treatment> {
  return provision.address === "interests/treatment";
}

function isRuling(provision: Provision): provision is Provision<Ruling> {
  return provision.address === "interests/ruling";
}
