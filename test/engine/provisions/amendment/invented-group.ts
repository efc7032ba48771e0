import type { Constitution } from "../../../../engine/constitution/constitution.ts";
import { amendment } from "../../../../engine/provisions/amendment/amendment.ts";
import { meetings } from "../../../../engine/provisions/meetings/meetings.ts";
import { powers } from "../../../../engine/provisions/powers/powers.ts";
import { resolutions } from "../../../../engine/provisions/resolutions/resolutions.ts";
import { constitutionOf, problemsOf } from "../small-constitution.ts";

const kinds = [meetings, resolutions, powers, amendment];

/** What an invented group can change: two resolutions, a meeting and a power. */
const rest = `
meetings:
  general-meeting: { title: General meeting, atLeast: 1, each: governance year, openTo: [members] }
resolutions:
  ordinary: { title: Ordinary resolution, voters: the members, gates: { support: { moreThan: 1/2, of: votesCast } } }
  special:
    title: Special resolution
    voters: the members
    gates: { support: { atLeast: 3/4, of: votesCast } }
    motion: { notice: { atLeast: 21 days, to: every member } }
powers:
  expel: { title: Expel a practice, allowed: never }
amendment:
`;

/** Ways of changing the document: practices' rights by a special resolution with approvals, everything else by an ordinary one. */
export const twoWays = `
  material:
    title: Change of practices' rights
    material: [powers, resolutions/special, amendment]
    notice: { to: every practice, atLeast: 28 days }
    consulting: { lmc: { title: the LMC, atLeast: 20 working days } }
    carriedBy: resolutions/special
    approvals: { nhs-england: { title: NHS England }, lmc: { title: the LMC } }
    takesEffect: { on: last approval }
    runningCases: finish under the version they began under
  ordinary:
    title: Any other change
    carriedBy: resolutions/ordinary
    takesEffect: { after: 28 days }
    runningCases: move by plan
`;

/** An invented group whose document is changed in these ways. */
export function groupChangedBy(ways: string): Constitution {
  return constitutionOf(kinds, rest + ways);
}

/** What is wrong with such ways, one line each: code, then message. */
export function problemsWith(ways: string): readonly string[] {
  return problemsOf(kinds, rest + ways);
}
