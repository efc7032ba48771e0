import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { inReadingOrder, type Problem } from "../problem.ts";
import { examine } from "./examining/examine.ts";
import { findingAt, nameOf, sentence, type Finding, type Place } from "./examining/finding.ts";
import type { DocumentNode } from "./node.ts";
import { headOf, nodeAt, pathOf, segmentsOf, toPlain, keySpanAt } from "./positions.ts";
import { listed, quoted, refusal } from "./refusal.ts";
import { eachSchema, resolverOf, type Schema } from "./schema.ts";

/** Where the examined value stands in its document, when it is a part of one: an address as `pathOf` makes it. */
export interface ShapeOptions {
  readonly path?: string;
}

/**
 * Holds a document, or a part of one, against a JSON Schema of 2020-12. ajv decides whether it fits; every way in which
 * it does not is told once, in plain words, at its place, in reading order.
 */
export function checkShape(root: DocumentNode, schema: Schema, options: ShapeOptions = {}): readonly Problem[] {
  const fits = validatorOf(schema);
  if (fits(toPlain(root))) return [];
  const place: Place = { node: root, path: segmentsOf(options.path ?? ""), at: headOf(root) };
  const findings = examine(schema, place, resolverOf(schema));
  // Should the words ever lag behind ajv, what does not fit is refused all the same.
  const told = findings.length > 0 ? findings : [unexplained(place, fits.errors?.at(-1)?.instancePath ?? "")];
  return inReadingOrder(
    together(told).map(({ code, at, path, message, help }) => refusal(code, at, { message, help, path: pathOf(path) })),
  );
}

/** Where three or more names are missing in one place, that is one problem: what is missing is all of a head. */
function together(findings: readonly Finding[]): readonly Finding[] {
  const missing = Map.groupBy(findings, ({ code, path }) => (code === "missing-key" ? pathOf(path) : undefined));
  return findings.flatMap((finding) => {
    const others = finding.code === "missing-key" ? (missing.get(pathOf(finding.path)) ?? []) : [];
    if (others.length < 3) return [finding];
    if (others[0] !== finding) return [];
    const [name = "", ...rest] = others.map((each) => each.name ?? "");
    const called = finding.path.length === 0 ? "The file" : quoted(finding.path.at(-1) ?? "");
    const message = `${called} says neither ${listed([name, ...rest].map(quoted), "nor")}.`;
    return [
      {
        ...finding,
        message,
        help: `Add each of them${finding.path.length === 0 ? " in the first column" : " under it"}, such as \`${name}: …\`.`,
      },
    ];
  });
}

function unexplained(place: Place, pointer: string) {
  const steps = segmentsOf(pointer.slice(1));
  const node = nodeAt(place.node, steps) ?? place.node;
  const at = keySpanAt(place.node, steps) ?? place.at;
  const within = { node, path: [...place.path, ...steps], at };
  return findingAt(
    within,
    "wrong-shape",
    `${sentence(nameOf(within))} does not have the shape expected here.`,
    "See how the example constitutions write it.",
  );
}

const validators = new WeakMap<Schema, ValidateFunction>();

function validatorOf(schema: Schema): ValidateFunction {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const ajv = new Ajv2020({
    strict: true,
    // Alternatives and refinements name keys and types apart from each other.
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    // Whether it fits is all that is asked of ajv: stopping at the first fault keeps a hostile file short.
    allErrors: false,
    // Optimising the code it makes takes ajv longer than the code will ever run.
    code: { optimize: false },
    // Its own messages are never shown, and one function for each shared part is made faster than its code many times.
    messages: false,
    inlineRefs: false,
    ownProperties: true,
    validateFormats: false,
    // Our shapes are written by us: that they are schemas is for the tests to say, not for every reading.
    validateSchema: false,
    logger: false,
  });
  ajv.addVocabulary([...annotationsIn(schema)]);
  const validator = ajv.compile(schema);
  validators.set(schema, validator);
  return validator;
}

function annotationsIn(root: Schema): ReadonlySet<string> {
  const annotations = new Set<string>();
  for (const [, keywords] of eachSchema(root)) {
    for (const keyword of keywords) if (keyword.startsWith("x-")) annotations.add(keyword);
  }
  return annotations;
}
