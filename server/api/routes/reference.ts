import { listChecks } from "../../operations/list-checks.ts";
import { showSchema } from "../../operations/read-schemas.ts";
import { openApiDocument } from "../openapi/document.ts";
import { jsonReply, problemReply } from "../reply.ts";
import type { Route } from "../route.ts";

const checks: Route = {
  method: "get",
  path: "/api/v1/checks",
  id: "listChecks",
  summary: "What constitutions are checked for",
  description: "Every check with its permanent id, its title and its reason.",
  query: [],
  gives: [{ contentType: "application/json", description: "The catalogue.", schema: "CheckList" }],
  problems: [],
  answer: () => jsonReply({ checks: listChecks() }, { keeps: true }),
};

const schema: Route = {
  method: "get",
  path: "/api/v1/schemas/{name}",
  id: "showSchema",
  summary: "A published JSON Schema",
  description: "`constitution` is the one for editors; the others describe what is answered.",
  query: [],
  gives: [{ contentType: "application/schema+json", description: "The schema.", schema: "JsonSchema" }],
  problems: ["unknown-schema"],
  answer: ({ path }, { world }) => {
    const found = showSchema(world.schemas, path["name"] ?? "");
    if (!found.ok) return problemReply(found.trouble);
    return { ...jsonReply(found.value, { keeps: true }), contentType: "application/schema+json" };
  },
};

const openApi: Route = {
  method: "get",
  path: "/openapi.json",
  id: "openApi",
  summary: "This interface as an OpenAPI document",
  description: "OpenAPI 3.1, for tools. People may prefer /api.",
  query: [],
  gives: [{ contentType: "application/json", description: "The document.", schema: "OpenApiDocument" }],
  problems: [],
  answer: (_asked, { routes, world }) => jsonReply(openApiDocument(routes, world.schemas), { keeps: true }),
};

/** What the interface says of itself. */
export const referenceRoutes: readonly Route[] = [checks, schema, openApi];
