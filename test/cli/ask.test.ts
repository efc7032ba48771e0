import { spawnSync } from "node:child_process";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { publishedSchemas } from "../../engine/index.ts";
import { charter, clubText, folderWith } from "./world.ts";
import type { Setting } from "./world.ts";

const model = "constitutions/essex-lmc-model/2011.1.yaml";

function recall(facts: string, ...more: readonly string[]) {
  return charter(["ask", model, "resolutions/recall", ...factWords(facts), ...more]);
}

function factWords(facts: string): readonly string[] {
  return facts.split(" ").flatMap((fact) => (fact === "" ? [] : ["--fact", fact]));
}

/** As much of what is printed as data as these tests look at. */
interface Printed {
  readonly outcome?: string;
  readonly constitution: { readonly id: string; readonly version: string };
  readonly refusals: readonly { readonly facts: readonly string[] }[];
  readonly questions: readonly { readonly address: string }[];
}

function read(stdout: string): Printed {
  return JSON.parse(stdout) as Printed;
}

describe("asking whether a recall is carried", () => {
  it.each([
    ["three quarters of the responses", "entitled=400 responses=240 for=180 against=60", "carried", 0],
    ["one vote short of them", "entitled=400 responses=240 for=179 against=61", "lost", 0],
    ["too few responses", "entitled=400 responses=199 for=199 against=0", "void", 0],
    ["only the votes for", "entitled=400 for=180", "undetermined", 4],
  ])("%s", async (_case, facts, outcome, code) => {
    const ran = await recall(facts, "--format", "json");
    expect({ outcome: read(ran.stdout).outcome, code: ran.code, stderr: ran.stderr }).toEqual({
      outcome,
      code,
      stderr: "",
    });
  });

  it("says how many were needed, which gate failed, and what is missing", async () => {
    expect((await recall("entitled=400 responses=240 for=179 against=61")).stdout).toMatch(
      /^Lost\.\n[^]*✗ Support \(not met\): 179 of 240 [^]*at least 180 were needed\./,
    );
    expect((await recall("entitled=400 responses=199 for=199 against=0")).stdout).toMatch(
      /^Void\.\n[^]*✗ Turnout \(not met\)/,
    );
    const open = (await recall("entitled=400 for=100 against=50")).stdout;
    expect(open).toMatch(/^Undetermined\. What is known does not settle it\.\n/);
    expect(open).toContain("How many responded, abstentions and spoilt papers included? `responses`");
    expect(open).toContain("It can no longer be carried; lost or void are still possible.");
  });

  it("is refused with facts that contradict each other, naming both, on standard error", async () => {
    const ran = await recall("responses=100 for=180");
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("`for` = 180 and `responses` = 100 cannot");
    const asData = await recall("responses=100 for=180", "--format", "json");
    expect(read(asData.stdout).refusals[0]?.facts).toEqual(["for", "responses"]);
  });

  it("can be asked under a rival reading, which is said at once", async () => {
    const facts = "entitled=400 responses=320";
    const lost = await recall(`${facts} for=299`, "--reading", "of-all-gps");
    expect(lost.stdout).toMatch(
      /^Lost\.[^]*This is under a rival reading, of-all-gps: Three quarters of all eligible GPs/,
    );
    const carried = await recall(`${facts} for=300`, "--reading", "of-all-gps", "--format", "json");
    expect(read(carried.stdout).outcome).toBe("carried");
    expect((await recall(facts, "--reading", "of-all")).stderr).toContain("It can be read as `of-all-gps`");
  });

  it("gives a decision that its schema describes", async () => {
    const { $id: _id, ...schema } = publishedSchemas().get("decision") ?? {};
    const fits = new Ajv2020({ strict: false }).compile(schema);
    const decision = read((await recall("entitled=400 responses=240 for=180 against=60", "--format", "json")).stdout);
    expect(fits(decision)).toBe(true);
    // A control: a field that nobody described.
    expect(fits({ ...decision, verdict: "carried" })).toBe(false);
  });

  it.each(["text", "json", "md"])("gives the same bytes for the same question, as %s", async (format) => {
    const facts = "entitled=400 responses=240 for=180 against=60";
    const [one, two] = [await recall(facts, "--format", format), await recall(facts, "--format", format)];
    expect(one).toEqual(two);
    // A control: another question differs.
    expect((await recall("entitled=401 responses=240 for=180 against=60", "--format", format)).stdout).not.toBe(
      one.stdout,
    );
  });
});

