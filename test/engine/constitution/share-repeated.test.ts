import { describe, expect, it } from "vitest";
import type { PlainSchema } from "../../../engine/constitution/refinement.ts";
import { shareRepeated } from "../../../engine/constitution/share-repeated.ts";

const period = {
  type: "string",
  maxLength: 100,
  description: "A period, at such length that it is worth a name. ".repeat(5),
};
const notice = { type: "object", properties: { atLeast: period, atMost: period }, description: "Notice." };
const schema: PlainSchema = {
  type: "object",
  $defs: { condition: { type: "object", properties: { inLast: period } } },
  properties: { notice, papers: { anyOf: [notice, { type: "null" }] }, title: { type: "string" } },
};

/** The schema with every reference replaced by what it refers to. */
function writtenOut(part: unknown, definitions: PlainSchema): unknown {
  if (Array.isArray(part)) return part.map((each) => writtenOut(each, definitions));
  if (typeof part !== "object" || part === null) return part;
  const reference: unknown = Reflect.get(part, "$ref");
  if (typeof reference === "string") return writtenOut(definitions[reference.replace("#/$defs/", "")], definitions);
  return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, writtenOut(each, definitions)]));
}

describe("sharing what stands in a schema several times", () => {
  const shared = shareRepeated(schema);
  const definitions = Object.fromEntries(Object.entries(Object(shared["$defs"])));

  it("says it once, under the name of the place where it is met first", () => {
    expect(Object.keys(definitions)).toEqual(["condition", "notice", "notice-atLeast"]);
    expect(shared["properties"]).toMatchObject({ notice: { $ref: "#/$defs/notice" }, title: { type: "string" } });
    expect(JSON.stringify(shared).split(period.description)).toHaveLength(2);
  });

  it("means the same: written out, it is what it was", () => {
    const { $defs: _defined, ...rest } = schema;
    expect(writtenOut({ ...shared, $defs: undefined }, definitions)).toEqual({ ...rest, $defs: undefined });
    expect(writtenOut(definitions["condition"], definitions)).toEqual({
      type: "object",
      properties: { inLast: period },
    });
    // A control: with another definition it is not.
    expect(writtenOut(shared["properties"], { ...definitions, notice: {} })).not.toEqual(schema["properties"]);
  });
});
