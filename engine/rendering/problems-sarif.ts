import { catalogue } from "../catalogue.ts";
import type { Problem } from "../problem.ts";
import { engineVersion } from "../version.ts";
import type { CheckedFile } from "./checked-file.ts";
import { distinctProblems } from "./checked-file.ts";

/** Problems as a SARIF 2.1.0 log, which code review tools show at the lines concerned. */
export function problemsSarif(files: readonly CheckedFile[]): unknown {
  const problems = distinctProblems(files);
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const rules = codes.map((code) => ({
    id: code,
    shortDescription: { text: catalogue[code].title },
    fullDescription: { text: catalogue[code].why },
  }));
  const driver = { name: "charter", semanticVersion: engineVersion, rules };
  const results = problems.map((problem) => resultOf(problem, codes.indexOf(problem.code)));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  };
}

function resultOf({ code, severity, at, path, message, help }: Problem, ruleIndex: number): unknown {
  const region = { startLine: at.line, startColumn: at.column, endLine: at.endLine, endColumn: at.endColumn };
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: `${message} ${help}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(at.file) }, region },
        ...(path === "" ? {} : { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
  };
}

function uriOf(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}
