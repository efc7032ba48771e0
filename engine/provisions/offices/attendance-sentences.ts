import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import { spokenShare } from "../share-words.ts";
import type { Attendance } from "./attendance-shape.ts";
import type { Office } from "./shape.ts";

const place = "attendance/missed";

/** How many meetings may not be missed, what follows, and what an excuse does. */
export function attendanceSentences(office: Provision<Office>): readonly Sentence[] {
  const { attendance } = office.data;
  if (attendance === undefined) return [];
  const say = writerOf(office);
  const who = joinParts(limits(attendance.missed, say), ", ", " or ");
  const by = attendance.by === undefined ? [] : say` by ${say.value("attendance/by")}`;
  const follows =
    attendance.consequence === "automatic"
      ? say` ${say.value("attendance/consequence", "ceases to hold it")}`
      : [...say` ${say.value("attendance/consequence", "may be removed from it")}`, ...by];
  const rule: Sentence = {
    path: "attendance",
    parts: [...say`A holder of the office of ${office.title} who misses `, ...who, ...follows, ...say`.`],
  };
  return attendance.excuse === undefined ? [rule] : [rule, excuse(attendance.excuse, say)];
}

function limits({ inARow, number, share, all }: Attendance["missed"], say: Writer): readonly (readonly Part[])[] {
  return [
    ...(inARow === undefined ? [] : [say`${say.value(`${place}/inARow`, meetings(inARow))} in a row`]),
    ...(number === undefined
      ? []
      : [
          [...say`${say.value(`${place}/number/atLeast`, meetings(number.atLeast))}`, ...inTime("number", number, say)],
        ]),
    ...(share === undefined ? [] : [[...shareOf(share, say), ...inTime("share", share, say)]]),
    ...(all === undefined ? [] : [say`every meeting for more than ${say.value(`${place}/all/longerThan`)}`]),
  ];
}

function shareOf(stated: NonNullable<Attendance["missed"]["share"]>, say: Writer): readonly Part[] {
  const key = stated.moreThan === undefined ? "atLeast" : "moreThan";
  return say`${key === "atLeast" ? "at least" : "more than"} ${say.value(`${place}/share/${key}`, spokenShare(stated[key] ?? ""))} of the ${say.value(`${place}/share/of`)}`;
}

function inTime(
  limit: "number" | "share",
  { within, each }: { readonly within?: string; readonly each?: string },
  say: Writer,
): readonly Part[] {
  if (within !== undefined) return say` within ${say.value(`${place}/${limit}/within`)}`;
  return each === undefined ? say` since taking office` : say` in a ${say.value(`${place}/${limit}/each`)}`;
}

function meetings(number: number): string {
  return `${number} ${number === 1 ? "meeting" : "meetings"}`;
}

function excuse({ countsAs }: NonNullable<Attendance["excuse"]>, say: Writer): Sentence {
  const words = countsAs === "attended" ? "counts as attended" : "is left out, as if the meeting had not been held";
  return {
    path: "attendance/excuse",
    parts: say`An absence that ${say.value("attendance/excuse/by")} has excused ${say.value("attendance/excuse/countsAs", words)}.`,
  };
}
