import { describe, expect, it } from "vitest";
import type { CountSheet } from "../../engine/index.ts";
import { charter, clubText, folderWith } from "./world.ts";

const elections = `elections:
  board:
    title: Election of the board
    seats: 2
    method: first past the post
    caps: { one-of-a-hide: { atMost: 1, of: hide } }
    ties: { lot: { way: lot, by: the oldest member } }
    reading:
      taken: Two are elected.
      instead:
        three: { says: Three are elected., seats: 3 }
  warden:
    title: Election of the warden
    seats: as many as are vacant
    method: single transferable vote
    rule: Scottish 2007
  patron: { title: Election of the patron, seats: 1 }
`;
const candidates = `id,name,hide
ada,Ada Finch,Reed Hide
bob,"Bob Heron, the elder",Reed Hide
cyd,Cyd Wren,Shore Hide
dan,Dan Owl,Shore Hide
`;
const papers = "ada,bob\nada,bob\nada\ncyd\ncyd,ada\ndan\n";

const folder = folderWith({
  "club.yaml": clubText(elections),
  "candidates.csv": candidates,
  "papers.csv": papers,
  "tied.csv": "ada\nada\ncyd\ndan\n",
  "lot.json": '[{ "way": "lot", "between": ["cyd", "dan"], "order": ["dan", "cyd"] }]',
  "odd.csv": 'ada,=SUM(A1)\n\n"cyd"\r\n@risk\n__proto__\nada,cyd,dan\n',
  "latin.csv": "",
});
const count = (...words: readonly string[]) => charter(["count", ...words], { folder });
const board = (ballots: string, ...more: readonly string[]) =>
  count("club.yaml", "elections/board", "--ballots", ballots, "--candidates", "candidates.csv", ...more);
const sheetOf = async (ballots: string, ...more: readonly string[]): Promise<CountSheet> =>
  JSON.parse((await board(ballots, "--format", "json", ...more)).stdout) as CountSheet;

describe("counting an election", () => {
  it("prints who is elected first, then who stood, every stage, and how to count it again", async () => {
    const { code, stdout, stderr } = await board("papers.csv");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Election of the board\n-+\n\nElected: Ada Finch and Cyd Wren\.\n/);
    expect(stdout).toContain("bob: Bob Heron, the elder, hide Reed Hide");
    expect(stdout).toContain("6 papers received: 6 valid, 0 spoilt");
    expect(stdout).toContain("charter count --recount");
  });

  it("gives the sheet itself as JSON, the same whatever the order of the papers", async () => {
    const sheet = await sheetOf("papers.csv");
    expect(sheet).toMatchObject({ format: "charter.count/1", outcome: "complete", elected: ["ada", "cyd"] });
    const turned = papers.trimEnd().split("\n").toReversed().join("\n");
    const other = folderWith({ "p.csv": turned });
    expect(await sheetOf(`${other}/p.csv`)).toEqual(sheet);
  });

  it("takes the same papers as JSON, several alike in one entry, and from standard input", async () => {
    const json = JSON.stringify([
      { marks: ["ada", "bob"], alike: 2 },
      ["ada"],
      ["cyd"],
      ["cyd", "ada"],
      { marks: ["dan"] },
    ]);
    const words = ["count", "club.yaml", "board", "--ballots", "-", "--candidates", "candidates.csv"];
    const { stdout } = await charter([...words, "--format", "json"], { folder, stdin: json });
    expect(JSON.parse(stdout)).toEqual(await sheetOf("papers.csv"));
  });

  it("stops at a tie with exit code 4 and what to record, and goes on with the lot recorded", async () => {
    const tied = await board("tied.csv");
    expect(tied.code).toBe(4);
    expect(tied.stdout).toContain('[{"way":"lot","between":["cyd","dan"],"order":["cyd","dan"]}]');
    expect((await board("tied.csv", "--rulings", "lot.json")).code).toBe(0);
    expect((await sheetOf("tied.csv", "--rulings", "lot.json")).elected).toEqual(["ada", "dan"]);
  });

  it("counts under a rival reading, and by the seats given where the constitution leaves them open", async () => {
    expect((await sheetOf("papers.csv", "--reading", "three")).rules.seats).toBe(3);
    const warden = await count("club.yaml", "warden", "--ballots", "papers.csv", "--seats", "1", "--format", "json");
    expect(JSON.parse(warden.stdout)).toMatchObject({ elected: ["ada"], rules: { seats: 1 } });
    expect(warden.stderr).toContain("Taken to stand is whoever is named on a paper: ada, bob, cyd, dan.");
  });

  it("keeps odd cells as text: such papers are spoilt, counted as spoilt, and the names told", async () => {
    const { stderr } = await board("odd.csv");
    expect(stderr).toContain("`=SUM(A1)` is on one paper, and is nobody who stands.");
    const { papers } = await sheetOf("odd.csv");
    expect(papers).toMatchObject({ received: 6, valid: 1 });
    expect(papers.spoilt).toEqual([
      { reason: "a vote for somebody who does not stand", papers: 3 },
      { reason: "more than 2 votes", papers: 1 },
      { reason: "unmarked", papers: 1 },
    ]);
  });

  it("tells how far it has come when it takes over a second", async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ["ada,cyd", "bob,dan", "cyd"][index % 3]).join("\n");
    const words = ["count", "club.yaml", "board", "--ballots", "-", "--candidates", "candidates.csv"];
    const { stderr } = await charter(words, { folder, stdin: many, tick: 1_200 });
    expect(stderr).toMatch(/^Stage 1: [\d,]+ of [\d,]+ papers$/m);
  });

  it.each([
    ["no election", ["club.yaml"], 2, "Which election is to be counted is missing."],
    ["no ballots", ["club.yaml", "board"], 2, "The ballots are missing."],
    ["another election", ["club.yaml", "bord", "--ballots", "papers.csv"], 2, "Did you mean `elections/board`?"],
    ["a rule for an election", ["club.yaml", "rules/may-enter", "--ballots", "papers.csv"], 2, "is not an election"],
    ["seats that are stated", ["club.yaml", "board", "--seats", "3", "--ballots", "papers.csv"], 2, "says `2` seats"],
    ["seats that are not", ["club.yaml", "warden", "--ballots", "papers.csv"], 2, "Give their number"],
    ["no number of seats", ["club.yaml", "warden", "--seats", "two"], 2, "`two` is not a number of seats"],
    ["another reading", ["club.yaml", "board", "--reading", "four", "--ballots", "papers.csv"], 2, "is not a reading"],
    ["a cap but no practices", ["club.yaml", "board", "--ballots", "papers.csv"], 2, "it is not said which hide"],
    ["no method", ["club.yaml", "patron", "--ballots", "papers.csv"], 4, "does not say how the votes are counted"],
    ["no such file", ["club.yaml", "board", "--ballots", "gone.csv"], 3, "`gone.csv` is not there"],
    ["no such constitution", ["gone.yaml", "board", "--ballots", "papers.csv"], 3, "`gone.yaml` is not there"],
    [
      "candidates as ballots",
      ["club.yaml", "board", "--ballots", "papers.csv", "--candidates", "papers.csv"],
      3,
      "`id`",
    ],
  ])("says so in plain words: %s", async (_case, words, code, message) => {
    const ran = await count(...words);
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toContain(message);
  });
});

