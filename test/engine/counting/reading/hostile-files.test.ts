import { describe, expect, it } from "vitest";
import { decodeText } from "../../../../engine/counting/reading/decode-text.ts";
import { readCandidates } from "../../../../engine/counting/reading/read-candidates.ts";
import { mostPapers, readPapers } from "../../../../engine/counting/reading/read-papers.ts";
import { readRulings } from "../../../../engine/counting/reading/read-rulings.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const marksOf = (text: string) => {
  const papers = readPapers(text);
  return papers.ok ? papers.value.map(({ marks }) => marks) : papers.message;
};

describe("the bytes of a file", () => {
  it("are UTF-8, with or without a byte order mark", () => {
    expect(decodeText(bytes("\uFEFFanna,bén"))).toEqual({ ok: true, value: "anna,bén" });
  });

  it.each([
    ["another encoding", Uint8Array.from([97, 10, 98, 10, 233, 10]), /^Line 3 has letters in another encoding/],
    ["UTF-16", Uint8Array.from([255, 254, 97, 0]), /not plain text/],
    ["a NUL", bytes("anna\u0000"), /not plain text/],
    ["more than 5 MB", new Uint8Array(5_000_001).fill(97), /larger than 5 MB/],
  ])("are refused with their line where they are %s", (_case, given, message) => {
    expect(decodeText(given)).toMatchObject({ ok: false, message: expect.stringMatching(message) as string });
  });

  it("may be five million (control)", () => {
    expect(decodeText(new Uint8Array(5_000_000).fill(97)).ok).toBe(true);
  });
});

describe("papers in CSV", () => {
  it("are one a line, however lines end, with cells in quotation marks or without", () => {
    expect(marksOf('anna, ben\r\n"carl" ,anna\rben\n')).toEqual([["anna", "ben"], ["carl", "anna"], ["ben"]]);
    expect(marksOf('"a ""b""",c')).toEqual([['a "b"', "c"]]);
  });

  it("can be unmarked, leave a preference out, and are padded by spreadsheets", () => {
    expect(marksOf("\nanna,,\nanna,,ben,\n,,")).toEqual([[], ["anna"], ["anna", [], "ben"], []]);
    expect(marksOf("")).toEqual([]);
  });

  it("keep what a spreadsheet would run as the text it is", () => {
    expect(marksOf("=1+1,@x\n+cmd|' /C calc'!A0\n-2\n__proto__")).toEqual([
      ["=1+1", "@x"],
      ["+cmd|' /C calc'!A0"],
      ["-2"],
      ["__proto__"],
    ]);
  });

  it.each([
    ["a quotation mark that is not closed", 'anna\n"ben\ncarl"', /^Line 2 has a quotation mark/],
    ["one in the middle of a cell", 'anna\nb"en', /^Line 2 has a quotation mark/],
    ["words after a quotation", '"anna" x,ben', /^Line 1 has a quotation mark/],
    ["too many cells", `anna\n${"a,".repeat(200)}a`, /^Line 2 has 201 cells/],
    ["too many papers", "a\n".repeat(mostPapers + 1), /more than 100,000 papers/],
  ])("are refused with the line: %s", (_case, text, message) => {
    expect(marksOf(text)).toMatch(message);
  });

  it("may be a hundred thousand (control), and a hostile line takes no time", () => {
    expect(marksOf("a\n".repeat(mostPapers))).toHaveLength(mostPapers);
    expect(marksOf(`"${'""'.repeat(1_000_000)}`)).toMatch(/^Line 1/);
    expect(marksOf(`"a"${" ".repeat(1_000_000)}x`)).toMatch(/^Line 1/);
  });
});

describe("papers in JSON", () => {
  it("are lists of ids, or entries with how many are alike and why one was rejected", () => {
    expect(
      readPapers('[["a", ["b", "c"]], { "marks": [], "alike": 3 }, { "marks": ["a"], "rejected": "torn" }]'),
    ).toEqual({
      ok: true,
      value: [{ marks: ["a", ["b", "c"]] }, { marks: [], alike: 3 }, { marks: ["a"], alike: 1, rejected: "torn" }],
    });
  });

  it.each([
    ["{}", /not a list of papers/],
    ['[["a"], 5]', /^Paper 2 /],
    ['[["a", 5]]', /^Paper 1 /],
    ['[{ "marks": ["a"], "alike": 1.5 }]', /`alike`/],
    ['[{ "marks": ["a"], "alike": 100001 }]', /more than 100,000/],
    ['[{ "marks": ["a"], "voter": "Eve" }]', /`voter`/],
    ['[{ "marks": ["a"], "rejected": "" }]', /`rejected`/],
    ["[[", /not JSON/],
    ["[".repeat(100_000), /not JSON/],
  ])("are refused otherwise: %s", (text, message) => {
    expect(marksOf(text)).toMatch(message);
  });
});

describe("candidates", () => {
  it("are read with what caps go by; without a name the id is one", () => {
    const both = [
      { id: "anna", name: "Dr Anna, MBE", groups: { practice: "High Street" } },
      { id: "ben", name: "ben" },
    ];
    expect(readCandidates('id,name,practice\nanna,"Dr Anna, MBE",High Street\nben,,\n')).toEqual({
      ok: true,
      value: both,
    });
    expect(readCandidates(JSON.stringify([both[0], { id: "ben" }]))).toEqual({ ok: true, value: both });
  });

  it.each([
    ["name,id\na,b", /does not begin with `id`/],
    ["id,name,id\na,b,c", /`id` twice/],
    ["id,name\nanna", /^Line 2 of the candidates has 1 cells/],
    ["id,name\n=cmd,Anna", /`=cmd` cannot be the id/],
    ["id\nаnna", /cannot be the id/],
    ['[{ "id": "__proto__" }]', /cannot be the id/],
    ['[{ "id": "a", "groups": { "practice": 5 } }]', /group/],
    ['[{ "id": "a", "votes": 5 }]', /`votes`/],
  ])("are refused otherwise: %s", (text, message) => {
    expect(readCandidates(text)).toMatchObject({ ok: false, message: expect.stringMatching(message) as string });
  });

  it("have names with nothing in them that turns writing round", () => {
    expect(readCandidates("id,name\na,Anna \u202Eeve")).toEqual({ ok: true, value: [{ id: "a", name: "Anna eve" }] });
  });
});

describe("rulings", () => {
  it.each([
    ["{}", /not a list of rulings/],
    ["[5]", /^Ruling 1 /],
    ['[{ "way": "coin", "between": ["a"], "order": ["a"] }]', /`way`/],
    ['[{ "way": "lot", "between": ["a", "b"] }]', /`order`/],
    ['[{ "way": "lot", "order": ["a", "b"] }]', /`between`/],
  ])("are refused with their number: %s", (text, message) => {
    expect(readRulings(text)).toMatchObject({ ok: false, message: expect.stringMatching(message) as string });
  });
});
