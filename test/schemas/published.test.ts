import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { decide, publishedSchemas, readCases, readDocument, toPlain } from "../../engine/index.ts";
import type { Constitution } from "../../engine/index.ts";
import { openLibrary } from "../../server/library.ts";

const root = join(import.meta.dirname, "..", "..");
const schemas = publishedSchemas();

interface Described {
  readonly [keyword: string]: unknown;
}

function isSchema(value: unknown): value is Described {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The places of properties that nothing describes: neither they, nor what they refer to, nor one of their alternatives. */
function undescribed(schema: Described): readonly string[] {
  const definitions = isSchema(schema["$defs"]) ? schema["$defs"] : {};
  const isDescribed = (part: unknown): boolean => {
    if (!isSchema(part)) return false;
    if (typeof part["description"] === "string" && part["description"].length > 3) return true;
    const name = typeof part["$ref"] === "string" ? part["$ref"].replace("#/$defs/", "") : undefined;
    if (name !== undefined) return name === "#" || isDescribed(definitions[name]);
    const ways = Array.isArray(part["anyOf"])
      ? part["anyOf"].filter((way) => isSchema(way) && way["type"] !== "null")
      : [];
    return ways.some(isDescribed);
  };
  const found: string[] = [];
  const walk = (part: unknown, path: string): void => {
    if (typeof part !== "object" || part === null) return;
    const properties: unknown = Reflect.get(part, "properties");
    if (isSchema(properties)) {
      for (const [key, property] of Object.entries(properties)) {
        if (isSchema(property) && !isDescribed(property)) found.push(`${path}/${key}`);
      }
    }
    for (const [key, inner] of Object.entries(part)) walk(inner, `${path}/${key}`);
  };
  walk(schema, "");
  return found;
}

function validatorOf(name: string) {
  const { $id: _id, ...schema } = schemas.get(name) ?? {};
  return new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
}

/** Every constitution of the library that can be read, by `id@version`. */
function constitutions(): ReadonlyMap<string, Constitution> {
  const library = openLibrary();
  return new Map(
    library.list().flatMap(({ id, version }) => {
      const read = library.read(`${id}@${version}`);
      return read?.ok === true ? [[`${id}@${version}`, read.value] as const] : [];
    }),
  );
}

function casesIn(folder: string) {
  const file = join(root, "constitutions", folder, "cases.yaml");
  // Beside the folders of bodies stand calendars, sources and the archive, of which there are no cases.
  if (!existsSync(file)) return [];
  const read = readCases({ file, text: readFileSync(file) });
  return read.ok ? read.value.cases : [];
}

/** What a case shows: which question of which kind, how it comes out, under a rival reading or not. */
function sortOf({ request, expect: expected }: ReturnType<typeof casesIn>[number]): string {
  const [section = "", , question = ""] = request.question.split("/");
  const outcome = expected.kind === "refused" ? "refused" : expected.outcome;
  return [section, question, outcome, request.reading === undefined ? "" : "read otherwise"].join(" ");
}

describe("the published schemas", () => {
  it.each([...schemas.keys()])("%s: what stands in schemas/ is what the shapes say", (name) => {
    const text = readFileSync(join(root, "schemas", `${name}.schema.json`), "utf8");
    expect(text).toBe(`${JSON.stringify(schemas.get(name), null, 2)}\n`);
  });

  it.each([...schemas])(
    "%s describes every property, names itself without a host, and is lawful JSON Schema",
    (name, schema) => {
      expect(undescribed(schema)).toEqual([]);
      expect(schema["$id"]).toBe(`${name}.schema.json`);
      expect(new Ajv2020({ strict: false }).validateSchema(schema)).toBe(true);
    },
  );

  it("would notice a property that nobody described (control)", () => {
    expect(undescribed({ properties: { a: { type: "string" }, b: { description: "A thing." } } })).toEqual(["/a"]);
  });

  it("accept every constitution and every file of cases that there is", () => {
    const [isConstitution, areCases] = [validatorOf("constitution"), validatorOf("cases")];
    for (const { id, path } of openLibrary().list()) {
      const read = readDocument(readFileSync(path), path);
      if (!read.ok) throw new Error(`${id} cannot be read`);
      expect(isConstitution(toPlain(read.value)), `${path} ${JSON.stringify(isConstitution.errors?.[0])}`).toBe(true);
      const cases = readDocument(readFileSync(join(root, "constitutions", id, "cases.yaml")), "cases.yaml");
      expect(cases.ok && areCases(toPlain(cases.value)), id).toBe(true);
    }
    // A control: a constitution with a misspelt section, on its own and with a base.
    const misspelt = {
      language: 1,
      id: "a",
      version: "1",
      title: "A",
      body: { id: "a", type: "b", name: "c" },
      resolution: {},
    };
    expect(isConstitution(misspelt)).toBe(false);
    expect(isConstitution({ ...misspelt, basedOn: "b@1" })).toBe(false);
  });

  it("describe decisions of every sort of question and outcome that the cases show", async () => {
    const isDecision = validatorOf("decision");
    const known = constitutions();
    const seen = new Set<string>();
    let decided = 0;
    for (const folder of readdirSync(join(root, "constitutions"))) {
      for (const each of casesIn(folder)) {
        const sort = sortOf(each);
        if (seen.has(sort)) continue;
        seen.add(sort);
        const constitution = known.get(each.constitution);
        const answer = constitution === undefined ? undefined : await decide(constitution, each.request);
        if (answer?.kind !== "decided") continue;
        decided += 1;
        const plain: unknown = JSON.parse(JSON.stringify(answer.decision));
        expect(isDecision(plain), `${each.name} ${JSON.stringify(isDecision.errors?.[0])}`).toBe(true);
      }
    }
    expect(decided).toBeGreaterThan(100);
  });
});
