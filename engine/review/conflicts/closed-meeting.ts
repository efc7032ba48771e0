import type { Constitution } from "../../constitution/constitution.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Meeting } from "../../provisions/meetings/shape.ts";
import type { Conflict } from "./conflict.ts";
import { clause, placeOf } from "./conflict.ts";

/** Meetings that are closed to those who are called to them, or who may call for them. */
export function closedMeetings({ provisions }: Constitution): readonly Conflict[] {
  return [...provisions.values()].filter(isMeeting).flatMap((meeting) => {
    const { closedTo = [], requisition, notice, papers } = meeting.data;
    const entries = [
      ...(notice?.to ?? []).map((who) => ["notice/to", who, "notice of it goes to them"] as const),
      ...(papers?.to ?? []).map((who) => ["papers/to", who, "its papers go to them"] as const),
      ...rollsOf(requisition).map(([path, who]) => [path, who, "they may call for it"] as const),
    ];
    return entries
      .filter(([, who]) => closedTo.includes(who))
      .map(([path, who, why]): Conflict => ({
        provision: meeting,
        at: placeOf(meeting, "closedTo"),
        message: `${clause(meeting, "closedTo")} closes the meeting to \`${who}\`, but under ${clause(meeting, path)} ${why}`,
        help: "Take them out of one of the two.",
      }));
  });
}

function rollsOf(requisition: Meeting["requisition"]): readonly (readonly [path: string, roll: string])[] {
  const others = Object.entries(requisition?.orBy ?? {}).map(([id, { of }]) => [`requisition/orBy/${id}`, of] as const);
  return [["requisition/by", requisition?.by?.of] as const, ...others].flatMap(([path, of]) =>
    of === undefined ? [] : [[path, of] as const],
  );
}

function isMeeting(provision: Provision): provision is Provision<Meeting> {
  return provision.section === "meetings";
}
