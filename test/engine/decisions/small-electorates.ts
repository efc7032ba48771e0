import type { Constitution } from "../../../engine/constitution/constitution.ts";
import { resolutions } from "../../../engine/provisions/resolutions/resolutions.ts";
import { constitutionOf } from "../provisions/small-constitution.ts";

/** Every count of a vote, all of them known. */
export interface FullCount {
  readonly entitled: number;
  readonly responses: number;
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
  readonly spoilt: number;
}

/** Some counts of a vote. */
export type PartialCount = { readonly [Name in keyof FullCount]?: number };

/** A vote with its rules told twice: in YAML, and in sums that share nothing with the engine. */
export interface ToldTwice {
  readonly constitution: Constitution;
  readonly outcome: (count: FullCount) => "carried" | "lost" | "void";
}

/** Votes of every usual shape. */
export const votes: readonly ToldTwice[] = [
  told(
    "{ turnout: { atLeast: 1/2, of: entitled, otherwise: void }, support: { atLeast: 3/4, of: responses } }",
    (count) =>
      count.entitled === 0 || 2 * count.responses < count.entitled
        ? "void"
        : passed(count.for > 0 && 4 * count.for >= 3 * count.responses),
  ),
  told(
    "{ support: { atLeast: 2/3, of: votesCast }, turnout: { moreThan: 40%, of: entitled, otherwise: void } }",
    (count) =>
      count.for === 0 || 3 * count.for < 2 * (count.for + count.against)
        ? "lost"
        : 5 * count.responses > 2 * count.entitled
          ? "carried"
          : "void",
  ),
  told(
    "{ majority: { moreThan: 1/2, of: entitled }, enough: { atLeast: 3, counting: votesCast, otherwise: void } }",
    (count) => (2 * count.for <= count.entitled ? "lost" : count.for + count.against >= 3 ? "carried" : "void"),
  ),
];

function told(gates: string, outcome: ToldTwice["outcome"]): ToldTwice {
  const vote = `resolutions:\n  vote:\n    title: A vote\n    voters: all members\n    gates: ${gates}\n`;
  return { constitution: constitutionOf([resolutions], vote), outcome };
}

function passed(isPassed: boolean): "carried" | "lost" {
  return isPassed ? "carried" : "lost";
}

/** The outcomes of every lawful way in which the rest may turn out; `entitled` must be known. */
export function outcomesOfCompletions({ outcome }: ToldTwice, known: PartialCount): ReadonlySet<string> {
  const found = new Set<string>();
  const entitled = known.entitled ?? 0;
  for (const yes of range(known.for, entitled)) {
    for (const no of range(known.against, entitled)) {
      for (const abstained of range(known.abstained, entitled)) {
        for (const spoilt of range(known.spoilt, entitled)) {
          const responses = yes + no + abstained + spoilt;
          if (responses > entitled || (known.responses !== undefined && responses !== known.responses)) continue;
          found.add(outcome({ entitled, responses, for: yes, against: no, abstained, spoilt }));
        }
      }
    }
  }
  return found;
}

function range(known: number | undefined, most: number): readonly number[] {
  return known === undefined ? Array.from({ length: most + 1 }, (_, index) => index) : [known];
}

/** Random whole numbers below a bound, the same for the same seed. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A random lawful count. */
export function randomCount(random: (below: number) => number, mostEntitled: number): FullCount {
  const entitled = random(mostEntitled + 1);
  const voters = Array.from({ length: random(entitled + 1) }, () => random(10));
  const times = (from: number, below: number): number => voters.filter((each) => each >= from && each < below).length;
  const counts = { for: times(0, 5), against: times(5, 8), abstained: times(8, 9), spoilt: times(9, 10) };
  return { entitled, responses: voters.length, ...counts };
}
