import { amountsOf } from "./amounts.ts";
import type { Arena } from "./arena.ts";
import { arenaOf } from "./arena.ts";
import { clausesOf } from "./clauses.ts";
import type {
  Directions,
  OutcomeComparison,
  QuestionComparison,
  Verdict,
  WhereMissing,
  Witness,
} from "./comparison.ts";
import { countedFor } from "./counted.ts";
import { datesOf } from "./dates.ts";
import { decidingFact, decidingQuestion } from "./deciding.ts";
import type { Way } from "./differences.ts";
import { isOneOfTwo, proofOf, waysToDiffer } from "./differences.ts";
import { comparedOutcome, verdictOfQuestion } from "./established.ts";
import { explored } from "./explore.ts";
import type { Pair, Replayed } from "./replayed.ts";
import { directionOf, outcomesOf } from "./replayed.ts";
import type { Sample } from "./sample.ts";
import { everydaysOf } from "./sample.ts";
import type { Side } from "./side.ts";
import { sideOf } from "./side.ts";
import { turningFacts } from "./turning.ts";
import type { Ground } from "./witnesses.ts";
import { everydayWitness, shows } from "./witnesses.ts";

/** What comparing one question needs besides the pair. */
export interface QuestionContext {
  readonly samples: readonly Sample[];
  /** Addresses of questions that are not proved to be the same in both. */
  readonly unlike: ReadonlySet<string>;
  /** Counts that stay as they are where cases are counted: `entitled: 400`. */
  readonly fixed: Readonly<Record<string, number>>;
  /** The former addresses of what was renamed. */
  readonly former: ReadonlyMap<string, string>;
  /** Whether the provision means the same as written, and so does everything at the head. */
  readonly isWrittenAlike: boolean;
}

/** Compares what a question comes to under both, for whatever is known of its facts. Exact, or said to be unknown and why. */
export async function compareQuestion(pair: Pair, context: QuestionContext): Promise<QuestionComparison> {
  const asked = pair.proposed.question.facts.map(({ name }) => name).filter((name) => context.unlike.has(name));
  if (context.isWrittenAlike && asked.length === 0) return provedByIdentity(pair);
  const decides = [pair.current, pair.proposed].map((each) => decidingQuestion(each.question, each.constitution));
  const sides = [pair.current, pair.proposed].map((each) => sideOf(each.constitution, each.question));
  const [current, proposed] = sides;
  if (current === undefined || proposed === undefined) return unknown(pair, "It has too many variations to compare.");
  const isOneLaw = current.laws.length === 1 && proposed.laws.length === 1;
  if (decides[0] === decides[1] && asked.length === 0 && isOneLaw && isInForceAlike(current, proposed))
    return provedByIdentity(pair);
  const arena = arenaOf(current, proposed, { apart: new Set(asked), former: context.former });
  const ways = waysToDiffer(arena, pair.favourable);
  if (ways === undefined) return unknown(pair, "It asks of too many facts whether they are known.");
  return compared(pair, { ...context, arena, ways, asked });
}

function provedByIdentity(pair: Pair): QuestionComparison {
  return { ...bare(pair, "same"), scope: "for every case: what decides is the same, word for word" };
}

function isInForceAlike({ laws: [one] }: Side, { laws: [other] }: Side): boolean {
  const days = (data: { readonly from?: string; readonly until?: string } | undefined) =>
    [data?.from, data?.until].join();
  return days(one?.provision.data) === days(other?.provision.data);
}

/** So many cases are decided for one question; beyond that nothing more is shown of it. */
const mostDecided = 24;

interface Comparing extends QuestionContext {
  readonly arena: Arena;
  readonly ways: readonly Way[];
  readonly asked: readonly string[];
}

