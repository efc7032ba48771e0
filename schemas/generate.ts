/**
 * Writes `schemas/<name>.schema.json` and `docs/reference.md` from the shapes in the engine; `npm run generate` calls it.
 *
 *   node schemas/generate.ts            writes what has changed
 *   node schemas/generate.ts --check    writes nothing; names the files that are stale and ends with 1 if there are any
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kinds, languageReference, publishedSchemas } from "../engine/index.ts";
import type { Constitution } from "../engine/index.ts";
import { openLibrary } from "../server/library.ts";

const isCheck = process.argv.includes("--check");
const files: readonly (readonly [file: string, text: string])[] = [
  ...[...publishedSchemas()].map(
    ([name, schema]) => [`schemas/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`] as const,
  ),
  ["docs/reference.md", languageReference(kinds, examples())],
];
const stale = files.flatMap(([file, text]) => {
  const path = join(import.meta.dirname, "..", file);
  const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  if (before === text) return [];
  if (!isCheck) writeFileSync(path, text);
  return [file];
});

if (stale.length > 0 && isCheck) {
  console.error(`Stale: ${stale.join(", ")}. \`npm run generate\` writes them anew.`);
  process.exitCode = 1;
} else if (stale.length > 0) {
  console.log(`Written: ${stale.join(", ")}`);
}

/** The constitutions from which the reference takes its examples: named, so that no new one changes it. */
function examples(): readonly Constitution[] {
  const library = openLibrary();
  return ["essex-lmc-model@2011.1", "blackwater@2013.1", "saltmarsh-growers@2020.1"].map((reference) => {
    const read = library.read(reference);
    if (read?.ok !== true) throw new Error(`${reference} cannot be read; npx charter check ${reference} says why`);
    return read.value;
  });
}
