/**
 * Writes `schemas/<name>.schema.json` from the shapes in the engine; `npm run generate` calls it.
 *
 *   node schemas/generate.ts            writes what has changed
 *   node schemas/generate.ts --check    writes nothing; names the files that are stale and ends with 1 if there are any
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedSchemas } from "../engine/index.ts";

const isCheck = process.argv.includes("--check");
const stale = [...publishedSchemas()].flatMap(([name, schema]) => {
  const path = join(import.meta.dirname, `${name}.schema.json`);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  if (before === text) return [];
  if (!isCheck) writeFileSync(path, text);
  return [`schemas/${name}.schema.json`];
});

if (stale.length > 0 && isCheck) {
  console.error(`Stale: ${stale.join(", ")}. \`npm run generate\` writes them anew.`);
  process.exitCode = 1;
} else if (stale.length > 0) {
  console.log(`Written: ${stale.join(", ")}`);
}
