import type { Plain } from "../../engine/index.ts";
import type { World } from "../operations/world.ts";
import type { MediaType } from "./body/media-type.ts";
import type { Reply } from "./reply.ts";
import type { ProblemType } from "./statuses.ts";

/** All that a route may look at. */
export interface Services {
  readonly world: World;
  /** The address that curl lines are written with: `http://127.0.0.1:8080`. */
  readonly base: () => string;
  readonly routes: readonly Route[];
}

/** A request as a route sees it: everything about its form has been checked against what the route takes. */
export interface Asked {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Body | undefined;
  /** Whether YAML is wanted rather than JSON. */
  readonly wantsYaml: boolean;
  /** Aborted once nobody waits for the answer. */
  readonly abandoned: AbortSignal;
}

/** What was sent: JSON read strictly, or the bytes of a YAML text. */
export type Body =
  { readonly kind: "json"; readonly value: Plain } | { readonly kind: "yaml"; readonly bytes: Uint8Array };

/** An address with one method: what it takes and answers, for the OpenAPI document and for the checks at the edge, and how. */
export interface Route {
  readonly method: "get" | "post";
  /** As OpenAPI writes it: `/api/v1/constitutions/{id}`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly query: readonly QueryParameter[];
  readonly takes?: TakenBody;
  readonly gives: readonly Given[];
  /** The problems it can answer with besides those that any route can. */
  readonly problems: readonly ProblemType[];
  readonly answer: (asked: Asked, services: Services) => Reply | Promise<Reply>;
}

/** A parameter behind the question mark; each may stand once. */
export interface QueryParameter {
  readonly name: string;
  readonly description: string;
  readonly schema: { readonly [keyword: string]: unknown };
}

/** The body a route takes: how large, of which media types, and the shape of its JSON. */
export interface TakenBody {
  readonly bytes: number;
  readonly media: readonly MediaType[];
  readonly schema: string;
  readonly example?: unknown;
}

/** A good answer: its content type and, for JSON, the name of its schema among the components. */
export interface Given {
  readonly contentType: string;
  readonly description: string;
  readonly schema?: string;
}
