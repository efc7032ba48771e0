import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openLibrary } from "../../server/library.ts";
import { charter, clubText, folderWith } from "../cli/world.ts";
import { constitutionOf, shipped, shippedArchive } from "./cases-library.ts";

const reference = "bird-hide@2012.1";
const file = "constitutions/bird-hide/2012.1.yaml";
const nobody = "a".repeat(64);

/** The digest of what the club's rules mean. */
const digest = (() => {
  const read = openLibrary([]).readText({ file: "2012.1.yaml", text: clubText() });
  if (!read.ok) throw new Error("the club's rules cannot be read");
  return read.value.digest;
})();

/** A folder with the rules of a club, archived as they are unless the archive is given. */
function archived(archive = `versions:\n  ${reference}: ${digest}\n`): string {
  return folderWith({ [file]: clubText(), "constitutions/archive.yaml": archive });
}

function codesOf(folder: string): readonly string[] {
  const read = openLibrary(join(folder, "constitutions")).read(reference);
  return (read?.problems ?? []).map(({ code }) => code);
}

const stricter = clubText().replace("2/3, of: votesCast", "3/4, of: votesCast");

describe("the archive that comes with Charter", () => {
  it("keeps only versions that are there and mean what they meant", async () => {
    const ran = await charter(["check", "constitutions/archive.yaml"]);
    expect(ran.stdout).toContain("no problems");
    const known: readonly string[] = shipped.map(([each]) => each);
    expect([...shippedArchive().keys()].filter((each) => !known.includes(each))).toEqual([]);
    for (const [each, kept] of shippedArchive()) expect(constitutionOf(each)?.digest).toBe(kept.digest);
  });
});

describe("an archived version", () => {
  it("may be laid out otherwise, and what decides nothing may change", () => {
    const folder = archived();
    writeFileSync(
      join(folder, file),
      clubText().replace("rolls:", "# A remark.\n\nrolls:").replace("page: 2", "page: 3"),
    );
    expect(codesOf(folder)).toEqual([]);
  });

  it("whose meaning has changed is an error wherever it is read (control)", async () => {
    const folder = archived();
    expect(codesOf(folder)).toEqual([]);
    writeFileSync(join(folder, file), stricter);
    expect(codesOf(folder)).toEqual(["archived-version-changed"]);
    const said = expect.stringContaining("`bird-hide@2012.1` is archived with the digest");
    expect(await charter(["check", file], { folder })).toMatchObject({ code: 1, stdout: said });
    expect(await charter(["check", "constitutions/archive.yaml"], { folder })).toMatchObject({ code: 1, stdout: said });
    expect(await charter(["ask", "bird-hide"], { folder })).toMatchObject({ code: 3, stderr: said });
    expect(await charter(["check", "-"], { folder, stdin: stricter })).toMatchObject({ code: 1, stdout: said });
  });

  it("that is not archived may still be changed (control)", () => {
    const folder = archived("versions: {}\n");
    writeFileSync(join(folder, file), stricter);
    expect(codesOf(folder)).toEqual([]);
  });

  it("may be copied to a new version, which may say something else", () => {
    const folder = archived();
    writeFileSync(join(folder, "constitutions/bird-hide/2020.1.yaml"), stricter.replace("2012.1", "2020.1"));
    const library = openLibrary(join(folder, "constitutions"));
    expect(["bird-hide@2012.1", "bird-hide@2020.1"].map((each) => library.read(each)?.ok)).toEqual([true, true]);
  });

  it("is held to the archive of the day by a server that runs", () => {
    const folder = archived();
    const library = openLibrary(join(folder, "constitutions"));
    const isRead = (): boolean | undefined => library.read(reference)?.ok;
    expect(isRead()).toBe(true);
    writeFileSync(join(folder, "constitutions/archive.yaml"), `versions:\n  ${reference}: ${nobody}\n`);
    expect(isRead()).toBe(false);
    rmSync(join(folder, "constitutions/archive.yaml"));
    expect(isRead()).toBe(true);
  });
});

describe("an archive", () => {
  it.each([
    ["a name that is no version", `versions:\n  bird-hide: ${nobody}\n`, "bad-name"],
    ["half a digest", `versions:\n  ${reference}: ${digest.slice(0, 12)}\n`, "wrong-form"],
  ])("with %s lets nothing be read, and says why", (_what, text, code) => {
    const folder = archived(text);
    expect(codesOf(folder)).toEqual([code]);
    const { problems } = openLibrary(join(folder, "constitutions")).readText({ file: "-", text: clubText() });
    expect(problems.map(({ at }) => at.file)).toEqual(["constitutions/archive.yaml"]);
  });

  it("is told of a version that is not there", async () => {
    const folder = archived(`versions:\n  nobody@2001.1: ${nobody}\n`);
    const ran = await charter(["check", "constitutions/archive.yaml"], { folder });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/archive\.yaml:2:3 .*unknown-constitution\n/);
  });
});
