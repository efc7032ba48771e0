/* eslint-disable @typescript-eslint/no-unsafe-call -- answers are JSON of every shape, and are looked into freely */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { play, type Play } from "./play.ts";

let server: Play;
beforeAll(async () => {
  server = await play();
});
afterAll(async () => {
  expect(server.bugs).toEqual([]);
  await server.stop();
});

const address = "/api/v1/constitutions/validate";
const yaml = { "Content-Type": "application/yaml" };
const valid = `language: 1
id: my-group
version: "2013.1"
title: My group
basedOn: riverside@2012.1
body: { id: my-group, type: group, name: My group }
`;

describe("checking a text over HTTP", () => {
  it("takes the YAML as it is, with a base from the library", async () => {
    const { status, json } = await server.ask(address, { method: "POST", headers: yaml, body: valid });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      valid: true,
      problems: [],
      constitution: { id: "my-group", standing: "declared, not proven" },
    });
  });

  it("tells all problems at once, by line, as the command line does; a text with problems is an answer", async () => {
    const broken = valid
      .replace("title: My group\n", "titel: My group\n")
      .replace("riverside@2012.1", "riverside@1999");
    const { status, json } = await server.ask(address, {
      method: "POST",
      body: { text: broken, file: "my-group.yaml" },
    });
    expect([status, json.valid, json.constitution]).toEqual([200, false, undefined]);
    expect(json.problems[0]).toMatchObject({ at: { file: "my-group.yaml", line: 4, column: 1 }, severity: "error" });
  });

  it.each([
    ["no text", {}, "/text"],
    ["a text that is a number", { text: 1 }, "/text"],
    ["another name", { text: "", yaml: "" }, "/yaml"],
  ])("refuses a request with %s", async (_what, body, pointer) => {
    const { status, json } = await server.ask(address, { method: "POST", body });
    expect(status).toBe(400);
    expect(json.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it("tells a file that is not UTF-8 so, as a problem of the file", async () => {
    const { status, json } = await server.ask(address, {
      method: "POST",
      headers: yaml,
      body: Buffer.from("title: Caf\u00e9", "latin1"),
    });
    expect([status, json.problems[0].code]).toEqual([200, "file-encoding"]);
  });
});

describe("a text that is meant to harm", () => {
  const many = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join("");
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${many(9, (index) => `${"bcdefghij"[index] ?? ""}: &${"bcdefghij"[index] ?? ""} [${many(9, () => `*${"abcdefghi"[index] ?? ""}, `)}x]\n`)}`;
  it.each([
    ["an alias bomb", bomb],
    ["a text that holds itself", "a: &a [*a]"],
    ["10,000 names", many(10_000, (index) => `name${index}: 1\n`)],
    ["30,000 names on one line", `a: {${many(30_000, (index) => `n${index}: 1, `)}}`],
    ["2,000 maps of 100 names", many(500, (map) => `m${map}:\n${many(40, (index) => `  n${index}: 1\n`)}`)],
    ["60,000 items", `a: [${many(60_000, () => "1,")}1]`],
    ["100,000 brackets", "a: " + "[".repeat(100_000)],
    ["100,000 braces", "a: " + "{".repeat(100_000)],
    ["deep blocks", many(2_000, (index) => `${" ".repeat(Math.min(index, 120))}a:\n`)],
    ["250 kB of one word", `title: ${"x".repeat(250_000)}`],
    ["250 kB of blanks", " ".repeat(250_000)],
    ["250 kB of dashes", "-".repeat(250_000)],
    ["250 kB of hashes", "#".repeat(250_000)],
    ["250 kB of quotation marks", '"'.repeat(250_000)],
    ["100,000 line breaks", "\n".repeat(100_000)],
    ["question marks", "? ".repeat(50_000)],
    ["many documents", "---\n".repeat(20_000)],
    ["bangs", "! ".repeat(60_000)],
    ["pipes", many(20_000, () => "a: |\n")],
    ["tabs", "\t".repeat(100_000)],
    ["a long number", `a: ${"9".repeat(200_000)}`],
    ["a long share", `a: ${"9".repeat(50_000)}/${"7".repeat(50_000)}`],
    [
      "many unknown provisions",
      `${valid}resolutions:\n${many(400, (index) => `  r${index}: { titel: x, gates: { a: { atLest: 1 } } }\n`)}`,
    ],
    [
      "many resolutions",
      `${valid}resolutions:\n${many(150, (index) => `  r${index}: { title: T, question: Q?, roll: members, gates: { a: { atLeast: 1/2, of: responses } } }\n`)}`,
    ],
    [
      "deep conditions",
      `${valid}facts: { a: { type: yes-no, question: A? } }\nrules:\n  r: { title: T, question: Q?, when: ${"{ not: ".repeat(28)}{ a: true }${" }".repeat(28)}, then: x, otherwise: y }\n`,
    ],
    [
      "wide conditions",
      `${valid}facts: { a: { type: number, question: A? } }\nrules:\n  r: { title: T, question: Q?, when: { any: [${many(400, (index) => `{ a: { atLeast: ${index} } }, `)}{ a: 1 }] }, then: x, otherwise: y }\n`,
    ],
  ])(
    "%s is answered, and others are not kept waiting",
    async (_what, text) => {
      const checked = server.ask(address, { method: "POST", headers: yaml, body: text });
      const others = await Promise.all([server.ask("/livez"), server.ask("/livez")]);
      expect(others.map(({ status }) => status)).toEqual([200, 200]);
      const { status, json } = await checked;
      expect([200, 413, 422]).toContain(status);
      expect(json.valid ?? json.status).toBeDefined();
    },
    30_000,
  );
});
