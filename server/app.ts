import express from "express";
import type { Express } from "express";
import { answerHeaders, refuseWithoutHost, securityHeaders } from "./api/edge.ts";
import { answerFailure, mountRoutes } from "./api/router.ts";
import { routes } from "./api/routes/all.ts";
import type { World } from "./operations/world.ts";

/** What the application is told besides its world. */
export interface AppOptions {
  /** The address to show in examples. */
  readonly base: () => string;
  /** Takes our own bugs, with the trace of the answer that owned up to them. */
  readonly report: (error: unknown, trace: string) => void;
}

/** The HTTP application: headers first, then the routes, then what is answered when something was thrown. */
export function createApp(world: World, { base, report }: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", "simple");
  app.set("case sensitive routing", true);
  app.set("strict routing", true);
  app.use(answerHeaders(world.clock));
  app.use(securityHeaders());
  app.use(refuseWithoutHost());
  mountRoutes(app, { world, base, routes });
  app.use(answerFailure(report));
  return app;
}
