import express from "express";
import type { Request, Response } from "express";
import type { HttpTrouble } from "../statuses.ts";
import type { Body, TakenBody } from "../route.ts";
import { mediaTypeOf } from "./media-type.ts";
import { readJson } from "./read-json.ts";

/** What was sent, or why it is not read. */
export type Received =
  { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly trouble: HttpTrouble };

/**
 * Receives a body as a route takes it. Its media type is looked at before a byte of it is read; one that is too large, compressed
 * or broken off is thrown as the library below throws it (`troubleOfFailure` knows its words).
 */
export async function receive(request: Request, response: Response, takes: TakenBody): Promise<Received> {
  const names = takes.media.map((each) => `\`application/${each}\``).join(" or ");
  const type = request.headers["content-type"];
  const media = mediaTypeOf(type);
  if (!isSent(request)) return refused({ code: "body-missing", detail: "Nothing was sent.", help: `Send ${names}.` });
  if (media === undefined || !takes.media.includes(media)) {
    const detail =
      type === undefined
        ? "The request does not say what it sends."
        : "What was sent is not of a kind that is read here.";
    return refused({
      code: "wrong-content-type",
      detail,
      help: `Send ${names} in UTF-8, and say so in \`Content-Type\`.`,
    });
  }
  const bytes = await bytesOf(request, response, takes.bytes);
  if (media === "yaml") return { ok: true, body: { kind: "yaml", bytes } };
  const reading = readJson(bytes);
  if (reading.ok) return { ok: true, body: { kind: "json", value: reading.value } };
  const { code, message, help, pointer, line, column } = reading;
  const error = { pointer, code, message, help, at: { file: "request", line, column } };
  return refused({ code: "not-json", detail: `Line ${line}, column ${column}: ${message}`, help, errors: [error] });
}

function isSent({ headers }: Request): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function bytesOf(request: Request, response: Response, limit: number): Promise<Uint8Array> {
  const read = express.raw({ type: () => true, limit, inflate: false });
  return new Promise((resolve, reject) => {
    read(request, response, (error?: unknown) => {
      const body: unknown = request.body;
      if (body instanceof Uint8Array) resolve(body);
      else if (error === undefined) resolve(new Uint8Array());
      // What the library hands over is always an error of its own.
      else reject(error instanceof Error ? error : new Error("the body could not be read"));
    });
  });
}

function refused(trouble: HttpTrouble): Received {
  return { ok: false, trouble };
}
