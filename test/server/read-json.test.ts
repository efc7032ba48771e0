import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson, type JsonReading } from "../../server/api/body/read-json.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text, "utf8");
const read = (text: string): JsonReading => readJson(bytes(text));

describe("JSON with one meaning", () => {
  it.each([
    ['{"for": 180, "against": [60, true, null, "x"]}', { for: 180, against: [60, true, null, "x"] }],
    ["  [ ] ", []],
    ["{}", {}],
    ["9007199254740991", 9007199254740991],
    ["-9007199254740991", -9007199254740991],
    ["1.5e2", 150],
    ["0.1", 0.1],
    ["0", 0],
    ['"\\u00e9 \\ud83d\\ude00 \\n"', "é 😀 \n"],
    ["\uFEFF1", 1],
  ])("reads %s", (text, value) => {
    const reading = read(text);
    expect(reading.ok && JSON.parse(JSON.stringify(reading.value))).toEqual(value);
  });

  it("gives names like __proto__ and constructor no power", () => {
    const reading = read('{"__proto__": {"isAdmin": true}, "constructor": 1}');
    if (!reading.ok || typeof reading.value !== "object" || reading.value === null) throw new Error("not read");
    expect(Object.getPrototypeOf(reading.value)).toBeNull();
    expect(Object.keys(reading.value)).toEqual(["__proto__", "constructor"]);
  });

  it.each([
    ["a name that stands twice", '{"vote": "yes", "vote": "no"}', "duplicate-name"],
    ["the same name spelt with an escape", '{"a": 1, "\\u0061": 2}', "duplicate-name"],
    ["a whole number that would be rounded", "[9007199254740993]", "inexact-number"],
    ["a number beyond all bounds", "1e999", "inexact-number"],
    ["a number that would become nought", "1e-999", "inexact-number"],
    ["more figures than are kept", "1.00000000000000000001", "inexact-number"],
    ["minus nought", "-0", "inexact-number"],
    ["minus nought in decimals", "-0.0", "inexact-number"],
    ["half a character", '"\\ud800"', "unwanted-character"],
    ["the character NUL", '"a\\u0000b"', "unwanted-character"],
    ["32 levels and the value in them", "[".repeat(33) + "]".repeat(33), "ok"],
    ["34 levels", "[".repeat(34) + "]".repeat(34), "too-deep"],
    ["fifty thousand levels", "[".repeat(50_000), "too-deep"],
    ["NaN", "NaN", "not-json"],
    ["Infinity", "-Infinity", "not-json"],
    ["a leading nought", "010", "not-json"],
    ["a number with a trailing point", "1.", "not-json"],
    ["a comma after the last", "[1,]", "not-json"],
    ["a comment", "// x\n1", "not-json"],
    ["single quotes", "{'a': 1}", "not-json"],
    ["a bare name", "{a: 1}", "not-json"],
    ["a line break inside a text", '"a\nb"', "not-json"],
    ["a text that is not closed", '"abc', "not-json"],
    ["two values", "1 2", "not-json"],
    ["nothing", "", "not-json"],
    ["an object that is not closed", '{"a": 1', "not-json"],
    ["a word run together", "nullx", "not-json"],
  ])("of %s says so", (_what, text, code) => {
    const reading = read(text);
    expect(reading.ok ? "ok" : reading.code).toBe(code);
  });

  it.each([
    ["bytes that are no UTF-8", Uint8Array.of(0x22, 0xff, 0x22)],
    ["half a character in UTF-8", Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)],
  ])("refuses %s", (_what, text) => {
    const reading = readJson(text);
    expect(reading.ok ? "ok" : reading.code).toBe("not-utf-8");
  });

  it("refuses UTF-16", () => {
    expect(readJson(Buffer.from('{"a":1}', "utf16le")).ok).toBe(false);
  });

  it("says where: line, column and the way there", () => {
    expect(read('{\n  "facts": {\n    "for": 1,\n    "for": 2\n  }\n}')).toMatchObject({
      line: 4,
      column: 5,
      pointer: "/facts",
    });
    expect(read('{"a/b": [0, 1e999]}')).toMatchObject({
      pointer: "/a~1b/1",
      message: "The number `1e999` does not stay what is written.",
    });
  });

  it("agrees with the runtime's own reader on whatever has one meaning", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.boolean(), (value, indented) => {
        const text = JSON.stringify(value, null, indented ? 2 : 0);
        const reading = read(text);
        if (reading.ok) expect(JSON.stringify(reading.value)).toBe(JSON.stringify(JSON.parse(text)));
        else expect(reading.code).toBe("inexact-number");
      }),
      { numRuns: 1_000 },
    );
  });

  it("is needed: the runtime's own reader lets these through (control)", () => {
    for (const text of ['{"vote":"yes","vote":"no"}', "[9007199254740993]", "1e999", "-0", '"\\ud800"', '"\\u0000"']) {
      expect(() => JSON.parse(text) as unknown).not.toThrow();
      expect(read(text).ok).toBe(false);
    }
  });

  it("never throws and never waits, whatever comes", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.string().map(bytes),
          fc.stringMatching(/^[[\]{}",:\\u0-9eE+\-.tfn ]{0,60}$/).map(bytes),
        ),
        (input) => {
          const reading = readJson(input);
          const text = Buffer.from(input).toString("utf8");
          if (reading.ok) expect(() => JSON.parse(text.replace(/^\uFEFF/, "")) as unknown).not.toThrow();
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
