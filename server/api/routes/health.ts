import { checkReadiness } from "../../operations/check-readiness.ts";
import { jsonReply, outcomeReply } from "../reply.ts";
import type { Route } from "../route.ts";

const live: Route = {
  method: "get",
  path: "/livez",
  id: "live",
  summary: "Whether the server runs",
  description: "Says so as long as the server can answer at all.",
  query: [],
  gives: [{ contentType: "application/json", description: "It runs.", schema: "Liveness" }],
  problems: [],
  answer: () => jsonReply({ live: true }),
};

const ready: Route = {
  method: "get",
  path: "/readyz",
  id: "ready",
  summary: "Whether the server can decide",
  description: "Ready once the constitutions are read and every one of them is valid.",
  query: [],
  gives: [{ contentType: "application/json", description: "It is ready.", schema: "Readiness" }],
  problems: ["not-ready"],
  answer: (_asked, { world }) => outcomeReply(checkReadiness(world)),
};

/** What those who run the server look at. */
export const healthRoutes: readonly Route[] = [live, ready];
