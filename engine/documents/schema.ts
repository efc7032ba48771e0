import type { Plain } from "./node.ts";

/** A JSON Schema (2020-12), as far as our shapes use it, with our own annotations. */
export interface Schema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: Plain;
  readonly enum?: readonly Plain[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly unevaluatedProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly items?: boolean | Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  /** What is expected, as a noun: "a fraction such as 75% or 2/3". */
  readonly "x-expected"?: string;
  /** How the names in this map are written, as a plural: "ids are lower-case words joined by hyphens". */
  /** How the names that are chosen in a place are written there, in words. */
  readonly "x-ids"?: string;
  /** One thing: a refinement replaces it, and never merges into it. */
  readonly "x-whole"?: boolean;
  /** The order of the entries has a meaning. */
  readonly "x-ordered"?: boolean;
  /** `false`: says nothing about what the constitution means. */
  readonly "x-digest"?: boolean;
  /** The kind of quantity that a text states, such as `fraction`; of a map's `propertyNames`, that its keys state. */
  readonly "x-quantity"?: string;
}

/** Finds the schema that a `$ref` names: `#`, `#/$defs/…` or the `$id` of a schema inside. */
export type Resolve = (reference: string) => Schema | undefined;

/** The schema itself, or the one that it does nothing but refer to. */
export function followed(schema: Schema, resolve: Resolve): Schema {
  const referred = schema.$ref === undefined || Object.keys(schema).length > 1 ? undefined : resolve(schema.$ref);
  return referred === undefined || referred === schema ? schema : followed(referred, resolve);
}

/** The finder of references within one schema; made once for each. */
export function resolverOf(root: Schema): Resolve {
  const known = resolvers.get(root);
  if (known !== undefined) return known;
  const byId = new Map<string, Schema>();
  for (const [schema] of eachSchema(root)) if (schema.$id !== undefined) byId.set(schema.$id, schema);
  const resolve: Resolve = (reference) => {
    if (reference === "#") return root;
    return byId.get(reference) ?? root.$defs?.[decodeURIComponent(reference.replace(/^#\/\$defs\//, ""))];
  };
  resolvers.set(root, resolve);
  return resolve;
}

const resolvers = new WeakMap<Schema, Resolve>();

/** Every schema within a schema, itself included, each with the names of its keywords. */
export function* eachSchema(value: unknown): Generator<readonly [schema: Schema, keywords: readonly string[]]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield [value, Object.keys(value)];
  for (const inner of Object.values(value)) yield* eachSchema(inner);
}
