import type { Plain } from "../../documents/node.ts";
import type { Schema } from "../../documents/schema.ts";
import { ownName, waysOf } from "./rows.ts";

/** The id under which made-up entries stand: what bears it is named by the author of a constitution. */
export const ownId = "its-own";

/** How one sample is made: which alternative is taken everywhere, and what is left out. */
interface Choice {
  readonly turn: number;
  readonly without?: string;
  readonly onlyRequired?: boolean;
}

/**
 * Made-up values of a shape: everything stated, with each alternative in its turn; only what is required; and everything but
 * one thing, for each thing that can be left out. They need not make sense together; each key is stated in some and not in
 * others.
 */
export function samplesOf(shape: Schema): readonly Plain[] {
  const turns = Array.from({ length: Math.max(2, mostWays(shape)) }, (_, turn) => turn);
  const optional = [...optionalPaths(shape, "")];
  const choices: readonly Choice[] = [
    ...turns.map((turn) => ({ turn })),
    { turn: 0, onlyRequired: true },
    ...turns.flatMap((turn) => optional.map((without) => ({ turn, without }))),
  ];
  return choices.map((choice) => sampleOf(shape, choice, ""));
}

function sampleOf(shape: Schema, choice: Choice, path: string): Plain {
  const ways = waysOf(shape);
  const way = ways[choice.turn % ways.length] ?? shape;
  if (way.const !== undefined) return way.const;
  if (way.enum !== undefined) return way.enum[choice.turn % way.enum.length] ?? null;
  switch (way.type) {
    case "boolean":
      return choice.turn % 2 === 0;
    case "integer":
      return Math.max(1, way.minimum ?? 1);
    case "array":
      return typeof way.items === "object" ? [sampleOf(way.items, choice, path)] : [];
    case "object":
      return Object.fromEntries(entriesOf(way, choice, path));
    case "string":
      return ownId;
    default:
      return {};
  }
}

function entriesOf(way: Schema, choice: Choice, path: string): readonly (readonly [string, Plain])[] {
  const named = Object.entries(way.patternProperties ?? {}).map(([pattern, schema]) => {
    const key = ownName(pattern) === "<number>" ? "0" : ownId;
    return [key, sampleOf(schema, choice, path)] as const;
  });
  const stated = Object.entries(way.properties ?? {}).flatMap(([key, schema]) => {
    const at = `${path}/${key}`;
    const required = way.required?.includes(key) === true;
    const leftOut = at === choice.without || (choice.onlyRequired === true && !required) || repeats(key);
    return leftOut ? [] : [[key, sampleOf(schema, choice, at)] as const];
  });
  return [...named, ...stated];
}

function* optionalPaths(shape: Schema, path: string): Generator<string> {
  for (const way of waysOf(shape)) {
    for (const [key, schema] of Object.entries(way.properties ?? {})) {
      if (repeats(key)) continue;
      if (way.required?.includes(key) !== true) yield `${path}/${key}`;
      yield* optionalPaths(schema, `${path}/${key}`);
    }
    for (const schema of Object.values(way.patternProperties ?? {})) yield* optionalPaths(schema, path);
  }
}

function mostWays(shape: Schema): number {
  const inner = waysOf(shape).flatMap((way) => [
    way.enum?.length ?? 1,
    ...Object.entries(way.properties ?? {}).map(([key, schema]) => (repeats(key) ? 1 : mostWays(schema))),
    ...Object.values(way.patternProperties ?? {}).map(mostWays),
  ]);
  return Math.max(waysOf(shape).length, ...inner);
}

/** Rival readings and variations say again what the provision can say. */
function repeats(key: string): boolean {
  return key === "reading" || key === "variations";
}
