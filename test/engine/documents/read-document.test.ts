import { expect, test } from "vitest";
import { readDocument } from "../../../engine/documents/read-document.ts";
import { toPlain } from "../../../engine/documents/positions.ts";

/** What is wrong with a text, each as "line:column code, the first words of the message". */
function wrong(text: string | Uint8Array): readonly string[] {
  return readDocument(text, "own.yaml").problems.map(
    ({ at, code, message }) => `${at.line}:${at.column} ${code}: ${message}`,
  );
}

function plain(text: string | Uint8Array): unknown {
  const read = readDocument(text, "own.yaml");
  return read.ok ? JSON.parse(JSON.stringify(toPlain(read.value))) : read.problems;
}

test("a constitution is read as YAML 1.2: dates, NO and shares stay what was written", () => {
  expect(
    plain("id: blackwater\nfrom: 2013-04-01\npublic: NO\nshare: 75%\nseats: 5\nopen: true\nturnout: null\nat: 12:30\n"),
  ).toEqual({
    id: "blackwater",
    from: "2013-04-01",
    public: "NO",
    share: "75%",
    seats: 5,
    open: true,
    turnout: null,
    at: "12:30",
  });
});

test("JSON is read as the part of YAML that it is", () => {
  expect(plain('{"id": "blackwater", "gates": [1, {"of": "entitled"}, null], "open": false}')).toEqual({
    id: "blackwater",
    gates: [1, { of: "entitled" }, null],
    open: false,
  });
});

test("a byte order mark and Windows line ends change nothing", () => {
  const windows = new TextEncoder().encode("\uFEFFid: a\r\nnote: |\r\n  one\r\n  two\r\n");
  expect(plain(windows)).toEqual({ id: "a", note: "one\ntwo\n" });
  expect(wrong("\uFEFFid: 010\r\nx: @y\r\n")).toEqual([
    expect.stringContaining("1:5 ambiguous-number"),
    expect.stringContaining("2:4 yaml-syntax"),
  ]);
});

test("every value knows where it stands", () => {
  const read = readDocument("resolutions:\n  recall: { title: “Recall” vote }\n", "own.yaml");
  const recall = read.ok ? read.value.entries.get("resolutions")?.value : undefined;
  const entry = recall?.kind === "map" ? recall.entries.get("recall") : undefined;
  expect(entry?.keyAt).toEqual({ file: "own.yaml", line: 2, column: 3, endLine: 2, endColumn: 9, start: 15, end: 21 });
  expect(entry?.value.at).toMatchObject({ line: 2, column: 11, endLine: 2, endColumn: 35 });
});

test("the tree is frozen", () => {
  const read = readDocument("a: [b]\n", "own.yaml");
  expect(read.ok && Object.isFrozen(read.value)).toBe(true);
});

