import { describe, expect, it } from "vitest";
import { charter, folderWith } from "./world.ts";

/** A dispute as a group might propose it: it reads well, and three things in it are not what they seem. */
const proposed = `language: 1
id: saltings
version: "2014.1"
title: Proposed constitution of the Saltings group
body: { id: saltings, type: group, name: The Saltings group, invented: true }
calendar: england-and-wales
year: { governance: 1 April, financial: 1 April }
procedures:
  dispute:
    title: Dispute resolution procedure
    parties: { practice: practice, group: body }
    roles: { mediator: person, panel-chair: person }
    starts: informal
    stages:
      informal:
        title: Informal resolution
        does:
          agree: { by: each party, again: false }
          settle: { by: practice, when: { agree: done }, to: settled }
          escalate: { by: [practice, group], to: panel }
      mediation:
        title: Mediation by the LMC
        does:
          mediate: { by: mediator, to: settled }
          give-up: { by: mediator, to: panel }
      panel:
        title: Panel hearing
        does:
          uphold: { by: panel-chair, to: upheld }
          dismiss: { by: panel-chair, to: dismissed }
      settled: { ends: settled }
      upheld: { ends: upheld }
      dismissed: { ends: dismissed, adverseTo: practice }
    deadlines:
      escalation: { within: 20 working days, after: start, metBy: [settle, escalate], ifMissed: { to: panel } }
      mediating: { within: 15 working days, after: mediation, metBy: [mediate, give-up], ifMissed: { to: panel } }
      hearing: { within: 40 working days, after: panel, metBy: [uphold, dismiss] }
`;

/** The same with what was meant: practices come to mediation, the panel's time has a consequence, and who loses may appeal. */
const mended = proposed
  .replace("escalate: { by: [practice, group], to: panel }", "escalate: { by: [practice, group], to: mediation }")
  .replace("metBy: [uphold, dismiss] }", "metBy: [uphold, dismiss], ifMissed: { to: upheld } }")
  .replace("adverseTo: practice }", "adverseTo: practice, appeal: { to: the regional team } }");

const named = `proposed.yaml:21:7  warning  stage-unreachable
  21 |       mediation:
     |       ^^^^^^^^^
  Nothing leads to the stage “Mediation by the LMC”.
  Let a step of another stage lead to it with \`to\`, or leave it out.

proposed.yaml:33:7  warning  adverse-without-appeal
  33 |       dismissed: { ends: dismissed, adverseTo: practice }
     |       ^^^^^^^^^
  The end “Dismissed” goes against the practice, and no appeal is named.
  Add \`appeal\` with a procedure or with whom it lies to; or \`appeal: none\` if there is none, on
  purpose.

proposed.yaml:37:7  warning  deadline-without-consequence
  37 |       hearing: { within: 40 working days, after: panel, metBy: [uphold, dismiss] }
     |       ^^^^^^^
  Nothing follows if the deadline “Hearing” is missed.
  Add \`ifMissed\`: \`breach\`, \`right lapses\`, \`{ to: … }\` with a stage, or \`{ opens: … }\` with a
  procedure.

3 warnings
`;

describe("a dispute whose mediation cannot be reached, whose hearing can wait for ever, and whose dismissal is final", () => {
  const folder = folderWith({ "proposed.yaml": proposed, "mended.yaml": mended });
  const check = (...words: readonly string[]) => charter(["check", ...words], { folder });

  it("is named in full", async () => {
    expect(await check("proposed.yaml")).toEqual({ code: 0, stderr: "", stdout: named });
  });

  it("is told with how long it can take", async () => {
    const { stdout } = await check("proposed.yaml", "--readings");
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("nothing limits how long it stays in “Panel hearing”");
  });

  it("is named in data and for other tools as well", async () => {
    const codes = ["stage-unreachable", "adverse-without-appeal", "deadline-without-consequence"];
    for (const format of ["json", "sarif", "junit"]) {
      const { stdout } = await check("proposed.yaml", "--format", format);
      for (const code of codes) expect(stdout).toContain(code);
    }
  });

  it("is passed over in silence once it is mended, and then it has an end (control)", async () => {
    const { stdout } = await check("mended.yaml");
    expect(stdout).toBe(
      "Proposed constitution of the Saltings group (saltings@2014.1): 1 provision, 8 questions: no problems\n",
    );
    const rendered = await charter(["render", "mended.yaml"], { folder });
    expect(rendered.stdout.replaceAll(/\s+/g, " ")).toContain("at the latest");
  });
});
