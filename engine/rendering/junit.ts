import { escapeHtml } from "./html.ts";

/** A group of tests, as JUnit's XML knows it. */
export interface JunitSuite {
  readonly name: string;
  readonly tests: readonly JunitTest[];
}

/** One test; `failure` is why it failed, `output` what else there is to say. */
export interface JunitTest {
  readonly name: string;
  readonly failure?: { readonly message: string; readonly text: string };
  readonly output?: string;
}

/** Suites as JUnit XML, which build servers show; no times, so that the same input gives the same bytes. */
export function junitXml(suites: readonly JunitSuite[]): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="charter"${counts(suites.flatMap(({ tests }) => tests))}>`,
  ];
  for (const { name, tests } of suites) {
    lines.push(
      `  <testsuite name="${xml(name)}"${counts(tests)}>`,
      ...tests.flatMap((test) => testLines(name, test)),
      "  </testsuite>",
    );
  }
  return `${[...lines, "</testsuites>"].join("\n")}\n`;
}

function testLines(suite: string, { name, failure, output }: JunitTest): readonly string[] {
  const head = `    <testcase classname="${xml(suite)}" name="${xml(name)}"`;
  if (failure === undefined && output === undefined) return [`${head}/>`];
  return [
    `${head}>`,
    ...(failure === undefined
      ? []
      : [`      <failure message="${xml(failure.message)}">${xml(failure.text)}</failure>`]),
    ...(output === undefined ? [] : [`      <system-out>${xml(output)}</system-out>`]),
    "    </testcase>",
  ];
}

function counts(tests: readonly JunitTest[]): string {
  const failures = tests.filter(({ failure }) => failure !== undefined).length;
  return ` tests="${tests.length}" failures="${failures}" errors="0"`;
}

/** XML has no way to write most control signs. */
function xml(text: string): string {
  return escapeHtml(text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD"));
}
