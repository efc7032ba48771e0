import type { Constitution } from "../../constitution/constitution.ts";
import { closedMeetings } from "./closed-meeting.ts";
import type { Conflict, FindConflicts } from "./conflict.ts";
import { incompatibleTwice } from "./incompatible-twice.ts";
import { powersByLevel } from "./power-by-level.ts";
import { standingAndOffice } from "./standing-and-office.ts";
import { stepsTooLong } from "./steps-too-long.ts";
import { vacanciesTooSoon } from "./vacancy-too-soon.ts";

const list: readonly FindConflicts[] = [
  standingAndOffice,
  incompatibleTwice,
  vacanciesTooSoon,
  closedMeetings,
  powersByLevel,
  stepsTooLong,
];

/** Everything on the closed list that contradicts itself in a constitution. */
export function conflictsOf(constitution: Constitution): readonly Conflict[] {
  return list.flatMap((find) => find(constitution));
}
