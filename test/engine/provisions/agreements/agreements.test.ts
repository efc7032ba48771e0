import { describe, expect, it } from "vitest";
import { agreements } from "../../../../engine/provisions/agreements/agreements.ts";
import { constitutionOf, decided, problemsOf, sentencesOf } from "../small-constitution.ts";

const kinds = [agreements];

/** The service level agreement of the Essex model: its twelve headings and the responsibilities of practices. */
const asInTheModel = `
agreements:
  service-level-agreement:
    title: Service level agreement
    parties: { group: { title: the group }, practice: { title: the practice } }
    headings:
      parties: { title: Parties }
      aims: { title: Aims and objectives }
      practice-responsibilities: { title: Practice responsibilities }
      group-responsibilities: { title: Group responsibilities }
      targets: { title: Annual objectives and targets }
      monitoring: { title: "Monitoring, frequency of meetings and data returns" }
      premium: { title: Total quality premium available }
      budgets: { title: Indicative budgets }
      funding: { title: Funding for practice involvement }
      disputes: { title: Dispute resolution }
      review: { title: Review }
      signatures: { title: Signatures }
    responsibilities:
      leads: { of: practice, title: nominate a commissioning lead and a prescribing lead }
      engagement: { of: practice, title: actively engage }
      data: { of: practice, title: share referral and prescribing data }
      pathways: { of: practice, title: follow agreed pathways and protocols, except: individual cases with justified clinical reasons }
      prescribing: { of: practice, title: manage its prescribing budget }
      strategies: { of: practice, title: take part in agreed strategies }
      reference-group: { of: practice, title: set up a practice reference group }
      locality: { of: practice, title: work constructively with the locality }
      information: { of: practice, title: answer requests for information, within: 10 working days }
    term: { each: financial year }
    ifNotRenewed: lapses
`;

const constitution = constitutionOf(kinds, asInTheModel);
const address = "agreements/service-level-agreement";

const headings = [
  "parties",
  "aims",
  "practice-responsibilities",
  "group-responsibilities",
  "targets",
  "monitoring",
  "premium",
  "budgets",
  "funding",
  "disputes",
  "review",
  "signatures",
];
const responsibilities = [
  "leads",
  "engagement",
  "data",
  "pathways",
  "prescribing",
  "strategies",
  "reference-group",
  "locality",
  "information",
];

describe("whether the agreement is complete", () => {
  const complete = (facts: Parameters<typeof decided>[2]) => decided(constitution, `${address}/complete`, facts);

  it("is complete with all twelve headings and nine responsibilities", async () => {
    expect((await complete({ headings, responsibilities })).outcome).toBe("complete");
  });

  it.each(headings)("is incomplete without the heading %s", async (missing) => {
    const decision = await complete({ headings: headings.filter((each) => each !== missing), responsibilities });
    expect(decision.outcome).toBe("incomplete");
    expect(decision.findings.filter(({ met }) => met === "no").map(({ requirement }) => requirement)).toEqual([
      `headings/${missing}`,
    ]);
  });

  it("names what is missing", async () => {
    const decision = await complete({ headings: [], responsibilities });
    expect(decision.findings[0]?.because).toBe("The heading “Parties” is missing");
    expect(decision.findings.at(-1)?.because).toBe("The responsibility “answer requests for information” is there");
  });

  it("is not known before it is known what stands in it", async () => {
    expect(await complete({ headings })).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "responsibilities" }],
    });
    expect((await complete({ headings: ["aims"] })).outcome).toBe("incomplete");
  });
});

describe("whether the agreement is in force", () => {
  const signed = { groupSigned: "2013-03-20", practiceSigned: "2013-03-28", madeFor: "2013-04-01" };
  const inForce = async (on: string, changed: Readonly<Record<string, string>> = {}) =>
    (await decided(constitution, `${address}/in-force`, { ...signed, ...changed }, on)).outcome;

  it("is in force in its financial year, from the first day to the last", async () => {
    expect(await inForce("2013-03-31")).toBe("not-in-force");
    expect(await inForce("2013-04-01")).toBe("in-force");
    expect(await inForce("2014-03-31")).toBe("in-force");
    expect(await inForce("2014-04-01")).toBe("not-in-force");
  });

  it("is not in force until both have signed", async () => {
    expect(await inForce("2013-05-09", { practiceSigned: "2013-05-10" })).toBe("not-in-force");
    expect(await inForce("2013-05-10", { practiceSigned: "2013-05-10" })).toBe("in-force");
    expect(await inForce("2013-05-10", { groupSigned: "none" })).toBe("not-in-force");
  });

  it("is in force up to the day on which it is ended early", async () => {
    expect(await inForce("2013-09-30", { endedEarly: "2013-09-30" })).toBe("in-force");
    expect(await inForce("2013-10-01", { endedEarly: "2013-09-30" })).toBe("not-in-force");
  });

  it("asks for signatures that are not recorded, and takes it that nobody ended it", async () => {
    const decision = await decided(constitution, `${address}/in-force`, { madeFor: "2014-05-01" });
    expect(decision.missing.map(({ fact }) => fact)).toEqual(["groupSigned", "practiceSigned"]);
    expect(decision.assumed.map(({ fact }) => fact)).toEqual(["endedEarly"]);
  });
});

