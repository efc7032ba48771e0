import { describe, expect, it } from "vitest";
import { charter, clubText, folderWith } from "./world.ts";

const cases = `constitution: bird-hide@2012.1
cases:
  - name: two in three open the hide
    on: 2014-05-01
    ask: resolutions/open-the-hide
    facts: { entitled: 10, responses: 6, for: 4, against: 2 }
    expect: { outcome: carried, because: ["4 of 6"] }
  - name: whoever saw an owl may enter
    on: 2014-05-01
    ask: rules/may-enter
    facts: { hasKey: true, birds: [owl] }
    expect: { outcome: may-enter }
`;
const failing = cases.replace("outcome: carried", "outcome: lost");

describe("running cases", () => {
  const folder = folderWith({
    "constitutions/bird-hide/2012.1.yaml": clubText(),
    "constitutions/bird-hide/2013.1.yaml": clubText()
      .replace("2012.1", "2013.1")
      .replace("support: { atLeast: 2/3", "support: { moreThan: 2/3"),
    "constitutions/bird-hide/cases.yaml": cases,
    "constitutions/alone/2012.1.yaml": clubText().replace("id: bird-hide\nversion", "id: alone\nversion"),
    "failing/cases.yaml": failing,
    "broken/cases.yaml": cases.replace("rules/may-enter", "rules/may-entr"),
    "tabs/cases.yaml": "constitution: bird-hide@2012.1\ncases:\n\t- name: a\n",
    "empty/a.txt": "",
  });
  const test = (...words: readonly string[]) => charter(["test", ...words], { folder });

  it("runs all the cases in constitutions/ and says how many passed", async () => {
    const ran = await test();
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("constitutions/bird-hide/cases.yaml: 2 cases\n");
    expect(ran.stdout).toMatch(/✓ +two in three open the hide\n/);
    expect(ran.stdout).toMatch(/\n2 passed, 0 failed\n$/);
  });

  it.each([
    "constitutions/bird-hide/cases.yaml",
    "constitutions/bird-hide/2012.1.yaml",
    "bird-hide",
    "bird-hide@2012.1",
  ])("runs the cases that %s names", async (file) => {
    expect((await test(file)).stdout).toMatch(/\n2 passed, 0 failed\n$/);
  });

  it("runs only those put to a version where a version is named", async () => {
    expect((await test("bird-hide@2013.1")).stdout).toMatch(/\n0 passed, 0 failed\n$/);
  });

  it("tells what came out otherwise, at its line, and ends with 1", async () => {
    const ran = await test("failing/cases.yaml");
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/✗ +two in three open the hide +failing\/cases\.yaml:3\n/);
    expect(ran.stdout).toContain("`lost` was expected, but it is `carried`. (line 7)");
    expect(ran.stdout).toMatch(/\n1 passed, 1 failed\n$/);
  });

  it("prints the same as data and for build servers", async () => {
    const asJson = await test("failing/cases.yaml", "--format", "json");
    expect(asJson.code).toBe(1);
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      format: "charter.tests/1",
      files: [
        { file: "failing/cases.yaml", cases: [{ passed: false, expected: "lost", got: "carried" }, { passed: true }] },
      ],
      summary: { passed: 1, failed: 1 },
    });
    const asJunit = await test("failing/cases.yaml", "--format", "junit");
    expect(asJunit.stdout).toContain('<testsuite name="failing/cases.yaml" tests="2" failures="1"');
  });

  it("says what the cases show, and fails where they show too little", async () => {
    const ran = await test("bird-hide@2012.1", "--coverage", "--min-coverage", "60");
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("2 of 3 provisions have a case");
    expect(ran.stdout).toMatch(/`rolls\/keyholders` Keyholders +constitutions\/bird-hide\/2012\.1\.yaml:13/);
    const scant = await test("bird-hide@2012.1", "--min-coverage", "67");
    expect(scant.code).toBe(1);
    expect(scant.stderr).toContain(
      "2 of 3 provisions of `bird-hide@2012.1` have a case; at least 67 in a hundred were wanted.",
    );
  });

  it.each([
    ["cases that cannot be read", "tabs/cases.yaml", "tab-indentation"],
    ["a question that is not there", "broken/cases.yaml", "Did you mean `rules/may-enter`?"],
    ["a file that is not there", "nowhere.yaml", "`nowhere.yaml` is not there."],
    ["a constitution without cases", "alone", "There are no cases beside `alone`."],
  ])("ends with 3 on %s", async (_what, file, words) => {
    const ran = await test(file);
    expect(ran).toMatchObject({ code: 3, stdout: "" });
    expect(ran.stderr).toContain(words);
  });

  it("runs the others where one cannot be read, and still ends with 3", async () => {
    const ran = await test("tabs/cases.yaml", "bird-hide@2012.1");
    expect(ran.code).toBe(3);
    expect(ran.stdout).toMatch(/\n2 passed, 0 failed\n$/);
  });

  it("ends with 2 on a share of more than a hundred in a hundred", async () => {
    expect(await test("--min-coverage", "101")).toMatchObject({ code: 2, stdout: "" });
  });

  it("tells how far it is when it takes long, and not otherwise", async () => {
    const slow = await charter(["test", "bird-hide@2012.1"], { folder, tick: 1_100 });
    const [line] = slow.stderr.split("\n");
    expect(line).toBe("constitutions/bird-hide/cases.yaml: 1 of 2 cases");
    expect((await test("bird-hide@2012.1")).stderr).toBe("");
  });
});

