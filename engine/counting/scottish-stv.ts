import type { Candidate, CountRules } from "./count-rules.ts";
import type { CountStage, Tie, Transfer } from "./count-sheet.ts";
import type { Counted, Progress } from "./counted.ts";
import { byEarlierStages, extremes } from "./earlier-stages.ts";
import { printVotes, transferValue, wholeVote } from "./hundred-thousandths.ts";
import { Parcels } from "./parcels.ts";
import { Places, wordsForCap } from "./places.ts";
import type { Rulings } from "./rulings.ts";
import { isComplete } from "./rulings.ts";
import type { ValidPaper } from "./sort-papers.ts";
import * as say from "./transferable-vote-words.ts";
import { inARow } from "./words.ts";

/**
 * The single transferable vote by the Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52.
 * Caps are not in those rules; here whoever a cap keeps out is excluded before anything else is transferred, and nobody is
 * excluded whom the remaining seats need because caps keep out the others. One cap at most can be kept so.
 */
export function countScottish(
  papers: readonly ValidPaper[],
  candidates: readonly Candidate[],
  given: { readonly rules: CountRules; readonly rulings: Rulings; readonly onProgress: Progress },
): Counted {
  return new ScottishCount(papers, candidates, given).run();
}

/** What a choice between equal candidates came to: one of them, or the tie that stops the count. */
type Choice =
  | { readonly kind: "one"; readonly candidate: number; readonly words: readonly string[] }
  | { readonly kind: "stopped" };

interface StageNow {
  readonly kind: CountStage["kind"];
  readonly from: readonly number[];
  readonly transfers: readonly Transfer[];
  readonly excluded: readonly number[];
  readonly words: string[];
}

class ScottishCount {
  private readonly candidates: readonly Candidate[];
  private readonly rulings: Rulings;
  private readonly onProgress: Progress;
  private readonly places: Places;
  private readonly parcels: Parcels;
  private readonly quota: bigint;
  private readonly votes = new Map<number, bigint>();
  private readonly continuing: Set<number>;
  private readonly surpluses = new Set<number>();
  private readonly earlier: ReadonlyMap<number, bigint>[] = [];
  private readonly stages: CountStage[] = [];
  private readonly elected: number[] = [];
  private notTransferable = 0n;
  private ignored = 0n;
  private tie: Tie | undefined;

  constructor(
    papers: readonly ValidPaper[],
    candidates: readonly Candidate[],
    {
      rules,
      rulings,
      onProgress,
    }: { readonly rules: CountRules; readonly rulings: Rulings; readonly onProgress: Progress },
  ) {
    this.candidates = candidates;
    this.rulings = rulings;
    this.onProgress = onProgress;
    this.places = new Places(rules);
    this.continuing = new Set(candidates.keys());
    for (const place of candidates.keys()) this.votes.set(place, 0n);
    let valid = 0;
    for (const { choices, alike } of papers) {
      valid += alike;
      this.credit(choices[0] ?? -1, BigInt(alike) * wholeVote);
    }
    this.parcels = new Parcels(papers);
    this.quota = (BigInt(valid) / BigInt(rules.seats + 1) + 1n) * wholeVote;
    this.close({
      kind: "votes",
      from: [],
      transfers: [],
      excluded: [],
      words: say.firstStage({ valid, seats: rules.seats, quota: this.quota }, this.standings()),
    });
  }

  run(): Counted {
    while (this.tie === undefined && this.places.seats > 0 && this.continuing.size > 0) {
      if (this.fillsLastVacancies()) break;
      const keptOut = [...this.continuing].filter(
        (place) => this.places.capAgainst(this.candidate(place)) !== undefined,
      );
      if (keptOut.length > 0)
        this.exclude(
          keptOut,
          keptOut.map((place) => this.wordsForKeptOut(place)),
        );
      else if (this.surpluses.size > 0) this.transferSurplus();
      else this.excludeLowest();
    }
    return {
      stages: this.stages,
      elected: this.elected.map((place) => this.candidate(place).id),
      vacant: this.places.seats,
      extraSeats: 0,
      quota: printVotes(this.quota),
      ...(this.tie === undefined ? {} : { tie: this.tie }),
    };
  }

