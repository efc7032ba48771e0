import type { Candidate, CountRules } from "./count-rules.ts";
import type { CountStage, Tie } from "./count-sheet.ts";
import type { Counted, Progress } from "./counted.ts";
import { Places, wordsForCap } from "./places.ts";
import type { Rulings } from "./rulings.ts";
import { isComplete, wordsForWay } from "./rulings.ts";
import type { ValidPaper } from "./sort-papers.ts";
import { inARow, number } from "./words.ts";

/**
 * First past the post over one or many seats, and approval: the candidates with the most votes are elected, from the most
 * downwards, passing over those whom a cap keeps out. Nought is a number of votes like any other.
 */
export function countMostVotes(
  papers: readonly ValidPaper[],
  candidates: readonly Candidate[],
  {
    rules,
    rulings,
    onProgress,
  }: { readonly rules: CountRules; readonly rulings: Rulings; readonly onProgress: Progress },
): Counted {
  const tally = tallyOf(papers, candidates.length, onProgress);
  const votes = Object.fromEntries(candidates.map(({ id }, place) => [id, String(tally[place] ?? 0)]));
  const first: CountStage = {
    number: 1,
    kind: "votes",
    votes,
    elected: [],
    excluded: [],
    words: candidates.map(({ name }, place) => `${name}: ${number(tally[place] ?? 0, "vote")}`),
  };
  const filling = new Filling(rules, rulings);
  const levels = [...Map.groupBy(candidates.keys(), (place) => tally[place] ?? 0)].sort(([a], [b]) => b - a);
  for (const [level, equal] of levels) {
    filling.fill(
      level,
      equal.flatMap((place) => candidates[place] ?? []),
    );
    if (filling.isOver()) break;
  }
  return { ...filling.counted(), stages: [first, filling.stage(votes)] };
}

function tallyOf(papers: readonly ValidPaper[], candidates: number, onProgress: Progress): readonly number[] {
  const tally = Array.from({ length: candidates }, () => 0);
  for (const [index, { choices, alike }] of papers.entries()) {
    for (const place of choices) tally[place] = (tally[place] ?? 0) + alike;
    if ((index + 1) % 1_000 === 0 || index + 1 === papers.length)
      onProgress({ stage: 1, done: index + 1, of: papers.length });
  }
  return tally;
}

/** Fills the seats from the most votes downwards and stops where equal votes leave it open who has one. */
class Filling {
  private readonly places: Places;
  private readonly words: string[] = [];
  private readonly elected: string[] = [];
  private tie: Tie | undefined;
  private extraSeats = 0;
  private readonly rules: CountRules;
  private readonly rulings: Rulings;

  constructor(rules: CountRules, rulings: Rulings) {
    this.places = new Places(rules);
    this.rules = rules;
    this.rulings = rulings;
  }

  isOver(): boolean {
    return this.tie !== undefined || this.places.seats === 0;
  }

  fill(votes: number, equal: readonly Candidate[]): void {
    let open = this.passingOver(equal, votes);
    while (open.length > 0 && !this.isOver()) {
      const sure = this.places.admitsAll(open) ? open : this.surelyOf(open);
      if (sure.length > 0) for (const candidate of sure) this.elect(candidate, votes);
      else if (!this.settle(open, votes)) return;
      open = this.passingOver(
        open.filter(({ id }) => !this.elected.includes(id)),
        votes,
      );
    }
  }

  stage(votes: CountStage["votes"]): CountStage {
    return { number: 2, kind: "seats", votes, elected: this.elected, excluded: [], words: this.words };
  }

  counted(): Omit<Counted, "stages"> {
    const { tie, elected, extraSeats } = this;
    return { elected, extraSeats, vacant: this.places.seats, ...(tie === undefined ? {} : { tie }) };
  }

  private surelyOf(open: readonly Candidate[]): readonly Candidate[] {
    return open.filter((candidate) =>
      this.places.surelyAdmits(
        candidate,
        open.filter((other) => other !== candidate),
      ),
    );
  }

  private passingOver(candidates: readonly Candidate[], votes: number): readonly Candidate[] {
    if (this.isOver()) return [];
    return candidates.filter((candidate) => {
      const cap = this.places.capAgainst(candidate);
      if (cap !== undefined)
        this.words.push(
          `${candidate.name} (${number(votes, "vote")}) is passed over: ${wordsForCap(cap)} may be elected, and ${candidate.groups?.[cap.by] ?? ""} has that already`,
        );
      return cap === undefined;
    });
  }

  private elect(candidate: Candidate, votes: number, how = ""): void {
    this.places.take(candidate);
    this.elected.push(candidate.id);
    this.words.push(`${candidate.name} is elected with ${number(votes, "vote")}${how}`);
  }

  /** Settles a tie by the ruling recorded for it; without one the count stops here. */
  private settle(open: readonly Candidate[], votes: number): boolean {
    const tie = this.tieOf(open, votes);
    const ruling = this.rulings.settle(tie);
    if (ruling === undefined || !isComplete(ruling)) {
      this.tie = tie;
      this.words.push(tie.words);
      return false;
    }
    if (ruling.way === "extra seat") {
      this.places.addSeat();
      this.extraSeats += 1;
      this.words.push(`One seat is added, because ${inARow(open.map(({ name }) => name))} have equal votes`);
      return true;
    }
    const drawn = ruling.order.flatMap((id) => open.find((candidate) => candidate.id === id) ?? []);
    this.words.push(`${inARow(drawn.map(({ name }) => name))} were put in this order ${wordsForWay[ruling.way]}`);
    for (const candidate of drawn) {
      if (this.places.seats > 0 && this.places.capAgainst(candidate) === undefined)
        this.elect(candidate, votes, `, ${wordsForWay[ruling.way]}`);
    }
    return true;
  }

  private tieOf(open: readonly Candidate[], votes: number): Tie {
    const places = Math.min(this.places.seats, this.places.mostOf(open));
    const isSeatShort = open.length === this.places.seats + 1 && this.places.keepsCaps(open);
    const waysOn = (this.rules.ties ?? []).filter((way) => way !== "extra seat" || isSeatShort);
    const names = inARow(open.map(({ name }) => name));
    const on =
      waysOn.length > 0
        ? `it can be settled ${inARow(
            waysOn.map((way) => wordsForWay[way]),
            "or",
          )}`
        : "how that is settled is not said";
    const words = `${names} have ${number(votes, "vote")} each, and only ${places} of them can be elected; ${on}`;
    return { stage: 2, for: "seat", between: open.map(({ id }) => id), places, waysOn, words };
  }
}
