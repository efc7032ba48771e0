import { canonicalText } from "../../documents/canonical.ts";
import { canonicalQuantity } from "../../constitution/quantities.ts";
import { constitutionSchemas } from "../../constitution/schema.ts";
import type { Constitution } from "../../constitution/constitution.ts";
import type { Aligned } from "./align.ts";
import { aligned, formerAddresses } from "./align.ts";
import type { Change, Comparison, QuestionComparison } from "./comparison.ts";
import { compareQuestion } from "./compare-question.ts";
import type { ProvisionContext } from "./compare-provision.ts";
import { compareProvision, questionPairs } from "./compare-provision.ts";
import { headChangeOf, headChanges } from "./head-changes.ts";
import type { CompareSection } from "./procedures.ts";
import { compareProcedures } from "./procedures.ts";
import type { Sample } from "./sample.ts";
import { summaryOf } from "./summary.ts";
import { nested } from "./values.ts";

/** What may be told of a comparison besides the two constitutions. */
export interface ComparisonOptions {
  /** Everyday cases of either, such as those of its file of cases: examples stay near to them. */
  readonly samples?: readonly Sample[];
  /** Counts among which disagreeing cases are counted: `entitled: 400`. */
  readonly fixed?: Readonly<Record<string, number>>;
  /** Told after each provision how many of how many are done. */
  readonly progress?: (done: number, of: number) => void | Promise<void>;
  /** How whole sections are compared beyond their questions; procedures have one of their own. */
  readonly sections?: Readonly<Record<string, CompareSection>>;
}

/**
 * What a proposed constitution changes against the current one: provision by provision in meaning and in words, and question by
 * question in what comes out, exactly or said to be unknown. Every case told was put to `decide` under both first.
 */
export async function compareConstitutions(
  current: Constitution,
  proposed: Constitution,
  options: ComparisonOptions = {},
): Promise<Comparison> {
  const pairs = aligned(current, proposed);
  const context = contextOf(current, proposed, pairs, options);
  const changes: Change[] = [];
  const same: string[] = [];
  let done = 0;
  for (const pair of pairs) {
    const change = await compareProvision(pair, context);
    if (change === undefined) same.push((pair.proposed ?? pair.current)?.address ?? "");
    else changes.push(change);
    done += 1;
    await options.progress?.(done, pairs.length);
  }
  const head = context.head.map((each) => {
    const resting = changes.filter(({ because }) => because.includes(each.address));
    return headChangeOf(each, current, proposed, resting);
  });
  const all = [...head, ...changes];
  return {
    format: "charter.comparison/1",
    current: reference(current),
    proposed: reference(proposed),
    summary: summaryOf(all),
    changes: all,
    same,
  };
}

function contextOf(
  current: Constitution,
  proposed: Constitution,
  pairs: readonly Aligned[],
  { samples = [], fixed = {}, sections = {} }: ComparisonOptions,
): ProvisionContext {
  const former = formerAddresses(pairs, proposed);
  const head = headChanges(current, proposed);
  const areHeadsAlike = head.every(({ isWording }) => isWording);
  const texts = [current, proposed].map((each) => textsOf(each));
  const byAddress = new Map(
    pairs
      .flatMap((pair) => questionPairs(pair, current, proposed))
      .map((each) => [each.proposed.question.address, each]),
  );
  const known = new Map<string, Promise<QuestionComparison | undefined>>();
  const compareAt = (address: string): Promise<QuestionComparison | undefined> => {
    const begun = known.get(address) ?? begin(address);
    known.set(address, begun);
    return begun;
  };
  const begin = async (address: string): Promise<QuestionComparison | undefined> => {
    const pair = byAddress.get(address);
    if (pair === undefined) return undefined;
    const unlike = new Set<string>();
    for (const { name } of pair.proposed.question.facts)
      if (name.includes("/") && (await compareAt(name))?.verdict !== "same") unlike.add(name);
    const [one, other] = [provisionOf(pair.current.question.address), provisionOf(pair.proposed.question.address)];
    const isWrittenAlike = areHeadsAlike && texts[0]?.(one) === texts[1]?.(other);
    return compareQuestion(pair, { samples, fixed, unlike, former, isWrittenAlike });
  };
  return {
    current,
    proposed,
    former,
    head,
    questionsOf: async (pair) => {
      const compared: QuestionComparison[] = [];
      for (const { proposed: asked } of questionPairs(pair, current, proposed)) {
        const found = await compareAt(asked.question.address);
        if (found !== undefined) compared.push(found);
      }
      return compared;
    },
    sections: { procedures: compareProcedures, ...sections },
  };
}

function provisionOf(address: string): string {
  return address.split("/").slice(0, 2).join("/");
}

/** What a provision means, by its address: its canonical text, from which what decides nothing is left out. */
function textsOf({ provisions, kinds }: Constitution): (address: string) => string | undefined {
  const { whole } = constitutionSchemas(kinds);
  return (address) => {
    const provision = provisions.get(address);
    if (provision === undefined) return undefined;
    return canonicalText(nested([provision.section, "it"], provision.node), whole, { canonicalQuantity });
  };
}

function reference({ id, version, title, digest, file }: Constitution): Comparison["current"] {
  return { id, version, title, digest, file };
}
