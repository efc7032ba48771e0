import type { Trouble, TroubleCode } from "../operations/trouble.ts";

/** What can be wrong with a request before any operation is reached, and what is our own fault. */
export type EdgeCode =
  | "wrong-address"
  | "unknown-address"
  | "method-not-allowed"
  | "wrong-query"
  | "body-missing"
  | "body-unreadable"
  | "body-too-large"
  | "wrong-content-type"
  | "not-json"
  | "wrong-request"
  | "not-http"
  | "headers-too-large"
  | "too-slow"
  | "bug";

/** The code of a problem, which is also the last step of its `type`: `/problems/facts-refused`. */
export type ProblemType = TroubleCode | EdgeCode;

/** Trouble as HTTP can meet it. */
export type HttpTrouble = Omit<Trouble, "code"> & { readonly code: ProblemType };

/** The one table of what each problem is as an HTTP status, its title, and what it means in words for its page. */
export const problemTypes: Readonly<Record<ProblemType, ProblemMeaning>> = {
  "wrong-address": {
    status: 400,
    title: "The address cannot be read",
    about:
      "A part of the address is not written as addresses are: a percent sign must be followed by two figures of a UTF-8 character.",
  },
  "wrong-query": {
    status: 400,
    title: "The query cannot be read",
    about:
      "Behind the question mark stands a parameter that is not known here, stands twice, or has a value of the wrong form. Nothing is ignored in silence.",
  },
  "body-missing": {
    status: 400,
    title: "The request has no body",
    about: "This address needs something to be sent to it.",
  },
  "body-unreadable": {
    status: 400,
    title: "The body did not arrive whole",
    about: "The connection ended before as much had come as was announced.",
  },
  "not-json": {
    status: 400,
    title: "The body is not JSON with one meaning",
    about:
      "It is not JSON, or it is JSON that programs read differently: a name twice in one place, a number that does not stay what is written, half characters, NUL, more than 32 levels, or another encoding than UTF-8.",
  },
  "wrong-request": {
    status: 400,
    title: "The request does not have the shape expected",
    about:
      "An entry is missing, is not known, or is of another kind than expected. `errors` names each with its place in the request.",
  },
  "not-http": { status: 400, title: "This is not HTTP", about: "What came could not be read as a request at all." },
  "unknown-address": {
    status: 404,
    title: "There is nothing at this address",
    about: "The readable list of addresses is at /api.",
  },
  "unknown-constitution": {
    status: 404,
    title: "There is no such constitution",
    about: "The list is at /api/v1/constitutions.",
  },
  "unknown-version": {
    status: 404,
    title: "There is no such version",
    about: "The versions of a constitution are listed at /api/v1/constitutions/{id}/versions.",
  },
  "none-in-force": {
    status: 404,
    title: "No version is in force on that date",
    about:
      "Each version declares from when until when it is in force; none of them covers the date. A version can be named all the same.",
  },
  "unknown-question": {
    status: 404,
    title: "There is no such question",
    about: "What can be asked of a constitution is listed at /api/v1/constitutions/{id}/questions.",
  },
  "unknown-reading": {
    status: 404,
    title: "There is no such reading",
    about:
      "A provision whose wording is contested names the rival readings it can be asked under. This one names no such reading.",
  },
  "unknown-schema": {
    status: 404,
    title: "There is no such schema",
    about: "The schemas published are those that /api names.",
  },
  "method-not-allowed": {
    status: 405,
    title: "The address does not take this method",
    about: "The header `Allow` says which it takes.",
  },
  "too-slow": {
    status: 408,
    title: "The request took too long to arrive",
    about: "Headers have ten seconds, a whole request thirty.",
  },
  "answers-conflict": {
    status: 409,
    title: "The constitution gives two answers",
    about:
      "Two provisions or variations that hold at once lead to different answers. The constitution must say which comes first; nothing is guessed.",
  },
  "body-too-large": { status: 413, title: "The body is too large", about: "/api says how much each address takes." },
  "wrong-content-type": {
    status: 415,
    title: "The body is of a kind that is not read here",
    about: "`Content-Type` must name what /api says of the address, in UTF-8, and the body must not be compressed.",
  },
  "facts-refused": {
    status: 422,
    title: "The facts do not fit",
    about:
      "A fact is not known to the question, is of another type than declared, or contradicts another one. `errors` names all of them. Nothing was decided.",
  },
  "no-calendar-year": {
    status: 422,
    title: "The calendar does not cover these dates",
    about: "A sum of working days runs beyond the years whose holidays are known. It is not guessed.",
  },
  "text-too-costly": {
    status: 422,
    title: "The text takes too long to check",
    about:
      "Conditions are searched for cases that they leave open or that they contradict. Of this text that search was stopped, so nothing is said of it.",
  },
  "headers-too-large": {
    status: 431,
    title: "The headers are too large",
    about: "All of them together may have 16 kB.",
  },
  bug: {
    status: 500,
    title: "This is a bug in Charter",
    about: "It is not in what you sent. The answer's `traceparent` helps whoever looks for it.",
  },
  busy: {
    status: 503,
    title: "The server is busy",
    about: "Too many texts are waiting to be checked. Decisions are not kept waiting by them.",
  },
  "not-ready": {
    status: 503,
    title: "The server is not ready",
    about: "A constitution of the library is not valid, or there is none.",
  },
  "constitution-not-valid": {
    status: 503,
    title: "The constitution on this server has problems",
    about:
      "Nothing is decided from a file that has problems, nor is an older version taken in its place. `errors` lists them.",
  },
};

interface ProblemMeaning {
  readonly status: number;
  readonly title: string;
  readonly about: string;
}

/** A problem as RFC 9457 has it; `help`, `errors`, `allow` are our additions. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly help: string;
  readonly errors?: Trouble["errors"];
}

/** Trouble in the form that answers carry it in; its `type` is an address on this server. */
export function problemDetails({ code, detail, help, errors }: HttpTrouble): ProblemDetails {
  const { status, title } = problemTypes[code];
  return { type: `/problems/${code}`, title, status, detail, help, ...(errors === undefined ? {} : { errors }) };
}
