import type { HttpTrouble } from "./statuses.ts";

/** What went wrong while a request was handled: something expected of the connection or the body, or a bug of ours. */
export function troubleOfFailure(error: unknown): HttpTrouble {
  const { type, status, limit } = facetsOf(error);
  if (type === "entity.too.large") {
    const most = typeof limit === "number" ? ` than ${Math.floor(limit / 1024)} kB` : "";
    return { code: "body-too-large", detail: `The body is larger${most}.`, help: "Send less at a time." };
  }
  if (type === "encoding.unsupported") {
    return {
      code: "wrong-content-type",
      detail: "The body is compressed.",
      help: "Send it without `Content-Encoding`.",
    };
  }
  if (type === "request.aborted" || type === "request.size.invalid") {
    return {
      code: "body-unreadable",
      detail: "Less or more came than was announced.",
      help: "Send the request again.",
    };
  }
  if (error instanceof URIError || (status === 400 && type === undefined)) {
    return {
      code: "wrong-address",
      detail: "The address is not percent-encoded UTF-8.",
      help: "Write it as /api shows it.",
    };
  }
  return {
    code: "bug",
    detail: "Something went wrong that should not have.",
    help: "Report it with the `traceparent` of this answer.",
  };
}

function facetsOf(error: unknown): { readonly type?: unknown; readonly status?: unknown; readonly limit?: unknown } {
  return typeof error === "object" && error !== null ? error : {};
}
