import { problemDetails, problemTypes } from "./statuses.ts";
import type { HttpTrouble } from "./statuses.ts";
import type { Outcome } from "../operations/trouble.ts";

/** What is answered, before it is bytes on a connection. */
export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly text: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it may be kept and asked for again by its fingerprint (`ETag`); otherwise it is never stored. */
  readonly keeps: boolean;
}

/** Settings of a reply that differ from a plain 200 that is never stored. */
export interface ReplyOptions {
  readonly keeps?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Data as JSON, indented by two as the command line prints it. */
export function jsonReply(value: unknown, options: ReplyOptions = {}): Reply {
  return textReply("application/json", `${JSON.stringify(value, null, 2)}\n`, options);
}

/** A text or bytes of some content type. */
export function textReply(contentType: string, text: string | Uint8Array, options: ReplyOptions = {}): Reply {
  return { status: 200, contentType, text, headers: options.headers ?? {}, keeps: options.keeps ?? false };
}

/** Trouble as `application/problem+json`, with the status that the table gives it. */
export function problemReply(trouble: HttpTrouble, headers: Readonly<Record<string, string>> = {}): Reply {
  const text = `${JSON.stringify(problemDetails(trouble), null, 2)}\n`;
  return {
    status: problemTypes[trouble.code].status,
    contentType: "application/problem+json",
    text,
    headers,
    keeps: false,
  };
}

/** An outcome as JSON if it was had, and as a problem if not. */
export function outcomeReply(outcome: Outcome<unknown>, options: ReplyOptions = {}): Reply {
  return outcome.ok ? jsonReply(outcome.value, options) : problemReply(outcome.trouble);
}
