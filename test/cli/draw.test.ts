import { describe, expect, it } from "vitest";
import { charter, folderWith } from "./world.ts";

const text = `language: 1
id: allotments
version: "2012.1"
title: Rules of the allotments
declared: { status: illustrative, inForce: { from: 2012-01-01, until: 2019-12-31 } }
body: { id: allotments, type: society, name: The allotments }
procedures:
  complaint:
    title: Complaint about a plot
    parties: { neighbour: person, holder: person }
    roles: { steward: person }
    begins: { by: neighbour }
    starts: open
    stages:
      open:
        does:
          tidy: { by: holder, to: tidied }
          give-warning: { by: steward, to: warned }
      tidied: { ends: tidied }
      warned: { ends: warned, adverseTo: holder, appeal: none }
    deadlines:
      tidying: { within: 14 days, after: start, metBy: tidy, ifMissed: { to: warned } }
  swap:
    title: Swap of plots
    parties: { one: person, other: person }
    starts: offered
    stages:
      offered: { openEnded: true, does: { accept: { by: other, to: swapped } } }
      swapped: { ends: swapped }
`;
const cases = `constitution: allotments@2012.1
stories:
  - name: tidied at once
    procedure: complaint
    by: neighbour
    on: 2014-05-01
    steps:
      - { on: 2014-05-03, by: holder, does: tidy, expect: { ended: true } }
`;

describe("charter draw", () => {
  const folder = folderWith({ "allotments.yaml": text, "cases.yaml": cases });
  const draw = (...words: readonly string[]) => charter(["draw", "allotments.yaml", ...words], { folder });

  it("draws a procedure as a picture, unless another format is asked for", async () => {
    const { code, stdout, stderr } = await draw("complaint");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^<svg .*<title id="procedures-complaint-title">Complaint about a plot<\/title>/s);
    expect((await draw("procedures/complaint")).stdout).toBe(stdout);
    expect((await draw("complaint", "--format", "dot")).stdout).toMatch(/^digraph "procedures\/complaint" \{/);
    expect((await draw("complaint", "--format", "html")).stdout).toMatch(/^<!doctype html>.*<svg .*Step 1\. /s);
  });

  it("says the same in words", async () => {
    const { stdout } = await draw("complaint", "--format", "text");
    expect(stdout).toContain(`Step 1. Open.
  • 1.1 Tidy: by the holder. Then the case ends: tidied.
      • Deadline “Tidying”: within 14 days after the beginning of the case; if that is missed, the
        case ends: warned.
`);
  });

  it("marks the way of a story, whose procedure need not be named", async () => {
    const { code, stdout } = await draw("--story", "tidied", "--format", "dot");
    expect(code).toBe(0);
    expect(stdout).toContain("✓ Done on Sat 3 May 2014");
    expect(stdout).toContain("▶ The case ended here, on Sat 3 May 2014");
    const earlier = await draw("--story", "tidied", "--on", "2014-05-02", "--format", "dot");
    expect(earlier.stdout).toContain("▶ The case is here, since Thu 1 May 2014");
  });

  it.each([
    [["complaints"], "There is no procedure `complaints`.\n  Did you mean `complaint`?\n"],
    [[], "There are several procedures, and one is drawn at a time.\n  There are: `complaint`, `swap`.\n"],
    [["--on", "2014-05-01"], "`--on` says how a story stood on a day, and there is no story.\n  Add `--story`.\n"],
    [["--story", "flooded"], "No story is called `flooded`.\n  There are: `tidied at once`.\n"],
    [
      ["swap", "--story", "tidied at once"],
      "In the story `tidied at once` no case of `swap` has begun.\n  Name the procedure that it tells of, or a later day.\n",
    ],
  ])("says what to write instead of %j", async (words, told) => {
    expect(await draw(...words)).toEqual({ code: 2, stdout: "", stderr: told });
  });
});
