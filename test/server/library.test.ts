import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openLibrary } from "../../server/library.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "charter-library-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) write(folder, name, text);
  return folder;
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function club(version: string, more = "", from = "2012-01-01"): string {
  return `language: 1\nid: club\nversion: "${version}"\ntitle: Club ${version}\ndeclared: { status: draft, inForce: { from: ${from} } }\nbody: { id: club, type: club, name: Club }\n${more}`;
}

const day = (text: string) => Temporal.PlainDate.from(text);

describe("the library of constitutions", () => {
  it("lists every version, the tenth after the ninth, and nothing else", () => {
    const library = openLibrary(
      folderWith({
        "club/2011.10.yaml": club("2011.10"),
        "club/2011.9.yaml": club("2011.9"),
        "club/cases.yaml": "",
        "club/notes.txt": "",
        "calendars/moon.yaml": "",
        "packs/red.yaml": "",
        "README.md": "",
        "abbey/1.yaml": "",
      }),
    );
    expect(library.list().map(({ id, version, file }) => `${id}@${version} ${file}`)).toEqual([
      "abbey@1 constitutions/abbey/1.yaml",
      "club@2011.9 constitutions/club/2011.9.yaml",
      "club@2011.10 constitutions/club/2011.10.yaml",
    ]);
  });

  it("takes a version from the folder named first", () => {
    const own = folderWith({ "club/1.yaml": club("1").replace("Club 1", "Ours") });
    const library = openLibrary([own, folderWith({ "club/1.yaml": club("1"), "club/2.yaml": club("2") })]);
    const read = library.read("club@1");
    expect(read?.ok === true && read.value.title).toBe("Ours");
    expect(library.list()).toHaveLength(2);
  });

  it("finds the version in force on a date: of several the one that began last, none before the first", () => {
    const library = openLibrary(
      folderWith({ "club/1.yaml": club("1"), "club/2.yaml": club("2", "", "2013-04-01"), "club/3.yaml": "broken: [" }),
    );
    expect(library.inForce("club", day("2013-03-31"))?.version).toBe("1");
    expect(library.inForce("club", day("2013-04-01"))?.version).toBe("2");
    expect(library.inForce("club", day("2011-12-31"))).toBeUndefined();
    expect(library.inForce("nobody", day("2013-04-01"))).toBeUndefined();
  });

  it("reads a constitution once, and again when it, its base or its calendar has changed", () => {
    const calendar =
      "id: moon\ntitle: Moon\nsource: Us\ncovers: { from: 2012-01-01, to: 2012-12-31 }\nworkingWeek: [Monday]\nholidays: { 2012-05-01: May Day }\n";
    const folder = folderWith({
      "club/1.yaml": club("1", "calendar: moon\n"),
      "branch/1.yaml": 'language: 1\nid: branch\nversion: "1"\ntitle: Branch\nbasedOn: club@1\n',
      "calendars/moon.yaml": calendar,
    });
    const library = openLibrary(folder);
    const first = library.read("branch@1");
    expect(first?.ok).toBe(true);
    expect(library.read("branch@1")).toBe(first);
    const changes: readonly (readonly [string, string])[] = [
      ["branch/1.yaml", 'language: 1\nid: branch\nversion: "1"\ntitle: Other\nbasedOn: club@1\n'],
      ["club/1.yaml", club("1", "calendar: moon\n", "2012-02-02")],
      ["calendars/moon.yaml", calendar.replace("May Day", "Labour Day")],
    ];
    for (const [name, text] of changes) {
      const before = library.read("branch@1");
      write(folder, name, text);
      expect(library.read("branch@1"), name).not.toBe(before);
      expect(library.read("branch@1")?.ok).toBe(true);
    }
  });

  it("refuses a constitution that stands in another's place, at the name that is wrong", () => {
    const folder = folderWith({ "club/1.yaml": club("1"), "club/2.yaml": club("1"), "hall/1.yaml": club("1") });
    const library = openLibrary(folder);
    expect(library.read("club@1")?.ok).toBe(true);
    const problems = ["club@2", "hall@1"].map((reference) => library.read(reference)?.problems[0]);
    expect(problems.map((problem) => [problem?.code, problem?.path, problem?.message])).toEqual([
      ["misplaced-file", "version", "The file stands where `club@2` belongs, but its version is `1`."],
      ["misplaced-file", "id", "The file stands where `hall@1` belongs, but its id is `club`."],
    ]);
  });

  it("looks nowhere outside its folders", () => {
    const folder = folderWith({ "secret.yaml": club("1"), "inner/club/1.yaml": club("1") });
    const library = openLibrary(join(folder, "inner"));
    expect(library.source("club@1")).toBeDefined();
    for (const reference of ["..@secret", "club@../../secret", "../inner/club@1", "club", "club@1@2", "club/1", ""]) {
      expect(library.source(reference), reference).toBeUndefined();
      expect(library.read(reference), reference).toBeUndefined();
    }
    expect(library.calendar("../../secret")).toBeUndefined();
  });
});
