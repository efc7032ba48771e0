import { kinds } from "../../../engine/index.ts";
import type { Constitution } from "../../../engine/constitution/constitution.ts";
import type { FullCount } from "../decisions/small-electorates.ts";
import { constitutionOf } from "../provisions/small-constitution.ts";

/** A gate told twice: as YAML has it, and as a sum that shares nothing with the engine. */
export interface RandomGate {
  readonly id: string;
  readonly yaml: string;
  readonly passes: (count: FullCount, offByOne: boolean) => boolean;
  readonly otherwise: "lost" | "void";
  /** The facts that it turns on. */
  readonly reads: readonly (keyof FullCount)[];
}

const shares = [
  [1, 2],
  [2, 3],
  [3, 4],
  [2, 5],
  [1, 1],
  [1, 3],
] as const;
const bases = ["entitled", "responses", "votesCast"] as const;

/** A random gate on the votes for, or on the responses where it is called `turnout`. */
export function randomGate(id: string, random: (below: number) => number): RandomGate {
  const [part, whole] = shares[random(shares.length)] ?? [1, 2];
  const comparison = random(2) === 0 && part < whole ? "moreThan" : "atLeast";
  const base = id === "turnout" ? "entitled" : (bases[random(3)] ?? "entitled");
  const otherwise = random(2) === 0 ? "void" : "lost";
  const counted = id === "turnout" ? "responses" : "for";
  return {
    id,
    yaml: `${id}: { ${comparison}: ${part}/${whole}, of: ${base}, otherwise: ${otherwise} }`.replace("1/1", "100%"),
    otherwise,
    reads: [counted, ...(base === "votesCast" ? (["for", "against"] as const) : [base])],
    passes: (count, offByOne) => {
      const of = base === "votesCast" ? count.for + count.against : count[base];
      const left = whole * count[counted];
      const isStrict = (comparison === "moreThan") !== offByOne;
      const isReached = isStrict ? left > part * of : left >= part * of;
      return of > 0 && (counted !== "for" || count.for > 0) && isReached;
    },
  };
}

/** How gates decide a count: the first that fails says which failure it is. */
export function outcomeOf(gates: readonly RandomGate[], count: FullCount, offByOne = false): string {
  return gates.find((gate) => !gate.passes(count, offByOne))?.otherwise ?? "carried";
}

/** Every lawful count of an electorate, or of every electorate up to a size. */
export function countsUpTo(most: number, least = 0): readonly FullCount[] {
  const counts: FullCount[] = [];
  for (let entitled = least; entitled <= most; entitled += 1)
    for (let yes = 0; yes <= entitled; yes += 1)
      for (let no = 0; yes + no <= entitled; no += 1)
        for (let abstained = 0; yes + no + abstained <= entitled; abstained += 1)
          for (let spoilt = 0; yes + no + abstained + spoilt <= entitled; spoilt += 1)
            counts.push({
              entitled,
              responses: yes + no + abstained + spoilt,
              for: yes,
              against: no,
              abstained,
              spoilt,
            });
  return counts;
}

/** The vote as a constitution, with a rival reading of the same gates if one is given. */
export function voteOf(gates: readonly RandomGate[], rival: readonly RandomGate[] = []): Constitution {
  const yaml = (list: readonly RandomGate[]) => `{ ${list.map((gate) => gate.yaml).join(", ")} }`;
  const reading = `    reading:
      taken: As written.
      instead: { rival: { says: Otherwise., gates: ${yaml(rival)} } }
`;
  return constitutionOf(
    kinds,
    `resolutions:\n  vote:\n    title: A vote\n    voters: all members\n    gates: ${yaml(gates)}\n${rival.length === 0 ? "" : reading}`,
  );
}