describe("the facts of a question", () => {
  const folder = folderWith({
    "constitutions/bird-hide/2012.1.yaml": clubText(),
    "facts.yaml": "hasKey: true\nbirds: [owl]\n",
    "facts.json": '{ "hasKey": true, "birds": ["heron"] }',
    "torn.yaml": "hasKey: [true\n",
  });
  const enter = (words: readonly string[], setting: Setting = {}) =>
    charter(["ask", "bird-hide", "rules/may-enter", "--format", "json", ...words], { folder, ...setting });
  const outcomeOf = async (words: readonly string[], setting?: Setting) => {
    const ran = await enter(words, setting);
    return ran.stdout === "" ? ran.stderr : (read(ran.stdout).outcome ?? ran.stderr);
  };

  it.each([
    ["yes and a list", "hasKey=yes birds=heron,owl", "may-enter"],
    ["true and one word", "hasKey=true birds=owl", "may-enter"],
    ["no", "hasKey=no", "may-not-enter"],
    ["none of the words", "hasKey=yes birds=none", "may-not-enter"],
  ])("are read by their types: %s", async (_case, facts, outcome) => {
    expect(await outcomeOf(factWords(facts))).toBe(outcome);
  });

  it("come from a file or from standard input; a fact on the command line comes first", async () => {
    expect(await outcomeOf(["--facts", "facts.yaml"])).toBe("may-enter");
    expect(await outcomeOf(["--facts", "facts.json"])).toBe("may-not-enter");
    expect(await outcomeOf(["--facts", "facts.json", "--fact", "birds=owl"])).toBe("may-enter");
    expect(await outcomeOf(["--facts", "-"], { stdin: "{ hasKey: false }" })).toBe("may-not-enter");
  });

  it.each([
    ["a number where yes or no is meant", ["--fact", "hasKey=5"], 2, "`5` is not yes or no"],
    ["a word that is not in the list", ["--fact", "birds=owl,robin"], 2, "`robin` is not one of the words allowed"],
    ["a misspelt name", ["--fact", "hasKy=yes"], 2, "Did you mean `hasKey`?"],
    ["no value", ["--fact", "hasKey"], 2, "`hasKey` does not say which fact has which value."],
    ["the same fact twice", ["--fact", "hasKey=yes", "--fact", "hasKey=no"], 2, "`hasKey` is given twice."],
    ["a file that is not there", ["--facts", "absent.yaml"], 3, "`absent.yaml` is not there"],
    ["a file that is torn", ["--facts", "torn.yaml"], 3, "torn.yaml:1:"],
  ])("are refused with %s", async (_case, words, code, message) => {
    const ran = await enter(words);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toContain(message);
  });

  it("are listed where none are given, with a command to begin with", async () => {
    const ran = await charter(["ask", "bird-hide", "resolutions/open-the-hide"], { folder });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("`entitled` How many are entitled to vote? A whole number.");
    expect(ran.stdout).toContain("charter ask bird-hide resolutions/open-the-hide \\\n    --fact entitled=…");
  });

  it("are those of the rival reading that is asked for, with the outcomes it has", async () => {
    const reading = ["ask", "essex-lmc-model", "resolutions/recall", "--reading", "of-member-gps"];
    const ran = await charter(reading);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("`member-gps.for`");
    expect(ran.stdout).toContain("charter ask essex-lmc-model resolutions/recall --reading of-member-gps \\");
    expect((await charter(reading.slice(0, 3))).stdout).not.toContain("member-gps");
  });

  it("are shown with the values of a case where there is one, in a command that can be given as it stands", async () => {
    const listed = await charter(["ask", "blackwater", "resolutions/recall"]);
    const [, command = ""] = listed.stdout.split("For example\n");
    const words = command.replaceAll("\\\n", " ").trim().split(/\s+/).slice(1);
    const ran = await charter(words);
    expect(words).toContain("--on");
    expect(ran).toMatchObject({ code: 0, stderr: "" });
  });

  it("lists the questions where no address is given", async () => {
    const ran = await charter(["ask", "bird-hide"], { folder });
    expect(ran.stdout).toContain("`resolutions/open-the-hide`");
    expect(ran.stdout).toContain("Carried, lost or void.");
    const asData = read((await charter(["ask", "bird-hide", "--format", "json"], { folder })).stdout);
    expect(asData.questions.map(({ address }) => address)).toContain("rules/may-enter");
  });

  it("tells when the outcome is not the one expected", async () => {
    expect((await enter(["--fact", "hasKey=no", "--expect", "may-not-enter"])).code).toBe(0);
    expect(await enter(["--fact", "hasKey=no", "--expect", "may-enter"])).toMatchObject({ code: 1 });
    expect((await enter(["--expect", "undetermined"])).code).toBe(0);
    expect((await enter(["--fact", "hasKey=no", "--expect", "may-entr"])).stderr).toContain(
      "Did you mean `may-enter`?",
    );
  });

  it("prints the date asked about, and beware of a day on which the constitution does not claim to be in force", async () => {
    const later = await charter(["ask", "bird-hide", "rules/may-enter", "--fact", "hasKey=no"], {
      folder,
      today: "2020-02-03",
    });
    expect(later.stdout).toContain("on Monday 3 February 2020");
    expect(later.stdout).toContain("Beware\n  • 2020-02-03 lies after 2019-12-31");
    const then = await charter(["ask", "bird-hide", "rules/may-enter", "--fact", "hasKey=no", "--on", "2019-12-31"], {
      folder,
    });
    expect(then.stdout).not.toContain("Beware");
  });
});