test.each<[fault: string, text: string | Uint8Array, problems: readonly string[]]>([
  ["an alias", "a: &x b\nc: *x\n", ["1:4 anchor-or-alias: `&x`", "2:4 anchor-or-alias: `*x`"]],
  ["a self reference", "a: &a [*a]\n", ["1:4 anchor-or-alias: `&a`"]],
  ["a merge key", "a: {b: 1}\nc:\n  <<: {b: 1}\n", ["3:3 anchor-or-alias: `<<`"]],
  ["an emphasised text", "a: *foo*\n", ["1:4 anchor-or-alias: `*foo*`"]],
  ["a tag", 'a: !!js/function "x"\n', ["1:4 yaml-tag: `!!js/function`"]],
  ["a tag of one's own", "a: !foo b\n", ["1:4 yaml-tag: `!foo`"]],
  ["a binary tag", "a: !!binary aGk=\n", ["1:4 yaml-tag: `!!binary`"]],
  ["a directive", "%YAML 1.1\n---\na: yes\n", ["1:1 yaml-directive: `%YAML 1.1`"]],
  ["two documents", "a: 1\n---\nb: 2\n", ["2:1 several-documents: A second document"]],
  ["an empty file", "", ["1:1 empty-document: Nothing is written"]],
  ["remarks only", "# to do\n", ["1:1 empty-document: Nothing is written"]],
  ["a single value", "hello\n", ["1:1 not-named-entries: The file is a single value"]],
  ["a list", "- a\n- b\n", ["1:1 not-named-entries: The file is a list"]],
  ["brackets as a name", "[a, b]: 1\n", ["1:1 unusable-key: A name is expected here, not brackets"]],
  ["a question mark", "? a\n: 1\n", ["1:3 unusable-key: The `?`"]],
  ["no name", ": 1\nb: 2\n", ["1:1 unusable-key: There is no name"]],
  ["null as a name", "null: 1\n", ["1:1 unusable-key: `null` cannot be a name"]],
  ["the same name twice", "a: 1\nb: 2\na: 3\n", ["3:1 duplicate-key: `a` stands twice here, on line 1 and on line 3."]],
  [
    "é written in two ways",
    "\u00E9: 1\ne\u0301: 2\n",
    ["2:1 duplicate-key: `é` stands twice here, on line 1 and on line 2."],
  ],
  ["__proto__", "__proto__: 1\n", ["1:1 reserved-key: `__proto__`"]],
  ["constructor", "a:\n  constructor: {x: 1}\n", ["2:3 reserved-key: `constructor`"]],
  ["toString", "toString: x\n", ["1:1 reserved-key: `toString`"]],
  ["a name without a value", "gates:\nb: 2\n", ["1:1 value-missing: Nothing is written after `gates:`."]],
  ["an item without a value", "a:\n  -\n  - x\n", ["2:4 value-missing: This item of the list is empty."]],
  [
    "a comma in an amount",
    "fee: {amount: £12,000, each: year}\n",
    ["1:18 split-by-comma: Inside brackets this comma cuts `£12,000` in two."],
  ],
  [
    "a comma in an amount in a list",
    "fees: [£12,500, £3]\n",
    ["1:11 split-by-comma: Inside brackets this comma cuts `£12,500` in two."],
  ],
  [
    "commas in a title",
    "a: { title: Foo, bar, baz, of: x }\n",
    ["1:16 split-by-comma: Inside brackets this comma cuts `Foo, bar, baz` in two."],
  ],
  [
    "no space after a colon in braces",
    "a: {b:1, c: 2}\n",
    ["1:5 value-missing: A space is missing after the colon in `b:1`."],
  ],
  ["a template", "a: {{ foo }}\n", ["1:5 value-missing: `{ foo }` stands in braces without a value."]],
])("%s is refused where it stands", (_, text, problems) => {
  expect(wrong(text)).toEqual(problems.map((problem): unknown => expect.stringContaining(problem)));
});

test.each<[written: string, message: string]>([
  ["0777", "`0777` begins with a zero, which would be lost: it would be read as 777."],
  ["010", "`010` begins with a zero, which would be lost: it would be read as 10."],
  ["2013.10", "`2013.10` is a decimal number: it would be read as 2013.1."],
  ["2013.1", "`2013.1` is a decimal number, which would not stay exact."],
  ["0.75", "`0.75` is a decimal number, which would not stay exact."],
  ["9007199254740993", "`9007199254740993` is too large to stay exact: it would be read as 9007199254740992."],
  ["1e400", "`1e400` is a decimal number: it would be read as one without end."],
  [".nan", "`.nan` is not a number that anything is counted with."],
  ["-.inf", "`-.inf` is not a number that anything is counted with."],
  ["-0", "`-0` is not a number that anything is counted with."],
  ["0x1F", "`0x1F` would be read as the number 31."],
  ["0o17", "`0o17` would be read as the number 15."],
])("the number %s is refused without quotes and kept with them", (written, message) => {
  expect(wrong(`version: ${written}\n`)).toEqual([`1:10 ambiguous-number: ${message}`]);
  expect(plain(`version: "${written}"\n`)).toEqual({ version: written });
});

test("whole numbers are numbers", () => {
  expect(plain("a: 0\nb: -5\nc: 9007199254740991\nd: 1_000\n")).toEqual({
    a: 0,
    b: -5,
    c: 9007199254740991,
    d: "1_000",
  });
});

