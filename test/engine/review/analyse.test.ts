import { alternativesOf } from "../../../engine/constitution/alternative.ts";
import { describe, expect, it } from "vitest";
import { analyse, analyseReadings } from "../../../engine/review/analyse.ts";
import { isForTheRecord } from "../../../engine/review/finding.ts";
import { disagreements } from "../../../engine/review/disagreements.ts";
import { openLibrary, shippedConstitutions } from "../../../server/library.ts";
import { kinds } from "../../../engine/index.ts";
import { constitutionOf } from "../provisions/small-constitution.ts";

const library = openLibrary([shippedConstitutions]);

function shipped(reference: string) {
  const read = library.read(reference);
  if (read?.ok !== true) throw new Error(`${reference} cannot be read`);
  return read.value;
}

const model = shipped("essex-lmc-model@2011.1");

function vote(gates: string, more = "") {
  return constitutionOf(
    kinds,
    `resolutions:\n  vote:\n    title: A vote\n    voters: all members\n    gates: ${gates}\n${more}`,
  );
}

const told = async (gates: string, more?: string) =>
  (await analyse(vote(gates, more))).map(({ code, message }) => `${code}: ${message}`);

describe("what is proved of a constitution as it is read", () => {
  it.each(["essex-lmc-model@2011.1", "blackwater@2013.1", "saltmarsh-growers@2020.1"])(
    "is nothing to mend in %s, and no time is lost over it",
    async (reference) => {
      const constitution = shipped(reference);
      // Time of the processor, which other work on the machine does not add to.
      const taken = async (work: () => Promise<unknown>): Promise<number> => {
        const before = process.cpuUsage();
        await work();
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1_000;
      };
      const whole = await taken(async () => {
        expect((await analyse(constitution)).filter((each) => !isForTheRecord(each))).toEqual([]);
      });
      expect(whole).toBeLessThan(3_000);
      const rivals = [...constitution.provisions.values()].flatMap(alternativesOf).length;
      expect(await taken(() => analyseReadings(constitution))).toBeLessThan(1_000 + 100 * rivals);
    },
  );

  it("names a turnout that three quarters of all GPs imply, and one that they do not", async () => {
    expect(await told("{ turnout: { atLeast: 75%, of: entitled }, support: { atLeast: 75%, of: entitled } }")).toEqual([
      "gate-never-matters: The gate `turnout` can never matter: whenever `support` is met, so is `turnout`.",
    ]);
    expect(await told("{ turnout: { moreThan: 75%, of: entitled }, support: { atLeast: 75%, of: entitled } }")).toEqual(
      [],
    );
  });

  it("says whether such a gate still tells a void vote from a lost one", async () => {
    const help = async (otherwise: string) => {
      const gates = `{ turnout: { atLeast: 1/2, of: entitled${otherwise} }, support: { atLeast: 3/4, of: entitled } }`;
      return (await analyse(vote(gates)))[0]?.help;
    };
    expect(await help("")).toMatch(/^Every vote comes out the same without it/);
    expect(await help(", otherwise: void")).toMatch(/only says in which way a vote fails/);
  });

  it("proves that two thirds of those who vote and three quarters' turnout come to half of all", async () => {
    const gates = (turnout: string) =>
      `{ turnout: { atLeast: ${turnout}, of: entitled }, support: { atLeast: 2/3, of: responses }, half: { atLeast: 1/2, of: entitled } }`;
    expect(await told(gates("75%"))).toEqual([
      "gate-never-matters: The gate `half` can never matter: whenever everything else is met, so is `half`.",
    ]);
    expect(await told(gates("74%"))).toEqual([]);
  });

  it("says that a gate was looked at without the variations of its provision", async () => {
    const variation =
      "    variations:\n      early: { until: 2014-12-31, gates: { turnout: { atLeast: 90%, of: entitled } } }\n";
    const gates = "{ turnout: { atLeast: 75%, of: entitled }, support: { atLeast: 75%, of: entitled } }";
    expect(await told(gates, variation)).toEqual([
      "gate-never-matters: Apart from its variations, the gate `turnout` can never matter: whenever `support` is met, so is `turnout`.",
    ]);
  });

  it("names a requirement that the ties between facts never let be met, and says nothing else of that vote", async () => {
    const requires = (least: number) => `    motion:
      requires: { enough: { title: Enough plots asked for it, when: { askedFor: { atLeast: ${least} } } } }
facts:
  askedFor: { title: Asked for, type: number, question: "How many asked for it?", about: motion }
constraints:
  plots: { sum: [askedFor], atMost: 30 }
`;
    const gates =
      "{ support: { moreThan: 1/2, of: votesCast }, turnout: { atLeast: 1/2, of: entitled, otherwise: void } }";
    expect(await told(gates, requires(31))).toEqual([
      "never-met: `motion/requires/enough` can never be met: no lawful case satisfies it.",
    ]);
    expect(await told(gates, requires(30))).toEqual([]);
  });
});