  /** Rule 52: where no more continue than there are vacancies, they are elected and nothing more is transferred. */
  private fillsLastVacancies(): boolean {
    const open = [...this.continuing].filter((place) => this.places.capAgainst(this.candidate(place)) === undefined);
    if (!this.places.admitsAll(open.map((place) => this.candidate(place)))) return false;
    const inOrder = open.toSorted((a, b) => Number(this.votesOf(b) - this.votesOf(a)));
    for (const place of inOrder) this.elect(place);
    const words = [say.lastVacancies(inOrder.map((place) => this.candidate(place).name))];
    this.record({ kind: "last vacancies", from: [], transfers: [], excluded: [], words }, inOrder);
    return true;
  }

  /** Rules 48 and 49: the highest surplus first. */
  private transferSurplus(): void {
    const equal = extremes([...this.surpluses], (place) => this.votesOf(place), "highest");
    const chosen = this.choose(equal, "surplus", "highest");
    if (chosen.kind === "stopped") return;
    const { candidate } = chosen;
    this.surpluses.delete(candidate);
    const total = this.votesOf(candidate);
    const surplus = total - this.quota;
    const transfers = this.hand(candidate, (value) => transferValue(value, surplus, total));
    // Rule 48(3) ignores what lies beyond five decimals; with the papers that bear no further preference it makes up the surplus.
    this.ignored += surplus - transfers.moved;
    this.votes.set(candidate, this.quota);
    const words = [...chosen.words, ...say.surplus(this.candidate(candidate).name, surplus, transfers.words)];
    this.close({ kind: "surplus", from: [candidate], transfers: transfers.list, excluded: [], words });
  }

  /** Rules 50 and 51: the lowest is excluded; of candidates whom only caps keep apart, nobody that a vacancy needs. */
  private excludeLowest(): void {
    const all = [...this.continuing];
    const most = (places: readonly number[]): number =>
      Math.min(this.places.seats, this.places.mostOf(places.map((place) => this.candidate(place))));
    const needed = most(all);
    const dispensable = all.filter((place) => most(all.filter((other) => other !== place)) === needed);
    const equal = extremes(dispensable, (place) => this.votesOf(place), "lowest");
    const chosen = this.choose(equal, "exclusion", "lowest");
    if (chosen.kind === "one")
      this.exclude([chosen.candidate], [...chosen.words, this.wordsForLowest(chosen.candidate)]);
  }

  private exclude(places: readonly number[], words: readonly string[]): void {
    for (const place of places) this.continuing.delete(place);
    const transfers = places.map((place) => this.hand(place, (value) => value));
    for (const place of places) this.votes.set(place, 0n);
    this.close({
      kind: "exclusion",
      from: places,
      transfers: transfers.flatMap(({ list }) => list),
      excluded: places,
      words: [...words, ...transfers.flatMap((each) => each.words)],
    });
  }

  /** Sorts a candidate's papers and hands them on, each worth what `valueOf` makes of its value. */
  private hand(candidate: number, valueOf: (value: bigint) => bigint) {
    const work = this.parcels.sizeOf(candidate);
    const sorted = this.parcels.takeFrom(candidate, (place) => this.continuing.has(place));
    const list: Transfer[] = [];
    const words: string[] = [];
    let moved = 0n;
    for (const { to, value, papers, count } of sorted) {
      const worth = valueOf(value);
      const votes = worth * BigInt(count);
      moved += votes;
      if (to === -1) this.notTransferable += votes;
      else {
        this.parcels.add(to, { value: worth, papers });
        this.credit(to, votes);
      }
      const name = to === -1 ? undefined : this.candidate(to).name;
      list.push({ to: to === -1 ? "" : this.candidate(to).id, papers: count, value: printVotes(worth) });
      words.push(say.transfer({ papers: count, worth, votes, to: name }));
    }
    this.onProgress({ stage: this.stages.length + 1, done: work, of: work });
    return { list, words, moved };
  }

