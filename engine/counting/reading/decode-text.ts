import type { Gathered } from "./gathered.ts";
import { gathered, wrong } from "./gathered.ts";

/** The most bytes that a file of a count may have. */
export const mostBytes = 5_000_000;

/** The bytes of a file as text: UTF-8, with or without a byte order mark, and no more than `mostBytes` of them. */
export function decodeText(bytes: Uint8Array): Gathered<string> {
  if (bytes.length > mostBytes)
    return wrong("The file is larger than 5 MB.", "Divide the papers of several elections into files of their own.");
  if (bytes.includes(0))
    return wrong(
      "The file is not plain text: it has bytes in it that no text has.",
      "Save it as CSV in UTF-8, or as JSON.",
    );
  try {
    return gathered(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const line = lineOfForeignByte(bytes);
    return wrong(`Line ${line} has letters in another encoding than UTF-8.`, "Save the file as CSV in UTF-8.");
  }
}

/** The first line that is no UTF-8: lines are ends of their own in it, so each can be tried alone. */
function lineOfForeignByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start);
    const until = end === -1 ? bytes.length : end + 1;
    try {
      decoder.decode(bytes.subarray(start, until));
    } catch {
      return line;
    }
    start = until;
  }
  return line;
}
