import type { Problem } from "../../problem.ts";
import { failure, success, type Result } from "../../result.ts";
import { refusal } from "../refusal.ts";
import { sourceOf, spanAt, type Source } from "./source.ts";

/**
 * The text of a file: bytes as UTF-8, with or without a byte order mark; a text as it is.
 * More bytes than `most` are refused unread, and so is any other encoding, at its first foreign character.
 */
export function decode(written: string | Uint8Array, file: string, most: number): Result<Source> {
  const size = typeof written === "string" ? sizeOf(written, most) : written.length;
  if (size > most) return failure([tooLarge(file, most)]);
  if (typeof written === "string") return success(sourceOf(written, file));
  if (looksLikeUtf16(written)) return failure([wrongEncoding(sourceOf("", file), 0, "It looks like UTF-16.")]);
  try {
    return success(sourceOf(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(written), file));
  } catch {
    return failure([firstForeignCharacter(written, file)]);
  }
}

function sizeOf(text: string, most: number): number {
  // A text has at least as many bytes as characters: a huge one is never encoded only to be measured.
  return text.length > most ? text.length : new TextEncoder().encode(text).length;
}

function tooLarge(file: string, most: number): Problem {
  return refusal("file-too-large", spanAt(sourceOf("", file), 0, 0), {
    message: `This file is larger than ${most / 1024} kB, so it was not read.`,
    help: "Take out what is not part of the constitution, or divide the file.",
  });
}

/** A mark at the head, or every other byte of the first characters empty. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (bytes.length > 1 && (first === 0) !== (second === 0))
  );
}

function firstForeignCharacter(bytes: Uint8Array, file: string): Problem {
  const readable = sourceOf(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), file);
  return wrongEncoding(readable, readable.text.indexOf("\uFFFD"), "This is the first character that is not.");
}

function wrongEncoding(source: Source, offset: number, remark: string): Problem {
  return refusal("file-encoding", spanAt(source, offset, offset + 1), {
    message: `The file is not saved as UTF-8. ${remark}`,
    help: "Save as UTF-8: most editors offer the encoding when saving (“UTF-8”, not “Unicode” or “ANSI”).",
  });
}
