import { describe, expect, it } from "vitest";
import { tellStory } from "../../../../engine/cases/stories/tell-story.ts";
import { storyHtml, storyMarkdown, storyText } from "../../../../engine/rendering/story-text.ts";
import { saltings } from "../../procedures/saltings.ts";
import { overChristmas, recallAndElection, told } from "./saltings-stories.ts";

async function telling(lines: string) {
  return tellStory(saltings(), await told(lines));
}

/** A text as one line, so that it does not matter where it was broken. */
function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

describe("a story told step by step", () => {
  it("says who did what, why it was allowed, which deadline began with its working, and what may come next", async () => {
    const text = inOneLine(storyText(await telling(overChristmas)));
    for (const words of [
      "Dr Shah's practice is the appellant and The group is the respondent.",
      "Dr Shah's practice (the appellant): “Request hearing” is refused.",
      "What may be done instead: “Involve the LMC” by the appellant",
      "3. Wednesday 18 December 2013",
      "✓ With its papers: these papers must come with it: grounds; all are there.",
      "Last day for “Hearing”: Mon 20 Jan 2014. 20 working days from Wed 18 Dec 2013 is Mon 20 Jan 2014 (25 and 26 Dec and 1 Jan are bank holidays).",
      "Next: “Consult the LMC” by the accountable officer; “Convene” by the accountable officer.",
      "“Documents (respondent)” was missed: a breach is recorded, and the case goes on.",
      "The case ends in “Closed”: determined.",
      "It came out as the story tells.",
    ])
      expect(text).toContain(words);
  });

  it("says where it came out otherwise", async () => {
    const text = inOneLine(storyText(await telling(overChristmas.replace("stage: screening", "stage: preparing"))));
    expect(text).toContain("Not as told: Expected was the stage `preparing`; but it is in `screening`.");
    expect(text).toContain("It did not come out as the story tells.");
  });

  it("says of which case it tells where there are several", async () => {
    const text = inOneLine(storyText(await telling(recallAndElection)));
    expect(text).toContain("A case of “Leadership election” is opened.");
    expect(text).toContain("Thursday 20 March 2014 (procedures/election)");
    expect(text).toContain("The case of “Leadership election” has ended: elected.");
  });

  it("is the same in Markdown, as a page, and as data", async () => {
    const data = await telling(overChristmas);
    expect(storyMarkdown(data)).toContain("## 3. Wednesday 18 December 2013");
    expect(storyHtml(data)).toContain("<title>a hearing is held in time over Christmas</title>");
    expect(data.scenes[4]?.stands).toMatchObject({
      stage: "screening",
      due: [{ id: "screened" }, { id: "hearing", due: "2014-01-20" }],
      next: [{ action: "consult-lmc", by: ["accountable-officer"] }, { action: "convene" }],
    });
  });
});
