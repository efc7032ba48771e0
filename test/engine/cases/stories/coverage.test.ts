import { describe, expect, it } from "vitest";
import type { Coverage } from "../../../../engine/cases/coverage.ts";
import { coverageOf } from "../../../../engine/cases/coverage.ts";
import { runStories } from "../../../../engine/cases/stories/run-stories.ts";
import type { CoverageSort } from "../../../../engine/rendering/cases-data.ts";
import { saltings } from "../../procedures/saltings.ts";
import { overChristmas, recallAndElection, storiesOf } from "./saltings-stories.ts";

async function coverageWith(lines: string): Promise<Coverage> {
  const constitution = saltings();
  return coverageOf(constitution, [], await runStories(storiesOf(lines), () => constitution));
}

/** What is shown of one procedure, or what is not, each in a line. */
function lines(coverage: Coverage, sort: CoverageSort, address: string, isCovered: boolean): readonly string[] {
  return coverage[sort]
    .filter(
      (each) => each.covered === isCovered && (each.address === address || each.address.startsWith(`${address}/`)),
    )
    .map(({ address: of, words, side }) => [of.slice(address.length + 1), words, side ?? ""].filter(Boolean).join(" "));
}

describe("what stories show of procedures", () => {
  it("are the stages entered and the ends reached", async () => {
    const coverage = await coverageWith(recallAndElection);
    expect(lines(coverage, "stages", "procedures/recall", true)).toEqual([
      "stage “Requested”",
      "stage “The leadership is recalled”",
      "stage “Interim”",
    ]);
    expect(lines(coverage, "ends", "procedures/recall", false)).toEqual(["stage “Kept”"]);
  });

  it("are the actions done, each with every way in which it can come out, and the cases awaited", async () => {
    const coverage = await coverageWith(recallAndElection);
    expect(lines(coverage, "actions", "procedures/recall", true)).toEqual([
      "vote done in “Requested”, coming out as `carried`",
      "call-election done in “The leadership is recalled”",
      "the case awaited in “Interim” ended `elected`",
    ]);
    expect(lines(coverage, "actions", "procedures/recall", false)).toContain(
      "vote done in “Requested”, coming out as `lost`",
    );
  });

  it("are what something was refused for, requirement by requirement", async () => {
    const coverage = await coverageWith(overChristmas);
    const address = "procedures/dispute/request-hearing";
    expect(lines(coverage, "refusals", address, true)).toEqual(["refused for “What must hold first”"]);
    expect(lines(coverage, "refusals", address, false)).toEqual([
      "refused for “Done by one who may”",
      "refused for “With its papers”",
    ]);
  });

  it("are deadlines kept, kept on the last day, and missed", async () => {
    const coverage = await coverageWith(overChristmas);
    const shown = lines(coverage, "deadlines", "procedures/dispute", true);
    expect(shown).toContain("deadline “Notice” kept on the last day");
    expect(shown).toContain("deadline “Documents” missed");
    expect(shown).not.toContain("deadline “Notice” missed");
  });

  it("are the questions of its actions, may and may not, so that nobody writes a case as well", async () => {
    const coverage = await coverageWith(overChristmas);
    const address = "procedures/dispute/request-hearing";
    expect(lines(coverage, "outcomes", address, true)).toEqual(["outcome `may-not`", "outcome `may`"]);
    expect(lines(coverage, "outcomes", "procedures/dispute/begin", true)).toEqual(["outcome `may`"]);
    expect(lines(coverage, "outcomes", "resolutions/panel-decision", true)).toEqual(["outcome `carried`"]);
    expect(lines(coverage, "boundaries", "resolutions/panel-decision", true)).toHaveLength(1);
  });

  it("is nothing if the story does not come out as it tells (control)", async () => {
    const coverage = await coverageWith(overChristmas.replace("outcome: determined", "outcome: settled"));
    expect(lines(coverage, "stages", "procedures/dispute", true)).toEqual([]);
    expect(lines(coverage, "outcomes", "procedures/dispute", true)).toEqual([]);
  });

  it("is less without the step that shows it (control)", async () => {
    const late =
      "      - { on: 2014-01-14, expect: { missed: [documents of respondent], because: [a breach is recorded] } }\n";
    const sent = "      - { on: 2014-01-13, by: respondent, does: send-documents }\n";
    const coverage = await coverageWith(overChristmas.replace(late, sent));
    expect(lines(coverage, "deadlines", "procedures/dispute", true)).not.toContain("deadline “Documents” missed");
  });
});
