/**
 * `npm test`: everything that CI does. Static stages run two at a time, then every suite of tests one after another;
 * each prints its seconds. The last line is `N passed, N failed`; the exit code is 1 when anything at all was wrong.
 *
 *   node test/run.ts                 everything
 *   node test/run.ts lint engine     only the stages and suites named
 *   node test/run.ts --long          the property tests at full length, and the long tests
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { delimiter, dirname, join, sep } from "node:path";

interface Stage {
  readonly name: string;
  readonly command: readonly string[];
}

interface Ran {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const root = dirname(import.meta.dirname);
const budgetSeconds = 600;

/** Suites of pure functions, whose files share the modules they import: to import them anew for each takes longer than the tests. */
const sharingModules: ReadonlySet<string> = new Set(["engine", "constitutions"]);

const stages: readonly Stage[] = [
  { name: "types", command: [tool("typescript", "tsc"), "-p", "."] },
  { name: "lint", command: [tool("eslint", "eslint"), "."] },
  {
    name: "imports",
    command: [tool("dependency-cruiser", "depcruise"), "--config", ".dependency-cruiser.js", ...sources()],
  },
  { name: "generated files", command: ["schemas/generate.ts", "--check"] },
  { name: "formatting", command: [tool("prettier", "prettier"), "--check", "--log-level", "warn", "."] },
];

process.exitCode = await runAll(process.argv.slice(2));

async function runAll(words: readonly string[]): Promise<number> {
  const long = words.includes("--long");
  const wanted = new Set(words.filter((word) => !word.startsWith("--")));
  const chosen = (name: string) => wanted.size === 0 || wanted.has(name);
  const unknown = [...wanted].filter((name) => !stages.some((stage) => stage.name === name) && !suites(long).has(name));
  if (unknown.length > 0) throw new Error(`No stage or suite is called ${unknown.join(", ")}.`);

  const started = performance.now();
  const broken = long ? [] : await runStages(stages.filter((stage) => chosen(stage.name)));
  const counts: Count[] = [];
  for (const [name, files] of suites(long)) {
    if (chosen(name)) counts.push(await runSuite(name, files, long));
  }
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  return close({ passed, failed }, broken, secondsSince(started));
}

function close(count: Count, broken: readonly string[], seconds: number): number {
  console.log(`\nall ${seconds.toFixed(1)} s`);
  if (seconds > budgetSeconds) console.log(`The budget is ${String(budgetSeconds)} s for the whole of npm test.`);
  if (broken.length > 0) console.log(`not in order: ${broken.join(", ")}`);
  console.log(`${String(count.passed)} passed, ${String(count.failed)} failed`);
  return broken.length > 0 || count.failed > 0 ? 1 : 0;
}

/** Runs the static stages on as many processes as there are cores, two at most; answers the names of those that failed. */
async function runStages(queue: readonly Stage[]): Promise<readonly string[]> {
  const waiting = [...queue];
  const broken: string[] = [];
  const worker = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      const ran = await run(stage.command, {});
      report(stage.name, ran, "");
      if (!ran.ok) broken.push(stage.name);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return broken;
}

/** Runs one suite; a file that could not even be loaded counts as one failure. */
async function runSuite(name: string, files: readonly string[], long: boolean): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), "charter-test-"));
  const file = join(folder, "result.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const sharing = sharingModules.has(name) ? ["--no-isolate"] : [];
  const command = [tool("vitest", "vitest"), "run", ...sharing, ...reporters, ...files];
  const ran = await run(command, long ? { CHARTER_LONG: "1" } : {});
  const count = existsSync(file) ? countOf(readFileSync(file, "utf8"), ran.ok) : { passed: 0, failed: 1 };
  rmSync(folder, { recursive: true });
  report(name, ran, closingLines(ran.output));
  return count;
}

function countOf(json: string, ok: boolean): Count {
  const result: unknown = JSON.parse(json);
  const failed = numberAt(result, "numFailedTests");
  return { passed: numberAt(result, "numPassedTests"), failed: failed === 0 && !ok ? 1 : failed };
}

function numberAt(value: unknown, key: string): number {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === "number" ? found : 0;
}

function report(name: string, ran: Ran, closing: string): void {
  console.log(`${ran.ok ? "ok  " : "FAIL"} ${name.padEnd(16)} ${ran.seconds.toFixed(1).padStart(6)} s`);
  const text = ran.ok ? closing : ran.output.trimEnd();
  if (text !== "") console.log(text);
}

/** Vitest's own summary: from the line `Test Files` to the line `Duration`. */
function closingLines(output: string): string {
  const lines = output.split("\n");
  const first = lines.findLastIndex((line) => /^\s*Test Files\s/.test(line));
  const last = lines.findLastIndex((line) => /^\s*Duration\s/.test(line));
  return first < 0 || last < first ? "" : lines.slice(first, last + 1).join("\n");
}

/** The suites: every folder of test/ that holds tests, and every test file that stands in test/ itself. */
function suites(long: boolean): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const paths = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" }).sort();
  for (const path of paths) {
    if (!path.endsWith(".test.ts") || !(long ? isLong(path) : !path.endsWith(".long.test.ts"))) continue;
    const [first = path] = path.split(sep);
    const name = first.replace(/\.test\.ts$/, "");
    found.set(name, [...(found.get(name) ?? []), `test/${path.replaceAll(sep, "/")}`]);
  }
  return found;
}

function isLong(path: string): boolean {
  return path.endsWith(".long.test.ts") || readFileSync(join(root, "test", path), "utf8").includes("CHARTER_LONG");
}

/** The folders of source that exist and hold something. */
function sources(): readonly string[] {
  return ["engine", "server", "cli", "schemas", "test", "bench"].filter((folder) => existsSync(join(root, folder)));
}

/** The script behind a package's command, so that it runs on this very Node and not on the machine's. */
function tool(name: string, command: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8"));
  const bin: unknown = Reflect.get(Object(manifest), "bin");
  const script: unknown = typeof bin === "string" ? bin : Reflect.get(Object(bin), command);
  return join(root, "node_modules", name, String(script));
}

function run(command: readonly string[], extra: Readonly<Record<string, string>>): Promise<Ran> {
  const started = performance.now();
  const path = [dirname(process.execPath), process.env["PATH"] ?? ""].join(delimiter);
  return new Promise((resolve) => {
    const { FORCE_COLOR: _unwanted, ...inherited } = process.env;
    const env = { ...inherited, ...extra, PATH: path, NO_COLOR: "1" };
    const child = spawn(process.execPath, command, { cwd: root, env });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => void chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => void chunks.push(chunk));
    child.on("close", (code) => {
      resolve({ ok: code === 0, output: Buffer.concat(chunks).toString("utf8"), seconds: secondsSince(started) });
    });
  });
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
