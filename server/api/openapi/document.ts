import { engineVersion } from "../../../engine/index.ts";
import type { JsonSchema, Schemas } from "../../operations/read-schemas.ts";
import type { Given, Route, TakenBody } from "../route.ts";
import { problemTypes } from "../statuses.ts";
import type { ProblemType } from "../statuses.ts";
import { answerShapes } from "./answers.ts";
import { embedded } from "./embedded.ts";
import { requestShapes } from "./requests.ts";
import { anything, reference, text } from "./shapes.ts";

/** The OpenAPI 3.1 document of the routes. The shape of a decision is the published schema. */
export function openApiDocument(routes: readonly Route[], schemas: Schemas): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  return {
    openapi: "3.1.0",
    info: {
      title: "Charter",
      version: engineVersion,
      description:
        "A constitution you can run: what can be asked of it, decisions with their reasons, and checks of its text. Nothing is stored. Whether a constitution is in force is declared by its own file, not proven.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: { Decision: decisionShape(schemas), ...answerShapes, ...requestShapes },
      headers,
    },
  };
}

/** The problems that a route can answer with: its own, and those that follow from what it takes. */
export function problemsOf({ problems, takes }: Route): readonly ProblemType[] {
  const fromBody: readonly ProblemType[] =
    takes === undefined
      ? []
      : ["body-missing", "body-unreadable", "not-json", "wrong-request", "body-too-large", "wrong-content-type"];
  return ["wrong-address", "wrong-query", ...fromBody, ...problems, "bug"];
}

const headers = {
  "Charter-Today": {
    description:
      "The date that the answer takes to be today, and whether the clock is the demonstration's: `2013-12-09; clock=demo`.",
    schema: text("The date and the clock."),
  },
  traceparent: {
    description: "The trace that the request belongs to: the caller's own, or a new one.",
    schema: text("As W3C says."),
  },
};

const headerReferences = Object.fromEntries(
  Object.keys(headers).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
);

function operationOf(route: Route): JsonSchema {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = route.query.map((each) => ({ ...each, in: "query", required: false }));
  return {
    operationId: route.id,
    summary: route.summary,
    description: route.description,
    ...(inPath.length + inQuery.length === 0 ? {} : { parameters: [...inPath, ...inQuery] }),
    ...(route.takes === undefined ? {} : { requestBody: requestBodyOf(route.takes) }),
    responses: { ...goodAnswers(route), ...problemAnswers(problemsOf(route)) },
  };
}

function requestBodyOf({ media, bytes, schema }: TakenBody): JsonSchema {
  const shapes = { json: reference(schema), yaml: text("The text as it is.") };
  const content = media.map((each) => [`application/${each}`, { schema: shapes[each] }] as const);
  return { required: true, description: `At most ${bytes / 1024} kB.`, content: Object.fromEntries(content) };
}

function goodAnswers({ gives, method }: Route): JsonSchema {
  const content = Object.fromEntries(gives.map((given) => [given.contentType, { schema: shapeOf(given) }] as const));
  const description = gives.map((given) => given.description).join(" ");
  const good = { "200": { description, headers: headerReferences, content } };
  return method === "get"
    ? { ...good, "304": { description: "Unchanged since the `ETag` that was sent.", headers: headerReferences } }
    : good;
}

function shapeOf({ schema }: Given): JsonSchema {
  return schema === undefined ? { type: "string" } : reference(schema);
}

function problemAnswers(types: readonly ProblemType[]): JsonSchema {
  const byStatus = new Map<string, ProblemType[]>();
  for (const type of types) {
    const status = String(problemTypes[type].status);
    byStatus.set(status, [...(byStatus.get(status) ?? []), type]);
  }
  const content = { "application/problem+json": { schema: reference("Problem") } };
  const answers = [...byStatus].map(([status, codes]) => {
    const description = codes.map((code) => `\`${code}\`: ${problemTypes[code].title}.`).join(" ");
    return [status, { description, headers: headerReferences, content }] as const;
  });
  return Object.fromEntries(answers);
}

function decisionShape(schemas: Schemas): JsonSchema {
  const published = schemas.get("decision");
  return published === undefined ? anything("A decision.") : embedded(published, "Decision");
}
