import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from "express";
import { receive } from "./body/receive.ts";
import { troubleOfFailure } from "./failure.ts";
import { readQuery } from "./query.ts";
import { problemReply } from "./reply.ts";
import type { Reply } from "./reply.ts";
import type { Route, Services } from "./route.ts";
import { send } from "./send.ts";

/** Puts the routes on an application; a known address with another method, and any other address, are refused. */
export function mountRoutes(app: Express, services: Services): void {
  for (const route of services.routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ":$1");
    const handle: RequestHandler = async (request, response) => {
      send(request, response, await replyTo(request, response, { route, services }));
    };
    if (route.method === "get") app.get(path, handle);
    else app.post(path, handle);
  }
  app.use(refuseAddress(services.routes));
}

/** Answers what was thrown: trouble of the connection or the body as such; anything else is a bug, and is reported. */
export function answerFailure(report: (error: unknown, trace: string) => void): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const trouble = troubleOfFailure(error);
    if (trouble.code === "bug") report(error, String(response.getHeader("traceparent")));
    if (response.headersSent) next(error);
    else send(request, response, problemReply(trouble));
  };
}

interface Handling {
  readonly route: Route;
  readonly services: Services;
}

async function replyTo(request: Request, response: Response, { route, services }: Handling): Promise<Reply> {
  const reading = readQuery(
    request.originalUrl,
    route.query.map(({ name }) => name),
  );
  if (!reading.ok) return problemReply(reading.trouble);
  const received = route.takes === undefined ? undefined : await receive(request, response, route.takes);
  if (received?.ok === false) return problemReply(received.trouble);
  const path = Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)]));
  const wantsYaml = request.accepts(["application/json", "application/yaml"]) === "application/yaml";
  const asked = { path, query: reading.query, body: received?.body, wantsYaml, abandoned: abandonedBy(response) };
  return route.answer(asked, services);
}

function abandonedBy(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once("close", () => {
    controller.abort();
  });
  return controller.signal;
}

/** The last handler: nothing stands at the address, or it does not take the method. */
function refuseAddress(routes: readonly Route[]): RequestHandler {
  const patterns = routes.map(({ path, method }) => ({ method, pattern: patternOf(path) }));
  return (request, response) => {
    const there = patterns.filter(({ pattern }) => pattern.test(request.path)).map(({ method }) => method);
    send(request, response, there.length === 0 ? unknownAddress() : methodNotAllowed(request.method, there));
  };
}

function patternOf(path: string): RegExp {
  const steps = path.split("/").map((step) => (step.startsWith("{") ? "[^/]+" : RegExp.escape(step)));
  return new RegExp(`^${steps.join("/")}$`);
}

function unknownAddress(): Reply {
  const help = "The list of addresses is at /api.";
  return problemReply({ code: "unknown-address", detail: "There is nothing at this address.", help });
}

function methodNotAllowed(method: string, there: readonly string[]): Reply {
  const allow = there.flatMap((each) => (each === "get" ? ["GET", "HEAD"] : [each.toUpperCase()])).join(", ");
  const detail = `The address does not take ${method}.`;
  return problemReply({ code: "method-not-allowed", detail, help: `It takes ${allow}.` }, { Allow: allow });
}
