import type { Derived } from "../../conditions/derived.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Constraint } from "../../constitution/question.ts";
import { constraintWords } from "../../constitution/assemble.ts";

/** The counts of one vote: of the whole, of a part, of a question or of another roll, told apart by a prefix. */
export interface Counts {
  /** Empty, or such as `north.`. */
  readonly prefix: string;
  readonly facts: readonly Fact[];
  readonly derived: readonly Derived[];
  readonly constraints: readonly Constraint[];
}

/** The facts of a vote, by what they count. */
export type Counted = "entitled" | "responses" | "for" | "against" | "abstained" | "spoilt" | "present" | "votesCast";

/** What a vote is counted in, for the questions people are asked. */
export interface CountedOf {
  readonly prefix: string;
  /** Such as ` in North`, or empty. */
  readonly where: string;
  readonly abstentions: boolean;
  /**
   * Whether those present may be said though no gate reads it (a rival reading may), are counted, and whether nobody else
   * votes: a share of those present says so.
   */
  readonly presence: "not counted" | "may be said" | "counted" | "only those present vote";
  /** What the gates read; the rest need not be given. */
  readonly read: ReadonlySet<string>;
  /** A name whose `entitled` and `responses` are shared by several questions on one ballot. */
  readonly sharedPrefix?: string;
}

/**
 * The counts of a vote: responses are votes for and against, abstentions and spoilt papers together, and nobody responds
 * who is not entitled.
 */
export function countsOf({ prefix, where, abstentions, presence, read, sharedPrefix = prefix }: CountedOf): Counts {
  const count = (name: Counted, title: string, question: string, more: Partial<Fact> = {}): Fact => ({
    name: prefixed(name === "entitled" || name === "responses" || name === "present" ? sharedPrefix : prefix, name),
    title: `${title}${where}`,
    question: `${question}${where}?`,
    about: "motion",
    type: { kind: "number", least: 0 },
    ...(read.has(name) ? {} : { optional: true }),
    ...more,
  });
  const facts = [
    count("entitled", "Entitled to vote", "How many are entitled to vote", { circumstance: true }),
    ...(presence === "not counted" ? [] : [count("present", "Present", "How many of them are present")]),
    count("responses", "Responses", "How many responded, abstentions and spoilt papers included"),
    count("for", "Votes for", "How many voted for"),
    count("against", "Votes against", "How many voted against"),
    ...(abstentions ? [count("abstained", "Abstentions", "How many abstained", { typical: 0 })] : []),
    count("spoilt", "Spoilt papers", "How many papers were spoilt", { typical: 0 }),
  ];
  const cast = ["for", "against"].map((name) => prefixed(prefix, name));
  const answers = [...cast, ...(abstentions ? [prefixed(prefix, "abstained")] : []), prefixed(prefix, "spoilt")];
  const derived: Derived = {
    name: prefixed(prefix, "votesCast"),
    title: `Votes cast${where}`,
    type: { kind: "number", least: 0 },
    formula: { kind: "sum", of: cast },
  };
  return {
    prefix,
    facts,
    derived: [derived],
    constraints: [
      tie(`${prefix}responses`, answers, "is", prefixed(sharedPrefix, "responses")),
      tie(`${prefix}turnout`, [prefixed(sharedPrefix, "responses")], "atMost", prefixed(sharedPrefix, "entitled")),
      ...(presence === "not counted"
        ? []
        : [
            tie(`${prefix}presence`, [prefixed(sharedPrefix, "present")], "atMost", prefixed(sharedPrefix, "entitled")),
          ]),
      ...(presence === "only those present vote"
        ? [tie(`${prefix}voting`, [prefixed(sharedPrefix, "responses")], "atMost", prefixed(sharedPrefix, "present"))]
        : []),
    ],
  };
}

/** The name of a count with its prefix. */
export function prefixed(prefix: string, name: string): string {
  return `${prefix}${name}`;
}

function tie(id: string, sum: readonly string[], comparison: Constraint["comparison"], of: string): Constraint {
  return { id, sum, comparison, of, words: constraintWords(sum, comparison, of) };
}