async function compared(pair: Pair, { arena, ways, asked, samples, fixed }: Comparing): Promise<QuestionComparison> {
  const proofs = new Map(ways.map((way) => [way, proofOf(arena, way)]));
  const open = ways.filter((way) => proofs.get(way)?.kind !== "none");
  const everydays = everydaysOf([pair.current.question, pair.proposed.question], samples);
  const ground: Ground = { arena, pair, everydays, left: { cases: mostDecided } };
  const found = await shown(ground, open);
  const witnesses = found.map(({ witness }) => witness);
  const outcomes = comparedOutcomes(pair, isOneOfTwo(arena) ? withMirrored(open, pair) : open, witnesses);
  const directions = directionsOf(pair.favourable, open, witnesses);
  const others = outcomes.filter(({ outcome }) => outcome !== pair.favourable);
  const assumed = assumedOtherwise(pair);
  const proved = verdictOfQuestion(directions, others);
  const verdict: Verdict = proved === "same" && assumed.length > 0 ? "unknown" : proved;
  const isProvedWhereMissing = [...proofs.values()].every(({ kind, isTied }) => kind !== "none" || !isTied);
  const reason = reasonFor({
    verdict,
    directions,
    asked,
    assumed,
    ways: open.map((way) => proofs.get(way)?.kind ?? ""),
  });
  const amounts = await amountsOf(ground);
  return {
    ...bare(pair, verdict),
    ...(reason === undefined ? {} : { reason }),
    scope: scopeOf(arena, isProvedWhereMissing),
    directions,
    outcomes,
    witnesses,
    clauses: verdict === "same" ? [] : await clausesOf(ground, witnesses),
    ...countedFor(ground, fixed),
    whereMissing: await whereMissing(ground, found),
    ...(amounts === undefined ? {} : { amounts }),
    dates: datesOf(pair, everydays),
  };
}

/** One case for each way that can be shown, those of the favourable outcome first; each case once. */
async function shown(ground: Ground, open: readonly Way[]): Promise<readonly Replayed[]> {
  const { favourable } = ground.pair;
  const found: Replayed[] = [];
  const sorted = open.toSorted((one, other) => Number(other.ending === favourable) - Number(one.ending === favourable));
  const free = turningFacts(ground.arena);
  for (const way of sorted) {
    if (found.some(({ witness }) => isShownBy(witness, way))) continue;
    const accepts = ({ witness }: Replayed) => isShownBy(witness, way);
    const case_ = await everydayWitness(ground, { wanted: way.wanted, free, unknown: way.unknown, accepts });
    if (case_ !== undefined) found.push(case_);
  }
  for (const direction of ["lost", "gained"] as const) {
    const isOpen = open.some((way) => way.ending === favourable && way.direction === direction);
    if (!isOpen || found.some(shows(direction))) continue;
    const case_ = await explored(ground, shows(direction));
    if (case_ !== undefined) found.push(case_);
  }
  return found;
}

/** A way that concerns what is certain is shown too by a case that becomes, or ceases to be, undetermined. */
function isShownBy({ current, proposed }: Witness, { ending, direction }: Way): boolean {
  return directionOf(ending, current, proposed) === direction;
}

/** Of two endings, what no longer comes to one comes to the other. */
function withMirrored(open: readonly Way[], { proposed, favourable }: Pair): readonly Way[] {
  const other = proposed.question.outcomes.find(({ id }) => id !== favourable)?.id ?? "";
  const mirrored = open
    .filter(({ ending }) => ending === favourable)
    .map((way): Way => ({
      ...way,
      ending: other,
      direction: way.direction === "lost" ? "gained" : "lost",
    }));
  return [...open, ...mirrored];
}

function comparedOutcomes(
  { current, proposed }: Pair,
  open: readonly Way[],
  witnesses: readonly Witness[],
): readonly OutcomeComparison[] {
  const ids = new Set([...proposed.question.outcomes, ...current.question.outcomes].map(({ id }) => id));
  return [...ids].map((outcome) => comparedOutcome({ outcome, open: opened(open, outcome), witnesses }));
}

