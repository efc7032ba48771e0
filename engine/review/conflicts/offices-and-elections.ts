import type { Constitution } from "../../constitution/constitution.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Election } from "../../provisions/elections/shape.ts";
import type { Office } from "../../provisions/offices/shape.ts";

/** An office, the election that fills it, and the path of the clause that says so. */
export interface FilledBy {
  readonly office: Provision<Office>;
  readonly election: Provision<Election>;
}

/** Which elections fill which offices, whichever of the two says so by the other's address; each pair once. */
export function electionsFilling({ provisions }: Constitution): readonly FilledBy[] {
  const all = [...provisions.values()];
  const offices = all.filter(isOffice);
  return all
    .filter(isElection)
    .flatMap((election) =>
      offices
        .filter(({ address, data }) => data.filledBy === election.address || election.data.fills === address)
        .map((office) => ({ office, election })),
    );
}

/** Whether it is an office; its shape was checked when it was read. */
export function isOffice(provision: Provision): provision is Provision<Office> {
  return provision.section === "offices";
}

/** Whether it is an election; its shape was checked when it was read. */
export function isElection(provision: Provision): provision is Provision<Election> {
  return provision.section === "elections";
}
