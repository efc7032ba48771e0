/**
 * Writes `schemas/<name>.schema.json` and `docs/reference.md` from the shapes in the engine, and `docs/coverage.md` from the
 * inventories in `constitutions/sources`; `npm run generate` calls it.
 *
 *   node schemas/generate.ts            writes what has changed
 *   node schemas/generate.ts --check    writes nothing; names the files that are stale and ends with 1 if there are any
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { coverageTable, kinds, languageReference, publishedSchemas, readInventory } from "../engine/index.ts";
import type { Constitution, Inventory } from "../engine/index.ts";
import { openLibrary } from "../server/library.ts";

const isCheck = process.argv.includes("--check");
const files: readonly (readonly [file: string, text: string])[] = [
  ...[...publishedSchemas()].map(
    ([name, schema]) => [`schemas/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`] as const,
  ),
  ["docs/reference.md", languageReference(kinds, examples())],
  ["docs/coverage.md", coverageTable(inventories())],
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

/** The inventories of the source documents, in the order of their files' names. */
function inventories(): readonly Inventory[] {
  const folder = join(import.meta.dirname, "..", "constitutions", "sources");
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return names.toSorted().map((name) => {
    const file = `constitutions/sources/${name}`;
    const read = readInventory({ file, text: readFileSync(join(folder, name)) });
    if (!read.ok)
      throw new Error(read.problems.map(({ at, message }) => `${at.file}:${String(at.line)} ${message}`).join("\n"));
    return read.value;
  });
}
