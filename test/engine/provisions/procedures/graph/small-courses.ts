import type { Action, Course, Deadline, Stage } from "../../../../../engine/provisions/procedures/course.ts";

/** A small course told in a few words: what is done in each stage and where it leads (nowhere else if it stays), and deadlines. */
export interface Told {
  readonly stages: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;
  readonly ends: readonly string[];
  readonly deadlines: readonly ToldDeadline[];
}

/** A deadline in calendar days. */
export interface ToldDeadline {
  readonly id: string;
  readonly kind: "within" | "not-before";
  readonly days: number;
  readonly after: string;
  readonly metBy: readonly string[];
  readonly ifMissed?: "breach" | { readonly to: string };
}

/** The course that is told of; it begins in the first stage. */
export function courseTold({ stages, ends, deadlines }: Told): Course {
  const onTheWay = Object.entries(stages).map(([id, does]): Stage => ({
    id,
    title: id,
    actions: new Map(Object.entries(does).map(([action, to]) => [action, actionTold(action, id, to)])),
    adverseTo: [],
    data: {},
    path: `stages/${id}`,
  }));
  const over = ends.map((id): Stage => ({
    id,
    title: id,
    actions: new Map(),
    ends: id,
    adverseTo: [],
    data: { ends: id },
    path: `stages/${id}`,
  }));
  return {
    address: "procedures/told",
    title: "Told",
    parties: ["party"],
    roles: [],
    facts: [],
    starts: Object.keys(stages)[0] ?? "",
    stages: new Map([...onTheWay, ...over].map((stage) => [stage.id, stage])),
    deadlines: new Map(deadlines.map((each) => [each.id, deadlineTold(each)])),
  };
}

function actionTold(id: string, stage: string, to: string | undefined): Action {
  return {
    id,
    title: id,
    stage,
    by: [{ id: "party" }],
    isForEachParty: false,
    papers: [],
    target: to === undefined ? { kind: "stays" } : { kind: "goes", stage: to },
    data: { by: "party" },
    path: `stages/${stage}/does/${id}`,
  };
}

function deadlineTold({ id, kind, days, after, metBy, ifMissed }: ToldDeadline): Deadline {
  const consequence =
    ifMissed === "breach" ? ({ kind: "breach" } as const) : ({ kind: "goes", stage: ifMissed?.to ?? "" } as const);
  return {
    id,
    title: id,
    counting: { kind, period: `${days} days`, anchor: { kind: "one", names: [after] } },
    metBy,
    ...(ifMissed === undefined ? {} : { ifMissed: consequence }),
    data: {},
    path: `deadlines/${id}`,
  };
}

/** How large random courses are, and how many deadlines of each sort they have. */
export interface Size {
  readonly stages: number;
  readonly within: number;
  readonly going: number;
  readonly waits: number;
  /** Whether a case never comes to a stage again. */
  readonly isStraight?: boolean;
}

/** A random course. */
export function randomTold(random: (below: number) => number, size: Size): Told {
  const ids = Array.from({ length: size.stages }, (_, index) => `s${index}`);
  const ends = ["e0", "e1"];
  const pick = (from: readonly string[]): string => from[random(from.length)] ?? "";
  const stages = Object.fromEntries(
    ids.map((id, index) => {
      const later = size.isStraight === true ? ids.slice(index + 1) : ids;
      const number = random(4);
      // An act of the same name in another stage is the same act, as it is in a constitution.
      const does = Array.from({ length: number }, () => [
        `a${random(6)}`,
        random(3) === 0 ? undefined : pick([...later, ...ends]),
      ]);
      return [id, Object.fromEntries(does) as Record<string, string | undefined>];
    }),
  );
  const actions = [...new Set(Object.values(stages).flatMap((does) => Object.keys(does)))];
  const moves = actions.filter((id) => Object.values(stages).every((does) => !(id in does) || does[id] !== undefined));
  const anchors = ["start", ...ids, ...actions];
  const some = (from: readonly string[]): readonly string[] =>
    [...new Set([pick(from), pick(from)])].slice(0, 1 + random(2));
  const made = (sort: string, number: number, more: (id: string) => Omit<ToldDeadline, "id" | "after" | "days">) =>
    Array.from({ length: number }, (_, index) => ({
      id: `${sort}${index}`,
      days: 1 + random(3),
      after: pick(anchors),
      ...more(`${sort}${index}`),
    }));
  const deadlines = [
    ...made("d", size.within, () => ({ kind: "within", metBy: some(actions), ifMissed: "breach" })),
    ...made("g", size.going, () => ({
      kind: "within",
      metBy: some(actions),
      ifMissed: { to: pick([...ids, ...ends]) },
    })),
    ...made("w", size.waits, () => ({ kind: "not-before", metBy: [pick(moves)] })),
  ].filter(({ metBy }) => metBy.every((id) => id !== ""));
  return { stages, ends, deadlines };
}
