/**
 * node test/constitutions/accept-problems.ts: writes into bad/expected.yaml what is said now of every file in bad/.
 * Read the difference aloud before you keep it. `fault` is never written: the line where a new file is broken is for you to set down.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { asExpected, expectations, folder, namesIn, read } from "./broken-files.ts";

const before = expectations();
const entries = namesIn("bad").map((name) => {
  const problems = read("bad", name).problems.map((problem) => asExpected(problem, `${name}.yaml`));
  const told = problems.map((problem) => {
    const [first = "", ...rest] = Object.entries(problem).map(([key, words]) => {
      const isWord = key === "code" || key === "severity";
      return `${key}: ${isWord ? String(words) : JSON.stringify(words)}\n`;
    });
    return `    - ${first}${rest.map((line) => `      ${line}`).join("")}`;
  });
  return `${name}:\n  fault: ${before.get(name)?.fault ?? 0}\n  problems:\n${told.join("")}`;
});
const head = "# What is said of each file beside this one, and the line on which the file was broken.\n\n";
writeFileSync(join(folder, "bad", "expected.yaml"), head + entries.join("\n"));
