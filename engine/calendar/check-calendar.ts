import type { MapNode } from "../documents/node.ts";
import { headOf, keySpanAt, toPlain } from "../documents/positions.ts";
import { readDocument } from "../documents/read-document.ts";
import { refusal } from "../documents/refusal.ts";
import type { Problem, Span } from "../problem.ts";
import { inReadingOrder } from "../problem.ts";
import type { Result } from "../result.ts";
import { failure, success } from "../result.ts";
import type { Calendar } from "./calendar.ts";
import { readCalendar } from "./read-calendar.ts";

/** The text of a calendar's file to a calendar, or everything that is wrong with it, each at its place. */
export function checkCalendar(text: string | Uint8Array, file: string): Result<Calendar> {
  const document = readDocument(text, file);
  if (!document.ok) return document;
  const reading = readCalendar(toPlain(document.value));
  if (reading.ok) return success(reading.calendar, document.problems);
  const problems = reading.problems.map((message) => problemOf(message, document.value));
  return failure(inReadingOrder([...document.problems, ...problems]));
}

function problemOf(message: string, root: MapNode): Problem {
  const help = "See how the calendar that comes with Charter writes it.";
  return refusal("unusable-calendar", placeOf(message, root), { message, help });
}

/** The entry that the message names first, among the holidays or at the head of the file. */
function placeOf(message: string, root: MapNode): Span {
  const [, named = ""] = /`([^`]+)`/.exec(message) ?? [];
  return keySpanAt(root, ["holidays", named]) ?? keySpanAt(root, [named]) ?? headOf(root);
}
