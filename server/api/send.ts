import { createHash } from "node:crypto";
import type { Request, Response } from "express";
import type { Reply } from "./reply.ts";

/** Writes a reply. What may be kept has a strong `ETag` made of its bytes; who has it already is answered 304. */
export function send(request: Request, response: Response, reply: Reply): void {
  const bytes = Buffer.from(reply.text);
  response.setHeader("Content-Type", reply.contentType);
  response.setHeader("Cache-Control", reply.keeps ? "no-cache" : "no-store");
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  response.statusCode = reply.status;
  if (reply.keeps && reply.status === 200) {
    const tag = `"${createHash("sha256").update(bytes).digest("base64url")}"`;
    response.setHeader("ETag", tag);
    if (isKnown(request.headers["if-none-match"], tag)) {
      response.statusCode = 304;
      response.removeHeader("Content-Type");
      response.end();
      return;
    }
  }
  response.setHeader("Content-Length", bytes.length);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

function isKnown(header: string | undefined, tag: string): boolean {
  return (header ?? "").split(",").some((each) => ["*", tag].includes(each.trim().replace(/^W\//, "")));
}
