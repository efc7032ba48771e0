import { describe, expect, it } from "vitest";
import { kinds } from "../../../../engine/index.ts";
import { compareConstitutions } from "../../../../engine/review/comparing/compare-constitutions.ts";
import { openLibrary, shippedConstitutions } from "../../../../server/library.ts";
import { constitutionOf } from "../../provisions/small-constitution.ts";

const library = openLibrary([shippedConstitutions]);

function shipped(reference: string) {
  const read = library.read(reference);
  if (read?.ok !== true) throw new Error(`${reference} cannot be read`);
  return read.value;
}

const group = (resolutions: string, more = "") => constitutionOf(kinds, `resolutions:\n${resolutions}${more}`);
const recall = (id: string, more = "", share = "75%") =>
  `  ${id}:\n    title: Recall\n    favours: practices\n    voters: all members\n${more}    gates: { support: { atLeast: ${share}, of: entitled } }\n`;

const told = async (current: ReturnType<typeof group>, proposed: ReturnType<typeof group>) =>
  (await compareConstitutions(current, proposed)).changes.map(
    ({ address, kind, meaning, verdict }) => `${address} ${kind} ${meaning} ${verdict}`,
  );

describe("a comparison of two constitutions", () => {
  it("finds nothing between a constitution and itself, and says of what that was proved", async () => {
    const blackwater = shipped("blackwater@2013.1");
    const { changes, same, summary } = await compareConstitutions(blackwater, blackwater);
    expect([changes, summary.changes, same.length]).toEqual([[], 0, blackwater.provisions.size]);
  });

  it("tells what was added and removed, and knows what was renamed", async () => {
    expect(await told(group(recall("recall")), group(recall("recall") + recall("merger")))).toEqual([
      "resolutions/merger added effect unknown",
    ]);
    expect(await told(group(recall("recall") + recall("merger")), group(recall("merger")))).toEqual([
      "resolutions/recall removed effect unknown",
    ]);
    expect(await told(group(recall("recall")), group(recall("no-confidence", "    was: recall\n")))).toEqual([
      "resolutions/no-confidence renamed same same",
    ]);
    expect(await told(group(recall("recall")), group(recall("no-confidence", "    was: recall\n", "74%")))).toEqual([
      "resolutions/no-confidence renamed effect wider",
    ]);
  });

  it("takes a rename without `was` for a loss and a gain (control)", async () => {
    expect(await told(group(recall("recall")), group(recall("no-confidence")))).toEqual([
      "resolutions/recall removed effect unknown",
      "resolutions/no-confidence added effect unknown",
    ]);
  });

  it("tells words that decide nothing apart from effect", async () => {
    const noted = recall("recall", '    note: "As agreed in May."\n    clause: "7.2"\n');
    expect(await told(group(recall("recall")), group(noted))).toEqual(["resolutions/recall changed wording same"]);
    expect(await told(group(recall("recall")), group(noted.replace("75%", "76%")))).toEqual([
      "resolutions/recall changed effect narrower",
    ]);
  });

  it("leaves to a reader what binds somebody and no question asks after", async () => {
    const ballot = (secret: boolean) => recall("recall", `    ballot: { secret: ${secret} }\n`);
    const { changes } = await compareConstitutions(group(ballot(true)), group(ballot(false)));
    expect(changes.map(({ verdict, effect, reason }) => [verdict, effect, reason])).toEqual([
      ["unknown", "needs-judgement", "No question turns on `ballot/secret`: what that means is for a reader to judge."],
    ]);
  });

  it("finds that a declared fact's limit changes what rests on it", async () => {
    const rules = (max: number) =>
      group(
        recall("recall"),
        `facts:\n  years: { title: Years, type: number, min: 0, max: ${max}, question: "How many years?" }\nrules:\n  long:\n    title: Long enough\n    question: Long enough?\n    outcomes: { enough: { title: Enough, when: { years: { atLeast: 5 } } } }\n    otherwise: not-enough\n`,
      );
    const { changes } = await compareConstitutions(rules(40), rules(10));
    expect(changes.map(({ address, verdict, because }) => [address, verdict, because])).toEqual([
      ["facts/years", "narrower", ["rules/long"]],
      ["rules/long", "narrower", ["facts/years"]],
    ]);
    expect(changes[1]?.witnesses[0]).toMatchObject({ current: "enough", proposed: "refused" });
  });

  it("says where each value stands in either text", async () => {
    const { changes } = await compareConstitutions(group(recall("recall")), group(recall("recall", "", "2/3")));
    const [value] = changes[0]?.values ?? [];
    expect([value?.path, value?.role, value?.where.current?.line, value?.where.proposed?.line]).toEqual([
      "gates/support",
      "decided",
      13,
      13,
    ]);
    const [sentence] = changes[0]?.sentences ?? [];
    expect(sentence?.proposed?.some((part) => part.kind === "value")).toBe(true);
  });
});