describe("counting again", () => {
  const other = folderWith({ "papers.csv": papers, "other.csv": papers.replace("dan", "bob") });
  const again = async (sheet: unknown, ballots: string, ...more: readonly string[]) => {
    const stdin = typeof sheet === "string" ? sheet : JSON.stringify(sheet);
    return charter(["count", "--recount", "-", "--ballots", ballots, ...more], { folder: other, stdin });
  };

  it("agrees with the sheet that the papers gave", async () => {
    const ran = await again(await sheetOf("papers.csv"), "papers.csv");
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("The papers give the same sheet, stage by stage.");
  });

  it("goes by the rulings that stand on the sheet", async () => {
    const sheet = await sheetOf("tied.csv", "--rulings", "lot.json");
    expect((await again(sheet, `${folder}/tied.csv`)).code).toBe(0);
  });

  it("differs with one paper changed, with a vote changed on the sheet, or somebody else elected (control)", async () => {
    const sheet = await sheetOf("papers.csv");
    const changed = await again(sheet, "other.csv", "--format", "json");
    expect(changed.code).toBe(1);
    expect(JSON.parse(changed.stdout)).toMatchObject({ same: false });
    expect((await again(JSON.stringify(sheet).replace('"ada":"4"', '"ada":"5"'), "papers.csv")).code).toBe(1);
    const forged = await again({ ...sheet, elected: ["ada", "dan"] }, "papers.csv");
    expect(forged.code).toBe(1);
    expect(forged.stdout).toContain('elected/1: the sheet says `"dan"`, the papers give `"cyd"`');
  });

  it.each([
    ["not JSON", "{ format", 3, "is not JSON"],
    ["something else", '{ "format": "charter.decision/1" }', 3, "is not a count sheet"],
    [
      "rules that are none",
      '{ "format": "charter.count/1", "rules": { "seats": "two" } }',
      3,
      "how many seats there are",
    ],
    ["rules with more", '{ "format": "charter.count/1", "rules": { "quota": 3 } }', 3, "`quota`, which is not known"],
  ])("refuses a sheet that is %s", async (_case, sheet, code, message) => {
    const ran = await again(sheet, "papers.csv");
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toContain(message);
  });

  it("goes by the sheet alone", async () => {
    const ran = await charter(["count", "club.yaml", "--recount", "s.json", "--ballots", "papers.csv"], { folder });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
  });
});