  /** One of equal candidates: by the earlier stages, then by a recorded lot; without one the count stops. */
  private choose(equal: readonly number[], reason: Tie["for"], which: "highest" | "lowest"): Choice {
    const left = byEarlierStages(equal, this.earlier, which);
    const [only, ...others] = left;
    if (only === undefined) throw new Error("nobody to choose from");
    const names = equal.map((place) => this.candidate(place).name);
    if (others.length === 0) {
      const words = equal.length === 1 ? [] : [say.earlierStage(names, this.candidate(only).name, which)];
      return { kind: "one", candidate: only, words };
    }
    const tie: Tie = {
      stage: this.stages.length + 1,
      for: reason,
      between: left.map((place) => this.candidate(place).id),
      places: 1,
      waysOn: ["lot"],
      words: say.tied(
        left.map((place) => this.candidate(place).name),
        reason,
      ),
    };
    const ruling = this.rulings.settle(tie);
    const drawn =
      ruling !== undefined && isComplete(ruling) && ruling.way !== "extra seat"
        ? left.find((place) => this.candidate(place).id === ruling.order[0])
        : undefined;
    if (drawn === undefined) {
      this.tie = tie;
      return { kind: "stopped" };
    }
    return { kind: "one", candidate: drawn, words: [say.byLot(names, this.candidate(drawn).name)] };
  }

  /** Ends a stage: rule 47, whoever has the quota is deemed to be elected; then everybody's votes are recorded. */
  private close(stage: StageNow): void {
    const elected: number[] = [];
    for (;;) {
      const reached = [...this.continuing].filter(
        (place) => this.votesOf(place) >= this.quota && this.places.capAgainst(this.candidate(place)) === undefined,
      );
      const highest = extremes(reached, (place) => this.votesOf(place), "highest");
      if (highest.length === 0 || this.places.seats === 0) break;
      const together = this.places.keepsCaps(highest.map((place) => this.candidate(place)));
      const chosen = together ? undefined : this.choose(highest, "seat", "highest");
      if (chosen?.kind === "stopped") break;
      for (const place of chosen === undefined ? highest : [chosen.candidate]) {
        this.elect(place);
        elected.push(place);
        if (this.votesOf(place) > this.quota) this.surpluses.add(place);
        stage.words.push(say.reachesQuota(this.candidate(place).name, this.votesOf(place)));
      }
    }
    this.record(stage, elected);
  }

  private record({ kind, from, transfers, excluded, words }: StageNow, elected: readonly number[]): void {
    const ids = (places: readonly number[]): readonly string[] => places.map((place) => this.candidate(place).id);
    this.earlier.push(new Map(this.votes));
    this.stages.push({
      number: this.stages.length + 1,
      kind,
      ...(from.length === 0 ? {} : { from: ids(from), transfers }),
      votes: Object.fromEntries(this.standings().map(({ id, votes }) => [id, printVotes(votes)])),
      notTransferable: printVotes(this.notTransferable),
      ignored: printVotes(this.ignored),
      elected: ids(elected),
      excluded: ids(excluded),
      words,
    });
  }

  private elect(place: number): void {
    this.places.take(this.candidate(place));
    this.continuing.delete(place);
    this.elected.push(place);
  }

  private credit(place: number, votes: bigint): void {
    this.votes.set(place, this.votesOf(place) + votes);
  }

  private votesOf(place: number): bigint {
    return this.votes.get(place) ?? 0n;
  }

  private candidate(place: number): Candidate {
    const candidate = this.candidates[place];
    if (candidate === undefined) throw new Error(`no candidate at place ${place}`);
    return candidate;
  }

  private standings(): readonly say.Standing[] {
    return this.candidates.map(({ id, name }, place) => ({ id, name, votes: this.votesOf(place) }));
  }

  private wordsForLowest(place: number): string {
    return say.lowest(this.candidate(place).name, this.votesOf(place));
  }

  private wordsForKeptOut(place: number): string {
    const { name, groups } = this.candidate(place);
    const cap = this.places.capAgainst(this.candidate(place));
    const why =
      cap === undefined
        ? ""
        : `: ${wordsForCap(cap)} may be elected, and ${inARow([groups?.[cap.by] ?? ""])} has that already`;
    return `${name} is excluded${why}`;
  }
}
