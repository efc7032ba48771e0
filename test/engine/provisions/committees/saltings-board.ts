import type { Kind } from "../../../../engine/constitution/kind.ts";
import { committees } from "../../../../engine/provisions/committees/committees.ts";
import { offices } from "../../../../engine/provisions/offices/offices.ts";

/** One table for all tests, because schemas are made once for each table. */
export const kinds: readonly Kind[] = [offices, committees];

/** An invented board of nine, with what most boards say. */
export const board = `
offices:
  practice-partner: { title: Partner in a practice, outside: true }
committees:
  board:
    title: The Board
    capacities:
      gp: { title: A GP, includes: [gp-member] }
      clinician: { title: A clinician, includes: [gp, nurse] }
    seats:
      chair: { title: Chair, exactly: 1 }
      deputy: { title: Deputy chair }
      gp-member: { title: GP member, atLeast: 3, atMost: 5, heldBy: [practice-partner], filledBy: elections/leadership }
      nurse: { title: Registered nurse, exactly: 1 }
      lay-member: { title: Lay member, exactly: 1 }
      secretary: { title: Secretary, exactly: 1, voting: false }
    size: { atLeast: 7, atMost: 10 }
    severalSeats: not allowed
    composition:
      needs:
        gps: { moreThan: 1/2, of: voting members, who: [gp] }
        nurse: 1
      onePersonTwoRoles: not allowed
    chair: { by: [chair, deputy], otherwise: chosen by those present }
    quorum:
      needs:
        members: { atLeast: 1/2, of: filled seats }
        number: { atLeast: 4 }
        lay-member: 1
        clinicians: { atLeast: 2, who: [clinician] }
      onePersonTwoRoles: not allowed
      recused: not counted
      ifLost: the item is put off
`;

/** So many records alike. */
export function times<Record>(number: number, record: Record): readonly Record[] {
  return Array.from({ length: number }, () => record);
}
