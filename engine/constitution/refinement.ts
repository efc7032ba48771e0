/** A JSON Schema as plain data. */
export interface PlainSchema {
  readonly [keyword: string]: unknown;
}

/**
 * The schema of a refinement of what the schema describes: nothing is required and any key can be `null`, which removes
 * what was inherited. What a refinement replaces whole (`x-whole`) must still be complete.
 */
export function refinementOf(schema: PlainSchema): PlainSchema {
  if (schema["x-whole"] === true) return schema;
  const result: Record<string, unknown> = { ...schema };
  delete result["required"];
  for (const keyword of ["properties", "patternProperties"]) {
    if (isSchemas(result[keyword]))
      result[keyword] = mapValues(result[keyword], (each) => nullable(refinementOf(each)));
  }
  if (isPlainSchema(result["additionalProperties"])) {
    result["additionalProperties"] = nullable(refinementOf(result["additionalProperties"]));
  }
  if (Array.isArray(result["anyOf"])) result["anyOf"] = result["anyOf"].map((each: PlainSchema) => refinementOf(each));
  if (isPlacedByKey(schema)) result["patternProperties"] = withPlacement(result["patternProperties"]);
  return result;
}

/** The schema, or null. */
export function nullable(schema: PlainSchema): PlainSchema {
  const { title, description, ...rest } = schema;
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    anyOf: [rest, { type: "null", description: "Removes what was inherited." }],
  };
}

/** In an ordered map, an entry may say after which inherited one it comes. */
function withPlacement(schemas: unknown): unknown {
  if (!isSchemas(schemas)) return schemas;
  const placedAfter = { type: "string", maxLength: 100, description: "The id after which this entry is placed." };
  return mapValues(schemas, (each) => {
    const choices = Array.isArray(each["anyOf"]) ? each["anyOf"].filter(isPlainSchema) : [];
    return {
      ...each,
      anyOf: choices.map((choice) =>
        isSchemas(choice["properties"]) ? { ...choice, properties: { ...choice["properties"], placedAfter } } : choice,
      ),
    };
  });
}

function isPlacedByKey(schema: PlainSchema): boolean {
  return schema["x-ordered"] === true && isSchemas(schema["patternProperties"]);
}

function mapValues(
  schemas: Readonly<Record<string, PlainSchema>>,
  change: (schema: PlainSchema) => PlainSchema,
): Record<string, PlainSchema> {
  return Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, change(schema)]));
}

/** Whether plain data has the form of a schema: named keywords. */
export function isPlainSchema(value: unknown): value is PlainSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSchemas(value: unknown): value is Readonly<Record<string, PlainSchema>> {
  return isPlainSchema(value);
}