describe("warnings that are accepted", () => {
  const at = "resolutions/open-the-hide/gates/support/atLeast";
  const fiveOfSix = cases.replace("for: 4, against: 2", "for: 5, against: 1").replace("4 of 6", "5 of 6");
  const rounded = clubText().replace("2/3, of: votesCast", "66.67%, of: votesCast");
  const accepting = (path: string) =>
    `accepts:\n  - { warning: approximate-fraction, at: ${path}, because: The landlord writes it so. }\n`;
  const testOf = (accepts: string, constitution: string, ...words: readonly string[]) =>
    charter(["test", "bird-hide", ...words], {
      folder: folderWith({
        "constitutions/bird-hide/2012.1.yaml": constitution,
        "constitutions/bird-hide/cases.yaml": fiveOfSix.replace("cases:\n", `${accepts}cases:\n`),
      }),
    });

  it("pass where each is given, at its place", async () => {
    const ran = await testOf(accepting(at), rounded);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toMatch(/\n2 passed, 0 failed\n$/);
  });

  it("leave any other to be told at its line, with what to write, and the end is 1", async () => {
    const ran = await testOf("accepts: []\n", rounded);
    expect(ran.code).toBe(1);
    expect(ran.stdout.replaceAll(/\s+/g, " ")).toContain(
      `✗ The warning \`approximate-fraction\` at \`${at}\` is not accepted. constitutions/bird-hide/2012.1.yaml:20`,
    );
    expect(ran.stdout.replaceAll(/\s+/g, " ")).toContain(
      `\`{ warning: approximate-fraction, at: ${at}, because: … }\``,
    );
    expect(ran.stdout).toMatch(/\n2 passed, 1 failed\n$/);
  });

  it("are told where they are given no longer, or elsewhere", async () => {
    const mended = await testOf(accepting(at), clubText());
    expect(mended.code).toBe(1);
    expect(mended.stdout).toContain("accepted, but not given. constitutions/bird-hide/cases.yaml:3");
    expect(mended.stdout).toContain("Take it out of `accepts`.");
    const misplaced = await testOf(accepting(at.replace("support", "suport")), rounded);
    expect(misplaced.stdout).toMatch(/\n2 passed, 2 failed\n$/);
    expect(misplaced.stdout.replaceAll(/\s+/g, " ")).toContain(`Did you mean \`${at}\`?`);
  });

  it("are told alike as data and for build servers", async () => {
    const asData = await testOf("accepts: []\n", rounded, "--format", "json");
    expect(JSON.parse(asData.stdout)).toMatchObject({
      files: [{ warnings: [{ kind: "not-accepted", warning: "approximate-fraction", path: at, at: { line: 20 } }] }],
      summary: { passed: 2, failed: 1 },
    });
    const asJunit = await testOf("accepts: []\n", rounded, "--format", "junit");
    expect(asJunit.stdout).toContain('tests="3" failures="1"');
    expect(asJunit.stdout).toContain(`name="bird-hide@2012.1: approximate-fraction ${at}"`);
  });

  it("are not spoken of where a file says nothing of them (control)", async () => {
    const ran = await testOf("", rounded);
    expect(ran.code).toBe(0);
    expect(JSON.parse((await testOf("", rounded, "--format", "json")).stdout)).not.toHaveProperty("files.0.warnings");
  });

  it.each([
    ["a check that is not there", "approximate-fracton", "Did you mean `approximate-fraction`?"],
    ["another constitution", "approximate-fraction, constitution: osprey@2012.1", "`osprey@2012.1` cannot be read"],
  ])("cannot name %s", async (_what, words, message) => {
    const ran = await testOf(accepting(at).replace("approximate-fraction", words), rounded);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain(message);
  });
});
