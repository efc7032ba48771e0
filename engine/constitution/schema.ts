import { Type } from "typebox";
import type { TSchema } from "typebox";
import { conditionSchema } from "./condition-shape.ts";
import { factsShape } from "./facts.ts";
import { headProperties } from "./head.ts";
import type { Kind } from "./kind.ts";
import type { PlainSchema } from "./refinement.ts";
import { isPlainSchema, refinementOf } from "./refinement.ts";
import { named, settings } from "./shapes.ts";
import { shareRepeated } from "./share-repeated.ts";

/** The two schemas a file is held against: an own file against `refining` when it has a base, the whole against `whole`. */
export interface ConstitutionSchemas {
  readonly whole: PlainSchema;
  readonly refining: PlainSchema;
}

const known = new WeakMap<readonly Kind[], ConstitutionSchemas>();

/** The schemas of a constitution made of these kinds. */
export function constitutionSchemas(kinds: readonly Kind[]): ConstitutionSchemas {
  const made = known.get(kinds) ?? makeSchemas(kinds);
  known.set(kinds, made);
  return made;
}

/** The published schema: which of the two applies follows from `basedOn`, so that editors agree with the reader. */
export function publishedSchema(kinds: readonly Kind[]): PlainSchema {
  const { whole, refining } = plainSchemas(kinds);
  const { $defs, title, description, ...wholeRest } = whole;
  const { $defs: _same, title: _title, description: _description, ...refiningRest } = refining;
  return shareRepeated({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title,
    description,
    $defs,
    if: { type: "object", required: ["basedOn"] },
    then: refiningRest,
    else: wholeRest,
  });
}

/** The second schema is made when first asked for: most files have no base. */
function makeSchemas(kinds: readonly Kind[]): ConstitutionSchemas {
  const plain = plainSchemas(kinds);
  const whole = shareRepeated(plain.whole);
  let refining: PlainSchema | undefined;
  return {
    whole,
    get refining() {
      refining ??= shareRepeated(plain.refining);
      return refining;
    },
  };
}

/** Both schemas with everything written out, so that what they share can be shared once. */
function plainSchemas(kinds: readonly Kind[]): ConstitutionSchemas {
  const sections = Object.fromEntries(kinds.map((kind) => [kind.section, Type.Optional(sectionShape(kind))]));
  const shape = Type.Object(
    { ...headProperties, facts: Type.Optional(factsShape), ...sections },
    {
      additionalProperties: false,
      title: "Constitution",
      description: "The constitution of one body, in one version: its head, the facts it speaks of and its provisions.",
    },
  );
  const whole = { ...shape, $defs: { condition: conditionSchema } };
  const refined = refinementOf({ ...shape });
  const refining = {
    ...refined,
    required: ["language", "id", "version", "title", "basedOn"],
    $defs: { condition: conditionSchema },
  };
  return { whole: plainSchema(whole), refining: plainSchema(refining) };
}

/** A section holds entries under ids of the author's own, or under the names that its kind fixes. */
function sectionShape({ shape, fixed, description }: Kind): TSchema {
  if (fixed === undefined) return named(shape, { description });
  const entries = Object.entries(fixed).map(([name, entry]) => [name, Type.Optional(entry.shape)] as const);
  return settings(Object.fromEntries(entries), { description, minProperties: 1 });
}

/** Plain data, without the marks TypeBox keeps on its shapes. */
function plainSchema(schema: object): PlainSchema {
  const plain: unknown = JSON.parse(JSON.stringify(schema));
  if (!isPlainSchema(plain)) throw new Error("a shape that is no schema");
  return plain;
}
