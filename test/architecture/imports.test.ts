import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseOptions, type IForbiddenRuleType } from "dependency-cruiser";
import { afterAll, describe, expect, it } from "vitest";
import { sourceFiles } from "./tree.ts";

interface Rules {
  readonly default: { readonly forbidden: IForbiddenRuleType[]; readonly options: ICruiseOptions };
  readonly layers: readonly string[];
}

const rulesFile = new URL("../../.dependency-cruiser.js", import.meta.url);
const { default: rules, layers }: Rules = await import(rulesFile.href);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe("imports go one way", () => {
  it("gives every source file a place in the order, and only one", () => {
    const places = (path: string) => layers.filter((layer) => new RegExp(layer).test(path)).length;
    const misplaced = sourceFiles().filter(({ path }) => places(path) !== 1);
    expect(misplaced.map(({ path }) => path)).toEqual([]);
    expect(places("engine/utils.ts")).toBe(0);
  });

  it("lets a later layer import an earlier one", async () => {
    const tree = {
      "engine/calendar/days.ts": uses("../quantities/period.ts"),
      "engine/quantities/period.ts": "export const a = 1;",
    };
    expect(await violations(tree)).toEqual([]);
  });

  it("notices an import against the order, also of a type (control)", async () => {
    const quantities = 'import type { Days } from "../calendar/days.ts";\nexport type Period = Days;';
    const tree = { "engine/quantities/period.ts": quantities, "engine/calendar/days.ts": "export type Days = number;" };
    expect(await violations(tree)).toEqual(["one-way: ^engine/quantities/"]);
  });

  it("notices a circle (control)", async () => {
    const tree = { "engine/review/a.ts": uses("./b.ts"), "engine/review/b.ts": uses("./a.ts") };
    expect(await violations(tree)).toEqual(["no-cycle"]);
  });

  it.each([
    [
      "the engine using the server",
      { "engine/review/a.ts": uses("../../server/app.ts"), "server/app.ts": "export const a = 1;" },
      "engine-alone",
    ],
    [
      "the server passing the engine's door",
      { "server/app.ts": uses("../engine/result.ts"), "engine/result.ts": "export const a = 1;" },
      "one-door",
    ],
    [
      "HTTP using the pages",
      { "server/api/a.ts": uses("../web/b.ts"), "server/web/b.ts": "export const a = 1;" },
      "api-and-web-apart",
    ],
    [
      "a page using the store",
      { "server/web/a.ts": uses("../store/b.ts"), "server/store/b.ts": "export const a = 1;" },
      "store-behind-operations",
    ],
    ["the engine reading a file", { "engine/review/a.ts": uses("node:fs") }, "engine-touches-nothing"],
    [
      "a rule run behind its doorkeeper's back",
      { "engine/review/a.ts": uses("json-rules-engine") },
      "doorkeeper: json-rules-engine",
    ],
    ["ajv used by a part of its package", { "cli/a.ts": uses("ajv/dist/2020.js") }, "doorkeeper: ajv"],
  ])("notices %s (control)", async (_what, tree, rule) => {
    expect(await violations(tree)).toContain(rule);
  });
});

function uses(path: string): string {
  return `import { a as other } from "${path}";\nexport const a = other;\n`;
}

/** The names of the rules that a small tree of files breaks, in alphabetical order. */
async function violations(tree: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const baseDir = mkdtempSync(join(tmpdir(), "charter-imports-"));
  folders.push(baseDir);
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(baseDir, path)), { recursive: true });
    writeFileSync(join(baseDir, path), text);
  }
  const { tsConfig: _ours, ...options } = rules.options;
  const settings = { ...options, baseDir, validate: true, ruleSet: { forbidden: rules.forbidden } };
  const { output } = await cruise([...new Set(Object.keys(tree).map((path) => path.split("/")[0] ?? ""))], settings);
  if (typeof output === "string") throw new Error(output);
  return output.summary.violations
    .map((violation) => violation.rule.name)
    .filter((name) => name !== "exists" && name !== "what-runs-is-a-dependency")
    .sort();
}