test.each<[fault: string, text: string, problems: readonly string[]]>([
  ["a tab", "a:\n\tb: 1\n\tc: 2\nd: 1\n", ["2:1 tab-indentation", "3:1 tab-indentation"]],
  ["tabs inside braces", "a: {\n\tb: 1,\n\tc: 2\n}\n", ["2:1 tab-indentation", "3:1 tab-indentation"]],
  ["a tab that ends a text", "a: |\n  one\n\ttwo\n", ["3:1 tab-indentation"]],
  [
    "an open double quote",
    'id: a\ntitle: "abc\nname: x\n',
    ['2:8 yaml-syntax: The quotation mark opened here is never closed: `"abc`'],
  ],
  ["an open single quote", "a: 'foo\nc: 2\n", ["1:4 yaml-syntax: The quotation mark opened here"]],
  ["an apostrophe in single quotes", "a: 'don't do'\n", ["1:9 yaml-syntax: `t do'` stands after the end"]],
  ["text after quotes", 'a: "foo" bar\nb: 1\n', ["1:10 yaml-syntax: `bar` stands after the end"]],
  ["an open brace", "a: { x: 1, y: 2\nb: 3\n", ["1:4 yaml-syntax: The `{` opened here is not closed"]],
  [
    "the inner of two open brackets",
    "a: { x: [1, y: 2\nb: 3\n",
    ["1:9 yaml-syntax: The `[` opened here is not closed"],
  ],
  ["a bracket too many", "a: { x: 1 }}\nb: 3\n", ["1:12 yaml-syntax: `}` closes nothing"]],
  ["a second colon", "a: foo: bar\nb: 2\n", ["1:4 yaml-syntax: There is a second colon in `a: foo: bar`."]],
  ["a line without a colon", "a: 1\nfoo\nb: 2\n", ["2:1 yaml-syntax: `foo` has no colon after it"]],
  ["no space after a colon", "a: 1\nb:2\nc: 3\n", ["2:1 yaml-syntax: A space is missing after the colon in `b:2`."]],
  [
    "too much indentation",
    "a:\n  b: 1\n   c: 2\n",
    ["3:4 yaml-syntax: `c` is indented as if it stood under the line above"],
  ],
  ["too little indentation", "a:\n    b: 1\n  c: 2\n", ["3:3 yaml-syntax: `c: 2` does not begin in the same column"]],
  ["a dash out of line", "a:\n  - b\n - c\n", ["3:1 yaml-syntax: `- c` does not begin in the same column"]],
  ["a list on the line of its name", "a: - b\n", ["1:4 yaml-syntax: A list begins here on the same line"]],
  ["no comma in braces", "a: { x: 1 y: 2 }\n", ["1:9 yaml-syntax: A comma is missing in `1 y: 2`."]],
  ["no comma in braces over lines", "a: {\n  x: 1\n  y: 2\n}\n", ["2:6 yaml-syntax: A comma is missing"]],
  ["a comma too many", "a: [1,,2]\n", ["1:7 yaml-syntax: There is a comma too many"]],
  ["a percent sign first", "a: %foo\n", ["1:4 yaml-syntax: A text without quotes cannot begin with `%`."]],
  ["a backslash", 'a: "C:\\path"\n', ["1:7 yaml-syntax: The backslash in `\\p` has no meaning"]],
  ["a remark without a space", 'a: "x"#c\n', ["1:7 yaml-syntax: A space is missing before the `#`"]],
  ["words after a bar", "a: |foo\n  x\n", ["1:5 yaml-syntax: `a: |foo` begins a text of several lines"]],
])("%s is told in plain words, once, where the author has to look", (_, text, problems) => {
  expect(wrong(text)).toEqual(problems.map((problem): unknown => expect.stringContaining(problem)));
});

