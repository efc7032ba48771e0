import type { Constitution } from "../../constitution/constitution.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { CountRules } from "../../counting/count-rules.ts";
import { nearest } from "../../documents/nearest.ts";
import { countRulesOf } from "./count-rules-of.ts";
import type { Election } from "./shape.ts";

/** The rules an election is counted by, or why there are none: another election, seats to be given, or what is not said. */
export type FoundRules =
  | { readonly kind: "found"; readonly rules: CountRules; readonly title: string; readonly address: string }
  | { readonly kind: "misnamed" | "silent"; readonly message: string; readonly help: string };

/** Looks up the rules by which an election is counted: its address, or its id alone, and the seats where it leaves them open. */
export function countRulesIn({ provisions }: Constitution, election: string, seats?: number): FoundRules {
  const address = election.includes("/") ? election : `elections/${election}`;
  const provision = provisions.get(address);
  if (provision === undefined || !isElection(provision)) return misnamed(election, provisions);
  const { data, title } = provision;
  if (data.method === undefined || data.seats === undefined) {
    const what = data.method === undefined ? "how the votes are counted" : "how many seats there are";
    return {
      kind: "silent",
      message: `${title}: the constitution does not say ${what}.`,
      help: `Say it there, in \`${address}\`, before anybody votes.`,
    };
  }
  if (data.seats !== "as many as are vacant" && seats !== undefined && seats !== data.seats)
    return {
      kind: "misnamed",
      message: `${title}: the constitution says \`${data.seats}\` seats, not \`${seats}\`.`,
      help: "Leave `--seats` out.",
    };
  const rules = countRulesOf(data, seats);
  if (rules === undefined)
    return {
      kind: "misnamed",
      message: `${title}: there are as many seats as are vacant, and it is not said how many that is.`,
      help: "Give their number, as in `--seats 3`.",
    };
  return { kind: "found", rules, title, address };
}

function misnamed(election: string, provisions: Constitution["provisions"]): FoundRules {
  const known = [...provisions.values()].filter(isElection).map(({ address }) => address);
  const meant = nearest(election, known) ?? nearest(`elections/${election}`, known);
  const help =
    known.length === 0
      ? "There is no election in this constitution; a vote on a question is asked with `charter ask`."
      : meant !== undefined
        ? `Did you mean \`${meant}\`?`
        : `There is ${known.map((address) => `\`${address}\``).join(", ")}.`;
  return { kind: "misnamed", message: `\`${election}\` is not an election of this constitution.`, help };
}

/** The reader has held every provision of the section against the shape of an election. */
function isElection(provision: Provision): provision is Provision<Election> {
  return provision.section === "elections";
}
