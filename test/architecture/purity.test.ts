import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";

/** The project's own lint rules, without those that need the types of the whole project. */
const lint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

const typed = "@typescript-eslint";

/** What lint says of a text, were it the file at that path: the names of the rules broken. */
async function rulesBroken(path: string, text: string): Promise<readonly string[]> {
  const [result] = await lint.lintText(text, { filePath: path });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

describe("the engine is data in, data out", () => {
  it.each([
    ["the clock", "console.log"],
    ["today's date", "Date.now()"],
    ["today's date, the new way", "Temporal.Now.plainDateISO()"],
    ["chance", "Math.random()"],
    ["the environment", "process.env"],
    ["the network", "fetch"],
    ["a timer", "setTimeout"],
    ["another module while running", 'import("./other.ts")'],
    ["the machine's language", "(1).toLocaleString()"],
    ["the machine's alphabet", '"a".localeCompare("b")'],
  ])("is told off for using %s", async (_what, expression) => {
    const text = `/** One sentence. */\nexport const found = ${expression};\n`;
    expect(await rulesBroken("engine/quantities/example.ts", text)).toHaveLength(1);
  });

  it.each(["node:fs", "node:http", "node:crypto", "fs", "express", "commander"])(
    "may not import %s",
    async (library) => {
      const text = `import { thing } from "${library}";\n/** One sentence. */\nexport const found = thing;\n`;
      expect(await rulesBroken("engine/quantities/example.ts", text)).toEqual(["no-restricted-imports"]);
    },
  );

  it("may take a hash from the runtime, for the digest only", async () => {
    const text = 'import { hash } from "node:crypto";\n/** One sentence. */\nexport const digest = hash;\n';
    expect(await rulesBroken("engine/constitution/digest.ts", text)).toEqual([]);
    expect(await rulesBroken("engine/constitution/digest.ts", text.replaceAll("hash", "randomUUID"))).toHaveLength(1);
    expect(await rulesBroken("engine/constitution/digest.ts", text.replace("node:crypto", "node:fs"))).toHaveLength(1);
  });

  it("has nothing to say of a plain function of a date", async () => {
    const text =
      "/** The day after, as a civil date. */\n" +
      "export function dayAfter(on: Temporal.PlainDate): Temporal.PlainDate {\n  return on.add({ days: 1 });\n}\n";
    expect(await rulesBroken("engine/calendar/example.ts", text)).toEqual([]);
  });
});

describe("the house rules bite", () => {
  it.each([
    ["reads the clock outside its file", "server/api/a.ts", "= Temporal.Now.instant();", ["no-restricted-properties"]],
    ["reads the clock in its file", "server/clock.ts", "= Temporal.Now.instant();", []],
    ["claims a type", "cli/commands/a.ts", "= JSON.parse('1') as number;", [`${typed}/consistent-type-assertions`]],
    ["says that a list never changes", "cli/commands/a.ts", "= [1] as const;", []],
    ["says `any`", "engine/review/a.ts", ": any = 1;", [`${typed}/no-explicit-any`]],
    ["is too long", "engine/review/a.ts", `= () => {\n${"  void 0;\n".repeat(61)}};`, ["max-lines-per-function"]],
    [
      "takes five things",
      "engine/review/a.ts",
      "= (a: 1, b: 1, c: 1, d: 1, e: 1) => [a, b, c, d, e];",
      [`${typed}/max-params`],
    ],
  ])("on code that %s", async (_what, path, code, broken) => {
    expect(await rulesBroken(path, `/** One sentence. */\nexport const found ${code}\n`)).toEqual(broken);
  });

  it("on an export without its sentence, and on one without a name", async () => {
    expect(await rulesBroken("server/api/a.ts", "// No.\nexport const a = 1;\n")).toEqual([
      "house/sentence-above-export",
    ]);
    expect(await rulesBroken("server/api/a.ts", "export default 1;\n")).toEqual(["no-restricted-syntax"]);
  });
});
