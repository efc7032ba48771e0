import { homePage } from "../pages/home-page.ts";
import { problemListPage, problemPage } from "../pages/problem-page.ts";
import { referencePage } from "../pages/reference-page.ts";
import { problemReply } from "../reply.ts";
import type { Route } from "../route.ts";
import { suggestions } from "../suggestions.ts";

const gives = [{ contentType: "text/html", description: "A page." }];
const common = { method: "get", query: [], gives, problems: [] } as const;

const home: Route = {
  ...common,
  path: "/",
  id: "home",
  summary: "The first page",
  description: "What this is, the clock it goes by, and three things to try.",
  answer: (_asked, { world, base }) => homePage(world.clock, suggestions(world, base())),
};

const api: Route = {
  ...common,
  path: "/api",
  id: "reference",
  summary: "This page",
  description: "Every address with what it takes and answers.",
  answer: (_asked, { routes }) => referencePage(routes),
};

const problems: Route = {
  ...common,
  path: "/problems",
  id: "problems",
  summary: "What can be wrong with a request",
  description: "All problems by status.",
  answer: () => problemListPage(),
};

const problem: Route = {
  ...common,
  path: "/problems/{type}",
  id: "problem",
  summary: "What a problem means",
  description: "Where the `type` of a problem leads.",
  problems: ["unknown-address"],
  answer: ({ path }) =>
    problemPage(path["type"] ?? "") ??
    problemReply({
      code: "unknown-address",
      detail: "There is no such problem.",
      help: "All problems are listed at /problems.",
    }),
};

/** Pages for people. */
export const pageRoutes: readonly Route[] = [home, api, problems, problem];