test("faults in different sections are all told at once, in reading order, with what is wrong between them", () => {
  expect(
    wrong("a: foo: bar\nb: @x\nc: 010\nd:\n\te: 1\nf: &g h\n").map((line) => line.slice(0, line.indexOf(": "))),
  ).toEqual([
    "1:4 yaml-syntax",
    "2:4 yaml-syntax",
    "3:4 ambiguous-number",
    "5:1 tab-indentation",
    "6:4 anchor-or-alias",
  ]);
});

test("no message shows the words of the YAML library", () => {
  const texts = [
    "a: foo: bar\n",
    "a: |foo\n",
    "a: ]\n",
    "a: {b: 1\n",
    "- a\nb: 1\n",
    "a: 'x\n",
    "a: !x\n",
    "%FOO\na: 1\n",
    "a: `x`\n",
  ];
  const jargon = /token|scalar|mapping|implicit|compact|flow|block|collection|node|stream|seq|indicator/i;
  for (const text of texts) for (const line of wrong(text)) expect(line).not.toMatch(jargon);
  // The control: the library's own words are caught.
  expect("Nested mappings are not allowed in compact mappings").toMatch(jargon);
});

test.each<[name: string, text: string, place: string, number: string]>([
  ["a direction override", 'a: "x\u202Ey"\n', "1:6", "U+202E"],
  ["a direction override in a remark", "a: 1 # \u202E\n", "1:8", "U+202E"],
  ["a zero-width space in a name", "a\u200B: 1\n", "1:2", "U+200B"],
  ["a no-break space", "a: 20\u00A0days\n", "1:6", "U+00A0"],
  ["a soft hyphen", "a: meet\u00ADing\n", "1:8", "U+00AD"],
  ["a control character", "a: \u0000\n", "1:4", "U+0000"],
  ["a line end of old machines", "a: 1\rb: 2\n", "1:5", "U+000D"],
  ["half a character", "a: \uD800\n", "1:4", "U+D800"],
  ["an escape of one that cannot be seen", 'a: "x\\u202E"\n', "1:4", "U+202E"],
  ["an escape of one in a name", '"a\\u200B": 1\n', "1:1", "U+200B"],
])("%s is refused and shown by its number", (_, text, place, number) => {
  expect(wrong(text)).toEqual([
    expect.stringMatching(new RegExp(`^${place} unwanted-character: .*${number.replace("+", "\\+")}`)),
  ]);
});

test("tabs, line ends, £, dashes and accents are ordinary characters of a text", () => {
  expect(plain('a: "x\\ty"\nb: £5 – né\nc: |\n  one\n\n  two\n')).toEqual({
    a: "x\ty",
    b: "£5 – né",
    c: "one\n\ntwo\n",
  });
});

test("curly quotation marks around a value are a warning, and stop nothing", () => {
  const read = readDocument("share: “75%”\nnote: he said “no” to it\n", "own.yaml");
  expect(read.ok).toBe(true);
  expect(read.problems).toMatchObject([{ code: "curly-quotes", severity: "warning", at: { line: 1, column: 8 } }]);
});

test.each<[encoding: string, bytes: Uint8Array, place: string]>([
  ["UTF-16 with a mark", Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x3a, 0x00), "1:1"],
  ["UTF-16 without a mark", Uint8Array.of(0x61, 0x00, 0x3a, 0x00), "1:1"],
  ["UTF-16, the other way round", Uint8Array.of(0xfe, 0xff, 0x00, 0x61), "1:1"],
  ["Latin-1", Uint8Array.of(...new TextEncoder().encode("a: 1\nfee: "), 0xa3, 0x35, 0x0a), "2:6"],
])("a file in %s is refused: save as UTF-8", (_, bytes, place) => {
  const [problem] = readDocument(bytes, "own.yaml").problems;
  expect(wrong(bytes)).toEqual([expect.stringContaining(`${place} file-encoding`)]);
  expect(problem?.help).toContain("Save as UTF-8");
});

test("a problem names the address it stands at", () => {
  const { problems } = readDocument("resolutions:\n  recall:\n    gates: { support: 0.75 }\n", "own.yaml");
  expect(problems).toMatchObject([{ path: "resolutions/recall/gates/support" }]);
});
