import type { Condition } from "../../conditions/condition.ts";
import { all, any, test, testFact } from "../../conditions/condition.ts";
import type { FactValues } from "../../conditions/fact.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Resolution } from "./shape.ts";

type CastingVote = NonNullable<Resolution["castingVote"]>;

/** The votes between which there may be a tie, by the names of the facts. */
export interface TiedVotes {
  readonly for: string;
  readonly against: string;
}

/**
 * When a casting vote is given in favour: votes are equal, the business is named, and it is cast by the first of those who
 * have it that is there and not conflicted. Where none of them is left, the constitution does not say.
 */
export function castingVotePasses(casting: CastingVote, votes: TiedVotes, compiler: ProvisionCompiler): Condition {
  bringFacts(casting, compiler);
  const casters = Object.keys(casting.by);
  const rightful = casters.map((caster, index) =>
    all(
      test("castingVoteBy", "is", caster),
      test("unableToCast", "lacks", caster),
      ...casters.slice(0, index).map((before) => test("unableToCast", "includes", before)),
    ),
  );
  const nobodyGaveIt = any(test("castingVote", "known", false), test("castingVote", "is", "not-cast"));
  const noneLeft = all(nobodyGaveIt, ...casters.map((caster) => test("unableToCast", "includes", caster)), {
    kind: "silent",
    about: castingVoteSilence(casting),
  });
  return all(
    testFact(votes.for, "is", votes.against),
    test(votes.for, "atLeast", 1),
    ...(casting.for === undefined ? [] : [test("business", "oneOf", [...casting.for])]),
    any(all(test("castingVote", "is", "for"), any(...rightful)), noneLeft),
  );
}

/** What the constitution does not say where nobody who has the casting vote can give it. */
export function castingVoteSilence({ by }: CastingVote): string {
  const titles = Object.values(by).map((each) => lowerFirst(each.title));
  return `Who has the casting vote if ${titles.join(" and ")} ${titles.length === 1 ? "is" : "are"} absent or conflicted`;
}

function bringFacts(casting: CastingVote, compiler: ProvisionCompiler): void {
  const casters = Object.keys(casting.by);
  const titles = Object.values(casting.by).map((each) => each.title);
  compiler.bring(
    {
      name: "castingVote",
      title: "Casting vote",
      question: "How was the casting vote given, if votes were equal?",
      about: "motion",
      type: { kind: "word", words: ["for", "against", "not-cast"] },
      optional: true,
    },
    {
      name: "castingVoteBy",
      title: "Who gave the casting vote",
      question: "Who gave the casting vote?",
      about: "motion",
      type: { kind: "word", words: casters },
      optional: true,
    },
    {
      name: "unableToCast",
      title: "Absent or conflicted",
      question:
        titles.length === 1
          ? `Was ${titles.join("")} absent or conflicted?`
          : `Which of these were absent or conflicted: ${titles.join(", ")}?`,
      about: "motion",
      type: { kind: "words", words: casters },
      optional: true,
    },
  );
  if (casting.for === undefined) return;
  compiler.bring({
    name: "business",
    title: "Business",
    question: "What business is the motion?",
    about: "motion",
    type: { kind: "word", words: [...casting.for, "other"] },
    optional: true,
  });
}

/** The working of a gate at which a tie can be broken says so when there is a tie. */
export function withCastingVote(
  explain: Requirement["explain"],
  casting: CastingVote,
  votes: TiedVotes,
): Requirement["explain"] {
  return (values, workingOf) => {
    const working = explain?.(values, workingOf);
    const isTie = (values.get(votes.for) ?? null) !== null && values.get(votes.for) === values.get(votes.against);
    return !isTie || working === undefined ? working : `${working}; votes are equal, ${castingWords(casting, values)}`;
  };
}

function castingWords(casting: CastingVote, values: FactValues): string {
  const business = values.get("business") ?? null;
  if (business !== null && casting.for?.includes(text(business)) === false)
    return "and there is no casting vote on this business";
  const cast = values.get("castingVote") ?? null;
  const unable = values.get("unableToCast") ?? [];
  const skipped = Array.isArray(unable)
    ? Object.keys(casting.by).filter((id) => unable.some((each) => each === id))
    : [];
  const titles = skipped.map((id) => lowerFirst(casting.by[id]?.title ?? id));
  const without =
    titles.length === 0 ? "" : `; ${titles.join(" and ")} ${titles.length === 1 ? "was" : "were"} absent or conflicted`;
  if (skipped.length === Object.keys(casting.by).length)
    return `and nobody who has the casting vote could give it${without}`;
  if (cast === null) return `and the casting vote is not known${without}`;
  if (cast === "not-cast") return `and no casting vote was given${without}`;
  const by = values.get("castingVoteBy") ?? null;
  const whose = by === null ? "" : ` of ${lowerFirst(casting.by[text(by)]?.title ?? text(by))}`;
  return `and the casting vote${whose} was ${text(cast)}${without}`;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function lowerFirst(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
