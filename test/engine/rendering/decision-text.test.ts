import { describe, expect, it } from "vitest";
import type { Decision } from "../../../engine/decisions/decision.ts";
import { decisionBlocks } from "../../../engine/rendering/decision-blocks.ts";
import { textOfBlocks } from "../../../engine/rendering/text.ts";

const at = { file: "constitutions/bird-hide/2012.1.yaml", line: 19, column: 7 };
const source = { document: "minutes", heading: "Opening", page: 2, quote: "two in three" };

const decision: Decision = {
  format: "charter.decision/1",
  question: "resolutions/open-the-hide",
  asks: "Opening the hide: is it carried?",
  outcome: "undetermined",
  on: "2013-05-02",
  law: "2013-04-01",
  knownAt: "2013-05-01",
  constitution: {
    id: "bird-hide",
    version: "2012.1",
    digest: "ab".repeat(32),
    title: "Rules of the bird hide",
    standing: "declared, not proven",
    variations: ["in-winter"],
  },
  engine: { version: "0.1.0" },
  findings: [
    {
      provision: "resolutions/open-the-hide",
      requirement: "turnout",
      title: "Turnout",
      met: "yes",
      because: "20 of 30 responded; at least 15 were needed",
      clause: "4",
      source,
      at,
      tests: [],
    },
    {
      provision: "resolutions/open-the-hide",
      requirement: "support",
      title: "Support",
      met: "unknown",
      because: "how many voted for is not known",
      clause: "4",
      source,
      at: { ...at, line: 20 },
      tests: [],
    },
  ],
  possible: ["carried", "lost"],
  missing: [{ fact: "for", question: "How many voted for?" }],
  silent: ["who has the casting vote"],
  assumed: [{ fact: "ruling", value: "none", words: "Ruling: none, because nothing else was given" }],
  wouldChange: [],
  working: ["20 working days from Wed 18 Dec 2013 is Mon 20 Jan 2014"],
  restsOn: [],
  warnings: ["2013-05-02 lies after 2012-12-31, until which this constitution says it is in force"],
  facts: [
    { fact: "responses", value: 20, from: "request" },
    { fact: "isOpen", value: true, from: "request" },
  ],
};

const setting = {
  documents: { minutes: { title: "Minutes of the founding", date: "May 2012" } },
  outcomes: ["carried", "lost", "void"],
};

describe("a decision as text", () => {
  it("can be read aloud: the outcome first, then why, what is not known, and by what it was decided", () => {
    expect(textOfBlocks(decisionBlocks(decision, setting))).toBe(`Undetermined. The constitution does not settle it.

Asked: Opening the hide: is it carried? (resolutions/open-the-hide, on Thursday 2 May 2013)

The provision is varied by “in winter”. The law of Monday 1 April 2013 applies.

Beware
  • 2013-05-02 lies after 2012-12-31, until which this constitution says it is in force.

Because
  ✓ Turnout (met): 20 of 30 responded; at least 15 were needed.
  ? Support (not known): How many voted for is not known.
    Clause 4. Source: Minutes of the founding (May 2012), “Opening”, page 2: “two in three”. Written
    in constitutions/bird-hide/2012.1.yaml, lines 19 and 20.

What is not known
  • How many voted for? \`for\`

It can no longer be void; carried or lost are still possible.

The constitution does not say
  • Who has the casting vote.

Taken to be so
  • Ruling: none, because nothing else was given.

The working
  • 20 working days from Wed 18 Dec 2013 is Mon 20 Jan 2014.

By what it was decided
Decided by bird-hide@2012.1, “Rules of the bird hide”, digest abababababab, on Thursday 2 May 2013.
Whether it is in force is not proven. Given: responses 20, isOpen yes. With the bank holidays known
on Wednesday 1 May 2013.
`);
  });

  it("gives the quantity and what follows where it is decided, and what it rests on", () => {
    const decided: Decision = {
      ...decision,
      outcome: "not-entitled",
      silent: [],
      missing: [],
      amount: { value: 3, unit: "Votes", words: "3" },
      follows: "nobody votes",
      wouldChange: [{ outcome: "entitled", set: [], words: "Has a key: yes instead of no" }],
      restsOn: [decision],
    };
    const text = textOfBlocks(decisionBlocks(decided, setting));
    expect(text).toMatch(/^Not entitled\. Votes: 3\.\n\nNobody votes\.\n/);
    expect(text).toContain("What would change it\n  • Entitled: Has a key: yes instead of no.");
    expect(text).toContain(
      "It rests on\n  • Opening the hide: is it carried? Undetermined (resolutions/open-the-hide); not known: for.",
    );
  });
});
