import { randomBytes } from "node:crypto";
import helmet from "helmet";
import type { RequestHandler } from "express";
import { printCivilDate } from "../../engine/index.ts";
import type { Clock } from "../clock.ts";
import { styleHash } from "./pages/style.ts";
import { problemReply } from "./reply.ts";
import { send } from "./send.ts";

/** The headers of every answer that have to do with security: nothing is loaded, framed, sniffed or posted from our pages. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: [`'${styleHash}'`],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    crossOriginResourcePolicy: { policy: "same-origin" },
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
    // Whether there is TLS is for what stands in front of the server to say.
    strictTransportSecurity: false,
  });
}

/** The date that the answer takes to be today, and the trace it belongs to: the caller's own, or a new one. */
export function answerHeaders(clock: Clock): RequestHandler {
  return (request, response, next) => {
    response.setHeader("Charter-Today", todayHeader(clock));
    response.setHeader("traceparent", traceOf(request.headers["traceparent"]));
    next();
  };
}

/** Refuses what HTTP/1.1 does not allow, in our words rather than in none: a request without `Host`. */
export function refuseWithoutHost(): RequestHandler {
  return (request, response, next) => {
    if (request.headers.host !== undefined || request.httpVersion === "1.0") next();
    else {
      const detail = "The request has no `Host` header.";
      send(request, response, problemReply({ code: "not-http", detail, help: "Use a client that speaks HTTP/1.1." }));
    }
  };
}

/** The header's value: `2013-12-09; clock=demo`. */
export function todayHeader(clock: Clock): string {
  return `${printCivilDate(clock.today())}; clock=${clock.kind}`;
}

const traceForm = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The trace that was given, if it is one; otherwise a new one. */
export function traceOf(given: string | string[] | undefined): string {
  if (typeof given === "string" && traceForm.test(given)) return given;
  return `00-${randomBytes(16).toString("hex")}-${randomBytes(8).toString("hex")}-00`;
}
