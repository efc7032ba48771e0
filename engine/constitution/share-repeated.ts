import type { PlainSchema } from "./refinement.ts";

/** A part this long is worth a name of its own when it stands in two places. */
const worthNaming = 200;

/**
 * The same schema with what stands in several places written once, under `$defs`, and referred to. It means the same to
 * every reader; it is only shorter: rival readings, variations and refinements repeat most of a kind's shape. Names come from the place where a part is first met, so they change no more than needed.
 */
export function shareRepeated(schema: PlainSchema): PlainSchema {
  const { $defs: _defined, ...rest } = schema;
  const given = isMap(schema["$defs"]) ? schema["$defs"] : {};
  const parts = new Parts();
  for (const root of [rest, ...Object.values(given).filter(isMap)]) parts.identify(root);
  const definitions = new Map<string, PlainSchema>();
  const names = new Map<number, string>();
  const taken = new Set(Object.keys(given));
  const shared: Change = (part, path) => {
    const { id, length } = parts.identify(part);
    if (length < worthNaming || parts.uses(id) < 2) return withParts(part, path, shared);
    const known = names.get(id);
    if (known !== undefined) return { $ref: `#/$defs/${known}` };
    const name = freeName(path, taken);
    taken.add(name);
    names.set(id, name);
    definitions.set(name, {});
    definitions.set(name, withParts(part, path, shared));
    return { $ref: `#/$defs/${name}` };
  };
  const body = withParts(rest, [], shared);
  const before = Object.entries(given).map(([name, part]) => [
    name,
    isMap(part) ? withParts(part, [name], shared) : part,
  ]);
  return { ...body, $defs: { ...Object.fromEntries(before), ...Object.fromEntries(definitions) } };
}

interface Identity {
  readonly id: number;
  /** About how long it is as text. */
  readonly length: number;
}

/** Tells which parts are the same as others, and in how many different parts each stands. */
class Parts {
  private readonly ids = new Map<string, number>();
  private readonly known = new WeakMap<PlainSchema, Identity>();
  private readonly counts = new Map<number, number>();

  /** The same number for the same part, wherever it stands. */
  identify(part: PlainSchema): Identity {
    const before = this.known.get(part);
    if (before !== undefined) return before;
    const inner: Identity[] = [];
    // What stands within is named by its number, so that no text is written twice.
    const own = withParts(part, [], (each) => {
      const identity = this.identify(each);
      inner.push(identity);
      return { id: identity.id };
    });
    const text = JSON.stringify(own);
    const id = this.ids.get(text) ?? this.ids.size;
    if (!this.ids.has(text)) for (const each of inner) this.counts.set(each.id, this.uses(each.id) + 1);
    this.ids.set(text, id);
    const identity = { id, length: inner.reduce((sum, each) => sum + each.length, text.length) };
    this.known.set(part, identity);
    return identity;
  }

  uses(id: number): number {
    return this.counts.get(id) ?? 0;
  }
}

const mapsOfSchemas: ReadonlySet<string> = new Set(["properties", "patternProperties", "$defs", "dependentSchemas"]);
const listsOfSchemas: ReadonlySet<string> = new Set(["anyOf", "oneOf", "allOf", "prefixItems"]);
const schemas: ReadonlySet<string> = new Set([
  "items",
  "additionalProperties",
  "unevaluatedProperties",
  "propertyNames",
  "not",
  "if",
  "then",
  "else",
]);

type Change = (part: PlainSchema, path: readonly string[]) => PlainSchema;

/** The schema with each schema directly within it changed. */
function withParts(schema: PlainSchema, path: readonly string[], change: Change): PlainSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]): [string, unknown] => {
      if (mapsOfSchemas.has(keyword) && isMap(value)) {
        return [
          keyword,
          Object.fromEntries(
            Object.entries(value).map(([key, part]) => [key, isMap(part) ? change(part, [...path, key]) : part]),
          ),
        ];
      }
      if (listsOfSchemas.has(keyword) && Array.isArray(value)) {
        return [keyword, value.map((part: unknown) => (isMap(part) ? change(part, path) : part))];
      }
      return [keyword, schemas.has(keyword) && isMap(value) ? change(value, path) : value];
    }),
  );
}

/** `resolutions-gates`: the words of the place, without the patterns of names; with a number if that is taken. */
function freeName(path: readonly string[], taken: ReadonlySet<string>): string {
  const words = path.filter((word) => /^[A-Za-z][A-Za-z0-9-]*$/.test(word));
  const base = words.slice(-3).join("-") || "part";
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(name)) return name;
  }
}

function isMap(value: unknown): value is PlainSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
