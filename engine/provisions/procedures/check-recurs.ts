import { parseRecurrence } from "../../quantities/recurrence-text.ts";
import { checkCountedFrom } from "../recurring/check-period.ts";
import type { Checking } from "./checking.ts";

/** A procedure that comes again and again does so in a stretch of time that there is. */
export function checkRecurs({ named, report }: Checking): void {
  const { recurs } = named.data;
  if (recurs === undefined) return;
  const read = parseRecurrence(recurs.each);
  if (read.ok && read.value.kind !== "each part")
    report.problem(
      "unsuitable-recurrence",
      report.at("recurs/each"),
      `\`${recurs.each}\` is not a stretch of time in which a case can be run`,
      "Write for example `financial year`",
    );
  else if (
    read.ok &&
    read.value.kind === "each part" &&
    read.value.year !== "calendar" &&
    report.surroundings.years === undefined
  )
    report.problem(
      "no-years",
      report.at("recurs/each"),
      `\`${recurs.each}\` cannot be counted, because it is not said when the ${read.value.year} year begins`,
      "Say it at the head of the file: `year: { governance: 1 April, financial: 1 April }`",
    );
  if (recurs.startedBy !== undefined) checkCountedFrom("recurs/startedBy", recurs.startedBy, report);
}
