import type { Fact } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Office } from "./shape.ts";

/** Every office of a constitution by its id, in the order written. */
export function officesOf({ provisions }: Surroundings): ReadonlyMap<string, Provision<Office>> {
  return new Map([...provisions.values()].filter(isOffice).map((office) => [office.id, office]));
}

/** The shape of every provision in the section was checked before any of them is compiled. */
function isOffice(provision: Provision): provision is Provision<Office> {
  return provision.section === "offices";
}

/** Which offices a person holds, the same fact for every question of every office. */
export function officesHeld(surroundings: Surroundings): Fact {
  return {
    name: "officesHeld",
    title: "Offices held",
    question: "Which other offices does the person hold, or would hold, on the date asked about?",
    about: "person",
    type: { kind: "words", words: [...officesOf(surroundings).keys()] },
  };
}
