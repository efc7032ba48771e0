/**
 * Writes what the examples print into the documents; blocks with `…` in them are left as they are, and shown.
 * Run `node test/docs/accept-outputs.ts FILE…`, then read every change.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { isSaid, play } from "./examples.ts";

for (const file of process.argv.slice(2)) {
  const lines = readFileSync(file, "utf8").split("\n");
  const played = await play(lines.join("\n"));
  for (const { printed, said } of played.toReversed()) {
    if (said === undefined || isSaid(printed, said.text)) continue;
    if (said.text.includes("…")) console.log(`${file}:${String(said.line)} prints something else:\n${printed}`);
    else lines.splice(said.line, said.text === "" ? 0 : said.text.split("\n").length, ...printed.trimEnd().split("\n"));
  }
  writeFileSync(file, lines.join("\n"));
}