describe("the constitution that FILE names", () => {
  const folder = folderWith({
    "constitutions/bird-hide/2012.1.yaml": clubText(),
    "constitutions/bird-hide/2020.1.yaml": clubText()
      .replace('"2012.1"', '"2020.1"')
      .replace("from: 2012-01-01, until: 2019-12-31", "from: 2020-01-01"),
    "constitutions/osprey/2013.1.yaml":
      'language: 1\nid: osprey\nversion: "2013.1"\ntitle: Osprey\nbasedOn: bird-hide@2012.1\nbody: { id: osprey, name: Osprey }\n',
    "broken.yaml": clubText("nonsense: 1\n"),
  });
  const versionAsked = async (file: string, setting: Setting = {}, ...words: readonly string[]) => {
    const ran = await charter(["ask", file, "rules/may-enter", "--fact", "hasKey=no", "--format", "json", ...words], {
      folder,
      ...setting,
    });
    if (ran.stdout === "") return `${ran.code} ${ran.stderr}`;
    const { id, version } = read(ran.stdout).constitution;
    return `${id}@${version}`;
  };

  it("can be a path, an id with its version, an id, or standard input", async () => {
    expect(await versionAsked("constitutions/osprey/2013.1.yaml")).toBe("osprey@2013.1");
    expect(await versionAsked("bird-hide@2012.1")).toBe("bird-hide@2012.1");
    expect(await versionAsked("-", { stdin: clubText() })).toBe("bird-hide@2012.1");
  });

  it("is, by id alone, the version in force on the date asked about", async () => {
    expect(await versionAsked("bird-hide", { today: "2014-05-01" })).toBe("bird-hide@2012.1");
    expect(await versionAsked("bird-hide", { today: "2024-05-01" })).toBe("bird-hide@2020.1");
    expect(await versionAsked("bird-hide", {}, "--on", "2019-12-31")).toBe("bird-hide@2012.1");
  });

  it("can be a git revision, with its base as it was then", async () => {
    const git = (...words: readonly string[]) =>
      spawnSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...words], {
        cwd: folder,
        encoding: "utf8",
      });
    git("init", "-q");
    git("add", "constitutions");
    git("commit", "-q", "-m", "first");
    expect(await versionAsked("HEAD:constitutions/osprey/2013.1.yaml")).toBe("osprey@2013.1");
    expect(await versionAsked("HEAD:constitutions/osprey/2014.1.yaml")).toMatch(/^3 .*cannot be read: git says: /);
    expect(await versionAsked("--help:x")).toMatch(/^2 /);
    expect(await versionAsked("HEAD:constitutions")).toMatch(/^3 /);
  });

  it.each([
    ["nothing", "absent.yaml", "`absent.yaml` is not there."],
    ["a folder", "constitutions", "`constitutions` is a folder."],
    ["something invalid", "broken.yaml", "broken.yaml:32:1  error  unknown-key"],
  ])("cannot be %s", async (_what, file, message) => {
    const answer = await versionAsked(file);
    expect(answer).toMatch(/^3 /);
    expect(answer).toContain(message);
  });

  it("cannot be standard input when the facts are", async () => {
    expect((await charter(["ask", "-", "x/y", "--facts", "-"])).code).toBe(2);
  });
});