describe("the end of a term", () => {
  const lease = (more: string) =>
    constitutionOf(
      kinds,
      `
agreements:
  lease:
    title: Lease
    parties: { owner: { title: the owner }, tenant: { title: the tenant } }
    signatories: [tenant]
    ${more}
`,
    );
  const outcome = async (
    more: string,
    on: string,
    facts: Readonly<Record<string, string>> = { begins: "2013-05-10" },
  ) => {
    const decision = await decided(
      lease(more),
      "agreements/lease/in-force",
      { tenantSigned: "2013-05-01", ...facts },
      on,
    );
    return decision.outcome === "undetermined" ? decision.silent : decision.outcome;
  };

  it("lapses, continues, or is not spoken of", async () => {
    const term = "term: { length: 1 year }";
    for (const more of [term, `${term}\n    ifNotRenewed: lapses`, `${term}\n    ifNotRenewed: continues`]) {
      expect(await outcome(more, "2013-05-09")).toBe("not-in-force");
      expect(await outcome(more, "2013-05-10")).toBe("in-force");
      expect(await outcome(more, "2014-05-09")).toBe("in-force");
    }
    expect(await outcome(`${term}\n    ifNotRenewed: lapses`, "2014-05-10")).toBe("not-in-force");
    expect(await outcome(`${term}\n    ifNotRenewed: continues`, "2014-05-10")).toBe("in-force");
    expect(await outcome(term, "2014-05-10")).toEqual([
      "whether it goes on when its term has ended and it has not been renewed",
    ]);
  });

  it("does not come where no term is stated", async () => {
    expect(await outcome("note: as agreed", "2030-01-01", {})).toBe("in-force");
    expect(await outcome("note: as agreed", "2013-04-30", {})).toBe("not-in-force");
  });

  it("does not matter while it must be complete and is not", async () => {
    const more = "headings: { rent: { title: Rent } }\n    onlyIfComplete: true";
    const facts = (headings: readonly string[]) => ({ tenantSigned: "2013-05-01", headings });
    const asked = (headings: readonly string[]) => decided(lease(more), "agreements/lease/in-force", facts(headings));
    expect((await asked(["rent"])).outcome).toBe("in-force");
    expect((await asked([])).outcome).toBe("not-in-force");
  });
});

describe("an agreement in writing", () => {
  it("reads aloud", () => {
    const sentences = sentencesOf(constitution, address);
    expect(sentences[0]).toBe("It is made between the group and the practice.");
    expect(sentences[1]).toMatch(/^It deals with: Parties; Aims and objectives; .*; Signatures\.$/);
    expect(sentences).toEqual(
      expect.arrayContaining([
        "Responsibility of the practice: follow agreed pathways and protocols (except individual cases with justified clinical reasons).",
        "Responsibility of the practice: answer requests for information, within 10 working days.",
        "It is in force only once it is signed by the group and the practice.",
        "It is made anew for each financial year.",
        "If it is not renewed, it lapses.",
      ]),
    );
  });

  const problems = (more: string, parties = "{ group: { title: the group }, practice: { title: the practice } }") =>
    problemsOf(kinds, `\nagreements: { sla: { title: SLA, parties: ${parties}, ${more} } }\n`);

  it("names parties that are there", () => {
    expect(problems("signatories: [group, practise]")).toEqual([
      "unknown-reference: `practise` is not one of the parties.",
    ]);
    expect(problems("responsibilities: { a: { title: A, of: lmc } }")).toEqual([
      "unknown-reference: `lmc` is not one of the parties.",
    ]);
    expect(problems("note: n", "{ group: { title: the group } }")).toEqual([
      "wrong-count: An agreement needs at least two parties.",
    ]);
  });

  it("has one term, or none and nothing to renew", () => {
    expect(problems("term: { each: financial year, length: 1 year }")).toEqual([
      "entries-clash: The term is stated twice.",
    ]);
    expect(problems("term: { length: 14 clear days }")).toEqual([
      "unsuitable-period: A term cannot be `14 clear days`.",
    ]);
    expect(problems("term: { each: 1 April }")).toEqual([
      "unsuitable-recurrence: `1 April` is not a stretch of time that an agreement can be made for.",
    ]);
    expect(problems("ifNotRenewed: lapses")).toEqual([
      "setting-without-effect: It has no term, so it need not be renewed.",
    ]);
    expect(problems("onlyIfComplete: true")).toEqual([
      "setting-without-effect: It is in force only if it is complete, but nothing is said to stand in it.",
    ]);
  });
});
