import type { Candidate, Cap, CountRules } from "./count-rules.ts";

/** What is left of the seats and of the caps while a count goes on. */
export class Places {
  private left: number;
  private readonly caps: readonly Cap[];
  private readonly taken = new Map<string, number>();

  constructor({ seats, caps = [] }: Pick<CountRules, "seats" | "caps">) {
    this.left = seats;
    this.caps = caps;
  }

  /** Seats not yet filled. */
  get seats(): number {
    return this.left;
  }

  /** One seat more than was announced. */
  addSeat(): void {
    this.left += 1;
  }

  /** Fills a seat. */
  take(candidate: Candidate): void {
    this.left -= 1;
    for (const key of this.keysOf(candidate)) this.taken.set(key, (this.taken.get(key) ?? 0) + 1);
  }

  /** The cap that keeps a candidate out, whatever seats are left. */
  capAgainst(candidate: Candidate): Cap | undefined {
    return this.caps.find((cap) => this.room(cap, candidate) <= 0);
  }

  /** Whether all of them can have a seat together. */
  admitsAll(candidates: readonly Candidate[]): boolean {
    return candidates.length <= this.left && this.keepsCaps(candidates);
  }

  /** Whether no cap would be broken if all of them had a seat. */
  keepsCaps(candidates: readonly Candidate[]): boolean {
    return this.caps.every((cap) =>
      [...membersBy(cap, candidates).values()].every((members) => {
        const [first] = members;
        return first === undefined || members.length <= this.room(cap, first);
      }),
    );
  }

  /** How many of them can have a seat together at most; exact with one cap, with several an upper bound. */
  mostOf(candidates: readonly Candidate[]): number {
    const within = this.caps.map((cap) => {
      const groups = membersBy(cap, candidates);
      const grouped = [...groups.values()].map((members) => {
        const [first] = members;
        return first === undefined ? 0 : Math.max(0, Math.min(members.length, this.room(cap, first)));
      });
      const free = candidates.length - [...groups.values()].reduce((sum, members) => sum + members.length, 0);
      return grouped.reduce((sum, each) => sum + each, free);
    });
    return Math.min(candidates.length, ...within);
  }

  /** Whether one of several equal candidates has a seat in whatever order they are taken. */
  surelyAdmits(candidate: Candidate, others: readonly Candidate[]): boolean {
    return (
      this.mostOf(others) < this.left &&
      this.caps.every((cap) => this.sharing(cap, candidate, others) < this.room(cap, candidate))
    );
  }

  private sharing(cap: Cap, candidate: Candidate, others: readonly Candidate[]): number {
    const group = groupOf(cap, candidate);
    return group === undefined ? 0 : others.filter((other) => groupOf(cap, other) === group).length;
  }

  private room(cap: Cap, candidate: Candidate): number {
    const group = groupOf(cap, candidate);
    return group === undefined ? Infinity : cap.atMost - (this.taken.get(keyOf(cap, group)) ?? 0);
  }

  private keysOf(candidate: Candidate): readonly string[] {
    return this.caps.flatMap((cap) => {
      const group = groupOf(cap, candidate);
      return group === undefined ? [] : [keyOf(cap, group)];
    });
  }
}

/** A cap in words: "at most 1 of one practice". */
export function wordsForCap({ atMost, by }: Cap): string {
  return `at most ${atMost} of one ${by}`;
}

/** The group a cap goes by; a candidate who is of none is capped by nothing. */
function groupOf({ by }: Cap, { groups }: Candidate): string | undefined {
  const group = groups?.[by];
  return group === "none" ? undefined : group;
}

function membersBy(cap: Cap, candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const grouped = candidates.filter((candidate) => groupOf(cap, candidate) !== undefined);
  return Map.groupBy(grouped, (candidate) => groupOf(cap, candidate) ?? "");
}

function keyOf({ id }: Cap, group: string): string {
  return `${id} ${group}`;
}
