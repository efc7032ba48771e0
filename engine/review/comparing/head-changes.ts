import type { Constitution } from "../../constitution/constitution.ts";
import { nodeAt, keySpanAt, toPlain } from "../../documents/positions.ts";
import type { Change, ChangeKind, Verdict } from "./comparison.ts";
import { calendarText, decidingFact } from "./deciding.ts";
import { effectOfAll, verdictOfAll } from "./favourable.ts";

/** Something at the head that differs: a declared fact, a tie, the calendar, the years, the day of establishment. */
export interface HeadChange {
  readonly address: string;
  readonly title: string;
  readonly kind: ChangeKind;
  readonly isWording: boolean;
  readonly path: readonly string[];
  /** The names under which questions read it; a setting that all may turn on has none. */
  readonly reads: readonly string[];
}

/** What differs at the heads of two constitutions and may decide something, in the order facts, ties, settings. */
export function headChanges(current: Constitution, proposed: Constitution): readonly HeadChange[] {
  return [
    ...factChanges(current, proposed),
    ...tieChanges(current, proposed),
    ...settings.flatMap(([address, title, path, read]): readonly HeadChange[] =>
      read(current) === read(proposed) ? [] : [{ address, title, kind: "changed", isWording: false, path, reads: [] }],
    ),
  ];
}

const settings: readonly (readonly [string, string, readonly string[], (constitution: Constitution) => string])[] = [
  ["calendar", "The calendar of bank holidays", ["calendar"], ({ calendar }) => calendarText(calendar)],
  ["year", "When its years begin", ["year"], ({ head }) => JSON.stringify(head.year ?? null)],
  [
    "body/established",
    "The day it came into being",
    ["body", "established"],
    ({ head }) => head.body.established ?? "",
  ],
];

function factChanges(current: Constitution, proposed: Constitution): readonly HeadChange[] {
  const declared = ({ facts }: Constitution) => [...facts.values()].filter(({ at }) => at !== undefined);
  const names = new Set([...declared(proposed), ...declared(current)].map(({ name }) => name));
  return [...names].flatMap((name): readonly HeadChange[] => {
    const [before, after] = [current.facts.get(name), proposed.facts.get(name)];
    const path = ["facts", name];
    const [one, other] = [nodeAt(current.root, path), nodeAt(proposed.root, path)].map((node) =>
      node === undefined ? "" : JSON.stringify(toPlain(node)),
    );
    if (one === other) return [];
    const isWording = before !== undefined && after !== undefined && decidingFact(before) === decidingFact(after);
    const title = (after ?? before)?.title ?? name;
    return [{ address: `facts/${name}`, title, kind: kindOfChange(before, after), isWording, path, reads: [name] }];
  });
}

function tieChanges(current: Constitution, proposed: Constitution): readonly HeadChange[] {
  const ids = new Set([...proposed.constraints, ...current.constraints].map(({ id }) => id));
  return [...ids].flatMap((id): readonly HeadChange[] => {
    const [before, after] = [current, proposed].map(({ constraints }) => constraints.find((each) => each.id === id));
    const deciding = (each: typeof before) => JSON.stringify([each?.sum, each?.comparison, each?.of]);
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const named = [before, after].flatMap((each) =>
      each === undefined ? [] : [...each.sum, ...(typeof each.of === "string" ? [each.of] : [])],
    );
    return [
      {
        address: `constraints/${id}`,
        title: (after ?? before)?.words ?? id,
        kind: kindOfChange(before, after),
        isWording: deciding(before) === deciding(after),
        path: ["constraints", id],
        reads: [...new Set(named)],
      },
    ];
  });
}

function kindOfChange(before: unknown, after: unknown): ChangeKind {
  return before === undefined ? "added" : after === undefined ? "removed" : "changed";
}

/** The change of something at the head, with what it comes to for the provisions that rest on it. */
export function headChangeOf(
  { address, title, kind, isWording, path }: HeadChange,
  current: Constitution,
  proposed: Constitution,
  resting: readonly Change[],
): Change {
  const verdict: Verdict = isWording ? "same" : verdictOfAll(resting.map((each) => each.verdict));
  const [now, then] = [nodeAt(current.root, path), nodeAt(proposed.root, path)];
  const [nowAt, thenAt] = [keySpanAt(current.root, path), keySpanAt(proposed.root, path)];
  const where = {
    ...(nowAt === undefined ? {} : { current: nowAt }),
    ...(thenAt === undefined ? {} : { proposed: thenAt }),
  };
  const meaning = isWording ? "wording" : verdict === "same" ? "same" : "effect";
  return {
    id: address,
    address,
    title,
    kind,
    meaning,
    where,
    values: [
      {
        path: "",
        where,
        ...(now === undefined ? {} : { now: toPlain(now) }),
        ...(then === undefined ? {} : { proposed: toPlain(then) }),
        role: isWording ? "wording" : "decided",
      },
    ],
    sentences: [],
    verdict,
    ...(verdict === "same"
      ? { reason: isWording ? "Only its words differ." : "No question comes out otherwise because of it." }
      : {}),
    scope:
      resting.length === 0
        ? "for every question: none turns on it"
        : `for the ${resting.length} provisions that rest on it`,
    effect: effectOfAll(resting.map((each) => each.effect)),
    questions: [],
    witnesses: [],
    because: resting.map((each) => each.address),
  };
}