function opened(open: readonly Way[], outcome: string): ReadonlySet<"lost" | "gained"> {
  return new Set(open.filter(({ ending }) => ending === outcome).map(({ direction }) => direction));
}

function directionsOf(favourable: string, open: readonly Way[], witnesses: readonly Witness[]): Directions {
  const ways = opened(open, favourable);
  const established = (direction: "lost" | "gained") =>
    witnesses.some((each) => each.direction === direction) ? "shown" : ways.has(direction) ? "open" : "excluded";
  return { lost: established("lost"), gained: established("gained") };
}

/** Facts of which something else is taken, or stated, when nothing is given. */
function assumedOtherwise({ current, proposed }: Pair): readonly string[] {
  const before = new Map(current.question.facts.map((fact) => [fact.name, fact]));
  return proposed.question.facts.flatMap((fact) => {
    const one = before.get(fact.name);
    if (one === undefined || decidingFact(one) === decidingFact(fact)) return [];
    const isOtherwise = JSON.stringify([one.assumed, one.stated]) !== JSON.stringify([fact.assumed, fact.stated]);
    return isOtherwise ? [fact.title] : [];
  });
}

interface Reasons {
  readonly verdict: Verdict;
  readonly directions: Directions;
  readonly asked: readonly string[];
  readonly assumed: readonly string[];
  readonly ways: readonly string[];
}

function reasonFor({ verdict, directions, asked, assumed, ways }: Reasons): string | undefined {
  if (verdict !== "unknown") return undefined;
  const seen = { lost: "fewer cases come to it", gained: "more cases come to it" } as const;
  const shownWays = (["lost", "gained"] as const)
    .filter((each) => directions[each] === "shown")
    .map((each) => seen[each]);
  const first =
    shownWays.length === 0
      ? "No case was found in which it comes out otherwise"
      : `It is shown that ${shownWays.join()}`;
  const why =
    asked.length > 0
      ? "it rests on another question that is not the same"
      : assumed.length > 0
        ? `something else is taken of “${assumed.join("”, “")}” when nothing is given`
        : ways.includes("over-budget")
          ? "there are too many ways to look into"
          : "it turns on records or dates that were not looked into further";
  return `${first}; whether there are others was not established, because ${why}.`;
}

/** The scope of an exact answer, in words. */
function scopeOf({ joint }: Arena, isProvedWhereMissing: boolean): string {
  const facts = [...joint.facts.keys()].filter((name) => name !== "on").length;
  const missing = isProvedWhereMissing ? "missing ones included" : "where every date is known";
  return `for every combination of ${facts} ${facts === 1 ? "fact" : "facts"}, ${missing}`;
}

/** What either decides where a fact of a shown case is left out. */
async function whereMissing({ arena, pair }: Ground, found: readonly Replayed[]): Promise<readonly WhereMissing[]> {
  const [first] = found;
  if (first === undefined) return [];
  const missing: WhereMissing[] = [];
  for (const name of [...turningFacts(arena)]
    .filter((each) => first.given.values.has(each) && each !== "on")
    .slice(0, 4)) {
    const values = new Map(first.given.values);
    values.delete(name);
    const [current, proposed] = await outcomesOf(pair, { ...first.given, values });
    missing.push({ fact: name, title: arena.joint.facts.get(name)?.title ?? name, current, proposed });
  }
  return missing;
}

function unknown(pair: Pair, reason: string): QuestionComparison {
  return {
    ...bare(pair, "unknown"),
    reason,
    scope: "nothing was proved",
    directions: { lost: "open", gained: "open" },
  };
}

function bare({ proposed }: Pair, verdict: Verdict): QuestionComparison {
  return {
    address: proposed.question.address,
    asks: proposed.question.asks,
    verdict,
    scope: "",
    directions: { lost: "excluded", gained: "excluded" },
    outcomes: [],
    witnesses: [],
    clauses: [],
    whereMissing: [],
    dates: [],
  };
}
