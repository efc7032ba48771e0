import type { CaseFile } from "../../../../engine/cases/case.ts";
import { readCases } from "../../../../engine/cases/read-cases.ts";
import { runStory } from "../../../../engine/cases/stories/run-stories.ts";
import type { StoryResult } from "../../../../engine/cases/stories/scene.ts";
import type { Story } from "../../../../engine/cases/stories/story.ts";
import type { Result } from "../../../../engine/result.ts";
import { saltings } from "../../procedures/saltings.ts";

/** A dispute from its informal beginning to its end, over Christmas. */
export const overChristmas = `
  - name: a hearing is held in time over Christmas
    procedure: dispute
    parties: { appellant: Dr Shah's practice, respondent: The group }
    facts: { kind: practice-and-group, concernsContract: true, matterArose: 2013-11-20 }
    steps:
      - { on: 2013-12-02, by: appellant, does: request-hearing, papers: [grounds], refused: { failed: [guard], because: [not done] } }
      - { on: 2013-12-02, by: appellant, does: involve-lmc, as: advice }
      - { on: 2013-12-18, by: appellant, does: request-hearing, papers: { grounds: Objective 3 was miscounted } }
      - expect:
          stage: screening
          ended: false
          due: { hearing: 2014-01-20 }
          notDue: [notice, decision]
          allowed: [consult-lmc, convene by accountable-officer]
          notAllowed: [reject, settle by appellant]
          because: [20 working days from Wed 18 Dec 2013 is Mon 20 Jan 2014 (25 and 26 Dec and 1 Jan are bank holidays)]
      - { on: 2013-12-19, by: accountable-officer, does: convene }
      - { on: 2013-12-20, by: panel-secretary, does: fix-hearing, facts: { hearingDate: 2014-01-20 } }
      - { on: 2014-01-09, by: panel-secretary, does: give-notice, expect: { met: [notice] } }
      - { on: 2014-01-13, by: appellant, does: send-documents }
      - { on: 2014-01-13, expect: { due: { documents of respondent: 2014-01-13 }, met: [documents of appellant] } }
      - { on: 2014-01-14, expect: { missed: [documents of respondent], because: [a breach is recorded] } }
      - { on: 2014-01-20, by: panel-chair, does: hold-hearing }
      - { on: 2014-01-20, by: panel-chair, does: determine, facts: { resolutions/panel-decision: { present: 3, for: 2, against: 1 } } }
      - { on: 2014-01-27, by: panel-chair, does: notify-parties, expect: { met: [decision, hearing], stage: determined } }
      - { on: 2014-01-28, by: appellant, does: accept, expect: { outcome: determined, adverseTo: [] } }
`;

/** A recall that opens an election, both told in one story. */
export const recallAndElection = `
  - name: a recall leads to an election
    procedure: recall
    by: members
    on: 2014-03-03
    steps:
      - { on: 2014-03-10, by: members, does: vote, facts: { resolutions/recall-vote: { for: 20, against: 10 } } }
      - { on: 2014-03-12, by: secretary, does: call-election, expect: { stage: interim, opened: [election], met: [election] } }
      - { on: 2014-03-20, in: election, by: returning-officer, does: renew, expect: { due: { renewal: 2014-04-20 } } }
      - { on: 2014-04-28, in: procedures/election, expect: { stage: open, missed: [renewal] } }
      - { on: 2014-04-28, in: election, by: returning-officer, does: declare, facts: { places: 7 }, expect: { outcome: elected } }
      - expect: { outcome: replaced }
`;

/** A file of stories for the group of `saltings.yaml`. */
export function readStoriesOf(lines: string, head = "constitution: saltings@1\n"): Result<CaseFile> {
  return readCases({ file: "cases.yaml", text: `${head}stories:\n${lines}` });
}

/** The same, where nothing is wrong with it. */
export function storiesOf(lines: string): readonly Story[] {
  const read = readStoriesOf(lines);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value.stories;
}

/** What comes of the one story in those lines. */
export function told(lines: string, constitution = saltings()): Promise<StoryResult> {
  const [story, ...others] = storiesOf(lines);
  if (story === undefined || others.length > 0) throw new Error("one story is told at a time");
  return runStory(constitution, story);
}

/** How a story came out otherwise than it tells, with the lines. */
export async function otherwise(lines: string, constitution = saltings()): Promise<readonly string[]> {
  const { differences } = await told(lines, constitution);
  return differences.map(({ at, words }) => `${at.line}: ${words}`);
}
