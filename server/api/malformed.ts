import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Clock } from "../clock.ts";
import { todayHeader, traceOf } from "./edge.ts";
import { problemDetails } from "./statuses.ts";
import type { HttpTrouble } from "./statuses.ts";

/** Answers on a connection what could not be read as a request at all, and closes it. */
export function answerMalformed(error: Error, socket: Duplex, clock: Clock): void {
  if (!socket.writable || ("code" in error && error.code === "ECONNRESET")) {
    socket.destroy();
    return;
  }
  const details = problemDetails(troubleOf(error));
  const text = `${JSON.stringify(details, null, 2)}\n`;
  const lines = [
    `HTTP/1.1 ${details.status} ${STATUS_CODES[details.status] ?? ""}`,
    "Connection: close",
    "Content-Type: application/problem+json",
    `Content-Length: ${Buffer.byteLength(text)}`,
    "Cache-Control: no-store",
    "X-Content-Type-Options: nosniff",
    `Charter-Today: ${todayHeader(clock)}`,
    `traceparent: ${traceOf(undefined)}`,
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${text}`);
}

function troubleOf(error: Error): HttpTrouble {
  const code = "code" in error ? error.code : undefined;
  if (code === "HPE_HEADER_OVERFLOW") {
    return {
      code: "headers-too-large",
      detail: "The headers are larger than 16 kB.",
      help: "Send fewer or shorter headers.",
    };
  }
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    return { code: "too-slow", detail: "The request did not arrive in time.", help: "Send it again, whole." };
  }
  return {
    code: "not-http",
    detail: "The request is not written as HTTP requests are.",
    help: "Use a client that speaks HTTP/1.1.",
  };
}
