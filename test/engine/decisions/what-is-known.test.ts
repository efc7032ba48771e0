import { describe, expect, it } from "vitest";
import { decide } from "../../../engine/decisions/decide.ts";
import { readConstitution } from "../../../engine/constitution/read.ts";
import { resolutions } from "../../../engine/provisions/resolutions/resolutions.ts";
import { rules } from "../../../engine/provisions/rules.ts";
import { englandAndWales } from "../calendar/england-and-wales.ts";
import { constitutionOf, decided, refused } from "../provisions/small-constitution.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

describe("a rule that states no outcome for a case", () => {
  const group = constitutionOf(
    [rules],
    `
facts: { local: { type: yes-no, question: Is it local? }, urgent: { type: yes-no, question: Is it urgent? } }
rules:
  matter:
    title: Who decides
    outcomes: { board: { when: { local: false } }, locality: { when: { local: true, urgent: false } } }
`,
  );
  const ask = (facts: Record<string, boolean>) => decided(group, "rules/matter", facts);

  it("is silent there, and says so", async () => {
    expect(await ask({ local: true, urgent: true })).toMatchObject({
      outcome: "undetermined",
      possible: [],
      silent: ["No outcome is stated for these facts"],
    });
  });

  it("does not take the only outcome possible for certain while it may be silent", async () => {
    expect(await ask({ local: true })).toMatchObject({
      outcome: "undetermined",
      possible: ["locality"],
      missing: [{ fact: "urgent" }],
      silent: ["For some of the facts that are not known, no outcome is stated"],
    });
    expect((await ask({ local: false })).outcome).toBe("board");
  });
});

describe("a rule that gives two answers", () => {
  it("is refused as a conflict where both hold", async () => {
    const group = constitutionOf(
      [rules],
      `
facts: { size: { type: number, question: How large is it? } }
rules:
  matter: { title: Who decides, outcomes: { board: { when: { size: { atLeast: 5 } } }, locality: { when: { size: { atMost: 5 } } } } }
`,
    );
    expect((await decided(group, "rules/matter", { size: 6 })).outcome).toBe("board");
    expect(await refused(group, "rules/matter", { size: 5 })).toMatchObject([
      { code: "conflict", message: "The constitution gives two answers to `rules/matter`: `board` and `locality`." },
    ]);
  });
});

describe("working days", () => {
  const vote = `
resolutions:
  vote:
    title: A vote
    voters: all
    gates: { support: { moreThan: 1/2, of: votesCast } }
    motion: { notice: { atLeast: 5 working days, to: all } }
`;
  const group = constitutionOf([resolutions], vote);
  const facts = { for: 2, against: 1, noticeGiven: "2022-09-12" };

  it("outside the years of the calendar are refused by name, never guessed", async () => {
    const refusals = await refused(group, "resolutions/vote", { ...facts, noticeGiven: "2040-01-02" }, "2040-01-20");
    expect(refusals).toMatchObject([{ code: "no-calendar-year" }]);
    expect(refusals[0]?.message).toContain("2040");
    expect(refusals[0]?.help).toContain("Nothing is guessed");
  });

  it("are counted with the holidays known on the day, or on another that is asked for", async () => {
    const request = { question: "resolutions/vote", facts, on: day("2022-09-20") };
    const hindsight = await decide(group, { ...request, knownAt: day("2022-12-31") });
    const before = await decide(group, { ...request, knownAt: day("2022-09-01") });
    expect(hindsight).toMatchObject({ decision: { outcome: "carried", knownAt: "2022-12-31" } });
    expect(before).toMatchObject({ decision: { outcome: "carried", knownAt: "2022-09-01" } });
    const late = { ...request, facts: { ...facts, noticeGiven: "2022-09-13" } };
    expect(await decide(group, { ...late, knownAt: day("2022-12-31") })).toMatchObject({
      decision: { outcome: "void" },
    });
    expect(await decide(group, { ...late, knownAt: day("2022-09-01") })).toMatchObject({
      decision: { outcome: "carried" },
    });
  });
});

describe("a decision says", () => {
  const text = `
language: 1
id: saltings
version: "2013.1"
title: Constitution of the Saltings group
declared: { status: adopted, inForce: { from: 2013-04-01, until: 2014-03-31 } }
body: { id: saltings, type: group, name: Saltings }
documents: { rules: { title: The rules } }
resolutions:
  vote:
    title: A vote
    clause: "7.2"
    source: { document: rules, heading: Votes, page: 12, quote: "by a majority" }
    voters: all
    gates: { support: { moreThan: 1/2, of: votesCast } }
`;
  const read = readConstitution(
    { file: "saltings.yaml", text },
    { kinds: [resolutions], base: () => undefined, calendar: () => englandAndWales() },
  );

  async function decision(on: string) {
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return decided(read.value, "resolutions/vote", { for: 2, against: 1 }, on);
  }

  it("which constitution, version and digest decided, on which date, and with which engine", async () => {
    const made = await decision("2013-05-01");
    expect(made).toMatchObject({ format: "charter.decision/1", on: "2013-05-01", knownAt: "2013-05-01", warnings: [] });
    expect(made.constitution).toMatchObject({ id: "saltings", version: "2013.1", standing: "declared, not proven" });
    expect(made.constitution.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(made.engine.version).toMatch(/^\d/);
  });

  it("with each finding its clause, source and place in the file", async () => {
    expect((await decision("2013-05-01")).findings[0]).toMatchObject({
      provision: "resolutions/vote",
      requirement: "gates/support",
      clause: "7.2",
      source: { document: "rules", heading: "Votes", page: 12, quote: "by a majority" },
      at: { file: "saltings.yaml", line: 15, column: 14 },
      tests: [
        { fact: "votesCast", operator: "atLeast", required: 1, observed: 3, met: "yes" },
        { fact: "for", operator: "atLeast", required: 1, observed: 2, met: "yes" },
        { fact: "for", operator: "atLeast", required: 2, requiredFrom: "support.required", observed: 2, met: "yes" },
      ],
    });
  });

  it.each([
    ["2013-03-31", "2013-03-31 lies before 2013-04-01, from which this constitution says it is in force"],
    ["2013-04-01", undefined],
    ["2014-03-31", undefined],
    ["2014-04-01", "2014-04-01 lies after 2014-03-31, until which this constitution says it is in force"],
  ])("that %s lies outside the time it claims to be in force, if it does", async (on, warning) => {
    expect((await decision(on)).warnings).toEqual(warning === undefined ? [] : [warning]);
  });
});
