import { casesSchema } from "../cases/shape.ts";
import { archiveSchema } from "../constitution/archive-shape.ts";
import type { PlainSchema } from "../constitution/refinement.ts";
import { publishedSchema } from "../constitution/schema.ts";
import { decisionSchema } from "../decisions/decision-shape.ts";
import { inventorySchema } from "../inventories/shape.ts";
import { kinds } from "../provisions/kinds.ts";
import { problemsSchema } from "./problems-shape.ts";

/** The published JSON Schemas by name, each with an `$id` that is the name of its file. */
export function publishedSchemas(): ReadonlyMap<string, PlainSchema> {
  const schemas = {
    constitution: publishedSchema(kinds),
    archive: archiveSchema,
    cases: casesSchema,
    decision: decisionSchema,
    problems: problemsSchema,
    inventory: inventorySchema,
  };
  return new Map(
    Object.entries(schemas).map(([name, { $schema, ...rest }]) => [
      name,
      { $schema, $id: `${name}.schema.json`, ...rest },
    ]),
  );
}
