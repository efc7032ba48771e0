import { testTruth } from "../../conditions/evaluate.ts";
import type { EncodedValue, Fact } from "../../conditions/fact.ts";
import { none } from "../../conditions/fact.ts";
import type { Plainly } from "../../conditions/push-negations.ts";
import { nothingStated } from "../../decisions/runnable.ts";
import type { Arena, Wanted } from "./arena.ts";
import { caseIn } from "./arena.ts";
import type { Reckoned } from "./side.ts";
import { formText } from "./side.ts";
import { simplified, textOfCondition } from "./simplified.ts";

/** A way in which an ending may be lost or gained: what must then be so, and which facts must not be known. */
export interface Way {
  readonly ending: string;
  readonly direction: "lost" | "gained";
  readonly wanted: Wanted;
  readonly unknown: ReadonlySet<string>;
}

/** More facts than this, of which it is asked whether they are known, are not played through. */
const mostAskedWhetherKnown = 4;

/**
 * Every way in which what is possible of a question can differ: an ending possible, or certain, on one side only, and a case
 * lawful on one side only. If no case is found for any of them, the two come out alike for whatever is known of the facts.
 * Undefined where there are too many.
 */
export function waysToDiffer(arena: Arena, favourable: string): readonly Way[] | undefined {
  const asked = [...new Set([...arena.current.asksWhetherKnown, ...arena.proposed.asksWhetherKnown])];
  if (asked.length > mostAskedWhetherKnown) return undefined;
  const all = [...new Set([...arena.proposed.possible.keys(), ...arena.current.possible.keys()])];
  const endings = isOneOfTwo(arena) && all.length === 2 ? all.filter((each) => each === favourable) : all;
  return subsets(asked).flatMap((unknown) =>
    endings.flatMap((ending) => [
      ...waysOf(arena, ending, unknown),
      ...(unknown.size === 0 ? unlawfulWays(arena, ending) : []),
    ]),
  );
}

/** Whether either has two endings of which exactly one follows: what is known of the one is then known of the other. */
export function isOneOfTwo({ current, proposed }: Arena): boolean {
  return [current, proposed].every(
    ({ possible, isSilent }) => possible.size === 2 && !isSilent && !possible.has(nothingStated),
  );
}

function waysOf(arena: Arena, ending: string, unknown: ReadonlySet<string>): readonly Way[] {
  const lawful = [arena.current.lawful, arena.proposed.lawful];
  const pairs = [
    [possibly(arena, arena.current, ending, unknown), possibly(arena, arena.proposed, ending, unknown)] as const,
  ];
  // Where something is not said, or not known, an outcome can be possible without being certain.
  if (arena.current.isSilent || arena.proposed.isSilent || unknown.size > 0)
    pairs.push([certainly(arena, "current", ending, unknown), certainly(arena, "proposed", ending, unknown)]);
  return pairs.flatMap(([one, other]) => {
    if (textOfCondition(one) === textOfCondition(other)) return [];
    const lost = [one, arena.joint.opposite(other)];
    const gained = [other, arena.joint.opposite(one)];
    return [
      { ending, direction: "lost", wanted: { conditions: lost, lawful }, unknown },
      { ending, direction: "gained", wanted: { conditions: gained, lawful }, unknown },
    ] as const;
  });
}

/** When an ending is possible, whatever the facts that are not known turn out to be. */
function possibly({ joint }: Arena, { possible }: Reckoned, ending: string, unknown: ReadonlySet<string>): Plainly {
  const condition = knowing(possible.get(ending) ?? { kind: "constant", holds: false }, unknown);
  return [...unknown].reduce((each, name) => forSomeValue(each, name, joint.facts.get(name)), condition);
}

/** The condition that it holds for some value of a fact that is not known, where its values are few; as it stands where not. */
function forSomeValue(condition: Plainly, name: string, fact: Fact | undefined): Plainly {
  const absent = fact?.mayBeNone === true ? [none] : [];
  const values: readonly EncodedValue[] | undefined =
    fact?.type.kind === "yes-no"
      ? [true, false, ...absent]
      : fact?.type.kind === "word"
        ? [...fact.type.words, ...absent]
        : undefined;
  if (values === undefined) return condition;
  const as = (part: Plainly, value: EncodedValue): Plainly => {
    if (part.kind === "all" || part.kind === "any")
      return { kind: part.kind, of: part.of.map((each) => as(each, value)) };
    if (part.kind !== "test" || part.fact !== name) return part;
    const truth = testTruth(part, (each) => (each === name ? value : null));
    return truth === undefined ? part : { kind: "constant", holds: truth };
  };
  return simplified({ kind: "any", of: values.map((value) => as(condition, value)) });
}

/** An ending is certain where no other is possible. */
function certainly(arena: Arena, side: "current" | "proposed", ending: string, unknown: ReadonlySet<string>): Plainly {
  const reckoned = arena[side];
  const others = [...reckoned.possible.keys()].filter((each) => each !== ending);
  const excluded = others.map((each) => arena.joint.opposite(possibly(arena, reckoned, each, unknown)));
  return simplified({ kind: "all", of: [possibly(arena, reckoned, ending, unknown), ...excluded] });
}

/** Cases that one side refuses because its ties, bounds or words are narrower. */
function unlawfulWays(arena: Arena, ending: string): readonly Way[] {
  const { current, proposed, joint } = arena;
  const between = (from: Reckoned, to: Reckoned, direction: Way["direction"]): readonly Way[] => {
    const known = new Set(from.lawful.forms.map(formText));
    const conditions = [possibly(arena, from, ending, new Set())];
    const byForm = to.lawful.forms.filter((each) => !known.has(formText(each)));
    const broken = [
      ...byForm.map((each) => joint.failing(each)),
      ...to.lawful.tests.map((each) => joint.opposite(each)),
    ];
    return broken.map((each) => ({
      ending,
      direction,
      wanted: { conditions: [...conditions, each], lawful: [from.lawful] },
      unknown: new Set<string>(),
    }));
  };
  return [...between(current, proposed, "lost"), ...between(proposed, current, "gained")];
}

/** The condition where these facts are not known and all others are. */
function knowing(condition: Plainly, unknown: ReadonlySet<string>): Plainly {
  const walk = (part: Plainly): Plainly => {
    if (part.kind === "all" || part.kind === "any") return { kind: part.kind, of: part.of.map(walk) };
    if (part.kind !== "test" || part.operator !== "known") return part;
    const wanted = part.right.kind === "value" && part.right.value === true;
    return { kind: "constant", holds: wanted !== unknown.has(part.fact) };
  };
  return simplified(walk(condition));
}

function subsets(names: readonly string[]): readonly ReadonlySet<string>[] {
  return names.reduce<readonly ReadonlySet<string>[]>(
    (sets, name) => [...sets, ...sets.map((set) => new Set([...set, name]))],
    [new Set<string>()],
  );
}

/** What the search for a case of a way came to, and whether it rests on how dates are tied to those they are counted from. */
export interface Proof {
  readonly kind: "none" | "found" | "over-budget";
  readonly isTied: boolean;
}

/** Whether there is a case of the way. Without the ties of dates the proof holds where dates are missing as well. */
export function proofOf(arena: Arena, way: Way): Proof {
  const { kind } = caseIn(arena, { ...way.wanted, isUntied: true });
  if (kind === "none" || arena.ties.length === 0) return { kind, isTied: false };
  return { kind: caseIn(arena, way.wanted).kind, isTied: true };
}
