import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { examine } from "../../../engine/documents/examining/examine.ts";
import { headOf, toPlain } from "../../../engine/documents/positions.ts";
import { readDocument } from "../../../engine/documents/read-document.ts";
import { resolverOf, type Schema } from "../../../engine/documents/schema.ts";

const names = fc.constantFrom("a", "b", "c", "d-e");
const values = fc.letrec<{ any: unknown; scalar: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    tie("scalar"),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(names, tie("any"), { maxKeys: 3 }),
  ),
  scalar: fc.constantFrom("x", "yy", "75%", 0, 1, 5, true, false, null),
}));
const documents = fc.dictionary(names, values.any, { minKeys: 1, maxKeys: 3 });

const schemas = fc.letrec<{ schema: Schema; simple: Schema }>((tie) => ({
  simple: fc.oneof<fc.Arbitrary<Schema>[]>(
    fc.constantFrom<Schema>(
      {},
      { type: "string" },
      { type: "integer", minimum: 1 },
      { type: "boolean" },
      { const: "x" },
      { enum: ["yy", 5] },
    ),
    fc.constantFrom<Schema>(
      { type: "string", pattern: "^[0-9]+%$" },
      { type: "string", minLength: 2 },
      { type: ["string", "null"] },
    ),
  ),
  schema: fc.oneof<fc.Arbitrary<Schema>[]>(
    { maxDepth: 3 } as never,
    tie("simple"),
    fc.record({
      type: fc.constant("array"),
      items: tie("schema"),
      minItems: fc.constantFrom(0, 1),
      uniqueItems: fc.boolean(),
    }),
    fc.record({
      type: fc.constant("object"),
      properties: fc.dictionary(names, tie("schema"), { maxKeys: 3 }),
      required: fc.uniqueArray(names, { maxLength: 2 }),
      additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
    }),
    fc.record({
      type: fc.constant("object"),
      patternProperties: fc.record({ "^[ab]$": tie("schema") }),
      additionalProperties: fc.boolean(),
      propertyNames: fc.constantFrom<Schema>({}, { pattern: "^[a-c]$" }),
      minProperties: fc.constantFrom(0, 1),
    }),
    fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: tie("simple") }),
    fc.record({ if: tie("simple"), then: tie("simple"), else: tie("simple") }),
  ),
}));

type Examine = typeof examine;

/** The random schemas and documents about which ajv and the explanation disagree. */
function disagreements(explain: Examine, numRuns: number): readonly string[] {
  const found: string[] = [];
  const roots = fc
    .dictionary(names, schemas.schema, { minKeys: 1 })
    .map((properties): Schema => ({ type: "object", properties }));
  fc.assert(
    fc.property(roots, documents, (schema, document) => {
      const read = readDocument(JSON.stringify(document), "own.yaml");
      if (!read.ok) throw new Error(read.problems[0]?.message);
      const place = { node: read.value, path: [], at: headOf(read.value) };
      const fits = new Ajv2020({ strict: false, logger: false, ownProperties: true }).compile(schema)(
        toPlain(read.value),
      );
      if (fits !== (explain(schema, place, resolverOf(schema)).length === 0))
        found.push(JSON.stringify({ schema, document }));
    }),
    { numRuns, seed: 20110701 },
  );
  return found;
}

test("a document has words against it exactly when ajv refuses it", () => {
  expect(disagreements(examine, 300)).toEqual([]);
});

test("the control: an explanation that overlooks missing names is caught", () => {
  const careless: Examine = (...given) => examine(...given).filter(({ code }) => code !== "missing-key");
  expect(disagreements(careless, 100)).not.toEqual([]);
});