describe("what is proved of rival readings", () => {
  it("is that the response rate can never matter, if three quarters of all GPs are needed", async () => {
    const findings = await analyseReadings(model);
    const found = findings.filter(({ code }) => code === "gate-never-matters");
    expect(found.map(({ message }) => message)).toEqual([
      "Read as `of-all-gps`, the gate `turnout` can never matter: whenever `support` is met, so is `turnout`.",
    ]);
    expect(found.map(({ at }) => [at.file.split("/").at(-1), at.line > 300])).toEqual([["2011.1.yaml", true]]);
  });

  it("comes with an everyday case that both readings have decided", async () => {
    const messages = (await analyseReadings(model)).map(({ message }) => message);
    expect(messages).toContain(
      "Read as `of-all-gps`, `resolutions/recall` is `lost` and not `carried` where Entitled to vote: 200; Responses: 150; Votes for: 125.",
    );
  });

  it("says what was not established, and of which readings", async () => {
    const open = (await analyseReadings(model)).filter(({ code }) => code === "not-established");
    expect(open.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Whether `meetings\/practice-visit` ever comes out otherwise if read as `calendar-year`/),
    );
  });
});

describe("the recall read in two ways, with 400 GPs", () => {
  /** All ways in which some respond and some of them vote for it; told in sums that share nothing with the engine. */
  function byBruteForce(differ: (responses: number, votes: number) => boolean): bigint {
    let cases = 0n;
    for (let responses = 0; responses <= 400; responses += 1)
      for (let votes = 0; votes <= responses; votes += 1) if (differ(responses, votes)) cases += 1n;
    return cases;
  }

  const asTaken = (responses: number, votes: number): string =>
    2 * responses < 400 ? "void" : votes > 0 && 4 * votes >= 3 * responses ? "carried" : "lost";
  const ofAll = (responses: number, votes: number): string =>
    2 * responses < 400 ? "void" : 4 * votes >= 3 * 400 ? "carried" : "lost";
  const counted = disagreements(model, "resolutions/recall", [undefined, "of-all-gps"], { entitled: 400 });

  it("differs in exactly as many cases as brute force finds", () => {
    const cases = byBruteForce((responses, votes) => asTaken(responses, votes) !== ofAll(responses, votes));
    expect(cases).toBe(10_050n);
    expect(counted).toEqual({ kind: "counted", cases });
  });

  it("would be miscounted with more than, where at least is written (control)", () => {
    const cases = byBruteForce(
      (responses, votes) => asTaken(responses, votes) !== (votes === 300 ? "lost" : ofAll(responses, votes)),
    );
    expect(counted).not.toEqual({ kind: "counted", cases });
  });

  it("is not counted where the number of GPs is not given, and nowhere against itself", () => {
    expect(disagreements(model, "resolutions/recall", [undefined, "of-all-gps"], {}).kind).toBe("not-established");
    expect(disagreements(model, "resolutions/recall", [undefined, "of-all-gp"], { entitled: 400 })).toEqual({
      kind: "not-established",
      because: "`resolutions/recall` has no reading `of-all-gp`",
    });
    const same = disagreements(model, "resolutions/recall", ["of-all-gps", "of-all-gps"], { entitled: 400 });
    expect(same).toEqual({ kind: "counted", cases: 0n });
  });
});
